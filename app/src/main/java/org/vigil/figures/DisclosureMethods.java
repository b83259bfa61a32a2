package org.vigil.figures;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.disclosure.Rule;
import org.vigil.shell.MethodSource;

/** Every rule that can keep a number from the public, and whether the risk appetite names it. */
@Component
class DisclosureMethods implements MethodSource {
  private final RiskAppetite appetite;

  DisclosureMethods(RiskAppetite appetite) {
    this.appetite = appetite;
  }

  @Override
  public String heading() {
    return "Disclosure rules";
  }

  @Override
  public String about() {
    return "What keeps a number from the public. A rule does nothing until the risk appetite names it. In use: %s, threshold %d, zeros: %s."
        .formatted(
            inUse(),
            appetite.threshold(),
            appetite.zeros().name().toLowerCase(Locale.UK).replace('_', ' '));
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<Method> methods() {
    return Rule.all().stream()
        .map(
            rule ->
                new Method(
                    rule.name(),
                    rule.says(),
                    appetite.version(),
                    appetite.rulesInUse().stream().anyMatch(used -> used.name().equals(rule.name()))
                        ? List.of("risk appetite " + inUse())
                        : List.of()))
        .toList();
  }

  private String inUse() {
    return appetite.name() + " " + appetite.version();
  }
}
