package org.vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.LinkDesk;
import org.vigil.matching.Links;
import org.vigil.matching.OpenQuestions;
import org.vigil.matching.WithdrawalDesk;
import org.vigil.notification.Fact;
import org.vigil.notification.Intake;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.shell.Acting;

/** The promise of "as understood now": made again from what was told and decided, it is the same to the letter. */
class RebuildTest extends HouseTest {
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Links links;
  @Autowired OpenQuestions questions;
  @Autowired LinkDesk desk;
  @Autowired WithdrawalDesk withdrawals;
  @Autowired CaseDesk caseDesk;
  @Autowired CaseFiles caseFiles;
  @Autowired RebuildCommand rebuild;

  private Telephone telephone;

  @BeforeEach
  void connect() {
    telephone = new Telephone(intake, jdbc);
  }

  @Test
  void a_rebuild_changes_nothing() {
    telephone.tell("Harrowgate", "Maud", "1961-05-02", "2024-03-04");
    telephone.tell("Harrowgate", "Maud", "1961-05-02", "2024-03-04");
    ask("Wetherall", "Aidan");
    var before = understood();

    rebuildEverything();

    assertThat(understood()).isEqualTo(before);
  }

  @Test
  void whoever_counts_during_a_rebuild_counts_no_fewer() throws Exception {
    telephone.tell("Inglewood", "Petra", "1958-08-21", "2024-03-04");
    telephone.tell("Kettlewell", "Hugh", "1949-10-30", "2024-03-05");
    Quiet.await(jdbc);
    long before = countCaseFiles();
    var fewest = new AtomicLong(before);
    var done = new AtomicBoolean();
    var reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    fewest.accumulateAndGet(countCaseFiles(), Math::min);
                  }
                });

    for (int again = 0; again < 3; again++) {
      rebuildEverything();
    }
    done.set(true);
    reader.join();

    assertThat(before).isGreaterThanOrEqualTo(2);
    assertThat(fewest).hasValue(before);
  }

  @Test
  void a_case_file_without_a_notification_goes_in_a_rebuild() {
    telephone.tell("Lonsdale", "Una", "1966-01-17", "2024-03-04");
    Quiet.await(jdbc);
    var before = understood();
    Acting.run(
        org.vigil.shell.Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.sql(
                            """
                            insert into case_file
                            select (jsonb_populate_record(c, '{"id": "%s", "reference": "CF-1999-9999"}')).*
                            from case_file c where surname = 'Lonsdale'
                            """
                                .formatted(UUID.randomUUID()))
                        .update()));
    assertThat(understood()).isNotEqualTo(before);

    rebuildEverything();

    assertThat(understood()).isEqualTo(before);
  }

  private long countCaseFiles() {
    return Acting.as(org.vigil.shell.Actor.SYSTEM, caseFiles::count);
  }

  @Test
  void a_join_withdrawn_brings_both_case_files_back() {
    var question = ask("Plumtree", "Oswin");
    note(question.caseFile(), "Of the newer");
    note(question.other(), "Of the older");
    var before = understood().now();

    act(
        () ->
            desk.samePerson(
                question.notification(), question.other(), LinkDesk.Given.because("One person")));
    assertThat(caseFile(question.other()).notifications()).hasSize(2);
    assertThat(caseFile(question.other()).journal()).hasSize(2);
    assertThat(caseFile(question.other()).inQuestion()).isFalse();
    act(() -> withdrawals.withdraw(question.notification(), "Two people after all"));

    assertThat(withoutSeq(understood().now())).isEqualTo(withoutSeq(before));
    assertThat(caseFile(question.caseFile()).journal())
        .extracting(CaseEntry::content)
        .containsExactly("Of the newer");
    assertThat(caseFile(question.other()).inQuestion()).isTrue();
    var now = understood();
    rebuildEverything();
    assertThat(understood()).isEqualTo(now);
  }

  @Test
  void a_link_made_on_arrival_and_withdrawn_leaves_the_case_file_as_it_was() {
    var first = telephone.tell("Quarrington", "Bede", "1970-01-09", "2024-06-11");
    var caseFile = placeOf(first);
    var before = row(caseFile);

    var second = telephone.tell("Quarrington", "Bede", "1970-01-09", "2024-06-11");
    assertThat(placeOf(second)).isEqualTo(caseFile);
    act(() -> withdrawals.withdraw(second.id(), "Another person of the same name"));

    assertThat(row(caseFile)).isEqualTo(before);
    assertThat(placeOf(second)).isNotEqualTo(caseFile);
    assertThat(caseFile(placeOf(second)).reference()).isNotEqualTo(caseFile(caseFile).reference());
  }

  @Test
  void links_come_apart_in_the_reverse_of_the_order_they_were_made() {
    var inner = ask("Ravensdale", "Ismay");
    act(() -> desk.samePerson(inner.notification(), inner.other(), LinkDesk.Given.because("One")));
    var outer = ask("Ravensdale", "Ismay", "1984-11-28");
    act(() -> desk.samePerson(outer.notification(), outer.other(), LinkDesk.Given.because("One")));

    act(() -> withdrawals.withdraw(outer.notification(), "Not one"));
    act(() -> withdrawals.withdraw(inner.notification(), "Nor these"));

    assertThat(place(inner.notification())).isEqualTo(inner.caseFile());
    assertThat(place(outer.notification())).isEqualTo(outer.caseFile());
    assertThat(withdrawalOf(inner.notification()))
        .isInstanceOf(WithdrawalDesk.Outcome.NoLink.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {20241113, 20241202})
  void whatever_people_do_a_rebuild_finds_the_same(long seed) {
    int steps = Integer.getInteger("vigil.rebuild.steps", 60);
    var random = new Random(seed);
    var told = new ArrayList<Notification>();
    for (int step = 0; step < steps; step++) {
      doSomething(random, told);
    }
    var before = understood();

    rebuildEverything();

    assertThat(understood()).isEqualTo(before);
    assertThat(before.now().get("case_file")).isNotEmpty();
  }

  private void doSomething(Random random, List<Notification> told) {
    int what = told.isEmpty() ? 0 : random.nextInt(10);
    var open = Acting.as(Telephone.ANALYST, () -> questions.page(1)).items();
    if (what < 5) {
      told.add(someone(random));
    } else if (what < 8 && !open.isEmpty()) {
      var question = open.get(random.nextInt(open.size()));
      answer(random.nextInt(4), question);
    } else if (what == 8) {
      note(placeOf(any(random, told)), "A note");
    } else {
      act(() -> withdrawals.withdraw(any(random, told).id(), "Not one person"));
    }
    if (random.nextInt(25) == 0) {
      rebuildEverything();
    }
  }

  private void answer(int how, OpenQuestions.Question question) {
    act(
        () ->
            switch (how) {
              case 0 ->
                  desk.notTheSame(
                      question.notification(),
                      question.other(),
                      LinkDesk.Given.because("Two people"));
              case 1 ->
                  desk.cannotTell(
                      question.notification(),
                      question.other(),
                      LinkDesk.Given.because("Too little"));
              default ->
                  desk.samePerson(
                      question.notification(),
                      question.other(),
                      LinkDesk.Given.because("One person"));
            });
  }

  /** One of few people, told well or badly, so that links, questions and strangers all come up. */
  private Notification someone(Random random) {
    int person = random.nextInt(6);
    var surname =
        List.of("Ashdown", "Birkett", "Colvin", "Dunmore", "Eastlake", "Farrant").get(person);
    var forename = random.nextInt(5) == 0 ? "Robin" : "Jocelyn";
    var born = "19%d%d-0%d-1%d".formatted(6, person, 1 + person, random.nextInt(3) == 0 ? 8 : 2);
    return random.nextBoolean()
        ? telephone.tell(surname, forename, born)
        : telephone.tell(
            Map.of(
                Fact.SURNAME, surname,
                Fact.FORENAMES, forename,
                Fact.DATE_OF_BIRTH, born,
                Fact.DATE_FOUND, "2024-0%d-1%d".formatted(1 + person, random.nextInt(4)),
                Fact.SUBSTANCES, random.nextBoolean() ? "Heroin" : "Cocaine and alcohol"));
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private OpenQuestions.Question ask(String surname, String forename) {
    telephone.tell(surname, forename, "1984-03-07", "2024-02-05");
    return ask(surname, forename, "1984-03-07");
  }

  private OpenQuestions.Question ask(String surname, String forename, String born) {
    var doubtful = telephone.tell(surname, forename, born, "2024-04-05");
    return IntStream.rangeClosed(1, Acting.as(Telephone.ANALYST, () -> questions.page(1)).pages())
        .boxed()
        .flatMap(
            number -> Acting.as(Telephone.ANALYST, () -> questions.page(number)).items().stream())
        .filter(q -> q.notification().equals(doubtful.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no question was asked"));
  }

  private void note(CaseFileId caseFile, String words) {
    act(
        () -> {
          caseDesk.note(caseFile, words);
          return true;
        });
  }

  private WithdrawalDesk.Outcome withdrawalOf(NotificationId notification) {
    return Acting.as(Telephone.ANALYST, () -> withdrawals.withdraw(notification, "Once more"));
  }

  private void act(java.util.function.Supplier<?> work) {
    Acting.as(Telephone.ANALYST, work);
    Quiet.await(jdbc);
  }

  private void rebuildEverything() {
    Acting.as(org.vigil.shell.Actor.SYSTEM, rebuild::rebuildAll);
  }

  private Understood understood() {
    Quiet.await(jdbc);
    return Understood.by(jdbc, transaction);
  }

  private CaseFileId placeOf(Notification notification) {
    return place(notification.id());
  }

  private CaseFileId place(NotificationId notification) {
    return Acting.as(Telephone.ANALYST, () -> links.caseFileOf(notification)).orElseThrow();
  }

  private CaseFile caseFile(CaseFileId id) {
    return Acting.as(Telephone.ANALYST, () -> caseFiles.find(id)).orElseThrow();
  }

  private List<String> row(CaseFileId id) {
    return understood().now().getOrDefault("case_file", List.of()).stream()
        .filter(row -> row.contains(id.toString()))
        .toList();
  }

  /** The number of the decision by which something stands is no part of how it stands. */
  private static Map<String, List<String>> withoutSeq(Map<String, List<String>> now) {
    var copy = new java.util.TreeMap<>(now);
    copy.computeIfPresent(
        "current_link",
        (table, rows) -> rows.stream().map(row -> row.replaceAll(",[0-9]+\\)$", ")")).toList());
    return copy;
  }
}
