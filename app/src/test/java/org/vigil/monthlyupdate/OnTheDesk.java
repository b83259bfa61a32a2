package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.pages.Visitor;

/** One issue before somebody's eyes, in the words of those who write the update. */
final class OnTheDesk {
  private final Visitor visitor;
  private final String path;

  OnTheDesk(Visitor visitor, YearMonth month) {
    this.visitor = visitor;
    this.path = "/monthly-updates/" + month;
  }

  OnTheDesk opens() {
    visitor.opens(path);
    return this;
  }

  Visitor visitor() {
    return visitor;
  }

  OnTheDesk sees(String words) {
    visitor.sees(words);
    return this;
  }

  String opening() {
    return visitor.page().locator(".vigil-opening").innerText();
  }

  /** The numbers of the line of its table whose name begins so. */
  List<String> tableLine(String name) {
    return visitor
        .page()
        .locator("#table-t1 tbody tr")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)))
        .first()
        .locator("td")
        .allInnerTexts();
  }

  /** Unfolds one of the ways in which what stops the issue is settled. */
  Way chooses(String title) {
    var way =
        visitor
            .page()
            .locator("details")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        visitor
                            .page()
                            .locator(
                                "summary strong", new Page.LocatorOptions().setHasText(title))));
    if (way.getAttribute("open") == null) {
      way.locator("summary").click();
    }
    return new Way(way);
  }

  List<String> waysToSettle() {
    return visitor.page().locator(".update-choice summary strong").allInnerTexts();
  }

  /** The journal entry that begins so, with its form to take it back. */
  Way takesBack(String beginning) {
    var entry =
        visitor
            .page()
            .locator(".update-journal > li")
            .filter(new Locator.FilterOptions().setHasText(beginning));
    if (entry.locator("details").getAttribute("open") == null) {
      entry.locator("summary").click();
    }
    return new Way(entry);
  }

  List<String> journal() {
    return visitor.page().locator(".update-journal > li > p:first-child > strong").allInnerTexts();
  }

  OnTheDesk issues() {
    visitor.presses("Issue to the Responsible Authorities Groups");
    return this;
  }

  boolean mayIssue() {
    return visitor
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Issue to the Responsible Authorities Groups"))
        .isEnabled();
  }

  /** Every refusal in the summary at the top, each of which leads to something on the page. */
  List<String> refusals() {
    for (var link : visitor.page().locator(".govuk-error-summary a").all()) {
      assertThat(visitor.page().locator(link.getAttribute("href")).count())
          .as("what \"%s\" leads to", link.innerText())
          .isEqualTo(1);
    }
    return visitor.page().locator(".govuk-error-summary a").allInnerTexts();
  }

  /** What the page says after something was taken. */
  String kept() {
    return visitor.page().getByRole(AriaRole.STATUS).innerText();
  }

  /** One unfolded form. */
  final class Way {
    private final Locator form;

    Way(Locator form) {
      this.form = form;
    }

    Way fills(String label, String words) {
      field(label).fill(words);
      return this;
    }

    String holds(String label) {
      return field(label).inputValue();
    }

    Way ownersWord(String who, String day, String words) {
      return fills("Who said so", who)
          .fills("On which day", day)
          .fills("What they said, in their words", words);
    }

    OnTheDesk presses(String button) {
      form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
          .click();
      visitor.page().waitForLoadState(LoadState.LOAD);
      return OnTheDesk.this;
    }

    private Locator field(String label) {
      return form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
  }
}
