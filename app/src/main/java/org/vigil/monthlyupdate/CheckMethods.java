package org.vigil.monthlyupdate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.shell.MethodSource;
import org.vigil.shell.ThisVigil;

/** Everything that is looked at before an issue may go. */
@Component
class CheckMethods implements MethodSource {
  private final Checks checks;

  CheckMethods(Checks checks) {
    this.checks = checks;
  }

  @Override
  public String heading() {
    return "Checks of the monthly update";
  }

  @Override
  public String about() {
    return "What must hold before an issue goes. Every check found looks at every issue.";
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public List<Method> methods() {
    return checks.all().stream()
        .map(
            check ->
                new Method(check.rule(), check.says(), ThisVigil.version(), List.of("every issue")))
        .toList();
  }
}
