package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.annualaudit.AuditDesk;
import org.vigil.detection.Detector;
import org.vigil.detection.Detectors;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.disclosure.Rule;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.Comparisons;
import org.vigil.linkage.LinkageModel;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Checks;
import org.vigil.notification.Feed;
import org.vigil.notification.Feeds;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;

/** Nothing runs unseen: the page lists what is registered, and says what uses it. */
class MethodsPageTest extends PageTest {
  @Autowired Feeds feeds;
  @Autowired Checks checks;
  @Autowired AuditDesk audits;
  @Autowired LinkageModel model;
  @Autowired RiskAppetite appetite;

  @Test
  void every_registered_thing_stands_in_its_section() {
    var visitor = signedIn(Role.ANALYST).opens("/methods").finds("Methods");

    assertThat(names(visitor, "Feeds")).isEqualTo(names(feeds.all(), Feed::name));
    assertThat(names(visitor, "Linkage comparisons"))
        .isEqualTo(names(Comparisons.all(), Comparison::name));
    assertThat(names(visitor, "Detectors")).isEqualTo(names(Detectors.all(), Detector::name));
    assertThat(names(visitor, "Disclosure rules")).isEqualTo(names(Rule.all(), Rule::name));
    assertThat(names(visitor, "Checks of the monthly update"))
        .isEqualTo(names(checks.all(), Check::rule));
    assertThat(names(visitor, "Tables of the annual audit"))
        .isEqualTo(names(audits.tables(), table -> table.number() + " " + table.name()));
    assertThat(names(visitor, "Definitions of a death"))
        .containsExactly("drug-poisoning", "drug-misuse", "alcohol-specific");
    assertThat(names(visitor, "Rules of the watch")).containsExactly("substance", "rate", "weekly");
    assertThat(names(visitor, "Definitions of the annual audit"))
        .containsExactly("annual-audit", "annual-audit-by-death");
  }

  @Test
  void a_detector_that_is_only_found_is_said_to_be_out_of_use() {
    var visitor = signedIn(Role.ANALYST).opens("/methods");

    assertThat(row(visitor, "always-quiet"))
        .contains("Hears nothing, whatever happens.")
        .contains("tests")
        .contains("Found, not in use");
    assertThat(row(visitor, "farrington-flexible"))
        .contains("In use")
        .contains("watch rule weekly");
    assertThat(row(visitor, "date-of-birth"))
        .contains("In use")
        .contains("linkage model " + model.version());
    assertThat(row(visitor, "threshold"))
        .contains("In use")
        .contains("risk appetite " + appetite.name() + " " + appetite.version());
  }

  @Test
  void the_filter_keeps_what_was_asked_for_and_the_export_follows_it() {
    var visitor =
        signedIn(Role.ANALYST)
            .opens("/methods")
            .chooses("Use", "Found, not in use")
            .presses("Show")
            .sees("ears-c1")
            .sees("always-quiet");
    assertThat(visitor.reads()).doesNotContain("farrington-flexible");

    var csv =
        visitor
            .page()
            .request()
            .get(
                visitor
                    .page()
                    .locator("a:has-text('Export as CSV')")
                    .evaluate("a => a.href")
                    .toString())
            .text();
    assertThat(csv).contains("Detectors,ears-c1,").doesNotContain("farrington-flexible");

    visitor
        .opens("/methods?words=nothing-is-called-this")
        .sees("Nothing found answers this.")
        .sees("Take a word out, or show everything.");
  }

  @Test
  void everybody_who_is_signed_in_finds_it_at_the_foot_of_every_page() {
    for (var role : Role.values()) {
      signedIn(role).opens("/").follows("Methods").finds("Methods");
    }
  }

  @Test
  void it_is_accessible_and_fits_every_screen() {
    signedIn(Role.GOVERNANCE)
        .opens("/methods")
        .findsItAccessible()
        .findsItFitsEveryScreen("methods")
        .findsItReadableAtTwiceTheSize("methods");
  }

  private static <T> List<String> names(List<T> registered, Function<T, String> name) {
    return new ArrayList<>(registered.stream().map(name).toList());
  }

  private static List<String> names(Visitor visitor, String section) {
    return visitor
        .page()
        .locator("section:has(h2:text-is('" + section + "')) tbody th")
        .allInnerTexts();
  }

  private static String row(Visitor visitor, String name) {
    return visitor.page().locator("tr:has(th:text-is('" + name + "'))").innerText();
  }
}
