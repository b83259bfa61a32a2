package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody in front of a browser, in the words of the people who use Vigil. */
public final class Visitor implements AutoCloseable {
  /** Ten-year-old telephone at 400% zoom, telephone, desktop. */
  static final List<Integer> WIDTHS = List.of(320, 390, 1200);

  private static final int HEIGHT = 900;
  private static final List<String> WCAG_2 =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String SIDEWAYS =
      """
      () => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return '';
        return [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > room + 1)
          .slice(-3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(' | ') || 'something';
      }
      """;

  private static final int ONCE = 16;
  private static final int TWICE = 32;

  private final String house;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private int status;

  Visitor(String house, Browser browser) {
    this.house = house;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1200, HEIGHT).setLocale("en-GB"));
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(error -> complaints.add(error));
  }

  @Override
  public void close() {
    context.close();
  }

  public Page page() {
    return page;
  }

  public Visitor opens(String path) {
    var answer = page.navigate(house + path);
    status = answer == null ? 0 : answer.status();
    return this;
  }

  /** How the house answered when a page was last opened. */
  public int status() {
    return status;
  }

  public Visitor fills(String label, String words) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    return this;
  }

  public Visitor chooses(String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
    return this;
  }

  public Visitor ticks(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  public Visitor attaches(String label, Path file) {
    page.getByLabel(label).setInputFiles(file);
    return this;
  }

  public Visitor presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  public Visitor follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  /** Says why, where the house asks before showing people. */
  public Visitor saysWhy(String purpose) {
    opens("/purpose").ticks(purpose).presses("Continue");
    return this;
  }

  public Visitor signsInBy(String link) {
    return opens("/sign-in/link?token=" + link).presses("Sign in to the demonstration");
  }

  public String path() {
    return page.url().substring(house.length());
  }

  /** What stands in the browser's tab. */
  public String title() {
    return page.title();
  }

  public int headings() {
    return page.locator("h1").count();
  }

  public String heading() {
    return page.locator("h1").first().innerText();
  }

  /** What the page says, without its frame, once all of it has come. */
  public String reads() {
    page.waitForLoadState();
    return page.locator("main").innerText();
  }

  public Locator menu() {
    return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"));
  }

  public Visitor sees(String words) {
    assertThat(reads()).as("the page at " + path()).contains(words);
    return this;
  }

  public Visitor finds(String heading) {
    assertThat(heading()).as("the heading at " + path()).isEqualTo(heading);
    return this;
  }

  /** No WCAG 2 A or AA rule that a machine can check is broken, and nothing fights the content security policy. */
  public Visitor findsItAccessible() {
    var broken =
        new AxeBuilder(page).withTags(WCAG_2).setLegacyMode(true).analyze().getViolations();
    assertThat(broken.stream().map(Visitor::inWords).toList())
        .as("accessibility rules broken at " + path())
        .isEmpty();
    assertThat(complaints).as("what the browser complained of at " + path()).isEmpty();
    return this;
  }

  /**
   * At every width the page fits; a picture of each width at which it does not is left under {@code app/target/screenshots},
   * or of every width where {@code -Dvigil.pictures=true} is given.
   */
  public Visitor findsItFitsEveryScreen(String picture) {
    var tooWide = new ArrayList<String>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      var found = sideways(width + " px");
      takesPicture(picture + "-" + width, found);
      tooWide.addAll(found);
    }
    return wide(tooWide);
  }

  /** With text twice as large, as many people set it, nothing is pushed out of sight. */
  public Visitor findsItReadableAtTwiceTheSize(String picture) {
    page.setViewportSize(1200, HEIGHT);
    var text = context.newCDPSession(page);
    textOf(text, TWICE);
    var tooWide = sideways("200% text");
    takesPicture(picture + "-text-200", tooWide);
    textOf(text, ONCE);
    text.detach();
    return wide(tooWide);
  }

  /** As the browser's own setting does: what is sized in rem grows, and screens count as narrower. */
  private static void textOf(CDPSession browser, int pixels) {
    var sizes = new JsonObject();
    sizes.addProperty("standard", pixels);
    var setting = new JsonObject();
    setting.add("fontSizes", sizes);
    browser.send("Page.setFontSizes", setting);
  }

  private Visitor wide(List<String> tooWide) {
    page.setViewportSize(1200, HEIGHT);
    assertThat(tooWide).as("what makes the page at " + path() + " scroll sideways").isEmpty();
    return this;
  }

  private List<String> sideways(String when) {
    var culprit = (@Nullable String) page.evaluate(SIDEWAYS);
    return culprit == null || culprit.isEmpty() ? List.of() : List.of(when + ": " + culprit);
  }

  private void takesPicture(String name, List<String> tooWide) {
    if (!tooWide.isEmpty() || Boolean.getBoolean("vigil.pictures")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
    }
  }

  private static String inWords(Rule rule) {
    return "%s: %s: %s"
        .formatted(
            rule.getId(),
            rule.getHelp(),
            rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
  }
}
