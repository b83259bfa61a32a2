package org.vigil.drugtesting.web;

import java.util.List;

/** A run of months, each by itself. */
record MonthsPage(
    String opening,
    List<Choice> areas,
    List<Choice> months,
    String area,
    String wide,
    String narrow,
    String caption,
    List<Row> rows,
    List<String> falls,
    List<String> breaks,
    List<String> missing) {

  /** Something to choose. */
  record Choice(String value, String words, boolean chosen) {}

  /**
   * One month.
   *
   * @param marks shorthand that holds for the whole month
   */
  record Row(
      String month,
      String href,
      String marks,
      String positive,
      String negative,
      String refused,
      String requests,
      String share,
      String interval,
      String requestsBefore,
      String shareBefore) {}
}
