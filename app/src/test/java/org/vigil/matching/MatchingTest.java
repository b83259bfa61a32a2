package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.linkage.BlockingKeys;
import org.vigil.linkage.Doubt;
import org.vigil.notification.Fact;
import org.vigil.notification.Intake;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Scope;

class MatchingTest extends HouseTest {
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Links links;
  @Autowired LinkKeys keys;
  @Autowired OpenQuestions questions;
  @Autowired LinkDesk desk;
  @Autowired WithdrawalDesk withdrawals;
  @Autowired AccessLog accessLog;
  @Autowired SecondOpinions opinions;
  @Autowired QuestionQueue queue;

  private Telephone telephone;

  @BeforeEach
  void connect() {
    telephone = new Telephone(intake, jdbc);
  }

  @Test
  void two_notifications_of_one_person_share_a_case_file() {
    var one = telephone.tell("Thackeray", "Lettice", "1955-07-21", "2024-02-03");
    var two = telephone.tell("Thackeray", "Lettice", "1955-07-21", "2024-02-03");
    assertThat(placeOf(two)).isEqualTo(placeOf(one));
    assertThat(history(two))
        .singleElement()
        .satisfies(d -> assertThat(d.answer()).isEqualTo(Answer.SAME_PERSON))
        .satisfies(d -> assertThat(d.otherNotification()).isEqualTo(one.id()))
        .satisfies(d -> assertThat(d.model()).isEqualTo("deaths-1"));
  }

  @Test
  void a_stranger_gets_a_case_file_of_their_own() {
    var one = telephone.tell("Umfreville", "Sidony", "1948-10-30", "2024-02-03");
    var two = telephone.tell("Yelland", "Peregrine", "1999-01-17", "2024-08-19");
    assertThat(placeOf(two)).isNotEqualTo(placeOf(one));
  }

  @Test
  void a_doubtful_likeness_becomes_an_open_question() {
    var question = ask("Vavasour", "Tamsin");
    assertThat(question.caseFile()).isNotEqualTo(question.other());
    assertThat(as(() -> links.inQuestion(question.caseFile()))).isTrue();
    assertThat(as(() -> links.inQuestion(question.other()))).isTrue();
  }

  @Test
  void an_answer_closes_the_question_for_good_and_stands_in_the_access_log() {
    var question = ask("Wolstenholme", "Evadne");
    as(
        () ->
            desk.notTheSame(
                question.notification(), question.other(), LinkDesk.Given.because("Cousins")));
    Quiet.await(jdbc);

    assertThat(as(() -> questions.find(question.notification(), question.other()))).isEmpty();
    assertThat(as(() -> links.inQuestion(question.other()))).isFalse();
    assertThat(
            as(
                () ->
                    desk.samePerson(
                        question.notification(), question.other(), LinkDesk.Given.because("Late"))))
        .isInstanceOf(LinkDesk.Outcome.AnsweredMeanwhile.class);
    var entry = lastEntry(AccessAction.DECISION);
    assertThat(entry.outcome()).isEqualTo("kept apart");
    assertThat(entry.actor()).isEqualTo("an.analyst");
    assertThat(entry.toString()).doesNotContain("Wolstenholme", "Cousins");
  }

  @Test
  void an_answer_against_the_evidence_needs_a_reason() {
    var question = ask("Yardley", "Crispin");
    assertThat(
            as(
                () ->
                    desk.notTheSame(
                        question.notification(), question.other(), LinkDesk.Given.because(" "))))
        .isInstanceOf(LinkDesk.Outcome.Refused.class);
    assertThat(
            as(
                () ->
                    desk.cannotTell(
                        question.notification(), question.other(), LinkDesk.Given.because(""))))
        .isInstanceOf(LinkDesk.Outcome.Done.class);
  }

  @Test
  void a_withdrawn_link_is_open_again_and_stands_in_the_access_log() {
    var question = ask("Zouche", "Hilary");
    as(
        () ->
            desk.samePerson(
                question.notification(), question.other(), LinkDesk.Given.because("One")));
    assertThat(as(() -> questions.find(question.notification(), question.other()))).isEmpty();
    as(() -> withdrawals.withdraw(question.notification(), "Two"));
    Quiet.await(jdbc);

    assertThat(as(() -> questions.find(question.notification(), question.other())))
        .contains(question);
    assertThat(lastEntry(AccessAction.LINK_WITHDRAWN).outcome()).isEqualTo("withdrawn");
  }

  @Test
  void a_row_per_death_never_finds_a_case_file_that_has_a_row_of_its_feed() {
    var one = telephone.tell("Ormerod", "Thea", "1963-12-12", "2024-05-05");
    var keysOfOne = BlockingKeys.of(Identities.of(one));
    assertThat(as(() -> keys.sharing(keysOfOne, ""))).isNotEmpty();
    assertThat(as(() -> keys.sharing(keysOfOne, Notification.PHONE)))
        .extracting(LinkKeys.Found::notification)
        .doesNotContain(one.id());
  }

  @Test
  void a_key_that_hundreds_share_does_not_hide_the_one_that_shares_a_rare_key() {
    var rare = new NotificationId(UUID.fromString("ffffffff-ffff-4fff-8fff-ffffffffffff"));
    Acting.run(
        Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  for (int i = 0; i < 500; i++) {
                    place(new NotificationId(new UUID(i, i)), "home-death:common", "name:" + i);
                  }
                  place(rare, "birth-surname:rare");
                  var found = keys.sharing(List.of("home-death:common", "birth-surname:rare"), "");
                  assertThat(found).hasSize(400);
                  assertThat(found.getFirst().notification()).isEqualTo(rare);
                  status.setRollbackOnly();
                }));
  }

  @Test
  void a_contradiction_counts_also_where_it_shares_no_key_with_the_arrival() {
    var police = telephone.tell("Nettlefold", "Ursula", "1959-10-11", "2024-06-03");
    var nameless =
        telephone.tell(
            Map.of(Fact.CORONER_REFERENCE, "HC-24-9001", Fact.DATE_REPORTED, "2024-06-04"));
    as(() -> desk.joinByHand(placeOf(nameless), placeOf(police), "The officer says so"));
    Quiet.await(jdbc);

    var second =
        telephone.tell(
            Map.of(
                Fact.SURNAME, "Nettlefold",
                Fact.FORENAMES, "Ursula",
                Fact.DATE_OF_BIRTH, "1959-10-11",
                Fact.DATE_OF_DEATH, "2024-06-03",
                Fact.CORONER_REFERENCE, "HC-24-9002"));
    assertThat(placeOf(second)).isNotEqualTo(placeOf(police));
    assertThat(history(second))
        .singleElement()
        .satisfies(d -> assertThat(d.answer()).isEqualTo(Answer.NEEDS_REVIEW))
        .satisfies(d -> assertThat(d.reason()).contains(Doubt.TWO_CORONER_REFERENCES.text()));
  }

  @Test
  void a_person_is_asked_about_every_case_file_that_comes_near() {
    var one = telephone.tell("Quarrington", "Ismay", "1971-09-09", "2024-02-05");
    var two = telephone.tell("Quarrington", "Ismay", "1971-09-09", "2024-05-05");
    assertThat(placeOf(two)).isNotEqualTo(placeOf(one));
    var three = telephone.tell("Quarrington", "Ismay", "1971-09-09", "2024-03-25");

    var asked = history(three);
    assertThat(asked).hasSize(2).allMatch(d -> d.answer() == Answer.NEEDS_REVIEW);
    assertThat(asked).extracting(Decision::act).containsOnly(asked.getFirst().act());
    assertThat(asked)
        .extracting(Decision::other)
        .containsExactlyInAnyOrder(placeOf(one), placeOf(two));
    assertThat(asked.getLast().reason())
        .endsWith("Another case file fits better, and is asked about too.");

    as(() -> desk.notTheSame(three.id(), placeOf(one), LinkDesk.Given.because("Cousins")));
    assertThat(as(() -> questions.find(three.id(), placeOf(one)))).isEmpty();
    assertThat(as(() -> questions.find(three.id(), placeOf(two)))).isPresent();
    as(() -> desk.samePerson(three.id(), placeOf(two), LinkDesk.Given.because("One")));
    assertThat(placeOf(three)).isEqualTo(placeOf(two));
    as(() -> withdrawals.withdraw(three.id(), "Two after all"));
    assertThat(placeOf(three)).isEqualTo(asked.getFirst().caseFile());
    assertThat(as(() -> questions.find(three.id(), placeOf(two)))).isPresent();
  }

  @Test
  void a_question_settled_is_asked_again_when_more_is_told_and_says_what_changed() {
    var one =
        telephone.tell(
            Map.of(
                Fact.SURNAME, "Uppingham",
                Fact.FORENAMES, "Ottilie",
                Fact.DATE_OF_BIRTH, "1984-03-07",
                Fact.DATE_OF_DEATH, "2024-02-05",
                Fact.POSTCODE, "SG1 1AA"));
    var two = telephone.tell("Uppingham", "Ottilie", "1984-03-07", "2024-04-05");
    var question = openAbout(two.id());
    as(
        () ->
            desk.notTheSame(
                question.notification(), question.other(), LinkDesk.Given.because("Cousins")));
    Quiet.await(jdbc);

    // Nothing new: the same once more is linked, and nobody is asked.
    telephone.tell("Uppingham", "Ottilie", "1984-03-07", "2024-04-05");
    assertThat(as(() -> links.inQuestion(placeOf(two)))).isFalse();

    var more =
        telephone.tell(
            Map.of(
                Fact.SURNAME, "Uppingham",
                Fact.FORENAMES, "Ottilie",
                Fact.DATE_OF_BIRTH, "1984-03-07",
                Fact.DATE_OF_DEATH, "2024-04-05",
                Fact.POSTCODE, "SG1 1AA"));
    var asked = history(more).getLast();
    assertThat(placeOf(more)).isEqualTo(placeOf(two));
    assertThat(asked.answer()).isEqualTo(Answer.ASKED_AGAIN);
    assertThat(asked.reason())
        .startsWith("an.analyst answered \"kept apart\" on ")
        .contains("postcode: same postcode, before: not told on one side");
    assertThat(as(() -> links.inQuestion(placeOf(one)))).isTrue();
  }

  @Test
  void two_case_files_are_joined_by_hand_split_and_both_taken_back() {
    var one = telephone.tell("Abernethy", "Ludo", "1950-01-01", "2024-02-05");
    var two = telephone.tell("Zuckerman", "Perdita", "1990-09-09", "2024-08-05");
    var before = List.of(placeOf(one), placeOf(two));

    assertThat(as(() -> desk.joinByHand(before.getLast(), before.getFirst(), " ")))
        .isInstanceOf(LinkDesk.Outcome.Refused.class);
    as(() -> desk.joinByHand(before.getLast(), before.getFirst(), "Her sister says so"));
    assertThat(placeOf(two)).isEqualTo(placeOf(one));

    assertThat(as(() -> desk.split(placeOf(one), List.of(one.id(), two.id()), "Two")))
        .isInstanceOf(LinkDesk.Outcome.Refused.class);
    as(() -> desk.split(placeOf(one), List.of(one.id()), "Two after all"));
    assertThat(placeOf(one)).isNotIn(before);
    assertThat(as(() -> withdrawals.withdraw(one.id(), "Not two")))
        .isInstanceOf(WithdrawalDesk.Outcome.Withdrawn.class);
    assertThat(placeOf(one)).isEqualTo(before.getFirst());
    as(() -> withdrawals.withdraw(two.id(), "Not one"));
    assertThat(List.of(placeOf(one), placeOf(two))).isEqualTo(before);
  }

  @Test
  void a_second_person_is_asked_and_the_first_is_not() {
    var question = ask("Trelawney", "Jocasta");
    int waiting = as(() -> opinions.countWaitingFor("somebody.else"));
    int waitingForFirst = as(() -> opinions.countWaitingFor("an.analyst"));
    as(
        () ->
            desk.notTheSame(
                question.notification(), question.other(), new LinkDesk.Given("Cousins", true)));
    var act = as(() -> links.historyOf(question.notification())).getLast().act();
    var wanted = as(() -> opinions.find(act)).orElseThrow();
    assertThat(as(() -> opinions.countWaitingFor("somebody.else"))).isEqualTo(waiting + 1);
    assertThat(as(() -> opinions.countWaitingFor("an.analyst"))).isEqualTo(waitingForFirst);
    assertThat(as(() -> opinions.give(wanted.act(), Answer.KEPT_APART, "Cousins")))
        .isInstanceOf(SecondOpinions.Outcome.Refused.class);

    int answered = as(() -> opinions.agreement()).questions();
    assertThat(somebodyElse(() -> opinions.give(wanted.act(), Answer.JOINED, "")))
        .isInstanceOf(SecondOpinions.Outcome.Kept.class);
    assertThat(somebodyElse(() -> opinions.give(wanted.act(), Answer.JOINED, "")))
        .isInstanceOf(SecondOpinions.Outcome.AnsweredMeanwhile.class);
    assertThat(as(() -> opinions.agreement()).questions()).isEqualTo(answered + 1);
    assertThat(as(() -> opinions.find(wanted.act())).orElseThrow().differs()).isTrue();
    assertThat(placeOf(question)).as("the first answer stands").isEqualTo(question.caseFile());
  }

  @Test
  void who_answers_a_moment_later_has_given_a_second_opinion() {
    var question = ask("Wadebridge", "Lavinia");
    as(
        () ->
            desk.notTheSame(
                question.notification(), question.other(), LinkDesk.Given.because("Cousins")));
    assertThat(
            somebodyElse(
                () ->
                    desk.samePerson(
                        question.notification(), question.other(), LinkDesk.Given.because("One"))))
        .isEqualTo(new LinkDesk.Outcome.AnsweredMeanwhile(true));
    assertThat(as(() -> opinions.answered(true, 1)).items())
        .anySatisfy(w -> assertThat(w.notification()).isEqualTo(question.notification()));
  }

  @Test
  void questions_come_in_the_order_of_what_an_answer_would_change() {
    ask("Ashburnham", "Cosmo");
    var open = as(() -> queue.all(QuestionFilter.everything()));
    assertThat(open)
        .isSortedAccordingTo(QuestionFilter.Order.CONSEQUENCE.comparator())
        .hasSize(as(() -> questions.count()));
    assertThat(as(() -> queue.all(QuestionFilter.of("", "depended-on", ""))))
        .allSatisfy(w -> assertThat(w.depends()).isNotEmpty());
    assertThat(as(() -> queue.all(QuestionFilter.of("no-such-feed", "", "longest")))).isEmpty();
  }

  private OpenQuestions.Question openAbout(NotificationId notification) {
    return as(() -> queue.all(QuestionFilter.everything())).stream()
        .map(QuestionQueue.Waiting::question)
        .filter(q -> q.notification().equals(notification))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no question was asked"));
  }

  private CaseFileId placeOf(OpenQuestions.Question question) {
    return as(() -> links.caseFileOf(question.notification())).orElseThrow();
  }

  private <T> T somebodyElse(Supplier<T> work) {
    var other =
        new Actor("somebody.else", "Somebody", "unit", Telephone.ANALYST.roles(), Scope.UNIT);
    return Acting.as(other, () -> transaction.execute(status -> work.get()));
  }

  private void place(NotificationId notification, String... held) {
    jdbc.sql("insert into link_key (notification_id, feed, keys) values (?, 'phone', ?)")
        .params(notification.value(), held)
        .update();
    jdbc.sql(
            "insert into current_link (notification_id, case_file_id, decision_seq) values (?, ?, 1)")
        .params(notification.value(), notification.value())
        .update();
  }

  private OpenQuestions.Question ask(String surname, String forename) {
    telephone.tell(surname, forename, "1984-03-07", "2024-02-05");
    var doubtful = telephone.tell(surname, forename, "1984-03-07", "2024-04-05");
    return IntStream.rangeClosed(1, as(() -> questions.page(1)).pages())
        .boxed()
        .flatMap(number -> as(() -> questions.page(number)).items().stream())
        .filter(q -> q.notification().equals(doubtful.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no question was asked"));
  }

  private CaseFileId placeOf(Notification notification) {
    return as(() -> links.caseFileOf(notification.id())).orElseThrow();
  }

  private List<Decision> history(Notification notification) {
    return as(() -> links.historyOf(notification.id()));
  }

  private AccessEntry lastEntry(AccessAction action) {
    return as(() -> accessLog.page(new AccessFilter(null, null, action, null, null), 1))
        .items()
        .getFirst();
  }

  private <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, () -> transaction.execute(status -> work.get()));
  }
}
