package org.vigil.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.signal.WeeklyChart.WeekOnChart;
import org.vigil.signal.WeeklyChart.Width;

class WeeklyChartTest {
  private static final Pattern DOT =
      Pattern.compile(
          "<circle class=\"mark-dot\" cx=\"([0-9.]+)\" cy=\"([0-9.]+)\" r=\"([0-9.]+)\"");
  private static final Pattern DIAMOND =
      Pattern.compile("<path class=\"mark-member\" d=\"M([0-9.]+) ([0-9.]+)l([0-9.]+) ");
  private static final Pattern WORDS =
      Pattern.compile(
          "<text class=\"mark-text(?: mark-text--rust)?\" x=\"([0-9]+)\" y=\"([0-9.]+)\"");
  private static final Pattern THRESHOLD =
      Pattern.compile("mark-threshold\"[^>]* y1=\"([0-9.]+)\"");

  @ParameterizedTest
  @EnumSource(Width.class)
  void draws_a_mark_for_each_case_file(Width width) {
    var svg =
        new WeeklyChart(
                "Deaths & weeks",
                "Three people died.",
                List.of(
                    new WeekOnChart(LocalDate.of(2024, 11, 18), 1, 0),
                    new WeekOnChart(LocalDate.of(2024, 11, 25), 3, 2)),
                0.4,
                2,
                3)
            .svg(width);

    assertThat(svg.split("mark-dot", -1)).hasSize(3);
    assertThat(svg.split("mark-member", -1)).hasSize(3);
    assertThat(svg)
        .contains("viewBox=", "Deaths &amp; weeks", "<desc", "3 or more in a week")
        .doesNotContain("style=");
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  void no_word_and_no_line_covers_a_dot_whatever_is_expected(Width width) {
    for (double expected : new double[] {0.1, 0.9, 2.4, 5.8}) {
      for (long alarmFrom : new long[] {1, 2, 7, 12}) {
        var svg = aYearWithOneTo(9, expected, alarmFrom).svg(width);
        var threshold = numbers(THRESHOLD, svg).getFirst().getFirst();
        for (var dot : dots(svg)) {
          assertThat(Math.abs(dot.y() - threshold)).isGreaterThan(dot.radius());
          for (var word : numbers(WORDS, svg)) {
            assertThat(word.get(0) > dot.x() + dot.radius() || word.get(1) - 14 > dot.y())
                .as("words at %s and a dot at %s, %s expected", word, dot, expected)
                .isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  void the_words_for_what_is_expected_and_for_the_alarm_stand_apart(Width width) {
    for (double expected : new double[] {0.1, 0.9, 5.8}) {
      var words = numbers(WORDS, aYearWithOneTo(12, expected, (long) expected + 1).svg(width));

      assertThat(Math.abs(words.get(0).get(1) - words.get(1).get(1))).isGreaterThanOrEqualTo(14);
    }
  }

  private static WeeklyChart aYearWithOneTo(int most, double expected, long alarmFrom) {
    var monday = LocalDate.of(2023, 12, 4);
    var weeks =
        IntStream.range(0, 52)
            .mapToObj(n -> new WeekOnChart(monday.plusWeeks(n), n % (most + 1), n > 48 ? 1 : 0))
            .toList();
    return new WeeklyChart("Deaths", "People died.", weeks, expected, alarmFrom - 1, alarmFrom);
  }

  private static List<Dot> dots(String svg) {
    return Stream.concat(
            numbers(DOT, svg).stream().map(n -> new Dot(n.get(0), n.get(1), n.get(2))),
            numbers(DIAMOND, svg).stream()
                .map(n -> new Dot(n.get(0), n.get(1) + n.get(2), n.get(2))))
        .filter(dot -> dot.radius() > 0)
        .toList();
  }

  private static List<List<Double>> numbers(Pattern pattern, String svg) {
    return pattern
        .matcher(svg)
        .results()
        .map(
            found ->
                IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(group -> Double.valueOf(found.group(group)))
                    .toList())
        .toList();
  }

  private record Dot(double x, double y, double radius) {}
}
