package org.vigil.monthlyupdate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The issues of the months before the shipped example, so that the archive of a demonstration has a year to show: invented,
 * with promises kept, kept late and dropped, and with the tables of the demonstration's own returns.
 */
public final class DemonstrationYear {
  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final YearMonth LAST = YearMonth.of(2024, 10);

  private DemonstrationYear() {}

  /** Oldest first. */
  public static List<YearMonth> months() {
    return Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
        .toList();
  }

  public static Issue of(YearMonth month) {
    try (var file =
        new ClassPathResource("monthlyupdate/demonstration-year/" + month + ".yaml")
            .getInputStream()) {
      return IssueReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
