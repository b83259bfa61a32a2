package org.vigil.drugtesting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.PlaceBasis;

/**
 * What somebody typed of a return: on the page, or after a command. "Not stated" is an answer where the source is silent; an
 * empty field is none.
 */
public record CoverForm(
    String month,
    String basis,
    String from,
    String asAt,
    String unit,
    String source,
    String suites,
    String place) {
  public static final String NOT_STATED = "not stated";
  public static final String RESIDENCE = "residence";

  private static final List<DateTimeFormatter> DAYS =
      Stream.of("uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d MMMM uuuu", "d MMM uuuu")
          .map(p -> DateTimeFormatter.ofPattern(p, Locale.UK))
          .map(form -> form.withResolverStyle(ResolverStyle.STRICT))
          .toList();

  /** A cover, or what is missing from it. */
  public sealed interface Answer {
    record Complete(Cover cover) implements Answer {}

    record Incomplete(List<Problem> problems) implements Answer {
      public Incomplete {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * What is wrong with one field.
   *
   * @param field its name on the page and, with two dashes, in the command
   */
  public record Problem(String field, String sentence) {}

  public static CoverForm empty() {
    return new CoverForm("", "", "", "", "", "", "", "");
  }

  /** @param sources keys of the organisations that may send one */
  public Answer answer(List<String> sources) {
    var problems = new ArrayList<Problem>();
    var forMonth = month("month", month, "the month", problems);
    var chosen =
        oneOf(
            "basis",
            basis,
            Arrays.asList(MeasureBasis.values()),
            MeasureBasis::words,
            "whether the return counts a period by itself or everything since a first month",
            problems);
    var first =
        from.isBlank() && chosen == MeasureBasis.INCREMENT
            ? forMonth
            : month("from", from, "the first month counted", problems);
    if (first != null && forMonth != null && first.isAfter(forMonth)) {
      problems.add(new Problem("from", "The first month counted is after the month."));
    }
    var drawn = drawnOn(forMonth, problems);
    var counted =
        oneOf("unit", unit, Arrays.asList(Unit.values()), Unit::words, "what is counted", problems);
    if (!sources.contains(source)) {
      problems.add(
          new Problem(
              "source", "Say whose data it is: one of " + String.join(", ", sources) + "."));
    }
    var placed = placeBasis(problems);
    if (!problems.isEmpty()
        || forMonth == null
        || first == null
        || chosen == null
        || counted == null) {
      return new Answer.Incomplete(problems);
    }
    return new Answer.Complete(
        new Cover(source, chosen, first, forMonth, drawn, counted, suiteNames(), placed));
  }

  private static @Nullable YearMonth month(
      String field, String text, String what, List<Problem> problems) {
    var month = Months.parse(text);
    if (month.isEmpty()) {
      problems.add(
          new Problem(
              field,
              "Give %s as 2024-11 or November 2024%s."
                  .formatted(what, text.isBlank() ? "" : "; \"" + text.strip() + "\" came")));
    }
    return month.orElse(null);
  }

  private @Nullable LocalDate drawnOn(@Nullable YearMonth forMonth, List<Problem> problems) {
    if (plain(asAt).equals(NOT_STATED)) {
      return null;
    }
    for (var form : DAYS) {
      try {
        var day = LocalDate.parse(asAt.strip(), form);
        if (forMonth != null && day.isBefore(forMonth.atDay(1))) {
          problems.add(
              new Problem("as-at", "The day the data were drawn is before the month they count."));
        }
        return day;
      } catch (DateTimeParseException tryTheNext) {
        continue;
      }
    }
    problems.add(
        new Problem(
            "as-at",
            "Give the day the data were drawn as 2024-11-30 or 30/11/2024, or say \"not stated\"."));
    return null;
  }

  private PlaceBasis placeBasis(List<Problem> problems) {
    return switch (plain(place)) {
      case RESIDENCE -> PlaceBasis.RESIDENCE;
      case NOT_STATED, "" -> PlaceBasis.RESIDENCE_PRESUMED;
      default -> {
        problems.add(
            new Problem(
                "place",
                "The area is the area of residence: say \"residence\" or \"not stated\"."));
        yield PlaceBasis.RESIDENCE_PRESUMED;
      }
    };
  }

  private static <T> @Nullable T oneOf(
      String field,
      String text,
      List<T> all,
      Function<T, String> words,
      String what,
      List<Problem> problems) {
    for (var each : all) {
      if (words.apply(each).equals(plain(text))) {
        return each;
      }
    }
    problems.add(
        new Problem(
            field,
            "Say "
                + what
                + ": "
                + all.stream().map(words).collect(Collectors.joining(", "))
                + "."));
    return null;
  }

  private List<String> suiteNames() {
    return Stream.of(suites.split("[,;\\n]", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !plain(name).equals(NOT_STATED))
        .toList();
  }

  /** "Not-stated" and "Not stated" are the same answer. */
  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.UK).replace('-', ' ').replaceAll(" +", " ");
  }
}
