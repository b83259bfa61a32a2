package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.pages.PageTest;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** The monthly update on the screen of an analyst: stopped, settled in each of the ways there are, issued. */
class MonthlyUpdatePagesTest extends PageTest {
  private static final String ROW = "Add the row \"Area not known\"";
  private static final String FIGURES = "The owner gives the figures again";
  private static final String NOTE = "Issue with a printed note";
  private static final String LOSS = "The words stay lost";

  @Autowired ApplicationContext house;
  @Autowired AccessLog accessLog;
  @Autowired FlywayConnectionDetails owner;

  @Nested
  class A_stopped_issue {
    @Test
    void says_what_stops_it_and_shows_both_totals_and_their_difference() {
      var desk = opened();

      assertThat(desk.opening())
          .isEqualTo("2 findings stop this issue. 9 warnings and 7 notes stand beside it.");
      assertThat(desk.mayIssue()).isFalse();
      desk.sees("2 findings stop this issue.").sees("Stops publication: 2").sees("Warnings: 9");
      assertThat(desk.tableLine("Printed total, as received"))
          .containsExactly("3,888", "3,745", "63", "7,696");
      assertThat(desk.tableLine("Computed from the rows"))
          .containsExactly("3,845", "3,688", "63", "7,596");
      assertThat(desk.tableLine("Difference")).containsExactly("+43", "+57", "0", "+100");
      desk.sees(
              "Most likely a row of 43, 57, 0 and 100 was counted in the totals and not printed, such as area not known; or the totals come from another day's data. All 12 rows and the total row add across.")
          .sees("All detainees that are arrelost: about 59 to 72 characters month period")
          .sees("4 links, 4 with no address")
          .sees("9 promises, 5 with no date");
      assertThat(desk.waysToSettle())
          .containsExactly(
              FIGURES,
              ROW,
              NOTE,
              "The author supplies the words of gap 1",
              "The author supplies the words of gap 2",
              LOSS);
      assertThat(desk.journal()).containsExactly("Opened from the shipped example.");
    }

    @Test
    void every_finding_leads_to_where_it_is() {
      var page = opened().visitor().page();
      for (var link : page.locator(".update-findings a, .update-contents a").all()) {
        var target = link.getAttribute("href");
        if (!target.startsWith("#")) {
          assertThat(
                  page.request().get(page.url().replaceAll("/monthly-updates.*", "") + target).ok())
              .as(target)
              .isTrue();
          continue;
        }
        assertThat(page.locator("[id='" + target.substring(1) + "']").count())
            .as(target)
            .isEqualTo(1);
      }
    }

    @Test
    void stands_on_the_home_page_with_a_count_that_leads_to_exactly_those_findings() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = signedIn(Role.ANALYST).opens("/");
      var title = "Findings stop the " + ExampleIssues.label(month) + " update";
      var waiting =
          analyst
              .page()
              .locator(".vigil-waiting li")
              .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title));
      assertThat(waiting.locator(".vigil-waiting__count").innerText()).isEqualTo("2");

      analyst.follows(title);

      assertThat(analyst.path()).isEqualTo("/monthly-updates/" + month + "#stops");
      assertThat(analyst.page().locator("section[aria-labelledby=stops] li").count()).isEqualTo(2);
    }

    @Test
    void fits_every_screen_and_every_reader_with_every_form_open() {
      var desk = opened();
      desk.chooses(FIGURES).fills("Broxbourne, positive", "12x").presses("Take these figures");
      desk.visitor()
          .page()
          .evaluate(
              "() => document.querySelectorAll('details').forEach(d => { d.removeAttribute('name'); d.open = true; })");

      desk.visitor()
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-stopped")
          .findsItReadableAtTwiceTheSize("monthly-update-stopped");
    }
  }

  @Nested
  class The_owners_row {
    @Test
    void is_refused_with_every_reason_at_once_and_keeps_what_was_typed() {
      var desk = opened();
      desk.chooses(ROW)
          .fills("Area not known, negative", "fifty")
          .ownersWord(" ", "31/11/2024", "")
          .presses("Add this row");

      assertThat(desk.refusals())
          .containsExactly(
              "Area not known, negative: \"fifty\" is not a whole number. Use digits only.",
              "Say who gave the word: a name or a post.",
              "\"31/11/2024\" is not a date. Give it as 2 December 2024 or 2/12/2024.",
              "Write down what they said, in their words.");
      var way = desk.chooses(ROW);
      assertThat(way.holds("Area not known, negative")).isEqualTo("fifty");
      assertThat(way.holds("On which day")).isEqualTo("31/11/2024");
      assertThat(way.holds("Area not known, positive")).isEqualTo("43");
      assertThat(desk.journal()).hasSize(1);
    }

    @Test
    void must_be_the_difference_exactly() {
      var desk = opened();
      desk.chooses(ROW)
          .fills("Area not known, positive", "44")
          .ownersWord("Testing desk", "2 December 2024", "Nobody recorded where they live.")
          .presses("Add this row");

      assertThat(desk.refusals())
          .containsExactly(
              "The row must be the difference exactly: positive 43, negative 57, refused 0, total 100; not positive 44, negative 57, refused 0, total 100. If the owner gave other numbers, enter all the figures again.");
    }

    @Test
    void cannot_have_been_said_tomorrow() {
      var desk = opened();
      desk.chooses(ROW)
          .ownersWord("Testing desk", "2 December 2999", "Nobody recorded where they live.")
          .presses("Add this row");

      assertThat(desk.refusals())
          .containsExactly("That day has not come yet. Give today at the latest.");
    }

    @Test
    void makes_the_table_add_up_on_the_owners_word() {
      var desk = opened();
      desk.chooses(ROW)
          .ownersWord("Testing desk", "2 dec 2024", "Nobody recorded where they live.")
          .presses("Add this row");

      assertThat(desk.kept())
          .isEqualTo("Kept: row for area not known added. 1 finding still stops this issue.");
      assertThat(desk.tableLine("Area not known")).containsExactly("43", "57", "0", "100");
      assertThat(desk.tableLine("Total")).containsExactly("3,888", "3,745", "63", "7,696");
      desk.sees(
          "The row for area not known was added on the word of Testing desk, 2 December 2024: \"Nobody recorded where they live.\"");
      assertThat(desk.journal().getLast())
          .isEqualTo(
              "Added the row \"Area not known\" to table 1: positive 43, negative 57, refused 0, total 100.");
      assertThat(desk.waysToSettle()).contains(FIGURES).doesNotContain(ROW, NOTE);
    }
  }

  @Nested
  class Figures_given_again {
    @Test
    void are_refused_where_they_do_not_add_up_either() {
      var desk = opened();
      desk.chooses(FIGURES)
          .fills("Broxbourne, positive", "1,58")
          .fills("Dacorum, refused", "")
          .ownersWord("Testing desk", "2/12/2024", "Here they are again.")
          .presses("Take these figures");
      assertThat(desk.refusals())
          .containsExactly(
              "Broxbourne, positive: \"1,58\" is not a whole number. Use digits only.",
              "Dacorum, refused: give the number, 0 where there were none.");

      desk.chooses(FIGURES)
          .fills("Broxbourne, positive", "158")
          .fills("Dacorum, refused", "2")
          .presses("Take these figures");

      assertThat(desk.refusals())
          .containsExactly(
              "These figures do not add up either. Most likely a row of 43, 57, 0 and 100 was counted in the totals and not printed, such as area not known; or the totals come from another day's data. All 12 rows and the total row add across. Check them against what the owner sent, or ask the owner again.");
      assertThat(desk.chooses(FIGURES).holds("What they said, in their words"))
          .isEqualTo("Here they are again.");
    }

    @Test
    void stand_in_the_place_of_those_first_received_which_the_journal_keeps() {
      var desk = opened();
      desk.chooses(FIGURES)
          .fills("Printed total, positive", "3845")
          .fills("Printed total, negative", "3,688")
          .fills("Printed total, total", "7,596")
          .ownersWord("Testing desk", "2/12/2024", "The totals were of another day.")
          .presses("Take these figures");

      assertThat(desk.kept()).startsWith("Kept: figures given again.");
      assertThat(desk.tableLine("Total")).containsExactly("3,845", "3,688", "63", "7,596");
      assertThat(desk.journal().getLast())
          .isEqualTo("Took the figures of table 1 as the owner gave them again.");
      desk.sees("Printed total, positive: 3,845, was 3,888")
          .sees("Printed total, negative: 3,688, was 3,745")
          .sees("Printed total, total: 7,596, was 7,696");
    }

    @Test
    void may_hold_the_row_that_was_missing() {
      var desk = opened();
      desk.chooses(FIGURES)
          .fills("Area not known, positive", "43")
          .fills("Area not known, negative", "57")
          .fills("Area not known, refused", "0")
          .fills("Area not known, total", "100")
          .ownersWord("Testing desk", "2/12/2024", "A row was cut off.")
          .presses("Take these figures");

      assertThat(desk.tableLine("Area not known")).containsExactly("43", "57", "0", "100");
      desk.sees("Area not known, positive: 43, not there before");
    }
  }

  @Nested
  class A_printed_note {
    @Test
    void is_refused_unless_it_gives_both_figures_of_each_total_over_a_name() {
      var desk = opened();
      desk.chooses(NOTE).fills("The note", "").presses("Print this note");
      assertThat(desk.refusals())
          .containsExactly(
              "Write the note that is to be printed.",
              "Say who signs the note.",
              "Say as what they sign: their post.");

      desk.chooses(NOTE)
          .fills("The note", "The totals differ a little from the rows.")
          .fills("Signed by", "A. Specimen")
          .fills("Signed as", "Community safety manager")
          .presses("Print this note");

      assertThat(desk.refusals())
          .containsExactly(
              "The note must give both figures of every total that differs. It lacks one of positive: 3,888 printed, 3,845 from the rows.");
      assertThat(desk.chooses(NOTE).holds("Signed by")).isEqualTo("A. Specimen");
    }

    @Test
    void lets_both_sets_of_figures_stand() {
      var desk = opened();
      signsTheNote(desk);

      assertThat(desk.opening()).startsWith("1 finding stops this issue.");
      desk.sees("Settled by a printed note")
          .sees(
              "The totals we received do not agree with the rows: positive 3,888 in the totals and 3,845 from the rows; negative 3,745 in the totals and 3,688 from the rows; total 7,696 in the totals and 7,596 from the rows. Both sets of figures are given until the owner of the data says which is right. Signed: A. Specimen, Community safety manager,");
      assertThat(desk.tableLine("Difference")).containsExactly("+43", "+57", "0", "+100");
    }
  }

  @Nested
  class Lost_words {
    @Test
    void are_put_where_they_belong_and_can_be_taken_back() {
      var desk = opened();
      desk.chooses("The author supplies the words of gap 1")
          .fills("The words that belong in the gap", "[[lost:L1]]")
          .ownersWord("Testing desk", "2/12/2024", "It is the local rule.")
          .presses("Put these words in");
      assertThat(desk.refusals())
          .containsExactly("Leave out the double square brackets: they mark contacts and links.");
      desk.chooses("The author supplies the words of gap 1")
          .fills("The words that belong in the gap", "sted and not tested in the last six")
          .presses("Put these words in");
      desk.sees("All detainees that are arrested and not tested in the last six month period")
          .sees("Words are lost in one place");

      desk.takesBack("Put lost words into item 2.1").presses("Take it back");
      assertThat(desk.refusals()).containsExactly("Say why it is taken back.");
      desk.takesBack("Put lost words into item 2.1")
          .fills("Why", "The desk meant twelve.")
          .presses("Take it back");

      assertThat(desk.kept())
          .isEqualTo("Taken back. It stays in the journal and counts for nothing.");
      desk.sees("All detainees that are arrelost: about 59 to 72 characters")
          .sees("\"The desk meant twelve.\"");
    }

    @Test
    void stay_lost_beneath_a_note_that_names_them() {
      var desk = opened();
      desk.chooses("The author supplies the words of gap 1")
          .fills("The words that belong in the gap", "sted and not tested in the last six")
          .ownersWord("Testing desk", "2/12/2024", "It is the local rule.")
          .presses("Put these words in");
      signsTheLoss(desk);
      desk.sees(
          "Words are missing from the text we received: about 43 to 56 characters. We have not guessed them. Signed: A. Specimen");

      desk.takesBack("Put lost words into item 2.1")
          .fills("Why", "The desk meant twelve.")
          .presses("Take it back");

      assertThat(desk.refusals())
          .containsExactly(
              "A note signed after it says which words stay lost. Take that note back first.");
    }
  }

  @Nested
  class Two_people_at_once {
    @Test
    void do_not_overwrite_one_another() {
      var month = ExampleIssues.openOneMore(house);
      var one = new OnTheDesk(signedIn(Role.ANALYST), month).opens();
      var other = new OnTheDesk(signedIn(Role.CONSULTANT), month).opens();
      signsTheNote(one);

      other
          .chooses(ROW)
          .ownersWord("Testing desk", "2/12/2024", "Nobody recorded where they live.")
          .presses("Add this row");

      assertThat(other.refusals())
          .containsExactly(
              "Somebody else settled something here meanwhile. Read what they did under \"What people did\", then send yours again if it still holds.");
      assertThat(other.chooses(ROW).holds("Who said so")).isEqualTo("Testing desk");
    }

    @Test
    void do_not_issue_what_was_stopped_again() {
      var month = ExampleIssues.openOneMore(house);
      var one = new OnTheDesk(signedIn(Role.ANALYST), month).opens();
      signsTheNote(one);
      signsTheLoss(one);
      ExampleIssues.clear(house, month);
      one.opens();
      var other = new OnTheDesk(signedIn(Role.CONSULTANT), month).opens();
      one.takesBack("Put a note under table 1")
          .fills("Why", "The owner has answered.")
          .presses("Take it back");

      other.issues();

      assertThat(other.refusals())
          .containsExactly(
              "This stops the issue: printed totals exceed the sum of the rows by positive 43, negative 57, total 100. Settle it, then issue.");
      assertThat(other.mayIssue()).isFalse();
    }
  }

  @Nested
  class A_checked_issue {
    @Test
    void is_signed_off_by_another_and_its_checker_is_told_who_may() {
      var month = ExampleIssues.openOneMore(house);
      var checker = new OnTheDesk(signedIn(Role.ANALYST), month).opens();
      signsTheNote(checker);
      signsTheLoss(checker);
      checker.visitor().presses("Everything stands in it").presses("I have checked it");

      checker.sees(
          "You checked it, so you may not sign it off. Any other analyst or consultant may.");
      assertThat(signOff(checker).isDisabled()).isTrue();
      checker.visitor().findsItAccessible().findsItFitsEveryScreen("monthly-update-checked");

      var other = new OnTheDesk(signedIn(Role.CONSULTANT), month).opens();
      other.sees(
          "Checked by Analyst of the tests. Any analyst or consultant but them signs it off.");
      assertThat(signOff(other).isEnabled()).isTrue();
    }

    private com.microsoft.playwright.Locator signOff(OnTheDesk desk) {
      return desk.visitor()
          .page()
          .getByRole(
              com.microsoft.playwright.options.AriaRole.BUTTON,
              new com.microsoft.playwright.Page.GetByRoleOptions().setName("Sign it off"));
    }
  }

  @Nested
  class An_issued_update {
    @Test
    void is_read_only_and_says_who_issued_it_and_when() {
      var month = ExampleIssues.openOneMore(house);
      var desk = new OnTheDesk(signedIn(Role.ANALYST), month).opens();
      signsTheNote(desk);
      signsTheLoss(desk);
      assertThat(desk.opening())
          .isEqualTo("Nothing stops this issue. 9 warnings and 7 notes stand beside it.");
      ExampleIssues.clear(house, month);

      desk.opens().issues();

      assertThat(desk.kept())
          .isEqualTo("Issued to the Responsible Authorities Groups of the ten Hertfordshire CSPs.");
      assertThat(desk.opening()).startsWith("Issued on ").endsWith(" by Analyst of the tests.");
      assertThat(desk.waysToSettle()).isEmpty();
      assertThat(desk.visitor().page().locator("main form").count()).isZero();
      assertThat(desk.journal().getLast())
          .isEqualTo("Issued to the Responsible Authorities Groups of the ten Hertfordshire CSPs.");
      desk.visitor()
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-issued")
          .findsItReadableAtTwiceTheSize("monthly-update-issued");
      assertThat(logged(month))
          .contains(
              "DECISION Monthly update: printed note signed",
              "DECISION Monthly update: note of loss signed",
              "RELEASE Monthly update");
    }

    @Test
    void goes_out_once() {
      var month = ExampleIssues.openOneMore(house);
      var one = new OnTheDesk(signedIn(Role.ANALYST), month).opens();
      signsTheNote(one);
      signsTheLoss(one);
      ExampleIssues.clear(house, month);
      one.opens();
      var other = new OnTheDesk(signedIn(Role.CONSULTANT), month).opens();
      one.issues();

      other.issues();

      assertThat(other.refusals())
          .singleElement()
          .asString()
          .startsWith("It was issued on ")
          .endsWith(" and cannot be changed any more: correct it by a new version.");
    }
  }

  @Nested
  class The_list {
    @Test
    void is_filtered_by_how_far_an_issue_has_come_and_exported() {
      var stopped = ExampleIssues.openOneMore(house);
      var issued = ExampleIssues.openOneMore(house);
      var desk = new OnTheDesk(signedIn(Role.ANALYST), issued).opens();
      signsTheNote(desk);
      signsTheLoss(desk);
      ExampleIssues.clear(house, issued);
      desk.opens().issues();
      var analyst = desk.visitor();

      analyst.opens("/").follows("Monthly update").finds("Monthly updates");
      analyst
          .sees(ExampleIssues.label(stopped))
          .sees("Draft, stopped by 2 findings")
          .sees(ExampleIssues.label(issued));
      analyst
          .chooses("How far", "Issued")
          .chooses("In order", "Oldest month first")
          .presses("Show");
      assertThat(analyst.reads())
          .contains(ExampleIssues.label(issued))
          .doesNotContain(ExampleIssues.label(stopped));
      analyst
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-updates")
          .findsItReadableAtTwiceTheSize("monthly-updates");

      var csv =
          analyst
              .page()
              .request()
              .get(
                  analyst.page().url().replaceAll("/monthly-updates.*", "")
                      + "/monthly-updates.csv?state=STOPPED");
      assertThat(csv.headers().get("content-disposition"))
          .isEqualTo("attachment; filename=\"monthly-updates.csv\"");
      assertThat(csv.text())
          .startsWith("month,label,example,state,stopped by,")
          .contains(stopped + "," + ExampleIssues.label(stopped) + ",yes,")
          .doesNotContain(ExampleIssues.label(issued));
    }

    @Test
    void says_so_where_nothing_is_at_that_stage_or_the_list_has_ended() {
      ExampleIssues.openOneMore(house);
      var analyst = signedIn(Role.ANALYST);
      analyst.opens("/monthly-updates?page=99").sees("The list ends before this page.");
      emptied();
      ExampleIssues.openOneMore(house);
      analyst
          .opens("/monthly-updates?state=READY")
          .sees("No issue has come this far. Choose another stage, or show every issue.")
          .follows("show every issue")
          .sees("Draft, stopped by 2 findings");
    }

    @Test
    void says_what_is_possible_where_no_issue_was_ever_opened() {
      emptied();

      signedIn(Role.ANALYST)
          .opens("/monthly-updates")
          .sees("No issue has been opened here.")
          .sees("Read an update from its file")
          .sees("./vigil demo")
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-updates-none");
    }

    @Test
    void has_no_page_for_a_month_that_was_not_opened() {
      var analyst = signedIn(Role.ANALYST);
      analyst.opens("/monthly-updates/1999-01").finds("There is no such page");
      analyst.opens("/monthly-updates/november").finds("There is no such page");
    }
  }

  private OnTheDesk opened() {
    return new OnTheDesk(signedIn(Role.ANALYST), ExampleIssues.openOneMore(house)).opens();
  }

  private static void signsTheNote(OnTheDesk desk) {
    desk.chooses(NOTE)
        .fills("Signed by", "A. Specimen")
        .fills("Signed as", "Community safety manager")
        .presses("Print this note");
  }

  private static void signsTheLoss(OnTheDesk desk) {
    desk.chooses(LOSS)
        .fills("Signed by", "A. Specimen")
        .fills("Signed as", "Community safety manager")
        .presses("Print this note");
  }

  private List<String> logged(YearMonth month) {
    return Acting.as(
        Actor.SYSTEM,
        () ->
            accessLog.all(AccessFilter.of("ccsu-rag-" + month)).stream()
                .map(entry -> entry.action() + " " + entry.seen())
                .toList());
  }

  /** The application may not delete; the owner of the database may, so that a house can be seen without an issue. */
  private void emptied() {
    try (var connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("truncate update_issue cascade");
    } catch (SQLException e) {
      throw new IllegalStateException("the issues could not be removed", e);
    }
  }
}
