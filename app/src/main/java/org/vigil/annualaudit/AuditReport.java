package org.vigil.annualaudit;

import java.util.List;
import java.util.Optional;
import org.vigil.annualaudit.AuditTable.Drawing;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.Tier;

/** The audit of a year, as those of a tier may see it. */
public record AuditReport(AuditScope scope, Tier tier, List<Part> parts) {
  public AuditReport {
    parts = List.copyOf(parts);
  }

  public int year() {
    return scope.year();
  }

  public AuditPlace place() {
    return scope.place();
  }

  /** What the year shows, in the words of the first table; empty where its numbers may not be seen. */
  public Optional<String> sentence() {
    return parts.stream()
        .findFirst()
        .filter(Part.Shown.class::isInstance)
        .flatMap(part -> ((Part.Shown) part).finding());
  }

  /** One table, or why it is not there. */
  public sealed interface Part {
    String number();

    String name();

    /**
     * One that may be seen.
     *
     * @param inItsPlace what this table leaves out, where it went in place of another
     */
    record Shown(
        String number,
        String name,
        ReleasedTable table,
        Optional<String> inItsPlace,
        Optional<String> finding,
        List<Drawing> drawings)
        implements Part {
      public Shown {
        drawings = List.copyOf(drawings);
      }

      /** How it was protected, and what another table that went in its place leaves out. */
      public String howProtected() {
        return table.protection() + inItsPlace.map(says -> ". " + says).orElse("");
      }
    }

    record Withheld(String number, String name, String reason) implements Part {}
  }
}
