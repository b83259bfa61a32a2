package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.reference.ReferenceFolder;
import org.vigil.shell.Role;

/**
 * The work on one month as its people do it: the update of November 2024 read from its text, repaired, noted, cleared and
 * issued; the next one opened from it, a promise answered, a contribution read back, a new table pasted, an edition drafted.
 * Says how long the hand is at work: an action takes a second and a half, a character a fifth of one. Reading and thinking
 * are not counted.
 */
class HalfADayTest extends PageTest {
  private static final Duration AIM = Duration.ofMinutes(30);
  private static final String PASTE =
      """
      CSP\tPositive\tNegative\tRefused\tTotal
      Broxbourne\t165\t134\t1\t300
      Dacorum\t410\t290\t2\t702
      No fixed abode\t253\t105\t22\t380
      Out of county\t1250\t1820\t19\t3089
      Total\t2078\t2349\t44\t4471
      """;

  @TempDir Path folder;

  @Test
  void a_month_is_read_settled_issued_and_the_next_one_drafted() throws IOException {
    var month = ExampleIssues.aMonthWithRoomAfter();
    var hand = new Hand(signedIn(Role.ANALYST));

    readAndOpen(hand, month);
    settle(hand);
    clearAndIssue(hand, month);
    var next = month.plusMonths(1);
    openNext(hand, month, next);
    answerAPromise(hand, next);
    readAContributionBack(hand, next);
    pasteTheTable(hand, next);
    draftAnEdition(hand, next);

    System.out.println(
        "Half a day: %d actions and %d characters, %d minutes %d seconds of handwork."
            .formatted(
                hand.actions,
                hand.characters,
                hand.time().toMinutes(),
                hand.time().toSecondsPart()));
    assertThat(hand.time()).isLessThan(AIM);
  }

  private void readAndOpen(Hand hand, YearMonth month) throws IOException {
    var text = ReferenceFolder.path().resolve("domain/november-2024.txt");
    assumeTrue(Files.exists(text), "The text of November 2024 is not here");
    // Under a month of its own, since the house is shared with other tests.
    var file = folder.resolve("update.txt");
    Files.writeString(
        file, Files.readString(text).replaceFirst("November 2024", ExampleIssues.label(month)));
    hand.opens("/monthly-updates").follows("Read past updates from their files");
    hand.attaches("Files: text, Word (.docx) or PDF with a text layer; one or a whole year", file);
    hand.presses("Read");
    var repairs = hand.page().locator("fieldset");
    assertThat(repairs.count()).isPositive();
    for (var repair : repairs.all()) {
      hand.clicks(repair.getByText("Take the repair"));
    }
    hand.presses("Open the issue");
    assertThat(hand.visitor.path()).isEqualTo("/monthly-updates/" + month);
    assertThat(stops(hand)).isEqualTo(2);
  }

  private static void settle(Hand hand) {
    for (var way : new String[] {"Issue with a printed note", "The words stay lost"}) {
      var form = hand.unfolds(way);
      hand.types(form.getByLabel("Signed by"), "A. Specimen");
      hand.types(form.getByLabel("Signed as"), "Community safety manager");
      hand.pressesIn(form, "Print this note");
    }
    assertThat(stops(hand)).isZero();
  }

  private void clearAndIssue(Hand hand, YearMonth month) {
    hand.presses("Everything stands in it").presses("I have checked it");
    var signer = hand.asWellAs(signedIn(Role.CONSULTANT));
    signer.opens("/monthly-updates/" + month).presses("Sign it off");
    hand.actions += signer.actions;
    hand.opens("/monthly-updates/" + month)
        .presses("Issue to the Responsible Authorities Groups")
        .visitor
        .sees("Issued to the Responsible Authorities Groups");
  }

  private static void openNext(Hand hand, YearMonth month, YearMonth next) {
    hand.opens("/monthly-updates/" + month + "/next").presses("Open " + ExampleIssues.label(next));
    hand.visitor
        .sees("Unchanged since " + ExampleIssues.label(month) + ".")
        .follows("Carried over")
        .sees("items are unchanged.");
    hand.actions++;
  }

  private static void answerAPromise(Hand hand, YearMonth next) {
    hand.opens("/monthly-updates/" + next + "/promises");
    var part =
        hand.page()
            .locator("section.update-part")
            .filter(new Locator.FilterOptions().setHasText("consultation report"))
            .first();
    hand.clicks(part.locator("summary").first());
    hand.picks(part.getByLabel("How it stands"), Issue.Commitment.State.MET.name());
    hand.types(part.locator("input[name=note]"), "Published on 9 December.");
    hand.pressesIn(part, "Keep");
    hand.visitor.sees("Published on 9 December.");
  }

  private static void readAContributionBack(Hand hand, YearMonth next) {
    hand.opens("/contributors");
    hand.types("Post", "Hate crime officer")
        .types("Organisation", "Police")
        .types("E-mail", "officer@police.example")
        .presses("Keep");
    hand.opens("/monthly-updates/" + next).follows("Contributions");
    hand.presses("Ask for a contribution");
    hand.picks(label(hand, "Item"), "s1.1");
    hand.picksNamed(hand.page().getByLabel("Whom to ask"), "Hate crime officer, Police");
    hand.types("Needed by", "1/1/2999").presses("Ask");
    hand.clicks(
        hand.page()
            .locator("summary strong", new Page.LocatorOptions().setHasText("A reply came")));
    hand.pastes("Or its words, pasted", "The refresh went to the board on 4 December.");
    hand.presses("Read it").presses("Take into the item");
    hand.visitor
        .sees("Taken into the item.")
        .opens("/monthly-updates/" + next)
        .sees("The refresh went to the board on 4 December.");
  }

  private static void pasteTheTable(Hand hand, YearMonth next) {
    hand.opens("/monthly-updates/" + next + "/tables/t1/new-figures");
    hand.pastes("The table, pasted from a spreadsheet", PASTE).presses("Look at it");
    hand.visitor.sees("was 158");
    hand.presses("Take this table");
    hand.visitor.sees("table taken from a paste.");
  }

  private static void draftAnEdition(Hand hand, YearMonth next) {
    hand.opens("/monthly-updates/" + next + "/document").follows("For Dacorum");
    assertThat(hand.page().locator(".document-table tbody tr.row th").first().innerText())
        .isEqualTo("Dacorum");
    hand.visitor.sees("410");
  }

  private static int stops(Hand hand) {
    return hand.page().locator("section[aria-labelledby=stops] li").count();
  }

  private static Locator label(Hand hand, String label) {
    return hand.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Somebody at the keyboard, and what their hand did. */
  private static final class Hand {
    private static final Duration ACTION = Duration.ofMillis(1500);
    private static final Duration CHARACTER = Duration.ofMillis(200);

    final Visitor visitor;
    int actions;
    int characters;

    Hand(Visitor visitor) {
      this.visitor = visitor;
    }

    Hand asWellAs(Visitor other) {
      return new Hand(other);
    }

    Duration time() {
      return ACTION.multipliedBy(actions).plus(CHARACTER.multipliedBy(characters));
    }

    Page page() {
      return visitor.page();
    }

    Hand opens(String path) {
      actions++;
      visitor.opens(path);
      return this;
    }

    Hand follows(String link) {
      actions++;
      visitor.follows(link);
      return this;
    }

    Hand presses(String button) {
      actions++;
      visitor.presses(button);
      return this;
    }

    void pressesIn(Locator form, String button) {
      actions++;
      form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
          .locator("visible=true")
          .first()
          .click();
      page().waitForLoadState(LoadState.LOAD);
    }

    void clicks(Locator what) {
      actions++;
      what.click();
    }

    void attaches(String label, Path file) {
      actions += 2;
      visitor.attaches(label, file);
    }

    void picks(Locator list, String value) {
      actions++;
      list.selectOption(value);
    }

    void picksNamed(Locator list, String label) {
      actions++;
      list.selectOption(new SelectOption().setLabel(label));
    }

    Hand types(String label, String words) {
      types(page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)), words);
      return this;
    }

    void types(Locator field, String words) {
      actions++;
      characters += words.length();
      field.fill(words);
    }

    /** Marked, copied, brought here: three actions, whatever its length. */
    Hand pastes(String label, String words) {
      actions += 3;
      visitor.fills(label, words);
      return this;
    }

    Locator unfolds(String way) {
      var fold =
          page()
              .locator("details")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(
                          page()
                              .locator(
                                  "summary strong", new Page.LocatorOptions().setHasText(way))))
              .first();
      clicks(fold.locator("summary"));
      return fold;
    }
  }
}
