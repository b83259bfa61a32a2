package org.vigil.signal;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.shell.MethodSource;
import org.vigil.shell.ThisVigil;

/** The rules the watch goes by. */
@Component
class WatchMethods implements MethodSource {
  @Override
  public String heading() {
    return "Rules of the watch";
  }

  @Override
  public String about() {
    return "What the watch looks for each night. An alarm is arithmetic; a person decides what it means.";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Method> methods() {
    return Arrays.stream(Rule.values())
        .map(
            rule ->
                new Method(
                    rule.words(),
                    rule.label() + ". " + rule.says(),
                    ThisVigil.version(),
                    List.of("the nightly watch")))
        .toList();
  }
}
