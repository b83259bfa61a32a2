package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a later return says otherwise than an earlier one for the same month: its counts, its own totals, and what followed
 * positive tests. Both are kept; a person asks.
 */
public record Revision(ReturnId earlier, ReturnId later, List<Change> changes) {
  private static final String ALL = "of all";

  /**
   * One number that is not what it was.
   *
   * @param before null where it was not told
   * @param after null where it is not told any more
   */
  public record Change(String area, String column, @Nullable Long before, @Nullable Long after) {
    /** "Stevenage positive fell from 12 to 9: ask". */
    public String sentence() {
      if (before == null) {
        return "%s %s was not told and is %s".formatted(area, column, words(after));
      }
      if (after == null) {
        return "%s %s was %s and is not told any more: ask".formatted(area, column, words(before));
      }
      return "%s %s %s from %s to %s%s"
          .formatted(
              area,
              column,
              after < before ? "fell" : "rose",
              words(before),
              words(after),
              after < before ? ": ask" : "");
    }

    private static String words(@Nullable Long count) {
      return String.format(Locale.UK, "%,d", count);
    }
  }

  public Revision {
    changes = List.copyOf(changes);
  }

  public static Revision between(TestingReturn earlier, TestingReturn later) {
    var changes = new ArrayList<Change>();
    var before = earlier.content();
    var after = later.content();
    var areas = new LinkedHashMap<String, String>();
    Stream.of(after, before)
        .flatMap(content -> content.lines().stream())
        .forEach(line -> areas.putIfAbsent(line.code(), line.name()));
    areas.forEach((code, name) -> compare(name, told(before, code), told(after, code), changes));
    compare("Printed total", before.printedTotals(), after.printedTotals(), changes);
    compare(
        "Printed total",
        numbers(before.printedAssessments()),
        numbers(after.printedAssessments()),
        changes);
    return new Revision(earlier.id(), later.id(), changes);
  }

  private static Optional<AreaLine> told(ReturnContent content, String area) {
    return content.lines().stream()
        .filter(line -> line.code().equals(area))
        .filter(AreaLine::isTold)
        .findFirst();
  }

  private static void compare(
      String area, Optional<AreaLine> before, Optional<AreaLine> after, List<Change> changes) {
    compare(area, counts(before), counts(after), changes);
    compareTotals(area, before, after, changes);
    compare(
        area,
        numbers(before.map(AreaLine::assessments).orElse(Assessments.NOT_TOLD)),
        numbers(after.map(AreaLine::assessments).orElse(Assessments.NOT_TOLD)),
        changes);
  }

  /** A total that rose or fell with its own row is told by the row. */
  private static void compareTotals(
      String area, Optional<AreaLine> before, Optional<AreaLine> after, List<Change> changes) {
    var was = before.map(AreaLine::printedTotal).orElse(null);
    var is = after.map(AreaLine::printedTotal).orElse(null);
    boolean isExplained =
        was != null && is != null && is - was == requests(after) - requests(before);
    if (!isExplained) {
      add(area, "printed total", was, is, changes);
    }
  }

  private static long requests(Optional<AreaLine> line) {
    return line.map(AreaLine::results).orElse(Results.NONE).requests();
  }

  private static Map<String, Long> counts(Optional<AreaLine> line) {
    var counts = new LinkedHashMap<String, Long>();
    line.ifPresent(
        told -> {
          for (var result : Result.values()) {
            counts.put(result.code(), told.results().of(result));
          }
        });
    return counts;
  }

  private static Map<String, Long> numbers(Assessments told) {
    var numbers = new LinkedHashMap<String, Long>();
    put("assessments required", told.required(), numbers);
    put("assessments attended", told.attended(), numbers);
    put("follow-up required", told.followUpRequired(), numbers);
    put("follow-up attended", told.followUpAttended(), numbers);
    return numbers;
  }

  private static void put(String name, @Nullable Long count, Map<String, Long> numbers) {
    if (count != null) {
      numbers.put(name, count);
    }
  }

  private static void compare(
      String area, Map<String, Long> before, Map<String, Long> after, List<Change> changes) {
    var columns = new LinkedHashSet<>(before.keySet());
    columns.addAll(after.keySet());
    for (var column : columns) {
      add(
          area,
          column.equals(ReturnTable.TOTAL) ? ALL : column,
          before.get(column),
          after.get(column),
          changes);
    }
  }

  private static void add(
      String area,
      String column,
      @Nullable Long before,
      @Nullable Long after,
      List<Change> changes) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(area, column, before, after));
    }
  }
}
