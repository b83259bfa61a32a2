package org.vigil.annualaudit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.Quiet;
import org.vigil.notification.Feeds;
import org.vigil.notification.Intake;
import org.vigil.notification.PartnerFile;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/**
 * Tells of made-up deaths as the medical examiner of Connecticut would, in years no real file tells of: four in 2006 and one
 * in 2007. Told twice, they are told before.
 */
public record MedicalExaminer(Feeds feeds, Intake intake, JdbcClient jdbc) {
  private static final String COLUMNS =
      "Date,Date Type,Age,Sex,Residence County,Residence State,Cause of Death,Manner of Death";

  public void tellsOfTwoYears() {
    tells(
        death("03/01/2006", "41", "Female", "NEW HAVEN", "CT", "Acute fentanyl intoxication"),
        death("03/02/2006", "30", "Male", "", "", "Acute intoxication by cocaine"),
        death("03/03/2006", "52", "Male", "KINGS", "NY", "Acute heroin intoxication"),
        death("03/04/2006", "", "Male", "HARTFORD", "CT", "Acute bronchial asthma"),
        death("03/05/2007", "63", "Male", "HARTFORD", "CT", "Acute fentanyl intoxication"));
  }

  /** Twenty and sixteen men and women of one age with fentanyl and cocaine: nothing about them is small. */
  public void tellsOfAYearWithoutSmallNumbers() {
    var deaths = new String[36];
    for (int n = 0; n < deaths.length; n++) {
      deaths[n] =
          death(
              "%02d/%02d/2009".formatted(1 + n / 28, 1 + n % 28),
              "50",
              n < 20 ? "Male" : "Female",
              "HARTFORD",
              "CT",
              n % 2 == 0 ? "Acute fentanyl intoxication" : "Acute intoxication by cocaine");
    }
    tells(deaths);
  }

  private void tells(String... deaths) {
    var feed = feeds.find("connecticut-ocme").orElseThrow();
    var text = COLUMNS + "\n" + String.join("\n", deaths) + "\n";
    var file =
        (PartnerFile.Rows)
            PartnerFile.read("audit.csv", text.getBytes(StandardCharsets.UTF_8), feed);
    Acting.as(
        Actor.SYSTEM,
        () -> intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {}));
    Quiet.await(jdbc);
  }

  private static String death(
      String died, String age, String sex, String county, String state, String cause) {
    return String.join(
        ",", List.of(died, "Date of death", age, sex, county, state, cause, "Accident"));
  }
}
