package org.vigil.monthlyupdate.reading;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.monthlyupdate.Block;

/** A repair whose reading stands in the text as it has become, so that it can be taken back. */
record FittingRepair(String printed, String reading) {
  /**
   * With as much of the words around it as the text still has.
   *
   * @param printed as the slip was printed, with roles in the place of names
   */
  static Block.Repair of(Slip slip, String printed, String text) {
    var found =
        readings(printed, slip.reading())
            .filter(repair -> text.contains(repair.reading))
            .findFirst()
            .orElse(new FittingRepair(printed, slip.reading()));
    return new Block.Repair(found.printed, found.reading, slip.kind(), slip.confidence().word());
  }

  /** The whole, then without the word before, behind, both. */
  private static Stream<FittingRepair> readings(String printed, String reading) {
    return List.of(
            new FittingRepair(printed, reading),
            new FittingRepair(withoutFirst(printed), withoutFirst(reading)),
            new FittingRepair(withoutLast(printed), withoutLast(reading)),
            new FittingRepair(
                withoutFirst(withoutLast(printed)), withoutFirst(withoutLast(reading))))
        .stream()
        .filter(FittingRepair::repairs);
  }

  private boolean repairs() {
    return !reading.isBlank() && !printed.isBlank() && !printed.equals(reading);
  }

  private static String withoutFirst(String words) {
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(blank + 1);
  }

  private static String withoutLast(String words) {
    int blank = words.lastIndexOf(' ');
    return blank < 0 ? words : words.substring(0, blank);
  }
}
