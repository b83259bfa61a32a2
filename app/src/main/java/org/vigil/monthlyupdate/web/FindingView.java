package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Place;

/**
 * One finding, in words.
 *
 * @param settle where it is settled or mended; null where nothing has to be
 */
record FindingView(
    String severity,
    String tone,
    String message,
    String subject,
    List<Place> places,
    @Nullable String settle) {

  /** Before it stands on the page of its issue: nothing is settled from here. */
  static FindingView of(Issue issue, Finding finding, boolean open) {
    return of(issue, finding, open, false);
  }

  static FindingView of(Issue issue, Finding finding, boolean open, boolean mayMend) {
    return new FindingView(
        finding.standing(open),
        tone(finding, open),
        sentence(finding.message()),
        finding.subject(),
        finding.where().stream().map(where -> Place.of(issue, where)).toList(),
        mayMend ? settle(issue, finding, open) : null);
  }

  /** The forms under an item or a table where it stops the issue; else the page on which it can be changed. */
  private static @Nullable String settle(Issue issue, Finding finding, boolean open) {
    boolean hasForms = finding.rule().startsWith("footing.") || finding.rule().equals("text.lost");
    if (open && hasForms) {
      return "#" + ItemViews.settledAt(finding);
    }
    return finding.stops() && !open ? null : Mends.page(issue, finding).orElse(null);
  }

  /** What the link to it says. */
  public String settleWords() {
    return tone.equals("solid") ? "Settle it" : "Mend it";
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
