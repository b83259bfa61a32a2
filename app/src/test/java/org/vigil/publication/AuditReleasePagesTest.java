package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.annualaudit.MedicalExaminer;
import org.vigil.figures.LedgerEntry;
import org.vigil.figures.LedgerQuery;
import org.vigil.figures.Releases;
import org.vigil.figures.Tier;
import org.vigil.notification.Feeds;
import org.vigil.notification.Intake;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** The audit on its way out, and what everybody then holds. */
class AuditReleasePagesTest extends PageTest {
  private static final String AUDIT = "/annual-audit/connecticut/2009";
  private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

  @Autowired Feeds feeds;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;
  @Autowired Releases releases;

  @BeforeEach
  void a_year_without_small_numbers() {
    var examiner = new MedicalExaminer(feeds, intake, jdbc);
    examiner.tellsOfTwoYears();
    examiner.tellsOfAYearWithoutSmallNumbers();
  }

  @Test
  void what_is_missing_is_asked_for_word_for_word() {
    signedIn(Role.ANALYST)
        .opens(AUDIT)
        .presses("Download or release")
        .finds("Download or release")
        .presses("See what would be entered")
        .sees("Choose whom the audit is for.")
        .ticks("Named partners")
        .presses("See what would be entered")
        .sees("Name the groups or people it goes to. Their names stand in the ledger.")
        .ticks("The public")
        .presses("See what would be entered")
        .sees("Say where it is published and what for. The words stand in the ledger.")
        .findsItAccessible();
  }

  @Test
  void partners_get_it_exact_once_it_was_said_what_will_be_entered() {
    var before = entries("A board of the tests").size();
    var visitor =
        signedIn(Role.ANALYST)
            .opens(AUDIT + "/release")
            .ticks("Named partners")
            .fills("Which groups or people", "A board of the tests")
            .presses("See what would be entered")
            .finds("What will be entered in the ledger")
            .sees("3 tables will be entered in the ledger. What is entered is never taken out.")
            .sees("OFFICIAL: for partners, not for publication")
            .findsItAccessible()
            .findsItFitsEveryScreen("annual-audit-confirm")
            .findsItReadableAtTwiceTheSize("annual-audit-confirm");
    assertThat(entries("A board of the tests")).hasSize(before);

    visitor
        .presses("Release 3 tables to the named partners")
        .finds("Annual audit 2009, Connecticut")
        .sees("Released to A board of the tests on")
        .findsItAccessible()
        .findsItFitsEveryScreen("annual-audit-released")
        .findsItReadableAtTwiceTheSize("annual-audit-released");
    var document = visitor.page().request().get(visitor.page().url() + "/html").text();
    assertThat(document).containsPattern("Released \\d{1,2} \\p{Alpha}+ \\d{4}\\.");
    assertThat(entries("A board of the tests")).hasSize(before + 3);
    assertThat(entries("A board of the tests").getFirst())
        .satisfies(
            entry -> {
              assertThat(entry.tier()).isEqualTo(Tier.PARTNER);
              assertThat(entry.releasedBy()).isEqualTo("test-analyst");
              assertThat(entry.reason()).isEqualTo("Annual audit 2009, Connecticut");
            });

    visitor
        .follows("T9. Sex by age as released")
        .finds("Sex and age of people who died, 2009")
        .sees("Released to A board of the tests on")
        .sees("45 to 54");
  }

  @Test
  void the_same_press_twice_releases_once() {
    var visitor =
        signedIn(Role.ANALYST)
            .opens(AUDIT + "/release")
            .ticks("Named partners")
            .fills("Which groups or people", "Those who press twice")
            .presses("See what would be entered");
    var form = FormData.create();
    for (var field : visitor.page().locator("main form input").all()) {
      form.set(field.getAttribute("name"), field.inputValue());
    }
    visitor.presses("Release 3 tables to the named partners");

    var again =
        visitor
            .page()
            .request()
            .post(
                visitor.page().url().replaceFirst("/annual-audit/.*", AUDIT + "/release"),
                RequestOptions.create().setForm(form));

    assertThat(again.url()).isEqualTo(visitor.page().url());
    assertThat(entries("Those who press twice")).hasSize(3);
    visitor.opens(AUDIT + "/release").sees("Released before").sees("Those who press twice");
  }

  @Test
  void page_word_html_and_ledger_show_the_same_numbers() throws IOException {
    var visitor = signedIn(Role.CONSULTANT).opens(AUDIT);
    var onThePage = tables(visitor);

    release(visitor, "Those who compare");

    var html = visitor.page().request().get(visitor.page().url() + "/html");
    var word = visitor.page().request().get(visitor.page().url() + "/word");
    assertThat(html.headers().get("content-disposition"))
        .isEqualTo("attachment; filename=\"annual-audit-connecticut-2009-partner.html\"");
    assertThat(htmlTables(html.text())).isEqualTo(onThePage);
    assertThat(wordTables(word.body())).isEqualTo(onThePage);
    var inTheLedger = new ArrayList<List<String>>();
    for (var link : List.of("T1. Headline", "T9. Sex by age", "T13. Substances mentioned")) {
      var released = visitor.page().url();
      visitor.follows(link + " as released");
      inTheLedger.add(rows(visitor, "table.vigil-table--figures tbody tr"));
      visitor.page().navigate(released);
    }
    assertThat(inTheLedger).isEqualTo(onThePage);
  }

  @Test
  void the_public_gets_no_small_number_and_is_told_what_is_not_there() throws IOException {
    var visitor =
        signedIn(Role.CONSULTANT)
            .opens(AUDIT + "/release")
            .ticks("The public")
            .fills("Where it is published, and what for", "The council's site, for the tests")
            .presses("See what would be entered")
            .finds("What will be entered in the ledger");
    visitor.page().locator("form button:has-text('to the public')").click();
    visitor.sees("Released to the public on").sees("The council's site, for the tests");

    var html = visitor.page().request().get(visitor.page().url() + "/html").text();
    var word = visitor.page().request().get(visitor.page().url() + "/word").body();

    assertThat(html)
        .contains("OFFICIAL: published")
        .doesNotContain("Median", "Draft: not released");
    assertThat(wordTables(word)).isEqualTo(htmlTables(html));
    for (var table : htmlTables(html)) {
      for (var row : table) {
        assertThat(row.replaceFirst("^[^|]*", "").split("\\|"))
            .as(row)
            .doesNotContain("1", "2", "3", "4");
      }
    }
  }

  @Test
  void a_draft_says_on_its_face_that_it_is_not_released_and_enters_nothing() throws IOException {
    var visitor = signedIn(Role.ANALYST).opens(AUDIT + "/release");
    var before = entries("").size();

    var html = visitor.page().request().get(visitor.page().url().replace("release", "draft/html"));
    var word = visitor.page().request().get(visitor.page().url().replace("release", "draft/word"));

    assertThat(html.text()).contains("Draft: not released").contains("OFFICIAL-SENSITIVE");
    assertThat(wordTables(word.body())).isEqualTo(htmlTables(html.text())).hasSize(3);
    assertThat(entries("")).hasSize(before);
  }

  @Test
  void what_nobody_released_has_no_page() {
    var visitor = signedIn(Role.ANALYST);

    for (var path :
        List.of(
            "/annual-audit/released/00000000-0000-4000-8000-000000000000",
            "/annual-audit/released/anything",
            "/annual-audit/connecticut/1999/release")) {
      assertThat(visitor.opens(path).heading()).as(path).isEqualTo("There is no such page");
    }
  }

  @Test
  void the_form_is_accessible_and_fits_every_screen() {
    signedIn(Role.ANALYST)
        .opens(AUDIT + "/release")
        .findsItAccessible()
        .findsItFitsEveryScreen("annual-audit-release")
        .findsItReadableAtTwiceTheSize("annual-audit-release");
  }

  private static void release(Visitor visitor, String to) {
    visitor
        .opens(AUDIT + "/release")
        .ticks("Named partners")
        .fills("Which groups or people", to)
        .presses("See what would be entered")
        .presses("Release 3 tables to the named partners");
  }

  private List<LedgerEntry> entries(String words) {
    return Acting.as(
        Actor.SYSTEM, () -> releases.all(new LedgerQuery(null, words, LedgerQuery.Sort.NEWEST)));
  }

  private static List<List<String>> tables(Visitor visitor) {
    var tables = new ArrayList<List<String>>();
    for (var number : List.of("T1", "T9", "T13")) {
      tables.add(rows(visitor, "section[aria-labelledby='" + number + "'] tbody tr"));
    }
    return tables;
  }

  private static List<String> rows(Visitor visitor, String locator) {
    var rows = new ArrayList<String>();
    for (var row : visitor.page().locator(locator).all()) {
      rows.add(String.join("|", row.locator("th, td").allInnerTexts()));
    }
    return rows;
  }

  private static List<List<String>> htmlTables(String html) {
    return Pattern.compile("<tbody>(.*?)</tbody>", Pattern.DOTALL)
        .matcher(html)
        .results()
        .map(
            body ->
                ROW.matcher(body.group(1))
                    .results()
                    .map(
                        row ->
                            String.join(
                                "|",
                                CELL.matcher(row.group(1))
                                    .results()
                                    .map(cell -> cell.group(1).strip())
                                    .toList()))
                    .toList())
        .toList();
  }

  private static List<List<String>> wordTables(byte[] file) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
      return word.getTables().stream().map(AuditReleasePagesTest::wordRows).toList();
    }
  }

  /** Less the headings. */
  private static List<String> wordRows(XWPFTable table) {
    return table.getRows().stream()
        .skip(1)
        .map(
            row ->
                String.join("|", row.getTableCells().stream().map(XWPFTableCell::getText).toList()))
        .toList();
  }
}
