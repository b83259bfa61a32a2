package org.vigil.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigil.drugtesting.Cover;
import org.vigil.drugtesting.MeasureBasis;
import org.vigil.drugtesting.Unit;
import org.vigil.figures.PlaceBasis;
import org.vigil.shell.ReceivedFile;

/**
 * What the custody suites return of drug testing on arrest: a cumulative table each month from October 2020, which arrives at
 * the printed rows of November 2024 exactly, and in 2024 each quarter by itself with what followed the positive tests. The
 * months between are invented. Two things go wrong on the way, as they do: a return is corrected a week later, and a count that
 * was too high in one month makes the next come out below zero.
 */
final class CustodyReturns {
  private static final long SEED = 20241130;
  private static final YearMonth FIRST = YearMonth.of(2020, 10);
  private static final YearMonth LAST = YearMonth.of(2024, 11);
  private static final YearMonth CORRECTED = YearMonth.of(2024, 6);
  private static final YearMonth TOO_HIGH = YearMonth.of(2024, 2);
  private static final String TOTAL = "Total";
  private static final int RESULTS = 3;
  private static final int MONTHS = (int) FIRST.until(LAST, ChronoUnit.MONTHS) + 1;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /** One return on the day it is sent. */
  record Sent(LocalDate sentOn, Cover cover, ReceivedFile file) {}

  /** Per area: by month, then positive, negative, refused of that month alone. */
  private final Map<String, long[][]> months = new LinkedHashMap<>();

  private final Map<String, long[]> printed = new LinkedHashMap<>();

  private CustodyReturns() {
    var dice = Dice.of(SEED);
    for (var row : DataFile.rows("drug-testing-november-2024.csv")) {
      var counts = new long[RESULTS + 1];
      for (int i = 0; i <= RESULTS; i++) {
        counts[i] = Long.parseLong(row[i + 1]);
      }
      printed.put(row[0], counts);
      if (!row[0].equals(TOTAL)) {
        months.put(row[0], spread(counts, dice.apart()));
      }
    }
  }

  /** What is sent after one day up to and including another, oldest first. */
  static List<Sent> between(LocalDate dayExclusive, LocalDate dayInclusive) {
    return new CustodyReturns()
        .all().stream()
            .filter(
                sent -> sent.sentOn().isAfter(dayExclusive) && !sent.sentOn().isAfter(dayInclusive))
            .sorted(Comparator.comparing(Sent::sentOn))
            .toList();
  }

  /** Everything that is counted happens in some month, more of it as the programme grows. */
  private static long[][] spread(long[] counts, Dice dice) {
    var weights = new double[MONTHS];
    double all = 0;
    for (int month = 0; month < MONTHS; month++) {
      all += (0.6 + 0.8 * month / MONTHS) * (0.85 + 0.3 * dice.fraction());
      weights[month] = all;
    }
    var spread = new long[MONTHS][RESULTS];
    for (int result = 0; result < RESULTS; result++) {
      for (long each = 0; each < counts[result]; each++) {
        double thrown = dice.fraction() * all;
        int month = 0;
        while (weights[month] < thrown) {
          month++;
        }
        spread[month][result]++;
      }
    }
    return spread;
  }

  private List<Sent> all() {
    var sent = new ArrayList<Sent>();
    for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      sent.add(cumulative(month, month.plusMonths(1).atDay(2), slipsIn(month)));
      if (month.equals(CORRECTED)) {
        sent.add(cumulative(month, month.plusMonths(1).atDay(9), Map.of()));
      }
      if (month.getYear() == LAST.getYear() && month.getMonthValue() % 3 == 0) {
        sent.add(quarter(month));
      }
    }
    return sent;
  }

  /** By area and result, what is counted too often in the return of a month. */
  private Map<String, long[]> slipsIn(YearMonth month) {
    if (month.equals(CORRECTED)) {
      return Map.of("Stevenage", new long[] {3, 0, 0});
    }
    if (month.equals(TOO_HIGH)) {
      long next = of("Broxbourne")[at(month) + 1][1];
      return Map.of("Broxbourne", new long[] {0, next + 2, 0});
    }
    return Map.of();
  }

  private Sent cumulative(YearMonth month, LocalDate sentOn, Map<String, long[]> slips) {
    var table = new LinkedHashMap<String, long[]>();
    for (var area : months.keySet()) {
      var sum = sum(area, 0, at(month));
      var slip = slips.getOrDefault(area, new long[RESULTS]);
      for (int i = 0; i < RESULTS; i++) {
        sum[i] += slip[i];
      }
      table.put(area, withTotal(sum));
    }
    var total =
        month.equals(LAST) ? printed.getOrDefault(TOTAL, new long[0]) : total(table, RESULTS + 1);
    var text = new StringBuilder();
    text.append("\"Drug testing on arrest, October 2020 to ")
        .append(WORDS.format(month))
        .append("\"\n");
    text.append("CSP,Positive,Negative,Refused,Total\n");
    table.forEach((area, counts) -> line(text, area, counts));
    line(text, TOTAL, total);
    return new Sent(
        sentOn,
        cover(MeasureBasis.CUMULATIVE, FIRST, month),
        file("testing-on-arrest-%s.csv".formatted(month), text));
  }

  private Sent quarter(YearMonth last) {
    var first = last.minusMonths(2);
    var table = new LinkedHashMap<String, long[]>();
    for (var area : months.keySet()) {
      table.put(area, withWhatFollowed(area, withTotal(sum(area, at(first), at(last)))));
    }
    var text = new StringBuilder();
    text.append(
        "CSP,Positive,Negative,Refused,Total,RA required,RA attended,FA required,FA attended\n");
    table.forEach((area, counts) -> line(text, area, counts));
    line(text, TOTAL, total(table, RESULTS + 5));
    return new Sent(
        last.plusMonths(1).atDay(20),
        cover(MeasureBasis.INCREMENT, first, last),
        file("testing-and-assessments-%s-to-%s.csv".formatted(first, last), text));
  }

  /** Few who live elsewhere are required to attend; about three in four who are required do. The shares are assumptions. */
  private static long[] withWhatFollowed(String area, long[] counts) {
    long required = Math.round(counts[0] * (area.startsWith("Out") ? 0.15 : 0.9));
    long attended = Math.round(required * (area.startsWith("No") ? 0.4 : 0.76));
    long followUpRequired = Math.round(attended * 0.7);
    long followUpAttended = Math.round(followUpRequired * 0.67);
    return new long[] {
      counts[0],
      counts[1],
      counts[2],
      counts[3],
      required,
      attended,
      followUpRequired,
      followUpAttended
    };
  }

  private static Cover cover(MeasureBasis basis, YearMonth first, YearMonth last) {
    return new Cover(
        "police",
        basis,
        first,
        last,
        null,
        Unit.NOT_STATED,
        List.of(),
        PlaceBasis.RESIDENCE_PRESUMED);
  }

  private long[][] of(String area) {
    return months.getOrDefault(area, new long[MONTHS][RESULTS]);
  }

  private long[] sum(String area, int from, int to) {
    var sum = new long[RESULTS];
    for (int month = from; month <= to; month++) {
      for (int i = 0; i < RESULTS; i++) {
        sum[i] += of(area)[month][i];
      }
    }
    return sum;
  }

  private static long[] withTotal(long[] counts) {
    return new long[] {counts[0], counts[1], counts[2], counts[0] + counts[1] + counts[2]};
  }

  private static long[] total(Map<String, long[]> table, int columns) {
    var total = new long[columns];
    for (var counts : table.values()) {
      for (int i = 0; i < columns; i++) {
        total[i] += counts[i];
      }
    }
    return total;
  }

  private static void line(StringBuilder text, String area, long[] counts) {
    text.append(area);
    for (var count : counts) {
      text.append(',').append(count);
    }
    text.append('\n');
  }

  private static int at(YearMonth month) {
    return (int) FIRST.until(month, ChronoUnit.MONTHS);
  }

  private static ReceivedFile file(String name, StringBuilder text) {
    return ReceivedFile.of(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
