package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.notification.Intake;
import org.vigil.notification.Notification;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;

/** The link desk through its pages: join, split, and a second opinion given blind. */
class LinkDeskTest extends HouseTest {
  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private WhatBecameOfIt references;
  @Autowired private TransactionTemplate transaction;

  @Test
  void two_case_files_are_joined_and_split_with_reasons() {
    var telephone = new Telephone(intake, jdbc);
    var mine = referenceOf(telephone.tell("Abinger", "Silas", "1949-02-02", "2024-02-05"));
    var told = telephone.tell("Yarborough", "Petra", "1991-08-08", "2024-07-05");
    var theirs = referenceOf(told);
    var analyst = reader("desk-analyst", Role.ANALYST);

    assertThat(analyst.gets("/links/join/" + mine + "?with=CF-1900-0001").body())
        .contains("There is no case file of that reference");
    assertThat(analyst.gets("/links/join/" + mine + "?with=" + mine).body())
        .contains("That is this case file");
    var page = "/links/join/" + mine + "?with=" + theirs;
    assertThat(analyst.gets(page).body())
        .contains("One death fewer is counted", "Hold them beside each other");
    assertThat(analyst.posts(page, "/links/join/" + mine, Map.of("with", theirs)).body())
        .contains("Say why they are the same person");
    var joined =
        analyst.posts(
            page, "/links/join/" + mine, Map.of("with", theirs, "reason", "Her sister says so"));
    assertThat(joined.statusCode()).isEqualTo(302);
    Quiet.await(jdbc);
    assertThat(analyst.gets("/case-files/" + theirs).body()).contains("Her sister says so");

    var split = "/links/split/" + theirs;
    assertThat(analyst.posts(split, split, Map.of("reason", "Two")).body())
        .contains("Choose the notifications that are about somebody else");
    assertThat(
            analyst
                .posts(split, split, Map.of("going", told.id().toString(), "reason", "Two"))
                .statusCode())
        .isEqualTo(302);
    Quiet.await(jdbc);
    assertThat(referenceOf(told)).isNotEqualTo(theirs).isNotEqualTo(mine);
  }

  @Test
  void a_second_opinion_is_given_without_the_first() {
    var telephone = new Telephone(intake, jdbc);
    telephone.tell("Quiller", "Dorothea", "1984-03-07", "2024-02-05");
    var doubtful = telephone.tell("Quiller", "Dorothea", "1984-03-07", "2024-04-05");
    var first = reader("desk-first", Role.ANALYST);
    var question = addressOf(first, doubtful);
    var answered =
        first.posts(
            question,
            question,
            Map.of("answer", "apart", "reason", "Cousins of one name", "somebodyElse", "true"));
    assertThat(answered.statusCode()).isEqualTo(302);

    var opinion = opinionAbout(doubtful);
    assertThat(first.gets(opinion).body())
        .contains("You gave the first answer")
        .doesNotContain("Keep my answer", "Why a second opinion");
    var second = reader("desk-second", Role.CONSULTANT);
    assertThat(second.gets(opinion).body())
        .contains("Keep my answer")
        .as("that an answer goes against the evidence, beside the evidence, tells the answer")
        .doesNotContain("Cousins of one name", "desk-first", "Why a second opinion");
    // Others of the house may have asked for more than a page of them.
    var waiting = "/links/second-opinions?page=";
    assertThat(second.gets(waiting + 1).body() + second.gets(waiting + 2).body())
        .contains(opinion)
        .doesNotContain("Why a second opinion", "data-label=\"Why\"");
    assertThat(second.posts(opinion, opinion, Map.of()).body())
        .contains("Choose one of the three answers");
    second.posts(opinion, opinion, Map.of("answer", "same"));
    assertThat(second.gets(opinion).body())
        .contains("The two answers differ", "Not the same, by desk-first", "Why a second opinion");
    assertThat(second.gets("/links/second-opinions?which=differing").body())
        .contains("Not the same, by desk-first", "Same person, by desk-second");
    assertThat(second.gets("/links/second-opinions.csv").body()).contains("desk-second");
    assertThat(second.gets("/links/quality").body()).contains("answered by two people");
    assertThat(second.gets("/links/quality.csv").body()).contains("Father and son");
  }

  @Test
  void ones_own_answer_in_another_tab_is_not_somebody_elses() {
    var telephone = new Telephone(intake, jdbc);
    telephone.tell("Vantongeren", "Odile", "1976-09-01", "2024-02-05");
    var doubtful = telephone.tell("Vantongeren", "Odile", "1976-09-01", "2024-04-05");
    people.add("desk-tabs", "Tabitha Example", "unit", Set.of(Role.ANALYST));
    var analyst =
        new Caller("http://127.0.0.1:" + port)
            .signsInBy(people.makeLink("desk-tabs", Duration.ofMinutes(5)))
            .saysWhy("Judging links");
    var question = addressOf(analyst, doubtful);
    analyst.posts(question, question, Map.of("answer", "apart", "reason", "Two cousins"));

    assertThat(analyst.gets(question).body())
        .contains("You have answered this", "Tabitha Example answered: not the same person")
        .doesNotContain("Someone else has answered this");
    assertThat(reader("desk-beside", Role.ANALYST).gets(question).body())
        .contains("Someone else has answered this");
    assertThat(analyst.gets("/links/quality").body()).doesNotContain("Build fails");
  }

  /** The question as the list of its order leads to it. */
  private String addressOf(Caller caller, Notification notification) {
    var other =
        as(
            () ->
                jdbc.sql(
                        "select other_case_file::text from link_decision where notification_id = ? and answer = 'needs review' order by seq limit 1")
                    .param(notification.id().value())
                    .query(String.class)
                    .single());
    var address = "/links/" + notification.id() + "/" + other;
    assertThat(caller.gets(address).statusCode()).isEqualTo(200);
    return address;
  }

  private String opinionAbout(Notification notification) {
    return "/links/second-opinions/"
        + as(
            () ->
                jdbc.sql("select act::text from opinion_wanted where notification_id = ?")
                    .param(notification.id().value())
                    .query(String.class)
                    .single());
  }

  private String referenceOf(Notification notification) {
    return as(() -> references.of(notification.id())).orElseThrow().reference();
  }

  private Caller reader(String username, Role role) {
    people.add(username, username, "unit", Set.of(role));
    var caller =
        new Caller("http://127.0.0.1:" + port)
            .signsInBy(people.makeLink(username, Duration.ofMinutes(5)));
    caller.posts("/purpose", "/purpose", Map.of("purpose", "Review of a death", "next", "/"));
    return caller;
  }

  private <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, () -> transaction.execute(status -> work.get()));
  }
}
