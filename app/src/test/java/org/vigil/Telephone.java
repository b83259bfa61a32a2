package org.vigil;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.notification.Fact;
import org.vigil.notification.Facts;
import org.vigil.notification.Intake;
import org.vigil.notification.Notification;
import org.vigil.notification.Told;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

/** Tells the house of deaths as a caller would, and waits until it has found them their places. */
public record Telephone(Intake intake, JdbcClient jdbc) {
  public static final Actor ANALYST =
      new Actor("an.analyst", "An analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  public Notification tell(Map<Fact, String> facts) {
    var told = new EnumMap<Fact, Told>(Fact.class);
    facts.forEach((fact, value) -> told.put(fact, Told.of(value)));
    var notification =
        Acting.as(
            ANALYST,
            () ->
                intake.record(
                    new Intake.PhoneCall("coroner", "A caller", "", Map.of(), Facts.of(told))));
    Quiet.await(jdbc);
    return notification;
  }

  /** Someone of this name, born and died on these days. */
  public Notification tell(String surname, String forename, String born, String died) {
    return tell(
        Map.of(
            Fact.SURNAME, surname,
            Fact.FORENAMES, forename,
            Fact.DATE_OF_BIRTH, born,
            Fact.DATE_OF_DEATH, died));
  }

  /** Someone of this name and day of birth, of whom no more is known. */
  public Notification tell(String surname, String forename, String born) {
    return tell(Map.of(Fact.SURNAME, surname, Fact.FORENAMES, forename, Fact.DATE_OF_BIRTH, born));
  }
}
