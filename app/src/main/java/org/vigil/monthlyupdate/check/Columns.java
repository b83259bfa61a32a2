package org.vigil.monthlyupdate.check;

import java.util.ArrayList;
import java.util.Locale;
import org.vigil.figures.Footing;
import org.vigil.monthlyupdate.UpdateTable;

/** Says in words by how much printed totals and rows differ. */
final class Columns {
  private Columns() {}

  static boolean differ(Footing footing) {
    return footing.columnDifferences().stream().anyMatch(difference -> difference != 0);
  }

  static String message(UpdateTable table) {
    var differences = table.footing().columnDifferences();
    boolean allMore = differences.stream().allMatch(difference -> difference >= 0);
    var words = new ArrayList<String>();
    for (int i = 0; i < differences.size(); i++) {
      long difference = differences.get(i);
      if (difference != 0) {
        words.add(
            table.columns().get(i)
                + " "
                + (allMore ? number("%,d", difference) : number("%+,d", difference)));
      }
    }
    return (allMore
            ? "printed totals exceed the sum of the rows by "
            : "printed totals differ from the sum of the rows by ")
        + String.join(", ", words);
  }

  private static String number(String format, long number) {
    return String.format(Locale.UK, format, number);
  }
}
