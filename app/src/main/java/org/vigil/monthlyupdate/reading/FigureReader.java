package org.vigil.monthlyupdate.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.reading.Sentences.Sentence;

/** Finds the numbers in prose that count or measure something; not dates, times, periods, telephone numbers or names. */
final class FigureReader {
  private static final Map<String, String> WORDS = Phrases.shipped().pairs("number-words");
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/:#-])(?:(?<pounds>£)\\s?)?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<part>\\.\\d+)?(?:(?<percent>\\s?%|\\s?per ?cent\\b)|(?<scale>\\s?(?:million|billion|m|bn|k)\\b))?"
              + "|(?<![\\p{L}\\d-])(?<words>(?:(?:"
              + TENS
              + ")-(?:one|two|three|four|five|six|seven|eight|nine))|"
              + WORDS.keySet().stream().collect(Collectors.joining("|"))
              + ")(?![\\p{L}-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_BEHIND =
      Pattern.compile(
          "^(?:st|nd|rd|th)?(?:\\s?(?:to|and|or|-|\u2013|&)\\s?\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?(?:"
              + Head.MONTHS
              + ")\\b.*",
          Pattern.DOTALL);
  private static final Pattern MONTH_BEFORE =
      Pattern.compile("(?s).*\\b(?:" + Head.MONTHS + ")\\s$");
  private static final Pattern ORDINAL_OR_SPAN =
      Pattern.compile(
          "^(?:st|nd|rd|th|s|am|pm|[/:]\\d|[-\u2013]\\p{L}|[-\u2013]\\d).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT_WORD = Pattern.compile("^[\\s-]*([\\p{L}'\u2019-]+)");
  private static final Pattern QUALIFIER =
      Pattern.compile(
          "(?i)\\b("
              + Phrases.alternatives(Phrases.shipped().list("qualifiers"))
              + ")\\s+(?:the\\s+)?$");
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?i).*\\b(?:table|figure|page|class|phase|tier|level|section|part|appendix|annex|act|number|no|article|version|stage|round|box|paragraph|note|operation|under|over|aged)\\.?\\s$",
          Pattern.DOTALL);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int LAST_DAY = 31;
  private static final int MANY_HOURS = 100;
  private static final int MOST_UNIT_WORDS = 4;

  private FigureReader() {}

  /**
   * A number where it stood.
   *
   * @param unit what is counted, as far as the words beside it say; null where they do not
   */
  record Figure(
      BigDecimal number,
      String printed,
      @Nullable String unit,
      @Nullable String qualifier,
      String sentence,
      SourceLines place) {}

  static List<Figure> in(Passage passage) {
    var figures = new ArrayList<Figure>();
    for (var sentence : Sentences.of(passage.text())) {
      @Nullable String unit = null;
      var found = NUMBER.matcher(sentence.text());
      while (found.find()) {
        var figure = figure(found, sentence, passage, unit);
        if (figure.isPresent()) {
          unit = figure.get().unit();
          figures.add(figure.get());
        }
      }
    }
    return figures;
  }

  private static Optional<Figure> figure(
      Matcher found, Sentence sentence, Passage passage, @Nullable String unitBefore) {
    var text = sentence.text();
    var before = text.substring(0, found.start());
    var after = text.substring(found.end());
    if (isInToken(text, found.start())
        || isInAddress(text, found.start())
        || counts(found, before, after).isEmpty()) {
      return Optional.empty();
    }
    var qualifier = QUALIFIER.matcher(before);
    boolean qualified = qualifier.find();
    return Optional.of(
        new Figure(
            number(found),
            found.group().strip(),
            unit(found, after, unitBefore),
            qualified ? qualifier.group(1) : null,
            Plain.words(text),
            passage.place(sentence.from() + found.start(), sentence.from() + found.end())));
  }

  /** Empty where the number is part of a date, a time, a period or a name. */
  private static Optional<Boolean> counts(Matcher found, String before, String after) {
    boolean marked = found.group("pounds") != null || found.group("percent") != null;
    if (marked) {
      return Optional.of(true);
    }
    var next = NEXT_WORD.matcher(after);
    var word = next.find() ? next.group(1) : "";
    var lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    boolean period =
        Phrases.shipped().list("period-words").contains(lower) && !isMeasured(found, after)
            || Phrases.shipped().list("fractions").contains(lower);
    if (period || found.group("words") != null && found.group("words").equalsIgnoreCase("one")) {
      return Optional.empty();
    }
    if (found.group("digits") == null) {
      return after.startsWith("-") ? Optional.empty() : Optional.of(true);
    }
    boolean name =
        !word.isEmpty()
            && Character.isUpperCase(word.charAt(0))
            && !after.stripLeading().isEmpty()
            && !after.startsWith(".");
    boolean date =
        DATE_BEHIND.matcher(after).matches()
            || (MONTH_BEFORE.matcher(before).matches()
                && number(found).compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0);
    if (date
        || name
        || ORDINAL_OR_SPAN.matcher(after).matches()
        || BEFORE_NAME.matcher(before).matches()
        || isYear(found)) {
      return Optional.empty();
    }
    return Optional.of(true);
  }

  private static boolean isMeasured(Matcher found, String after) {
    boolean hours = after.stripLeading().toLowerCase(Locale.ROOT).startsWith("hour");
    return hours
        && (after.stripLeading().matches("(?is)hours? of .*")
            || number(found).compareTo(BigDecimal.valueOf(MANY_HOURS)) >= 0);
  }

  private static boolean isYear(Matcher found) {
    var digits = found.group("digits");
    if (digits.length() != 4 || found.group("part") != null) {
      return false;
    }
    int number = Integer.parseInt(digits);
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static boolean isInToken(String text, int at) {
    return text.lastIndexOf("[[", at) > text.lastIndexOf("]]", at);
  }

  private static boolean isInAddress(String text, int at) {
    var numbers = Addresses.TELEPHONE.matcher(text);
    while (numbers.find()) {
      if (at >= numbers.start() && at < numbers.end()) {
        return true;
      }
    }
    int start = text.lastIndexOf(' ', at) + 1;
    int end = text.indexOf(' ', at);
    var token = text.substring(start, end < 0 ? text.length() : end);
    return token.contains("@") || token.contains("://");
  }

  private static BigDecimal number(Matcher found) {
    var words = found.group("words");
    if (words != null) {
      return BigDecimal.valueOf(ofWords(words.toLowerCase(Locale.ROOT)));
    }
    var part = found.group("part");
    var number =
        new BigDecimal(found.group("digits").replace(",", "") + (part == null ? "" : part));
    var scale = found.group("scale");
    return scale == null
        ? number
        : number.multiply(scaleOf(scale.strip().toLowerCase(Locale.ROOT)));
  }

  private static long ofWords(String words) {
    long sum = 0;
    for (var word : words.split("-")) {
      sum += Long.parseLong(Objects.requireNonNull(WORDS.get(word)));
    }
    return sum;
  }

  private static BigDecimal scaleOf(String scale) {
    return switch (scale) {
      case "k" -> BigDecimal.valueOf(1_000);
      case "m", "million" -> BigDecimal.valueOf(1_000_000);
      default -> BigDecimal.valueOf(1_000_000_000);
    };
  }

  private static @Nullable String unit(Matcher found, String after, @Nullable String before) {
    if (found.group("pounds") != null) {
      return "£";
    }
    if (found.group("percent") != null) {
      return "%";
    }
    var words = new ArrayList<String>();
    for (var word : after.strip().split("\\s+")) {
      var bare = word.replaceAll("^[(\"\u201C]+|[.,;:!?)\"\u201D]+$", "");
      boolean stop =
          bare.isEmpty()
              || Phrases.shipped().has("unit-stops", bare)
              || !Character.isLetter(bare.charAt(0))
              || bare.startsWith("[[");
      if (stop || words.size() >= MOST_UNIT_WORDS) {
        break;
      }
      words.add(bare);
      if (!bare.equals(word)) {
        break;
      }
    }
    return words.isEmpty() ? before : String.join(" ", words);
  }
}
