package org.vigil.reference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.shell.MethodSource;

/** Every definition a death is held against. */
@Component
class DefinitionMethods implements MethodSource {
  private final Reference reference;

  DefinitionMethods(Reference reference) {
    this.reference = reference;
  }

  @Override
  public String heading() {
    return "Definitions of a death";
  }

  @Override
  public String about() {
    return "What makes a death a drug poisoning, drug misuse or alcohol-specific. Each case file is held against the version that covers its date of death.";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Method> methods() {
    return reference.definitions().all().stream()
        .map(
            definition ->
                new Method(
                    definition.id(),
                    definition.name()
                        + ": "
                        + definition.says()
                        + " Source: "
                        + definition.source()
                        + ".",
                    definition.version(),
                    List.of("every case file")))
        .toList();
  }
}
