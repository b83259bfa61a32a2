package org.vigil.pages;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.demonstration.DemonstrationCounty;
import org.vigil.pages.Routes.Route;
import org.vigil.shell.Installation;
import org.vigil.shell.Role;

/** Every page of the house, opened by everybody who may and by everybody who may not, on screens of every width. */
class PagesTest extends PageTest {
  private static @Nullable LivedInHouse lived;

  @Autowired private RequestMappingHandlerMapping mappings;
  @Autowired private Installation installation;
  @Autowired private ApplicationContext beans;

  private final Map<Role, Visitor> signedIn = new EnumMap<>(Role.class);
  private final Map<Role, Caller> calling = new EnumMap<>(Role.class);

  /** What to open at a page whose address names something. A new page of that kind is one new line. */
  private Map<String, String> examples() {
    var house = house();
    return Map.ofEntries(
        entry("/access-log/{object}", "/access-log/" + house.caseFile()),
        entry("/annual-audit/released/{id}", house.auditReleased()),
        entry("/annual-audit/{place}/{year}", house.annualAudit()),
        entry("/annual-audit/{place}/{year}/release", house.annualAudit() + "/release"),
        entry("/archive/{key}", house.archived()),
        entry("/archive/topics/{topic}", house.topic()),
        entry("/circulation/groups/{id}", house.circulationGroup()),
        entry("/circulation/sent/{id}", house.dispatch()),
        entry("/drug-testing/returns/{id}", house.testingReturn()),
        entry("/ledger/{id}", house.release()),
        entry("/contributions/{id}", house.contribution()),
        entry("/contributions/replies/{reply}", house.reply()),
        entry("/monthly-updates/{month}", house.monthlyUpdate()),
        entry("/monthly-updates/{month}/arrange", house.monthlyUpdate() + "/arrange"),
        entry("/monthly-updates/{month}/asks", house.monthlyUpdate() + "/asks"),
        entry("/monthly-updates/{month}/carried", house.monthlyUpdateCarried() + "/carried"),
        entry("/monthly-updates/{month}/contacts", house.monthlyUpdate() + "/contacts"),
        entry("/monthly-updates/{month}/cut-off", house.monthlyUpdate() + "/cut-off"),
        entry("/monthly-updates/{month}/delivery", house.monthlyUpdate() + "/delivery"),
        entry("/monthly-updates/{month}/links", house.monthlyUpdate() + "/links"),
        entry("/monthly-updates/{month}/next", house.monthlyUpdate() + "/next"),
        entry("/monthly-updates/{month}/repairs", house.monthlyUpdate() + "/repairs"),
        entry("/monthly-updates/{month}/numbers", house.monthlyUpdate() + "/numbers"),
        entry(
            "/monthly-updates/{month}/tables/{table}/new-figures",
            house.monthlyUpdate() + "/tables/t1/new-figures"),
        entry(
            "/monthly-updates/{month}/contributions/new",
            house.monthlyUpdate() + "/contributions/new"),
        entry("/monthly-updates/{month}/versions", house.corrected() + "/versions"),
        entry(
            "/monthly-updates/{month}/versions/{version}/document",
            house.corrected() + "/versions/1/document"),
        entry("/monthly-updates/{month}/document", house.monthlyUpdate() + "/document"),
        entry("/monthly-updates/{month}/copy/{place:[0-9-]+}", house.monthlyUpdate() + "/copy/2-1"),
        entry(
            "/monthly-updates/{month}/items/{item}/edit",
            house.monthlyUpdate() + "/items/s1.1/edit"),
        entry("/monthly-updates/past/{id}", house.pastUpdateRead()),
        entry("/monthly-updates/{month}/promises", house.monthlyUpdate() + "/promises"),
        entry("/case-files/{reference}", "/case-files/" + house.caseFile()),
        entry("/links/{notification}/{other}", "/links/" + house.question()),
        entry("/links/join/{reference}", "/links/join/" + house.caseFile()),
        entry("/links/split/{reference}", "/links/split/" + house.caseFile()),
        entry("/links/second-opinions/{act}", "/links/second-opinions/" + house.secondOpinion()),
        entry("/links/withdraw/{id}", "/links/withdraw/" + house.linkToWithdraw()),
        entry("/links/withdrawn/{id}", "/links/withdrawn/" + house.linkWithdrawn()),
        entry("/notifications/{id}", "/notifications/" + house.notification()),
        entry(
            "/notifications/{id}/recorded", "/notifications/" + house.notification() + "/recorded"),
        entry("/notifications/imports/{id}", house.importAddress()),
        entry("/signals/{reference}", "/signals/" + house.signal()));
  }

  @BeforeEach
  void somebody_lives_here() {
    house();
  }

  @Test
  void every_page_that_names_something_in_its_address_has_an_example() {
    assertThat(pages().map(Route::path).filter(path -> path.contains("{")).toList())
        .as("Pages this test cannot open. Give each one line in PagesTest.examples()")
        .isSubsetOf(examples().keySet());
  }

  @TestFactory
  Stream<DynamicTest> each_page_opens_reads_well_and_fits() {
    return pages().map(page -> dynamicTest(page.path(), () -> walk(page)));
  }

  @TestFactory
  Stream<DynamicTest> each_page_is_refused_to_whoever_has_no_role_for_it() {
    return pages()
        .filter(page -> !page.isOpen())
        .map(page -> dynamicTest(page.path(), () -> isRefused(page)));
  }

  @TestFactory
  Stream<DynamicTest> a_page_with_nothing_to_show_or_something_to_refuse_reads_as_well() {
    return Stream.of(
            entry("/access-log?object=CF-nothing&action=IMPORT", Role.GOVERNANCE),
            entry("/access-log?from=yesterday", Role.GOVERNANCE),
            entry("/access-log/CF-1900-0001", Role.GOVERNANCE),
            entry("/archive?words=xyzzyqq&from=spring", Role.ANALYST),
            entry("/archive/promises?words=xyzzyqq", Role.ANALYST),
            entry("/archive/documents?words=xyzzyqq", Role.ANALYST),
            entry("/monthly-updates/past?page=99", Role.ANALYST),
            entry("/contributions?state=CALLED_OFF&words=nothing", Role.ANALYST),
            entry("/contributions?page=90", Role.ANALYST),
            entry("/case-files?from=1/1/1901&to=2/1/1901", Role.ANALYST),
            entry("/case-files?from=yesterday", Role.ANALYST),
            entry("/links?feed=death-registration", Role.ANALYST),
            entry("/links?only=asked-again&order=longest", Role.ANALYST),
            entry("/links/second-opinions?which=differing", Role.CONSULTANT),
            entry("/links/join/" + house().caseFile() + "?with=CF-1900-0001", Role.ANALYST),
            entry("/notifications?feed=connecticut-ocme&page=90", Role.ANALYST),
            entry("/signals?state=ACTED&rule=SUBSTANCE", Role.ANALYST),
            entry("/no-such-page", Role.ANALYST),
            entry("/access-log", Role.CONTRIBUTOR))
        .map(state -> dynamicTest(state.getKey(), () -> inThisState(state)));
  }

  @TestFactory
  Stream<DynamicTest> a_long_list_has_pages() {
    return Stream.of(
            entry("/access-log", Role.GOVERNANCE),
            entry("/access-log/" + house().caseFile(), Role.GOVERNANCE),
            entry("/case-files", Role.ANALYST),
            entry("/contributions", Role.ANALYST),
            entry("/links", Role.ANALYST),
            entry("/notifications", Role.ANALYST),
            entry("/notifications/held-rows", Role.ANALYST),
            entry("/notifications/imports", Role.ANALYST),
            entry("/signals", Role.ANALYST))
        .map(list -> dynamicTest(list.getKey(), () -> hasPages(list)));
  }

  @Test
  void the_doors_read_as_well_as_the_rooms() {
    var name = "pages-newcomer";
    people().add(name, "Newcomer", "unit", Set.of(Role.ANALYST));
    var link = people().makeLink(name, Duration.ofMinutes(5));
    readsWellAndFits(stranger().opens("/sign-in/link?token=" + link), "door-link");

    var visitor = stranger().opens("/sign-in");
    readsWellAndFits(visitor, "door-sign-in");
    visitor
        .fills("Your name in Vigil", name)
        .fills("Password", people().giveOneTimePassword(name))
        .presses("Continue");
    readsWellAndFits(visitor, "door-new-password");
    visitor.fills("New password", "a walk along the canal in May").presses("Keep this password");
    readsWellAndFits(visitor, "door-set-up-code");
  }

  private Stream<Route> pages() {
    return Routes.of(mappings).stream()
        .filter(route -> route.page() && route.method().equals("GET"))
        .filter(route -> !Routes.THE_DOORS.contains(route.path()));
  }

  private void walk(Route page) {
    boolean looked = false;
    for (var role : Role.values()) {
      if (page.opensFor(role)) {
        if (looked) {
          onItsDay(page, () -> answers(200, page, role));
        } else {
          var visitor = visitor(role);
          onItsDay(page, () -> visitor.opens(address(page)));
          assertThat(visitor.status()).as("%s at %s", role, page.path()).isEqualTo(200);
          readsWellAndFits(visitor, page.path());
          looked = true;
        }
      }
    }
    assertThat(looked).as("somebody may open " + page.path()).isTrue();
  }

  private void inThisState(Map.Entry<String, Role> state) {
    var visitor = visitor(state.getValue()).opens(state.getKey());

    assertThat(visitor.status()).isLessThan(500);
    readsWellAndFits(visitor, "-state" + state.getKey());
  }

  private void hasPages(Map.Entry<String, Role> list) {
    var visitor = visitor(list.getValue()).opens(list.getKey());
    var rows = visitor.page().locator("main tbody").last();
    var first = rows.innerText();

    assertThat(visitor.reads()).containsPattern("1 to 2[05] of ").doesNotContain("Previous page");
    visitor.follows("Next page").sees("Previous page");
    assertThat(rows.innerText()).isNotEqualTo(first);
    visitor.follows("Previous page");
    assertThat(visitor.reads()).containsPattern("1 to 2[05] of ");
  }

  private void isRefused(Route page) {
    for (var role : Role.values()) {
      if (!page.opensFor(role)) {
        assertThat(answers(403, page, role))
            .contains("This page is not open to you", "if you need it for your work");
      }
    }
  }

  private String answers(int status, Route page, Role role) {
    var answer = caller(role).gets(address(page));
    assertThat(answer.statusCode()).as("%s at %s", role, page.path()).isEqualTo(status);
    return answer.body();
  }

  private static void readsWellAndFits(Visitor visitor, String picture) {
    assertThat(visitor.headings()).as("main headings at " + visitor.path()).isEqualTo(1);
    assertThat(visitor.title()).as("title at " + visitor.path()).matches(".+ – .+");
    visitor
        .findsItAccessible()
        .findsItFitsEveryScreen("pages" + picture.replaceAll("[^A-Za-z0-9]+", "-"))
        .findsItReadableAtTwiceTheSize("pages" + picture.replaceAll("[^A-Za-z0-9]+", "-"));
  }

  private String address(Route page) {
    var example = examples().get(page.path());
    return example == null ? page.path() : example;
  }

  /** The demonstration's pages are there on a day of the demonstration only. */
  private void onItsDay(Route page, Runnable visit) {
    if (!Routes.ONLY_IN_A_DEMONSTRATION.contains(page.path())) {
      visit.run();
      return;
    }
    installation.setDemonstrationDay(DemonstrationCounty.LAST_DAY);
    try {
      visit.run();
    } finally {
      installation.endDemonstration();
    }
  }

  private Visitor visitor(Role role) {
    return signedIn.computeIfAbsent(role, r -> signedIn(r).saysWhy("Review of a death"));
  }

  private Caller caller(Role role) {
    return calling.computeIfAbsent(role, r -> calling(r).saysWhy("Review of a death"));
  }

  private LivedInHouse house() {
    var before = lived;
    if (before != null) {
      return before;
    }
    var now = LivedInHouse.in(beans);
    lived = now;
    return now;
  }
}
