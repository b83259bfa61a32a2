package org.vigil.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * An invented county: deaths and overdoses in ten districts, told by five partners with lags, gaps and errors, and the truth.
 * The same seed makes the same county, whatever window of it is asked for.
 */
public final class DemonstrationCounty {
  public static final long SEED = 20241202;
  public static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  public static final LocalDate TODAY = LocalDate.of(2024, 12, 2);

  /** The last day the county can be told: no deaths are planned after it. */
  public static final LocalDate LAST_DAY = LocalDate.of(Deaths.LAST_YEAR, 12, 31);

  private final LocalDate from;
  private final LocalDate to;
  private final List<TrueEvent> events;
  private final List<Telling> tellings;
  private final List<HazardCount> hazardCounts;

  private DemonstrationCounty(
      LocalDate from,
      LocalDate to,
      List<TrueEvent> events,
      List<Telling> tellings,
      List<HazardCount> counts) {
    this.from = from;
    this.to = to;
    this.events = events;
    this.tellings = tellings;
    this.hazardCounts = counts;
  }

  /** The county as told from {@code from} to {@code to}, both included. */
  public static DemonstrationCounty generate(long seed, LocalDate from, LocalDate to) {
    if (from.isAfter(to) || to.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException(
          "The county is told from a day to a later day, at most "
              + LAST_DAY
              + ": "
              + from
              + " to "
              + to);
    }
    var hazards = new Hazards();
    var dice = Dice.of(seed);
    var events = new Deaths(dice.apart(), hazards).plan();
    var names = new NameStock();
    var partners =
        List.of(
            new CoronersOffice(names, hazards),
            new Police(names, hazards),
            new Ambulance(names, hazards),
            new TreatmentProvider(names, hazards),
            new Registrar(names, hazards));
    var tellings = new ArrayList<Telling>();
    for (var event : events) {
      for (var partner : partners) {
        partner.tell(event, dice.apart(), tellings::add);
      }
    }
    tellings.sort(
        Comparator.comparing(Telling::sentOn)
            .thenComparing(Telling::layout)
            .thenComparing(Telling::naturalKey));
    return new DemonstrationCounty(from, to, events, List.copyOf(tellings), hazards.counts());
  }

  /** Every file of the window, oldest first, one per partner and month; the last month's ends with the window. */
  public List<PartnerFile> files() {
    var files = new ArrayList<PartnerFile>();
    for (var month = YearMonth.from(from);
        !month.atDay(1).isAfter(to);
        month = month.plusMonths(1)) {
      var after = max(month.atDay(1), from).minusDays(1);
      var until = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
      files.addAll(written(after, until, "-" + month));
    }
    return List.copyOf(files);
  }

  /** What partners send after one day up to and including another; the window's end is no limit. */
  public List<PartnerFile> tellBetween(LocalDate dayExclusive, LocalDate dayInclusive) {
    if (dayInclusive.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException("The county ends on " + LAST_DAY + ": " + dayInclusive);
    }
    return written(dayExclusive, dayInclusive, "-" + dayInclusive);
  }

  /** The truth about every row told in the window. */
  public List<TruthRow> truth() {
    return truthBetween(from.minusDays(1), to);
  }

  /** The truth about every row told after one day up to and including another. */
  public List<TruthRow> truthBetween(LocalDate dayExclusive, LocalDate dayInclusive) {
    return told(dayExclusive, dayInclusive).stream().map(Telling::truth).toList();
  }

  public void writeTruth(Path file) throws IOException {
    Files.writeString(file, CsvText.ofTruth(truth()));
  }

  /** How often each hazard of telling could have struck over the whole county, and did. */
  public List<HazardCount> hazardCounts() {
    return hazardCounts;
  }

  List<TrueEvent> events() {
    return events;
  }

  List<Telling> told(LocalDate dayExclusive, LocalDate dayInclusive) {
    return tellings.stream()
        .filter(
            telling ->
                telling.sentOn().isAfter(dayExclusive) && !telling.sentOn().isAfter(dayInclusive))
        .toList();
  }

  private List<PartnerFile> written(LocalDate dayExclusive, LocalDate dayInclusive, String suffix) {
    var byLayout = new LinkedHashMap<Layout, List<Telling>>();
    for (var layout : Layout.values()) {
      byLayout.put(layout, new ArrayList<>());
    }
    for (var telling : told(dayExclusive, dayInclusive)) {
      byLayout.computeIfAbsent(telling.layout(), layout -> new ArrayList<>()).add(telling);
    }
    return byLayout.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(
            entry ->
                new PartnerFile(
                    entry.getKey().feed(),
                    entry.getKey().feed() + suffix + ".csv",
                    dayInclusive,
                    entry.getValue().size(),
                    CsvText.of(entry.getKey(), entry.getValue())))
        .toList();
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
