package org.vigil.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Delivery.Rating;
import org.vigil.monthlyupdate.DeliveryStatus;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** The monthly update as its readers get it: on the page, and as the files that are taken away from there. */
class UpdatePagesTest extends PageTest {
  private static final LocalDate SEEN_ON = LocalDate.of(2024, 12, 2);
  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;
  @Autowired AccessLog accessLog;

  @Test
  void a_draft_says_that_it_is_one_on_the_page_and_in_both_files() throws IOException {
    var month = ExampleIssues.openOneMore(house);
    var analyst = reads(month);

    analyst
        .finds("Monthly update, " + ExampleIssues.label(month))
        .sees("Draft: cannot be issued. Stopped by 2 findings")
        .sees("Where things stand")
        .sees("What the checks found")
        .sees("[words lost: about 59 to 72 characters]");
    var word = takes(analyst, "docx");
    var html = takes(analyst, "html");
    assertThat(fileName(word)).isEqualTo("monthly-update-" + month + "-draft.docx");
    assertThat(fileName(html)).isEqualTo("monthly-update-" + month + "-draft.html");
    assertThat(words(word)).contains("Draft: cannot be issued. Stopped by 2 findings");
    assertThat(new String(html.body(), UTF_8))
        .contains("Draft: cannot be issued. Stopped by 2 findings")
        .contains("(draft)");
  }

  @Test
  void an_issued_update_shows_what_went_out_under_its_entry_in_the_ledger() throws IOException {
    var month = ExampleIssues.openOneMore(house);
    var id = Acting.as(Actor.SYSTEM, () -> desk.ofMonth(month)).orElseThrow();
    var release =
        ((IssueDesk.Issuing.Done) ExampleIssues.settleAndIssue(house, id))
            .update()
            .table("t1")
            .orElseThrow()
            .entry()
            .orElseThrow();
    var analyst = reads(month);

    assertThat(analyst.reads())
        .contains("Release " + release)
        .contains("Both sets of figures are given")
        .contains("Signed: A. Specimen, Community safety manager, 2 December 2024.")
        .doesNotContain("Draft")
        .doesNotContain("What the checks found");
    assertThat(analyst.page().locator("footer").innerText())
        .isEqualTo("OFFICIAL: for partners, not for publication");
    assertThat(fileName(takes(analyst, "docx"))).isEqualTo("monthly-update-" + month + ".docx");
    assertThat(words(takes(analyst, "docx"))).contains("Release " + release);
    analyst
        .findsItAccessible()
        .findsItFitsEveryScreen("monthly-update-document")
        .findsItReadableAtTwiceTheSize("monthly-update-document");
  }

  @Test
  void each_share_is_drawn_with_its_interval_beside_the_ten_districts_together() {
    var analyst = reads(ExampleIssues.openOneMore(house));
    var rows = analyst.page().locator(".document-table tbody tr.row");

    assertThat(rows.count()).isEqualTo(12);
    assertThat(rows.locator(".document-strip circle").count()).isEqualTo(10);
    assertThat(rows.locator(".document-strip rect").count()).isEqualTo(2);
    assertThat(rows.first().locator("td").allInnerTexts().subList(0, 6))
        .isEqualTo(List.of("158", "134", "1", "293", "54.1", "48.4 to 59.7"));
    analyst.sees(
        "The dashed line is the 10 districts together, 57.0%; an open square is not a district.");
  }

  @Test
  void taking_a_file_away_is_logged() {
    var month = ExampleIssues.openOneMore(house);
    takes(reads(month), "docx");

    assertThat(
            Acting.as(
                    Actor.SYSTEM,
                    () ->
                        accessLog.all(
                            new AccessFilter(
                                null, "test-analyst", AccessAction.EXPORT, null, null)))
                .stream()
                .map(entry -> entry.seen())
                .collect(Collectors.toSet()))
        .contains("monthly-update-" + month + "-draft.docx");
  }

  @Test
  void leads_back_to_the_issue_it_was_made_of() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = signedIn(Role.CONSULTANT).opens("/monthly-updates/" + month);

    analyst.follows("Read the draft as its readers would");
    assertThat(analyst.path()).isEqualTo("/monthly-updates/" + month + "/document");
    analyst.follows("Back to the issue");
    assertThat(analyst.path()).isEqualTo("/monthly-updates/" + month);
  }

  @Test
  void one_version_leads_back_to_the_issue_as_well() {
    var month = ExampleIssues.openOneMore(house);
    var analyst =
        signedIn(Role.ANALYST).opens("/monthly-updates/" + month + "/versions/1/document");

    analyst.follows("Back to the issue");
    assertThat(analyst.path()).isEqualTo("/monthly-updates/" + month);
    analyst.finds("Monthly update, " + ExampleIssues.label(month));
  }

  @Test
  void the_brief_has_no_file_of_tables() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = reads(month);
    var files = analyst.page().locator(".document-editions");
    assertThat(files.innerText()).contains("Tables (CSV)", "Tables (OpenDocument)");
    analyst.follows("One-page brief");
    assertThat(files.innerText()).contains("PDF").doesNotContain("Tables (");
    var file = "/monthly-updates/" + month + "/update.csv";
    analyst.opens(file + "?edition=brief").finds("There is no such page");
  }

  @Test
  void the_delivery_status_is_read_only_where_the_unit_has_it_printed() throws IOException {
    var month = ExampleIssues.openOneMore(house);
    rate(
        month,
        new Rating("s2.2", DeliveryStatus.AMBER, "The printer is late", SEEN_ON, null, null));
    var analyst = reads(month);
    assertThat(analyst.reads()).doesNotContain("Delivery status");

    analyst.opens("/monthly-updates/" + month + "/delivery");
    analyst.page().getByText("Change: Whether readers see it").click();
    analyst.ticks("Print the delivery status");
    analyst.page().locator("form[action$='/delivery-printed'] button").click();
    analyst
        .sees("Readers see the delivery status of every item and promise that has one.")
        .opens("/monthly-updates/" + month + "/document")
        .sees("Delivery status: ▲ Amber, as seen on 2 December 2024.")
        .findsItAccessible();

    assertThat(words(takes(analyst, "docx")))
        .contains("Delivery status: ▲ Amber, as seen on 2 December 2024.");
    assertThat(new String(takes(analyst, "txt").body(), UTF_8))
        .contains("Delivery status: ▲ Amber, as seen on 2 December 2024.");
    assertThat(new String(takes(analyst, "txt").body(), UTF_8))
        .doesNotContain("The printer is late");
  }

  private void rate(YearMonth month, Rating rating) {
    assertThat(
            Acting.as(
                Actor.SYSTEM,
                () -> desk.take(desk.ofMonth(month).orElseThrow(), new Edit.DeliveryRated(rating))))
        .isEmpty();
  }

  @Test
  void the_template_of_its_word_document_is_reached_from_the_list_and_from_the_issue() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = signedIn(Role.ANALYST);

    for (var from : List.of("/monthly-updates", "/monthly-updates/" + month)) {
      analyst.opens(from).follows("Word template").finds("Word template");
      assertThat(analyst.path()).isEqualTo("/word-template");
    }
    signedIn(Role.ADMINISTRATOR).opens("/").follows("Word template").finds("Word template");
  }

  @Test
  void has_no_document_for_a_month_that_was_not_opened() {
    signedIn(Role.ANALYST)
        .opens("/monthly-updates/1999-01/document")
        .finds("There is no such page")
        .opens("/monthly-updates/november/update.docx")
        .finds("There is no such page");
  }

  private Visitor reads(YearMonth month) {
    return signedIn(Role.ANALYST).opens("/monthly-updates/" + month + "/document");
  }

  private static APIResponse takes(Visitor visitor, String kind) {
    var answer =
        visitor.page().request().get(visitor.page().url().replace("/document", "/update." + kind));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private static String fileName(APIResponse answer) {
    return Objects.requireNonNull(answer.headers().get("content-disposition"))
        .replaceAll("attachment; filename=\"(.*)\"", "$1");
  }

  private static String words(APIResponse answer) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(answer.body()))) {
      return word.getParagraphs().stream()
          .map(XWPFParagraph::getText)
          .collect(Collectors.joining("\n"));
    }
  }
}
