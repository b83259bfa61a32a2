package org.vigil.signal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.detection.AlarmLevel;
import org.vigil.matching.CaseFileId;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** Signals as the watch would have raised them. */
public final class ExampleSignals {
  private ExampleSignals() {}

  /** Raises one about these case files in the week that begins on {@code monday}; its reference. */
  public static String raise(
      BeanFactory house, String district, LocalDate monday, List<CaseFileId> members) {
    return raise(house, Basis.DIED, district, monday, members);
  }

  /** As above, of deaths that are counted by this day. */
  static String raise(
      BeanFactory house, Basis basis, String district, LocalDate monday, List<CaseFileId> members) {
    var signals = house.getBean(Signals.class);
    var runs = house.getBean(WatchRuns.class);
    var alarm =
        new Alarm(
            Rule.RATE,
            district,
            basis,
            null,
            "More deaths than expected",
            monday,
            monday.plusDays(6),
            members,
            0.4,
            2L,
            0.0062,
            14.2,
            AlarmLevel.WARN,
            "poisson-rate",
            "1");
    return Acting.as(
        Actor.SYSTEM,
        () ->
            house
                .getBean(TransactionTemplate.class)
                .execute(
                    status -> {
                      runs.takeTurn();
                      var id =
                          signals.add(
                              alarm,
                              monday.getYear(),
                              monday.plusWeeks(2).atStartOfDay().toInstant(ZoneOffset.UTC));
                      return signals.find(id).orElseThrow().reference();
                    }));
  }
}
