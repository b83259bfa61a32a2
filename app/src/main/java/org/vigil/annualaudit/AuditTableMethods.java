package org.vigil.annualaudit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.shell.MethodSource;

/** Every table of the annual audit. */
@Component
class AuditTableMethods implements MethodSource {
  private final AuditDesk desk;

  AuditTableMethods(AuditDesk desk) {
    this.desk = desk;
  }

  @Override
  public String heading() {
    return "Tables of the annual audit";
  }

  @Override
  public String about() {
    return "What the yearly audit counts. Every table found stands in every audit.";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public List<Method> methods() {
    return desk.tables().stream()
        .map(
            table ->
                new Method(
                    table.number() + " " + table.name(),
                    table.says(),
                    table.version(),
                    List.of("every audit")))
        .toList();
  }
}
