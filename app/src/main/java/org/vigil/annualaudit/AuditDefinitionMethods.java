package org.vigil.annualaudit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.shell.MethodSource;

/** Which deaths the audit of each place counts. */
@Component
class AuditDefinitionMethods implements MethodSource {
  private final AuditDesk desk;

  AuditDefinitionMethods(AuditDesk desk) {
    this.desk = desk;
  }

  @Override
  public String heading() {
    return "Definitions of the annual audit";
  }

  @Override
  public String about() {
    return "Which deaths a year of the audit counts, and by which date.";
  }

  @Override
  public int order() {
    return 75;
  }

  @Override
  public List<Method> methods() {
    return desk.places().stream()
        .map(
            place ->
                new Method(
                    place.definition().id(),
                    "Counts %s, by %s; %s."
                        .formatted(
                            place.definition().words(),
                            place.dateBasis().words(),
                            place.placeBasis().words()),
                    place.definition().version(),
                    List.of("audits of " + place.name())))
        .toList();
  }
}
