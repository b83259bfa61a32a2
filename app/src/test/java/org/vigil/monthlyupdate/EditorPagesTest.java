package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** An issue being written: opened from the last one, arranged, its tables, numbers, contacts, links and questions kept. */
class EditorPagesTest extends PageTest {
  private static final String MEANWHILE =
      "Somebody else settled something here meanwhile. Read what they did under \"What people did\", then send yours again if it still holds.";

  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;

  @Nested
  class The_next_month {
    @Test
    void waits_until_the_last_one_is_issued() {
      var month = ExampleIssues.openOneWithRoomAfter(house);
      at(month, "/next")
          .sees(
              ExampleIssues.label(month)
                  + " is not issued yet, and what is still changed in it would not come along. Issue it first.")
          .findsItAccessible();
    }

    @Test
    void is_opened_once_with_promises_as_prompts_and_unchanged_words_marked_and_left_out() {
      var month = ExampleIssues.openOneWithRoomAfter(house);
      ExampleIssues.settleAndIssue(house, month);
      var next = ExampleIssues.label(month.plusMonths(1));
      var analyst = at(month, "/next");
      analyst
          .finds("Open " + next)
          .sees("4 themes with 9 items, each marked as unchanged until somebody writes in it")
          .sees("Promises that are open: 9")
          .sees("Publish full consultation report on HCC website: in due course, second month")
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-next")
          .presses("Open " + next);

      assertThat(analyst.path()).isEqualTo("/monthly-updates/" + month.plusMonths(1));
      analyst.sees("Unchanged since " + ExampleIssues.label(month) + ".");
      at(month, "/next").sees("It is open already. Go on in it.");

      analyst.follows("Carried over").sees("9 items are unchanged.");
      var part = part(analyst, "1.2 Child Exploitation");
      part.getByRole(AriaRole.CHECKBOX).nth(1).check();
      presses(analyst, part, "Leave out what is ticked");
      assertThat(now(month.plusMonths(1)).item("s1.2").orElseThrow().blocks()).hasSize(2);

      part = part(analyst, "1.1 Hate Crime");
      part.getByRole(AriaRole.CHECKBOX).first().check();
      presses(analyst, part, "Leave out what is ticked");
      assertThat(refusals(analyst))
          .containsExactly("Everything in the item is ticked. Say why it is not told this month.");
      part = part(analyst, "1.1 Hate Crime");
      part.getByLabel("Why, where the whole item is left out").fill("Told in full last month.");
      presses(analyst, part, "Leave out what is ticked");
      assertThat(now(month.plusMonths(1)).item("s1.1")).isEmpty();
      analyst
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-carried")
          .opens("/monthly-updates/" + month.plusMonths(1))
          .sees("Opened from the month before.")
          .sees("Item 1.1: item dropped: Told in full last month.");
    }
  }

  @Nested
  class Arranging {
    @Test
    void moves_items_and_themes_without_a_script_and_renames_them() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/arrange");
      analyst.presses("Down: Child Exploitation");
      assertThat(items(month)).startsWith("s1.1", "s1.3", "s1.2");
      assertThat(analyst.path()).endsWith("/arrange#item-s1-2");
      analyst.presses("Down: Child Exploitation");
      assertThat(items(month)).startsWith("s1.1", "s1.3", "s1.2", "s2.1");
      assertThat(now(month).sections().get(1).items().getFirst().id()).isEqualTo("s1.2");

      analyst
          .page()
          .getByLabel("Theme for Child Exploitation")
          .selectOption(new SelectOption().setLabel("Serious Violence"));
      analyst.presses("Move there: Child Exploitation");
      assertThat(now(month).sections().getLast().items())
          .extracting(Issue.Item::id)
          .contains("s1.2");

      analyst.presses("Theme up: Serious Violence");
      assertThat(now(month).sections())
          .extracting(Issue.Section::id)
          .containsExactly("s1", "s2", "s4", "s3");

      analyst.fills("Name of the new theme", " ").presses("Add the theme");
      assertThat(refusals(analyst)).containsExactly("Give the new theme a name.");
      analyst.fills("Name of the new theme", "Prevention").presses("Add the theme");
      assertThat(now(month).sections().getLast().theme()).isEqualTo("Prevention");
      analyst.presses("Take this empty theme out: Prevention");
      assertThat(now(month).sections()).hasSize(4);
      analyst
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-arrange")
          .findsItReadableAtTwiceTheSize("monthly-update-arrange");
    }

    @Test
    void does_not_undo_what_somebody_else_arranged_meanwhile() {
      var month = ExampleIssues.openOneMore(house);
      var one = at(month, "/arrange");
      var other = signedIn(Role.CONSULTANT).opens("/monthly-updates/" + month + "/arrange");
      one.presses("Theme down: Hate Crime");
      other.presses("Theme up: Hate Crime");
      assertThat(other.page().locator(".govuk-error-summary").innerText()).contains(MEANWHILE);
      assertThat(now(month).sections())
          .extracting(Issue.Section::id)
          .containsExactly("s1", "s2", "s4", "s3");
    }

    @Test
    void is_not_undone_by_whoever_had_the_item_open_and_left_its_theme_alone() {
      var month = ExampleIssues.openOneMore(house);
      var writing = at(month, "/items/s1.2/edit");
      var arranging = signedIn(Role.CONSULTANT).opens("/monthly-updates/" + month + "/arrange");
      arranging
          .page()
          .getByLabel("Theme for Child Exploitation")
          .selectOption(new SelectOption().setLabel("Serious Violence"));
      arranging.presses("Move there: Child Exploitation");

      writing.fills("What is told", "Work goes on.").presses("Keep");
      assertThat(now(month).item("s1.2").orElseThrow().words()).isEqualTo("Work goes on.");
      assertThat(now(month).sections().getLast().items())
          .extracting(Issue.Item::id)
          .contains("s1.2");

      var first = now(month).sections().getFirst();
      writing.opens("/monthly-updates/" + month + "/items/s1.2/edit");
      writing.page().getByLabel("Theme").selectOption(first.id());
      writing.presses("Keep");
      assertThat(now(month).sections().getFirst().items())
          .extracting(Issue.Item::id)
          .contains("s1.2");
    }

    @Test
    void writes_a_new_item_that_the_journal_names() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/items/new/edit");
      analyst
          .fills("Heading", "Knife bins")
          .fills("What is told", "Four bins stand now.\n\n- Watford\n- Stevenage")
          .fills("Topics", "knives, hate-crime-board")
          .presses("Keep");
      var item = now(month).item("new1").orElseThrow();
      assertThat(item.heading()).isEqualTo("Knife bins");
      assertThat(item.topics()).containsExactly("knives", "hate-crime-board");
      analyst.sees("New item Knife bins: item written.");
    }

    @Test
    void names_its_topics_and_keeps_their_keys() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/items/s2.1/edit");
      assertThat(analyst.page().getByLabel("Topics").inputValue())
          .isEqualTo("Drug testing on arrest");
      analyst.fills("Topics", "Drug testing on arrest, Hate crime").presses("Keep");
      assertThat(now(month).item("s2.1").orElseThrow().topics())
          .containsExactly("dtoa", "hate-crime");

      at(month, "/contacts").sees("For Drug testing on arrest");
    }
  }

  @Nested
  class A_table {
    private static final String PASTE =
        "CSP\tPositive\tNegative\tRefused\tTotal\nBroxbourne\t165\t134\t1\t300\nWatfrod\t335\t-6\t4\t333\nNo fixed abode\t253\t105\t22\t380\nTotal\t753\t233\t27\t1,014\n";

    @Test
    void is_looked_at_beside_the_one_that_stands_before_it_is_taken() {
      var month = ExampleIssues.openOneMore(house);
      bindNoFixedAbode(month);
      var analyst = at(month, "/tables/t1/new-figures");
      analyst.fills("The table, pasted from a spreadsheet", PASTE).presses("Look at it");

      analyst
          .sees("Watfrod is not in the list of areas")
          .sees("Watfrod, negative: -6 is below zero")
          .sees("was 158")
          .sees("Hertsmere gone")
          .sees("Hate Crime: 34.9% becomes 81.5%");
      assertThat(now(month).table("t1").rows()).hasSize(12);
      analyst
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-table-look")
          .findsItReadableAtTwiceTheSize("monthly-update-table-look");

      analyst.presses("Take this table");
      assertThat(refusals(analyst))
          .containsExactly(
              "Watfrod, negative: -6 is below zero. Ask its owner for the number, then paste the table again.");
      assertThat(now(month).table("t1").rows()).hasSize(12);

      analyst
          .fills("The table, pasted from a spreadsheet", PASTE.replace("-6", "6"))
          .presses("Look at it")
          .presses("Take this table");
      var table = now(month).table("t1");
      assertThat(table.rows()).hasSize(3);
      assertThat(table.rows().get(1).count("negative")).isEqualTo(6);
      assertThat(now(month).metricWords("nfa")).isEqualTo("81.5%");
      analyst.sees("Table 1: table taken from a paste.").sees("Broxbourne, positive: 165, was 158");
    }

    @Test
    void is_refused_with_every_fault_and_keeps_what_was_pasted() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/tables/t1/new-figures");
      analyst
          .fills(
              "The table, pasted from a spreadsheet", "CSP\tpositive\tnegative\nDacorum\tn/a\t9\n")
          .fills("Counted from", "once")
          .presses("Look at it");
      assertThat(refusals(analyst))
          .containsExactly(
              "Line 2, Dacorum, positive: \"n/a\" is not a whole number. Ask its owner for the number.");
      assertThat(analyst.page().getByLabel("The table, pasted from a spreadsheet").inputValue())
          .contains("Dacorum\tn/a\t9");
    }

    @Test
    void may_come_as_a_file_and_a_new_one_stands_in_its_item() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/tables/new/new-figures");
      analyst
          .page()
          .locator("#table-file")
          .setInputFiles(
              new FilePayload(
                  "bins.csv",
                  "text/csv",
                  "CSP,knives,other\nWatford,12,3\nStevenage,20,1\n"
                      .getBytes(StandardCharsets.UTF_8)));
      analyst
          .fills("Title", "Things left in knife bins")
          .fills("What one of the counts is", "things");
      analyst
          .page()
          .locator("#table-item")
          .selectOption(new SelectOption().setLabel("Serious Violence Duty"));
      analyst
          .presses("Look at it")
          .sees("2 rows, nothing to compare them with.")
          .presses("Take this table");

      var now = now(month);
      assertThat(now.itemShowing("t2").orElseThrow().heading()).isEqualTo("Serious Violence Duty");
      assertThat(now.table("t2").computedTotal("total")).isEqualTo(36);
      analyst.sees("New table Things left in knife bins: table taken from the file bins.csv.");
    }

    @Test
    void is_not_taken_over_what_somebody_else_took_meanwhile() {
      var month = ExampleIssues.openOneMore(house);
      var one = at(month, "/tables/t1/new-figures");
      var other =
          signedIn(Role.CONSULTANT).opens("/monthly-updates/" + month + "/tables/t1/new-figures");
      for (var visitor : List.of(one, other)) {
        visitor
            .fills("The table, pasted from a spreadsheet", PASTE.replace("-6", "6"))
            .presses("Look at it");
      }
      one.presses("Take this table");
      other.presses("Take this table");
      assertThat(refusals(other)).containsExactly(MEANWHILE);
    }

    private void bindNoFixedAbode(YearMonth month) {
      change(
          month,
          new Edit.MetricWritten(
              new Metric("nfa", "t1", "NFA", "refused", Measure.PERCENT_OF_COLUMN)));
      var item = now(month).item("s1.1").orElseThrow();
      change(
          month,
          new Edit.ItemWritten(
              "s1",
              item.with(
                  List.of(new Block.Paragraph("Refusals: [[metric:nfa]].", List.of())), List.of()),
              null));
    }
  }

  @Nested
  class Numbers_in_the_text {
    @Test
    void are_proposed_bound_seen_and_let_go_again() {
      var month = ExampleIssues.openOneMore(house);
      var item = now(month).item("s1.1").orElseThrow();
      change(
          month,
          new Edit.ItemWritten(
              "s1",
              item.with(
                  List.of(
                      new Block.Paragraph(
                          "No fixed abode: 34.9% of refusals, 99 in all.", List.of())),
                  List.of()),
              null));
      var analyst = at(month, "/numbers");
      var part = part(analyst, "34.9%: written, not bound");
      unfold(part, "Bind it");
      presses(analyst, part, "Bind it to this cell");

      assertThat(now(month).item("s1.1").orElseThrow().words())
          .isEqualTo("No fixed abode: [[metric:m1]] of refusals, 99 in all.");
      analyst
          .sees("Bound to No fixed abode, refused: share of the column (table 1).")
          .sees("Stands in item 1.1, Hate Crime.")
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-numbers");

      part = part(analyst, "Any other number");
      unfold(part, "Choose its cell");
      part.getByLabel("The number").selectOption(new SelectOption().setIndex(0));
      presses(analyst, part, "Bind it to this cell");
      assertThat(refusals(analyst)).singleElement().asString().startsWith("The text says ");

      part = part(analyst.opens("/monthly-updates/" + month + "/numbers"), "34.9%");
      unfold(part, "Let it go");
      presses(analyst, part, "Write the number out");
      assertThat(now(month).item("s1.1").orElseThrow().words()).contains("34.9% of refusals");
      assertThat(now(month).metrics()).isEmpty();
    }
  }

  @Nested
  class What_the_issue_refers_to {
    @Test
    void a_contact_has_a_holder_a_deputy_and_days_and_is_not_taken_out_from_under_an_item() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/contacts");
      var part = part(analyst, "Testing desk");
      unfold(part, "Change");
      part.getByLabel("E-mail address").fill("testing..desk@ccsu.example.org");
      part.getByLabel("Last day").fill("1 December 2024");
      part.getByLabel("First day").fill("2 December 2024");
      presses(analyst, part, "Keep");
      assertThat(refusals(analyst))
          .containsExactly(
              "\"testing..desk@ccsu.example.org\" is not an address. Write it as name@domain.example.",
              "That is before the first day. Give a later day, or leave it empty.");

      part = part(analyst, "Testing desk");
      part.getByLabel("E-mail address").fill("tests@ccsu.example.org");
      part.getByLabel("Last day").fill("");
      part.getByLabel("Who holds it").fill("whoever is on the desk that day");
      part.getByLabel("Deputy", new Locator.GetByLabelOptions().setExact(true))
          .selectOption(new SelectOption().setLabel("Intelligence and performance lead"));
      presses(analyst, part, "Keep");
      analyst
          .sees("tests@ccsu.example.org, held by whoever is on the desk that day")
          .sees("Deputy: Intelligence and performance lead")
          .sees("Holds from 2 December 2024");

      part = part(analyst, "Intelligence and performance lead");
      unfold(part, "Change");
      part.getByLabel("Role").fill("testing DESK");
      presses(analyst, part, "Keep");
      assertThat(refusals(analyst))
          .containsExactly(
              "There is a contact of that role already. Change that one, or name this role so that both can be told apart.");

      part = part(analyst, "Testing desk");
      unfold(part, "Take out");
      presses(analyst, part, "Take this contact out");
      assertThat(refusals(analyst))
          .containsExactly(
              "It still stands in item 2.1 (Drug testing on arrest). Take it out of there first.");
      analyst.findsItAccessible().findsItFitsEveryScreen("monthly-update-contacts");
    }

    @Test
    void a_link_says_whether_its_address_is_whole_and_of_a_known_domain() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/links");
      var part = part(analyst, "\"JSNA website\"");
      unfold(part, "Give its address");
      part.getByLabel("Address").fill("www.hertshealthevidence.org");
      presses(analyst, part, "Keep");
      assertThat(refusals(analyst))
          .containsExactly(
              "\"www.hertshealthevidence.org\" is not the address of a page. Copy the whole of it from the browser, from https:// on.");
      part = part(analyst, "\"here\"");
      unfold(part, "Give its address");
      part.getByLabel("Address").fill("https://pages.example/jsna");
      presses(analyst, part, "Keep");
      analyst.sees("pages.example is not among the domains the unit knows");
      presses(analyst, part(analyst, "Open them"), "Open the address");
      assertThat(part(analyst, "\"here\"").innerText()).contains(": not opened from here.");
      analyst
          .opens("/monthly-updates/" + month)
          .sees("\"here\" leads to pages.example, which is not among the domains the unit knows")
          .opens("/monthly-updates/" + month + "/links");

      part = part(analyst, "\"JSNA website\"");
      unfold(part, "Give its address");
      part.getByLabel("Address").fill("https://www.hertshealthevidence.org/jsna");
      presses(analyst, part, "Keep");
      analyst.sees("(well formed, a domain the unit knows)");
    }

    @Test
    void no_link_is_opened_of_an_update_that_went_out_meanwhile() {
      var month = ExampleIssues.openOneMore(house);
      change(
          month,
          new Edit.LinkWritten(
              new Issue.Link("hc-jsna", "here", "JSNA", "https://pages.example/jsna", null)));
      var analyst = at(month, "/links");
      ExampleIssues.settleAndIssue(house, month);

      presses(analyst, part(analyst, "Open them"), "Open the address");

      analyst.sees(
          "This update was issued, so no link was opened. To give a link another address, correct the update by a new version.");
    }

    @Test
    void a_question_keeps_from_whom_by_when_and_the_answers_that_came() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/asks");
      var part = part(analyst, "A new question");
      unfold(part, "Ask it");
      part.getByLabel("What is wanted").fill("say which bins are full");
      part.getByLabel("By when").fill("6 December 2999");
      part.getByLabel("Answers go to: Testing desk").check();
      presses(analyst, part, "Keep");
      analyst.sees("By Friday 6 December 2999.").sees("Answers go to Testing desk.");

      part = part(analyst, "Say which bins are full");
      unfold(part, "Write down an answer");
      part.getByLabel("Who answered").fill("Dacorum CSP");
      part.getByLabel("What they answered").fill("Two of four.");
      presses(analyst, part, "Keep the answer");
      analyst.sees("Dacorum CSP, ").sees("\"Two of four.\"");
      assertThat(now(month).asks().getLast().answers()).hasSize(1);
      analyst.findsItAccessible().findsItFitsEveryScreen("monthly-update-asks");
    }

    @Test
    void a_question_may_be_asked_after_another_was_taken_out() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/asks");
      for (var wanted : List.of("say which bins are full", "say which bins are empty")) {
        var part = part(analyst, "A new question");
        unfold(part, "Ask it");
        part.getByLabel("What is wanted").fill(wanted);
        part.getByLabel("Answers go to: Testing desk").check();
        presses(analyst, part, "Keep");
        assertThat(refusals(analyst)).isEmpty();
        part = part(analyst, "S" + wanted.substring(1));
        unfold(part, "Take out");
        presses(analyst, part, "Take this question out");
      }
      assertThat(now(month).asks()).noneMatch(ask -> ask.what().startsWith("say which bins"));
    }

    @Test
    void the_cut_off_is_a_day_of_the_month_or_later_that_has_come() {
      var month = ExampleIssues.openOneOfThePast(house);
      var analyst = at(month, "/cut-off");
      analyst.fills("Last day on which the data could change", "1/1/2020").presses("Keep");
      assertThat(refusals(analyst))
          .singleElement()
          .asString()
          .startsWith("That is before the month begins.");
      analyst.fills("Last day on which the data could change", "1/1/2999").presses("Keep");
      assertThat(refusals(analyst))
          .singleElement()
          .asString()
          .startsWith("That day has not come yet, so the data cannot have been drawn on it. Give ");
      assertThat(now(month).dataCutOff()).isNull();
      analyst
          .fills("Last day on which the data could change", month.atDay(28).toString())
          .presses("Keep");
      assertThat(now(month).dataCutOff()).isEqualTo(month.atDay(28));
    }
  }

  @Test
  void a_place_read_otherwise_than_printed_is_accepted_or_put_back() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = at(month, "/repairs");
    var part = part(analyst, "3.1 Hate Crime");
    part.locator("select").nth(0).selectOption("printed");
    var first = now(month).item("s3.1").orElseThrow().repairs().getFirst();
    presses(analyst, part, "Keep these answers");
    var item = now(month).item("s3.1").orElseThrow();
    assertThat(item.repairs()).doesNotContain(first);
    assertThat(item.words()).contains(first.asPrinted());
    analyst.findsItAccessible().findsItFitsEveryScreen("monthly-update-repairs");
  }

  @Nested
  class Delivery_status {
    @Test
    void is_proposed_by_the_dates_and_set_by_a_person_in_a_word_and_a_shape() {
      var month = ExampleIssues.openOneMore(house);
      var analyst = at(month, "/delivery");
      var part = part(analyst, "Drug & Alcohol Strategy");
      part.getByText("The dates speak for green: A promise in it: ").waitFor();
      unfold(part, "Set it");
      part.getByLabel("Delivery status").selectOption("AMBER");
      presses(analyst, part, "Keep");
      assertThat(refusals(analyst))
          .containsExactly("Say why it stands so: a delivery status without a reason is not kept.");

      part = part(analyst, "Drug & Alcohol Strategy");
      part.getByLabel("Why").fill("Ratified, but the printer is late");
      part.getByLabel("To be delivered by").fill("6 December 2999");
      presses(analyst, part, "Keep");
      analyst
          .sees("Ratified, but the printer is late. As seen on ")
          .sees("To be delivered by Friday 6 December 2999.")
          .findsItAccessible()
          .findsItFitsEveryScreen("monthly-update-delivery")
          .opens("/monthly-updates/" + month);
      assertThat(analyst.page().locator("#item-s2-2 .vigil-tag").innerText())
          .contains("▲")
          .contains("Amber");
      analyst.findsItAccessible();
    }
  }

  @Test
  void a_promise_is_due_in_the_words_people_use() {
    var month = ExampleIssues.openOneMore(house);
    var analyst = at(month, "/promises");
    var fresh = analyst.page().locator("form[action$='/promises/new']");
    analyst
        .page()
        .locator("details")
        .filter(
            new Locator.FilterOptions()
                .setHas(analyst.page().locator("form[action$='/promises/new']")))
        .locator("summary")
        .click();
    fresh.getByLabel("What is promised").fill("Publish the toolkit");
    fresh.getByLabel("Due", new Locator.GetByLabelOptions().setExact(true)).fill("soon");
    fresh.getByRole(AriaRole.BUTTON).click();
    analyst.sees(
        "\"soon\" is not a year, a month or a day. Give it as 2025, January 2025 or 31 January 2025.");
    fresh.getByLabel("Due", new Locator.GetByLabelOptions().setExact(true)).fill("31 January 2035");
    fresh.getByRole(AriaRole.BUTTON).click();

    analyst.sees("Publish the toolkit: due 31 January 2035, first month").findsItAccessible();
  }

  @Test
  void an_issued_update_is_shown_and_not_changed_on_any_page() {
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    var analyst = signedIn(Role.ANALYST);
    for (var page :
        List.of(
            "/arrange",
            "/asks",
            "/carried",
            "/contacts",
            "/cut-off",
            "/delivery",
            "/links",
            "/numbers",
            "/promises",
            "/repairs",
            "/items/s1.1/edit",
            "/tables/t1/new-figures")) {
      analyst
          .opens("/monthly-updates/" + month + page)
          .sees("This update was issued: nothing in it is changed here any more.");
      assertThat(analyst.page().locator("main form").count()).as(page).isZero();
    }
  }

  private Visitor at(YearMonth month, String page) {
    return signedIn(Role.ANALYST).opens("/monthly-updates/" + month + page);
  }

  private Issue now(YearMonth month) {
    return Acting.as(Actor.SYSTEM, () -> desk.now(desk.ofMonth(month).orElseThrow()).orElseThrow());
  }

  private void change(YearMonth month, Change change) {
    assertThat(Acting.as(Actor.SYSTEM, () -> desk.take(desk.ofMonth(month).orElseThrow(), change)))
        .isEmpty();
  }

  private List<String> items(YearMonth month) {
    return now(month).items().map(Issue.Item::id).toList();
  }

  private static Locator part(Visitor visitor, String heading) {
    return visitor
        .page()
        .locator("section.update-part")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    visitor
                        .page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))))
        .first();
  }

  private static void unfold(Locator part, String summary) {
    var fold =
        part.locator("details")
            .filter(new Locator.FilterOptions().setHasText(summary + ":"))
            .first();
    if (fold.getAttribute("open") == null) {
      fold.locator("summary").click();
    }
  }

  private static void presses(Visitor visitor, Locator part, String button) {
    part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .locator("visible=true")
        .first()
        .click();
    visitor.page().waitForLoadState(LoadState.LOAD);
  }

  /** Every refusal at the top of the page, each of which leads to something on it. */
  private static List<String> refusals(Visitor visitor) {
    var links = visitor.page().locator(".govuk-error-summary a");
    for (var link : links.all()) {
      assertThat(
              visitor
                  .page()
                  .locator("[id='" + link.getAttribute("href").substring(1) + "']")
                  .count())
          .as("what \"%s\" leads to", link.innerText())
          .isEqualTo(1);
    }
    return links.allInnerTexts();
  }
}
