package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words a printed note is proposed in. Whoever signs may change them. */
public final class NoteWording {
  private NoteWording() {}

  /** Both figures of each total that differs. */
  public static String ofDifference(UpdateTable table) {
    var footing = table.footing();
    var totals = new ArrayList<String>();
    for (int i = 0; i < footing.columnDifferences().size(); i++) {
      if (footing.columnDifferences().get(i) != 0) {
        totals.add(
            String.format(
                Locale.UK,
                "%s %,d in the totals and %,d from the rows",
                table.columns().get(i),
                footing.table().totalRow().get(i),
                footing.computedTotals().get(i)));
      }
    }
    return "The totals we received do not agree with the rows: "
        + String.join("; ", totals)
        + ". Both sets of figures are given until the owner of the data says which is right.";
  }

  public static String ofLoss(Issue.Item item) {
    var passages =
        item.lost().stream().map(Issue.LostPassage::howMuch).collect(Collectors.joining(" and "));
    return "Words are missing from the text we received: "
        + passages
        + ". We have not guessed them.";
  }
}
