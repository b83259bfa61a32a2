package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;

/** The archive on the screen of an analyst. */
class ArchivePagesTest extends PageTest {
  @Autowired Archive archive;
  @Autowired ApplicationContext house;
  @Autowired JdbcClient jdbc;
  @Autowired IssueDesk desk;
  @Autowired VersionDesk versions;
  @TempDir Path folder;

  @BeforeEach
  void a_year_is_archived() {
    ExampleArchive.files()
        .forEach(
            file ->
                Acting.as(
                    Telephone.ANALYST,
                    () ->
                        archive.add(
                            file.getFileName().toString(),
                            ExampleArchive.bytes(file),
                            AsWritten.NOTHING)));
  }

  @Test
  void a_passage_is_found_by_its_words_and_leads_to_its_line() {
    var analyst = signedIn(Role.ANALYST).opens("/archive");
    analyst.fills("Words", "consent track").presses("Find");
    analyst.sees("1 passage holds these words.").sees("The other waits for the consent");
    looksWell(analyst, "archive-search");
    analyst.follows("Monthly update, September 2023: Off-road motorcycles");
    assertThat(analyst.path()).contains("#line-");
    assertThat(analyst.page().locator("tr:target").innerText()).contains("The other waits");
    looksWell(analyst, "archive-document");
  }

  @Test
  void a_slip_finds_what_was_meant_and_a_month_that_is_none_is_said() {
    var analyst = signedIn(Role.ANALYST).opens("/archive");
    analyst.fills("Words", "nalaxone").presses("Find");
    analyst.sees("No passage holds these words as typed.").sees("naloxone");
    analyst.fills("Words", "").fills("From month", "spring").presses("Find");
    analyst.sees("\"spring\" is not a month. Give it as 2023-04. It was left open.");
    analyst
        .fills("Words", "xyzzyqq plugh")
        .fills("From month", "2023-04")
        .presses("Find")
        .sees("No passage is like this.");
    looksWell(analyst, "archive-nothing");
  }

  @Test
  void filters_narrow_and_the_export_holds_the_same() {
    var analyst = signedIn(Role.ANALYST).opens("/archive");
    analyst.chooses("Theme", "MODERN SLAVERY").ticks("Promises only").presses("Find");
    analyst.sees("It should be signed in July.");
    analyst.opens("/archive?theme=MODERN%20SLAVERY&page=90").sees("The list ends before this page");
    analyst.opens("/archive?page=999").sees("The list ends before this page");
    assertThat(analyst.reads()).doesNotContain("24,951");
    assertThat(analyst.page().locator("a[rel=prev]").getAttribute("href"))
        .doesNotContain("page=998");
  }

  @Test
  void a_question_is_answered_in_quoted_words_or_refused() {
    var analyst = signedIn(Role.ANALYST).opens("/archive/ask");
    analyst.presses("Ask").sees("Write your question.");
    ask(analyst, "How many complaints about motorcycles were there in December?");
    analyst.sees("There were nine complaints in December");
    looksWell(analyst, "archive-ask-found");
    ask(analyst, "How many tests of Corve Heath residents up to the end of January?");
    analyst.sees("154");
    looksWell(analyst, "archive-ask-row");
    ask(analyst, "How many burglaries were there in Tamsford?");
    analyst.sees("Not found.").sees("burglaries");
    looksWell(analyst, "archive-ask-not-found");
    ask(analyst, "a".repeat(600));
    analyst.sees("Ask in fewer words");
  }

  private static void ask(Visitor analyst, String question) {
    analyst.fills("Your question, in your own words", question).presses("Ask");
  }

  @Test
  void promises_and_topics_are_told_over_time() {
    var analyst = signedIn(Role.ANALYST).opens("/archive/promises");
    analyst.fills("Words", "signed in July").presses("Show").sees("Day passed, outcome not told");
    looksWell(analyst, "archive-promises");
    analyst.opens("/archive/promises?words=xyzzyqq").sees("No promise is like this.");
    analyst.opens("/archive/topics").follows("Cuckooing").sees("What was said");
    looksWell(analyst, "archive-topic");
    analyst.follows("Oldest first").sees("Newest first");
    assertThat(analyst.opens("/archive/topics/nothing-of-the-kind").status()).isEqualTo(404);
    assertThat(analyst.opens("/archive/no-such-document").status()).isEqualTo(404);
  }

  @Test
  void a_topic_goes_by_its_name_wherever_it_is_shown() {
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    Quiet.await(jdbc);
    var analyst = signedIn(Role.ANALYST).opens("/archive");
    analyst
        .chooses("Topic", "Drug testing on arrest")
        .fills("From month", month.toString())
        .presses("Find")
        .sees("Over time: Drug testing on arrest")
        .follows("Drug testing on arrest")
        .finds("Drug testing on arrest over time");
    assertThat(analyst.path()).isEqualTo("/archive/topics/dtoa");
    // The past updates have the name for a key: it is one topic.
    analyst.sees("Monthly update, March 2024: Drug testing on arrest");

    analyst.opens("/archive/topics").sees("Drug testing on arrest");
    assertThat(analyst.reads()).doesNotContainIgnoringCase("dtoa");
  }

  @Test
  void a_withdrawn_update_is_named_by_the_version_that_went_out() {
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    Quiet.await(jdbc);
    Acting.run(
        Telephone.ANALYST,
        () -> {
          var first = desk.ofMonth(month).orElseThrow();
          versions.correct(first, "A row was read twice.", "Watford was wrong.");
          versions.withdraw(first, "A person could be recognised.");
        });
    Quiet.await(jdbc);

    var analyst = signedIn(Role.ANALYST).opens("/archive/monthly-update-" + month);
    assertThat(analyst.reads())
        .contains("version 1. Issued ", "Withdrawn ", "A person could be recognised.")
        .containsPattern("Version 1, issued \\d+ \\p{L}+ \\d{4}\\.")
        .doesNotContain("version 2", "Hate Crime");
  }

  @Test
  void a_document_is_added_once_and_only_by_those_who_may() throws IOException {
    var plan = folder.resolve("lighting plan.txt");
    Files.writeString(
        plan, "Lighting plan\n\nUnderpasses\nSix underpasses in Stevenage get new lamps.\n");
    var analyst = signedIn(Role.ANALYST).opens("/archive/documents");
    analyst.presses("Add to the archive").sees("Choose a file");
    analyst.attaches("File to add", plan).presses("Add to the archive");
    analyst.sees("Added as other document, version 1").sees("Six underpasses");
    analyst.opens("/archive/documents").attaches("File to add", plan).presses("Add to the archive");
    analyst.sees("This file is in the archive already.");
    analyst.opens("/archive/documents");
    analyst.attaches("File to add", plan).fills("Month, where the file does not say it", "soon");
    analyst.fills("Title (may be left empty)", "Lamps").chooses("What it is", "Other document");
    analyst.presses("Add to the archive").sees("\"soon\" is not a month");
    assertThat(typed(analyst, "Month, where the file does not say it")).isEqualTo("soon");
    assertThat(typed(analyst, "Title (may be left empty)")).isEqualTo("Lamps");
    assertThat(typed(analyst, "What it is")).isEqualTo(DocumentKind.OTHER.name());
    looksWell(analyst, "archive-documents");

    var governance = signedIn(Role.GOVERNANCE).opens("/archive/documents");
    assertThat(governance.reads()).doesNotContain("Add to the archive");
    assertThat(signedIn(Role.CONTRIBUTOR).opens("/archive").status()).isEqualTo(403);
  }

  private static String typed(Visitor visitor, String label) {
    return visitor
        .page()
        .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .inputValue();
  }

  private static void looksWell(Visitor visitor, String picture) {
    visitor
        .findsItAccessible()
        .findsItFitsEveryScreen(picture)
        .findsItReadableAtTwiceTheSize(picture);
  }
}
