package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Place;

/**
 * One finding, in words.
 *
 * @param settle where on the page it is settled; null where nothing has to be
 */
record FindingView(
    String severity,
    String tone,
    String message,
    String rule,
    List<Place> places,
    @Nullable String settle) {

  static FindingView of(Issue issue, Finding finding, boolean open) {
    return new FindingView(
        severity(finding, open),
        tone(finding, open),
        sentence(finding.message()),
        finding.rule(),
        finding.where().stream().map(where -> Place.of(issue, where)).toList(),
        open ? ItemViews.settledAt(finding) : null);
  }

  private static String severity(Finding finding, boolean open) {
    return finding.stops() && !open ? "Settled by a printed note" : finding.severity().words();
  }

  private static String tone(Finding finding, boolean open) {
    return switch (finding.severity()) {
      case STOPS -> open ? "solid" : "green";
      case WARNS -> "amber";
      case NOTE -> "grey";
    };
  }

  static String sentence(String words) {
    var capitalised = FigureFields.capitalised(words);
    return capitalised.endsWith(".") ? capitalised : capitalised + ".";
  }
}
