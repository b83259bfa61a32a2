package org.vigil.annualaudit;

import java.util.List;
import java.util.Optional;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.Tier;

/**
 * The audit of a year, as those of a tier may see it.
 *
 * @param sentence what the year shows, in one sentence; empty where the number it says may not be seen
 */
public record AuditReport(
    int year, AuditPlace place, Tier tier, Optional<String> sentence, List<Part> parts) {
  public AuditReport {
    parts = List.copyOf(parts);
  }

  /** One table, or why it is not there. */
  public sealed interface Part {
    String number();

    String name();

    record Shown(String number, String name, ReleasedTable table) implements Part {}

    record Withheld(String number, String name, String reason) implements Part {}
  }
}
