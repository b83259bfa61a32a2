package org.vigil.annualaudit.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.annualaudit.AuditFigure;
import org.vigil.annualaudit.AuditScope;
import org.vigil.annualaudit.AuditTable;
import org.vigil.annualaudit.AuditYear;
import org.vigil.annualaudit.table.Shares.Share;
import org.vigil.casefile.CountedDeath;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Dimension;
import org.vigil.disclosure.Nesting;
import org.vigil.figures.Figure;
import org.vigil.figures.ReleasedTable;
import org.vigil.reference.Substance;
import org.vigil.reference.SubstanceDictionary;
import org.vigil.shell.Words;

/**
 * T13: in how many deaths each group and each substance is mentioned, this year and the four before. One death is in as
 * many rows as it has substances, so the rows are never added.
 */
@Component
class SubstancesMentioned implements AuditTable {
  private static final int YEARS = 5;
  private static final int MOST_SINGLE = 30;
  private static final int MOST_DRAWN = 12;
  private static final int MOST_IN_A_SENTENCE = 3;
  private static final String NOTHING_NAMED = "not-specified";
  private static final String GROUP = "group:";

  /** What a row is. */
  private enum Kind {
    SINGLE("Single substances named most often"),
    GROUP("Groups of substances named most often"),
    NOTHING("No substance named");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    static Kind of(String code) {
      return code.startsWith(SubstancesMentioned.GROUP)
          ? GROUP
          : code.equals(NOTHING_NAMED) ? NOTHING : SINGLE;
    }
  }

  /** A row, and whether a death belongs in it. */
  private record Row(Category category, Predicate<CountedDeath> holds) {}

  @Override
  public String number() {
    return "T13";
  }

  @Override
  public String name() {
    return "Substances mentioned";
  }

  @Override
  public String says() {
    return "In how many deaths each group of substances and each substance is named in the certified cause, this year and the four before.";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Figure figure(AuditYear year) {
    var notes = new ArrayList<String>();
    notes.add(
        "Substances are those named in the certified cause of death, not all that were detected. A metabolite is not counted as a second drug.");
    var singles = singles(year);
    if (singles.size() > MOST_SINGLE) {
      notes.add(
          "The %d substances mentioned most often are listed; %d more are mentioned."
              .formatted(MOST_SINGLE, singles.size() - MOST_SINGLE));
    }
    var rows = new ArrayList<>(groups(year));
    singles.stream().limit(MOST_SINGLE).forEach(rows::add);
    rows.add(
        new Row(
            new Category(NOTHING_NAMED, "Not specified: no substance named"),
            SubstancesMentioned::namesNothing));
    return AuditFigure.of(
        year,
        this,
        "Substances mentioned, " + Headline.from(year.years(YEARS), year.year()),
        counts(year, rows),
        Map.of(),
        notes);
  }

  @Override
  public Optional<String> finding(ReleasedTable table, AuditScope scope) {
    var most = shares(table, scope, Kind.SINGLE, MOST_IN_A_SENTENCE);
    return most.size() < MOST_IN_A_SENTENCE
        ? Optional.empty()
        : Optional.of(
            "Of %s in %d, %s."
                .formatted(
                    Words.count(most.getFirst().all(), "death", "deaths"),
                    scope.year(),
                    most.stream()
                        .map(share -> named(share, share == most.getFirst()))
                        .collect(Collectors.joining(", "))
                        .replaceFirst(", ([^,]*)$", " and $1")));
  }

  @Override
  public List<Drawing> drawings(ReleasedTable table, AuditScope scope) {
    return Stream.of(Kind.SINGLE, Kind.GROUP)
        .map(kind -> drawing(kind, shares(table, scope, kind, MOST_DRAWN), table, scope))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Drawing> drawing(
      Kind kind, List<Share> shares, ReleasedTable table, AuditScope scope) {
    var title = kind.title() + ", " + scope.year();
    return shares.size() < MOST_IN_A_SENTENCE
        ? Optional.empty()
        : Optional.of(
            new Shares(shares)
                .drawing(
                    number() + "-" + kind.name().toLowerCase(Locale.ROOT),
                    title,
                    kind == Kind.SINGLE ? finding(table, scope).orElse(title) : title));
  }

  private static String named(Share share, boolean first) {
    return "%s %s in %s (%s)"
        .formatted(
            inASentence(share.name()),
            first ? "is named" : "",
            Words.number(share.part()),
            share.percent())
        .replace("  ", " ");
  }

  /** Fentanyl in a sentence is fentanyl; MDMA stays as it is. */
  private static String inASentence(String name) {
    return name.length() > 1 && Character.isLowerCase(name.charAt(1))
        ? name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1)
        : name;
  }

  /** Rows of one kind in the year, the most named first, as far as their numbers may be seen. */
  private static List<Share> shares(ReleasedTable table, AuditScope scope, Kind kind, int most) {
    var code = Integer.toString(scope.year());
    var all = table.shown(Cell.TOTAL, code).orElse(0);
    var shares = new ArrayList<Share>();
    for (var row : table.dimensions().getFirst().categories()) {
      var part = table.shown(row.code(), code).orElse(0);
      if (part > 0 && Kind.of(row.code()) == kind) {
        shares.add(new Share(row.name().replaceFirst(" \\(.*\\)$", ""), part, all));
      }
    }
    shares.sort(Comparator.comparingLong(Share::part).reversed());
    return List.copyOf(shares.subList(0, Math.min(most, shares.size())));
  }

  private static CountTable counts(AuditYear year, List<Row> rows) {
    var substances =
        Dimension.overlapping(
            "substance",
            rows.stream().map(Row::category).toList(),
            nesting(year.reference().substances()));
    var counts = new LinkedHashMap<Cell, Long>();
    for (int each : year.years(YEARS)) {
      var deaths = year.in(each);
      var code = Integer.toString(each);
      for (var row : rows) {
        counts.put(
            Cell.at(row.category().code(), code), deaths.stream().filter(row.holds()).count());
      }
      counts.put(Cell.at(Cell.TOTAL, code), (long) deaths.size());
    }
    return new CountTable(
        year.population(year.years(YEARS).getFirst()),
        List.of(substances, year.yearsAsDimension(YEARS)),
        counts);
  }

  /** A substance lies in its groups, a group in every group that holds all of its substances. */
  private static Nesting nesting(SubstanceDictionary substances) {
    var members = new TreeMap<String, Set<String>>();
    for (var substance : substances.all()) {
      for (var group : substance.groups()) {
        members.computeIfAbsent(GROUP + group, none -> new TreeSet<>()).add(substance.id());
      }
    }
    var within = new TreeMap<String, Set<String>>();
    members.forEach(
        (outer, all) -> {
          all.forEach(id -> within.computeIfAbsent(id, none -> new TreeSet<>()).add(outer));
          members.forEach(
              (inner, some) -> {
                if (!inner.equals(outer) && all.containsAll(some)) {
                  within.computeIfAbsent(inner, none -> new TreeSet<>()).add(outer);
                }
              });
        });
    return new Nesting(within, Set.of(NOTHING_NAMED));
  }

  private static List<Row> groups(AuditYear year) {
    var groups = new TreeSet<String>();
    allYears(year).forEach(death -> groups.addAll(death.groups()));
    return byCount(
        year,
        groups.stream()
            .filter(group -> isARowOfItsOwn(year, group))
            .map(
                group ->
                    new Row(
                        new Category(
                            GROUP + group,
                            year.reference().substances().groupName(group).orElseThrow()),
                        death -> death.groups().contains(group)))
            .toList());
  }

  /** A group of one substance would say the same as the substance. */
  private static boolean isARowOfItsOwn(AuditYear year, String group) {
    var substances = year.reference().substances();
    return substances.groupName(group).isPresent() && substances.inGroup(group).size() > 1;
  }

  private static List<Row> singles(AuditYear year) {
    var ids = new TreeSet<String>();
    allYears(year).forEach(death -> ids.addAll(death.substances()));
    ids.remove(SubstanceDictionary.NOT_SPECIFIED);
    return byCount(
        year,
        ids.stream()
            .map(
                id ->
                    new Row(
                        new Category(id, nameOf(year, id)),
                        death -> death.substances().contains(id)))
            .toList());
  }

  private static List<CountedDeath> allYears(AuditYear year) {
    return year.years(YEARS).stream().flatMap(each -> year.in(each).stream()).toList();
  }

  /** The most mentioned this year first, then by name, so that runs repeat. */
  private static List<Row> byCount(AuditYear year, List<Row> rows) {
    var deaths = year.inTheYear();
    var counts = new LinkedHashMap<String, Long>();
    rows.forEach(
        row -> counts.put(row.category().code(), deaths.stream().filter(row.holds()).count()));
    return rows.stream()
        .sorted(
            Comparator.comparing((Row row) -> -counts.getOrDefault(row.category().code(), 0L))
                .thenComparing(row -> row.category().name()))
        .toList();
  }

  private static boolean namesNothing(CountedDeath death) {
    return death.substances().stream().allMatch(SubstanceDictionary.NOT_SPECIFIED::equals);
  }

  private static String nameOf(AuditYear year, String id) {
    return year.reference().substances().byId(id).map(Substance::name).orElse(id);
  }
}
