package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** A file on its way through the gate into the database. */
class ImportTest extends HouseTest {
  private static final String HEADER =
      "Incident number,Incident date,Surname,Forenames,District,Outcome,Narrative\n";

  @Autowired private Feeds feeds;
  @Autowired private Intake intake;
  @Autowired private HeldRows heldRows;
  @Autowired private ImportRuns runs;
  @Autowired private Notifications notifications;

  @Test
  void accounts_for_every_row_and_changes_nothing_the_second_time() {
    var key = UUID.randomUUID().toString();
    var text =
        HEADER + row(key + "-1", "died") + row(key + "-2", "survived") + row(key + "-3", "perhaps");
    var first = receive(text);
    assertThat(first.accepted()).isEqualTo(2);
    assertThat(first.held()).hasSize(1);
    var again = receive(text);
    assertThat(again.accepted()).isZero();
    assertThat(again.toldBefore()).isEqualTo(2);
    assertThat(again.held()).hasSize(1);
    assertThat(as(() -> notifications.rowsOf(first.id()))).containsExactly(1, 2);
    assertThat(as(() -> notifications.rowsOf(again.id()))).isEmpty();
  }

  @Test
  void a_corrected_row_comes_in_and_waits_no_longer() {
    var key = UUID.randomUUID().toString();
    var text = HEADER + row(key, "perhaps");
    var first = receive(text);
    var file = as(() -> CorrectionFile.of(heldRows.waitingOf(first.id())));
    var corrected = receive(file.replace("perhaps", "died"));
    assertThat(corrected.accepted()).isEqualTo(1);
    assertThat(as(() -> heldRows.waitingOf(first.id()))).isEmpty();
    var old = receive(text);
    assertThat(old.toldBefore()).isEqualTo(1);
    assertThat(old.held()).isEmpty();
  }

  @Test
  void two_rows_of_one_file_may_not_say_different_things_under_one_key() {
    var key = UUID.randomUUID().toString();
    var report = receive(HEADER + row(key, "died") + row(key, "survived"));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.held().getFirst().faults().getFirst().expected())
        .contains("row 1 has the same");
    assertThat(as(() -> heldRows.waitingOf(report.id()))).hasSize(1);
  }

  @Test
  void two_people_of_one_incident_are_two_notifications() {
    var key = UUID.randomUUID().toString();
    var both = HEADER + row(key, "died") + row(key, "died").replace("Josie", "Jasper");
    assertThat(receive(both).accepted()).isEqualTo(2);
    var again = receive(both);
    assertThat(again.accepted()).isZero();
    assertThat(again.held()).isEmpty();
  }

  @Test
  void a_held_row_about_one_person_is_not_closed_by_a_row_about_another_of_the_incident() {
    var key = UUID.randomUUID().toString();
    var first = receive(HEADER + row(key, "died") + row(key, "perhaps").replace("Josie", "Jasper"));
    assertThat(as(() -> heldRows.waitingOf(first.id()))).hasSize(1);
    receive(HEADER + row(key, "died").replace("made up", "and more"));
    assertThat(as(() -> heldRows.waitingOf(first.id()))).hasSize(1);
    receive(HEADER + row(key, "died").replace("Josie", "Jasper"));
    assertThat(as(() -> heldRows.waitingOf(first.id()))).isEmpty();
  }

  @Test
  void what_a_partner_goes_back_to_in_a_later_file_is_told_again() {
    var key = UUID.randomUUID().toString();
    receive(HEADER + row(key, "died"));
    receive(HEADER + row(key, "survived"));
    var back = HEADER + row(UUID.randomUUID().toString(), "died") + row(key, "died");
    assertThat(receive(back).accepted()).isEqualTo(2);
    assertThat(receive(back).toldBefore()).as("after a crash").isEqualTo(2);
  }

  @Test
  void the_same_file_once_more_is_asked_about_where_something_else_was_told_since() {
    var key = UUID.randomUUID().toString();
    var first = HEADER + row(key, "died");
    receive(first);
    assertThat(receive(first).toldBefore()).isEqualTo(1);
    receive(HEADER + row(key, "survived"));
    var again = receive(first);
    assertThat(again.accepted()).isZero();
    assertThat(again.held().getFirst().faults().getFirst().expected())
        .startsWith("what was told last: this row was told on ");
    var answer = receive(as(() -> CorrectionFile.of(heldRows.waitingOf(again.id()))));
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(as(() -> heldRows.waitingOf(again.id()))).isEmpty();
    assertThat(receive(first).toldBefore()).isEqualTo(1);
  }

  @Test
  void an_odd_cell_stops_no_other_row() {
    var key = UUID.randomUUID().toString();
    var report =
        receive(
            rowWith(1, key + "-1", "made up"),
            rowWith(2, "X".repeat(6000), "made up"),
            rowWith(3, key + "-2", "see C:\\u0000 and \0"),
            rowWith(4, key + "\0-3", "made up"));
    assertThat(as(() -> notifications.rowsOf(report.id()))).containsExactly(1, 3, 4);
    assertThat(report.held().getFirst().faults())
        .singleElement()
        .extracting(Fault::expected)
        .isEqualTo("at most 200 letters");
    var told = as(() -> notifications.page("ambulance", 1)).items();
    assertThat(told)
        .extracting(n -> n.asTold().get("Narrative"))
        .contains("see C:\\u0000 and \u2400");
  }

  @Test
  void a_row_corrected_back_to_what_was_told_before_waits_no_longer() {
    var key = UUID.randomUUID().toString();
    receive(HEADER + row(key, "died"));
    var faulty = receive(HEADER + row(key, "perhaps"));
    var file = as(() -> CorrectionFile.of(heldRows.waitingOf(faulty.id())));
    assertThat(receive(file.replace("perhaps", "died")).toldBefore()).isEqualTo(1);
    assertThat(as(() -> heldRows.waitingOf(faulty.id()))).isEmpty();
  }

  @Test
  void a_later_file_that_says_what_was_told_before_takes_the_faulty_row_back() {
    var key = UUID.randomUUID().toString();
    var first = HEADER + row(key, "died");
    receive(first);
    var faulty = receive(HEADER + row(key, "perhaps"));
    receive(first);
    assertThat(as(() -> heldRows.waitingOf(faulty.id()))).as("an old file").hasSize(1);
    receive(HEADER + row(UUID.randomUUID().toString(), "died") + row(key, "died"));
    assertThat(as(() -> heldRows.waitingOf(faulty.id()))).isEmpty();
  }

  @Test
  void a_file_that_repeats_held_rows_has_them_to_correct() {
    var key = UUID.randomUUID().toString();
    var first = receive(HEADER + row(key, "perhaps"));
    var again = receive(HEADER + row(key, "perhaps"));
    assertThat(as(() -> heldRows.waitingFor(again)))
        .isEqualTo(as(() -> heldRows.waitingOf(first.id())))
        .hasSize(1);
  }

  @Test
  void a_row_set_aside_waits_no_longer_and_is_not_held_again() {
    var key = UUID.randomUUID().toString();
    var report = receive(HEADER + row(key, "perhaps"));
    var held = report.held().getFirst().id();
    int waiting = as(() -> heldRows.countWaiting());
    assertThat(as(() -> heldRows.setAside(held, "The crew's test row"))).isTrue();
    assertThat(as(() -> heldRows.setAside(held, "Once more"))).isFalse();
    assertThat(as(() -> heldRows.countWaiting())).isEqualTo(waiting - 1);
    assertThat(as(() -> heldRows.waitingFor(report))).isEmpty();
    assertThat(as(() -> heldRows.setAside()).getFirst().reason()).isEqualTo("The crew's test row");
    assertThat(receive(HEADER + row(key, "perhaps")).toldBefore()).isEqualTo(1);
  }

  @Test
  void a_column_more_or_in_another_place_makes_no_death_of_its_own() {
    var cause = "Acute intoxication " + UUID.randomUUID();
    var row = "05/29/2024,Date of death,37,Male," + cause;
    var first =
        receive(
            "connecticut-ocme",
            "Date,Date Type,Age,Sex,Cause of Death\n" + row + "\n" + row + "\n");
    assertThat(first.accepted()).isEqualTo(2);
    var moved = cause + ",05/29/2024,Date of death,Male,37,Y,(41.6, -72.7)";
    var again =
        receive(
            "connecticut-ocme",
            "Cause of Death,date,Date Type,Sex,Age,Heroin,ResidenceCityGeo\n"
                + moved.replace("(41.6, -72.7)", "41.6")
                + "\n"
                + moved.replace("(41.6, -72.7)", "41.7")
                + "\n");
    assertThat(again.accepted()).isZero();
    assertThat(again.toldBefore()).isEqualTo(2);
  }

  @Test
  void a_form_sent_twice_tells_once_and_with_other_words_tells_again() {
    var form = UUID.randomUUID();
    var first = as(() -> intake.record(call(form, "She was found at home")));
    assertThat(as(() -> intake.record(call(form, "She was found at home"))).id())
        .isEqualTo(first.id());
    assertThat(as(() -> intake.record(call(form, "She was found in the park"))).id())
        .isNotEqualTo(first.id());
    assertThat(as(() -> intake.record(call(UUID.randomUUID(), "She was found at home"))).id())
        .isNotEqualTo(first.id());
  }

  private static Intake.PhoneCall call(UUID form, String words) {
    return new Intake.PhoneCall(form, "coroner", "A caller", words, Map.of(), Facts.nothing());
  }

  @Test
  void an_import_is_remembered_with_its_numbers() {
    var report = receive(HEADER + row(UUID.randomUUID().toString(), "died"));
    var run = as(() -> runs.find(report.id()).orElseThrow());
    assertThat(run.finish())
        .isNotNull()
        .extracting(ImportRuns.ImportRun.Finish::accepted)
        .isEqualTo(1);
  }

  private static RawRow rowWith(int number, String incident, String narrative) {
    return new RawRow(
        number,
        Map.of(
            "Incident number",
            incident,
            "Incident date",
            "02/11/2024",
            "Outcome",
            "died",
            "Narrative",
            narrative));
  }

  /** Rows that no CSV file can bring, and a workbook can. */
  private ImportReport receive(RawRow... rows) {
    var feed = feeds.find("ambulance").orElseThrow();
    return as(() -> intake.receive(feed, "file.xlsx", List.of(rows).iterator(), done -> {}));
  }

  private ImportReport receive(String text) {
    return receive("ambulance", text);
  }

  private ImportReport receive(String feedName, String text) {
    var feed = feeds.find(feedName).orElseThrow();
    var file =
        (PartnerFile.Rows)
            PartnerFile.read("file.csv", text.getBytes(StandardCharsets.UTF_8), feed);
    return as(() -> intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {}));
  }

  private static String row(String number, String outcome) {
    return number + ",02/11/2024,Achterberg,Josie,Stevenage," + outcome + ",made up\n";
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return Acting.as(Actor.SYSTEM, work);
  }
}
