package org.vigil.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges tables before they leave.
 *
 * <p>For the public, a table is shown only if no rule in use names one of its cells and the {@link Auditor} cannot work
 * out a small number from it together with everything already published. Optimal secondary suppression is not written,
 * so a table with such a cell is never shown cell by cell: a coarser table is offered, or nothing.
 */
public final class DisclosureControl {
  private DisclosureControl() {}

  /** The counts as they are, for tiers inside the partnership. */
  public static ExactTable exact(CountTable table) {
    return new ExactTable(table);
  }

  /**
   * The table as the public may see it.
   *
   * @param earlier every number already public of {@link PublishedCount#populationsBeside}; others are passed over
   */
  public static Outcome protect(
      CountTable table, RiskAppetite appetite, List<PublishedCount> earlier) {
    if (!table.foots()) {
      return new Outcome.Withheld(
          "The table does not add up: protection cannot be computed until the difference is settled.",
          Optional.empty());
    }
    var objection = objectionTo(table, appetite, earlier);
    if (objection.isEmpty()) {
      return new Outcome.Protected(new SuppressedTable(table));
    }
    var coarser =
        Coarsening.of(table, each -> primaryCells(each, appetite)).stream()
            .filter(candidate -> objectionTo(candidate, appetite, earlier).isEmpty())
            .findFirst()
            .<ProtectedTable>map(SuppressedTable::new);
    return new Outcome.Withheld(objection.get(), coarser);
  }

  private static Optional<String> objectionTo(
      CountTable table, RiskAppetite appetite, List<PublishedCount> earlier) {
    var primary = primaryCells(table, appetite);
    if (!primary.isEmpty()) {
      return Optional.of(
          "%d of %d numbers may not be seen (threshold %d, risk appetite %s)."
              .formatted(
                  primary.size(), table.counts().size(), appetite.threshold(), appetite.version()));
    }
    return new Auditor(appetite.threshold()).objectionTo(table, earlier);
  }

  private static Set<Cell> primaryCells(CountTable table, RiskAppetite appetite) {
    var primary = new LinkedHashSet<Cell>();
    appetite.rulesInUse().forEach(rule -> primary.addAll(rule.primaryCells(table, appetite)));
    return primary;
  }
}
