package org.vigil.drugtesting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.drugtesting.TestingClock;

/**
 * What the latest return says.
 *
 * @param latest null where nothing was returned yet
 */
record OverviewPage(
    @Nullable Latest latest,
    List<Choice> months,
    List<Elsewhere> elsewhere,
    String elsewhereTotal,
    String elsewhereSource,
    List<TestingClock> clocks) {

  /** A month to look at. */
  record Choice(String month, String words, boolean chosen) {}

  /**
   * The return that is shown.
   *
   * @param difference what does not add up, as a clause; null where everything does
   * @param asked whether the source was asked about it, in words
   * @param revised that it replaces an earlier one and how it differs; null where it does not
   * @param funnel null where no return up to this month tells what followed
   */
  record Latest(
      String href,
      String about,
      String opening,
      @Nullable String difference,
      String asked,
      @Nullable String revised,
      String wide,
      String narrow,
      String caption,
      String counted,
      List<Row> rows,
      List<String> saying,
      @Nullable Funnel funnel,
      String monthByItself) {}

  /** One line of the table behind the chart. */
  record Row(
      String area,
      String positive,
      String negative,
      String refused,
      String requests,
      String share,
      String interval,
      String refusedShare,
      boolean total) {}

  /** What followed positive tests. */
  record Funnel(String svg, String caption, List<String> notes, String href) {}

  /** One period of the national tables. */
  record Elsewhere(String period, String tests, String positive, String share, String forces) {}
}
