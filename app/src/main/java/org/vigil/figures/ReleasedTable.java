package org.vigil.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;
import org.vigil.disclosure.ExactTable;
import org.vigil.disclosure.ProtectedTable;
import org.vigil.disclosure.PublishedCount;

/**
 * A table that has passed the gate: all that pages, documents and exports may read. Only {@link DisclosureGate} makes one.
 */
public final class ReleasedTable {
  private final Figure figure;
  private final ProtectedTable seen;
  private final Tier tier;
  private final Optional<ReleaseId> entry;
  private final Optional<Footing> footing;
  private final Optional<SignedNote> note;

  ReleasedTable(
      Figure figure,
      ProtectedTable seen,
      Tier tier,
      Optional<ReleaseId> entry,
      Optional<Footing> footing,
      Optional<SignedNote> note) {
    if (tier == Tier.PUBLIC && seen instanceof ExactTable) {
      throw new IllegalArgumentException("An exact table is never public: " + figure.id());
    }
    this.figure = figure;
    this.seen = seen;
    this.tier = tier;
    this.entry = entry;
    this.footing = footing;
    this.note = note;
  }

  /** The door asks: this throws where the table was released for fewer eyes than the door has. */
  public ReleasedTable through(Tier door) {
    if (!tier.mayPass(door)) {
      throw new IllegalArgumentException(
          "%s was released for %s and may not pass a door of %s"
              .formatted(figure.id(), tier, door));
    }
    return this;
  }

  public String id() {
    return figure.id();
  }

  public String title() {
    return figure.title();
  }

  public String unit() {
    return figure.unit() == null ? "not stated by the source" : figure.unit();
  }

  public Tier tier() {
    return tier;
  }

  /** Empty for the case team's own screens, which are not entered. */
  public Optional<ReleaseId> entry() {
    return entry;
  }

  public List<Dimension> dimensions() {
    return seen.dimensions();
  }

  public OptionalLong shown(String... at) {
    return seen.shown(Cell.at(at));
  }

  public String protection() {
    return protection(figure, seen);
  }

  /** A table that says less than its figure says how much less. */
  static String protection(Figure figure, ProtectedTable seen) {
    var cells = figure.counts().counts().keySet();
    long given = cells.stream().filter(cell -> seen.shown(cell).isPresent()).count();
    return given == cells.size()
        ? seen.protection()
        : "%s: %,d of its %,d numbers are given".formatted(seen.protection(), given, cells.size());
  }

  /** Printed and computed totals with their difference; only where every count is shown. */
  public Optional<Footing> footing() {
    return footing;
  }

  public Optional<SignedNote> note() {
    return note;
  }

  /** What the ledger keeps: each number that is shown, as a predicate. */
  List<PublishedCount> numbersSeen() {
    var numbers = new LinkedHashMap<Cell, Long>();
    var counts = figure.counts();
    counts
        .counts()
        .keySet()
        .forEach(cell -> seen.shown(cell).ifPresent(count -> numbers.put(cell, count)));
    return PublishedCount.of(new CountTable(counts.counted(), counts.dimensions(), numbers));
  }

  public String periodWords() {
    return figure.periodWords();
  }

  public String cutOffWords() {
    return figure.cutOff() == null ? "not stated by the source" : DayWords.of(figure.cutOff());
  }

  public String basisWords() {
    return figure.dateBasis().words() + "; " + figure.placeBasis().words();
  }

  public Figure.UsedDefinition definition() {
    return figure.definition();
  }

  public String query() {
    return figure.query();
  }

  /** Rates, medians and shares made from the exact counts: they go only with the exact counts. */
  public Map<String, String> stated() {
    return seen instanceof ExactTable ? figure.stated() : Map.of();
  }

  public List<String> notes() {
    return figure.notes();
  }
}
