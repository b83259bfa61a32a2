package org.vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessLog;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.LinkDesk;
import org.vigil.matching.Links;
import org.vigil.matching.OpenQuestions;
import org.vigil.matching.WithdrawalDesk;
import org.vigil.notification.Intake;
import org.vigil.notification.Notification;
import org.vigil.shell.Acting;
import org.vigil.signal.ExampleSignals;

/** Who saw a person, whatever the person was called then. */
class FormerNamesTest extends HouseTest {
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;
  @Autowired BeanFactory house;
  @Autowired Links links;
  @Autowired LinkDesk desk;
  @Autowired WithdrawalDesk withdrawals;
  @Autowired OpenQuestions questions;
  @Autowired CaseFiles caseFiles;
  @Autowired AccessLog log;

  private Telephone telephone;

  @BeforeEach
  void connect() {
    telephone = new Telephone(intake, jdbc);
  }

  @Test
  void a_look_stays_with_the_person_through_a_join() {
    var older = telephone.tell("Yarborough", "Enid", "1962-07-14", "2024-02-05");
    var surviving = referenceOf(older);
    var doubtful = telephone.tell("Yarborough", "Enid", "1962-07-14", "2024-04-05");
    var closed = referenceOf(doubtful);
    assertThat(closed).isNotEqualTo(surviving);
    var signal =
        ExampleSignals.raise(
            house, "E07000243", LocalDate.of(2024, 4, 1), List.of(placeOf(doubtful)));
    look(closed, "the closed case file");
    look(doubtful.id().toString(), "the notification");
    look(signal, "the signal");
    assertThat(seen(surviving)).isEmpty();

    join(doubtful);
    look(closed, "the closed case file, once it was empty");
    assertThat(referenceOf(doubtful)).isEqualTo(surviving);
    assertThat(seen(surviving))
        .containsExactlyInAnyOrder("the closed case file", "the notification", "the signal");

    act(() -> withdrawals.withdraw(doubtful.id(), "Two people after all"));
    assertThat(seen(surviving)).isEmpty();
    assertThat(seen(closed)).contains("the closed case file", "the notification", "the signal");
  }

  @Test
  void what_was_seen_while_two_were_taken_for_one_was_seen_of_both() {
    var older = telephone.tell("Zouche", "Amos", "1959-02-03", "2024-02-05");
    var doubtful = telephone.tell("Zouche", "Amos", "1959-02-03", "2024-04-05");
    var own = referenceOf(doubtful);
    var other = referenceOf(older);
    look(other, "before");
    join(doubtful);
    look(other, "while they were one");
    act(() -> withdrawals.withdraw(doubtful.id(), "Two people after all"));
    look(other, "afterwards");

    assertThat(seen(own)).containsExactly("while they were one");
    assertThat(seen(other))
        .containsExactlyInAnyOrder("before", "while they were one", "afterwards");
  }

  private void join(Notification doubtful) {
    var pages = Acting.as(Telephone.ANALYST, () -> questions.page(1)).pages();
    var question =
        IntStream.rangeClosed(1, pages)
            .mapToObj(number -> Acting.as(Telephone.ANALYST, () -> questions.page(number)).items())
            .flatMap(List::stream)
            .filter(asked -> asked.notification().equals(doubtful.id()))
            .findFirst()
            .orElseThrow();
    act(
        () ->
            desk.samePerson(
                question.notification(), question.other(), LinkDesk.Given.because("One person")));
  }

  private void look(String object, String seen) {
    act(() -> log.record(Access.of(AccessAction.READ_PERSON).on(object).seeing(seen)));
  }

  private List<String> seen(String reference) {
    return Acting.as(
        Telephone.ANALYST, () -> log.whoSaw(reference).stream().map(AccessEntry::seen).toList());
  }

  private String referenceOf(Notification notification) {
    return Acting.as(Telephone.ANALYST, () -> caseFiles.referenceOf(placeOf(notification)))
        .orElseThrow();
  }

  private CaseFileId placeOf(Notification notification) {
    return Acting.as(Telephone.ANALYST, () -> links.caseFileOf(notification.id())).orElseThrow();
  }

  private void act(Supplier<?> work) {
    Acting.as(Telephone.ANALYST, work);
    Quiet.await(jdbc);
  }
}
