package org.vigil.demonstration;

import java.time.LocalDate;
import org.vigil.drugtesting.ReturnIntake;
import org.vigil.shell.Acting;

/** The demonstration's returns in the house of the tests, once however often they are told. */
public final class ToldReturns {
  private ToldReturns() {}

  public static void into(ReturnIntake intake) {
    for (var sent : CustodyReturns.between(LocalDate.EPOCH, DemonstrationCounty.TODAY)) {
      Acting.as(Storyteller.TELLER, () -> intake.receive(sent.cover(), sent.file()));
    }
  }
}
