package org.vigil.monthlyupdate.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.Furniture;
import org.vigil.monthlyupdate.reading.source.Line;

/** What stands above the first theme: the title, whose update it is, for whom, and of which month. */
record Head(String title, @Nullable String unit, String audience, @Nullable YearMonth month) {
  static final String MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
          .collect(Collectors.joining("|"));
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile(
          "\\b("
              + MONTHS
              + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?,?\\s+(20\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED = Pattern.compile("\\b(20\\d\\d)-(0[1-9]|1[0-2])\\b");
  private static final int MOST_LINES = 12;
  private static final Pattern UNIT = Phrases.shipped().anyOf("unit-words");
  private static final Pattern TITLE = Phrases.shipped().anyOf("title-words");

  /** How many lines stand above everything else: down to the one that names the month. */
  static int end(List<Line> content) {
    int most = Math.min(MOST_LINES, content.size());
    for (int i = 0; i < most; i++) {
      if (MONTH_AND_YEAR.matcher(content.get(i).text()).find()
          && !Wording.isSentence(content.get(i).text())) {
        return i + 1;
      }
    }
    int end = 0;
    while (end < most
        && (UNIT.matcher(content.get(end).text()).find()
            || TITLE.matcher(content.get(end).text()).find())
        && !Wording.isSentence(content.get(end).text())) {
      end++;
    }
    return end;
  }

  static Head of(
      List<Line> lines, List<Furniture> furniture, String fileName, @Nullable YearMonth given) {
    var texts = new ArrayList<>(lines.stream().map(Head::words).toList());
    var margins = furniture.stream().map(Furniture::text).toList();
    var title = title(texts);
    var everything = new ArrayList<>(texts);
    everything.addAll(margins);
    return new Head(
        title,
        everything.stream().flatMap(text -> unit(text).stream()).findFirst().orElse(null),
        audience(everything),
        given != null ? given : month(everything).or(() -> monthOf(fileName)).orElse(null));
  }

  private static String words(Line line) {
    return line.text().replaceAll("\\s+", " ").strip();
  }

  private static String title(List<String> texts) {
    return texts.stream()
        .filter(text -> TITLE.matcher(text).find())
        .findFirst()
        .or(
            () ->
                texts.stream()
                    .filter(
                        text -> MONTH_AND_YEAR.matcher(text).replaceAll("").strip().length() > 3)
                    .findFirst())
        .orElse("Monthly update");
  }

  private static Optional<String> unit(String text) {
    var cleaned = text.replaceAll("(?i)\\s*page\\s+\\d+.*$", "").strip();
    return UNIT.matcher(cleaned).find() && !TITLE.matcher(cleaned).find() && cleaned.length() < 80
        ? Optional.of(cleaned)
        : Optional.empty();
  }

  private static String audience(List<String> texts) {
    var audiences = Phrases.shipped().pairs("audiences");
    for (var text : texts) {
      for (var audience : audiences.entrySet()) {
        if (Pattern.compile(
                "\\b" + Pattern.quote(audience.getKey()) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .find()) {
          return audience.getValue();
        }
      }
    }
    return "RAG";
  }

  private static Optional<YearMonth> month(List<String> texts) {
    for (var text : texts) {
      var found = MONTH_AND_YEAR.matcher(text);
      if (found.find()) {
        return monthNamed(found.group(1))
            .map(month -> YearMonth.of(Integer.parseInt(found.group(2)), month));
      }
    }
    return Optional.empty();
  }

  private static Optional<YearMonth> monthOf(String fileName) {
    var numbered = NUMBERED.matcher(fileName);
    if (numbered.find()) {
      return Optional.of(
          YearMonth.of(Integer.parseInt(numbered.group(1)), Integer.parseInt(numbered.group(2))));
    }
    return month(List.of(fileName.replaceAll("[-_.]", " ")));
  }

  /** A month by its name or the first three letters of it. */
  static Optional<Month> monthNamed(String name) {
    var start = name.toLowerCase(Locale.ROOT);
    return start.length() < 3
        ? Optional.empty()
        : Arrays.stream(Month.values())
            .filter(
                month -> month.name().toLowerCase(Locale.ROOT).startsWith(start.substring(0, 3)))
            .findFirst();
  }

  /** The last day on which the data could change, where the issue says so. */
  static @Nullable LocalDate cutOff(Iterable<String> texts, YearMonth issue) {
    var said = Phrases.shipped().anyOf("cut-off-words");
    for (var text : texts) {
      var found = said.matcher(text);
      while (found.find()) {
        var rest = text.substring(found.end());
        var day = Dates.dayAtStart(rest, issue);
        if (day.isPresent()) {
          return day.get();
        }
      }
    }
    return null;
  }
}
