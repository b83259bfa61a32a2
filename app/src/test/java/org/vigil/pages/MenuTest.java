package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.HouseTest;
import org.vigil.pages.Routes.Route;
import org.vigil.partner.People;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

/** Which entry of the menu a page stands under. A page that names something that is not there stands where it would. */
class MenuTest extends HouseTest {
  private static final Pattern MENU =
      Pattern.compile("<nav [^>]*aria-label=\"Main\".*?</nav>", Pattern.DOTALL);
  private static final Pattern MARKED =
      Pattern.compile("aria-current=\"page\"[^>]*><span>([^<]+)</span>");

  /** Reached from the frame of every page. */
  private static final Set<String> UNDER_NO_ENTRY =
      Set.of("/search", "/purpose", "/words", "/accessibility", "/methods");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private RequestMappingHandlerMapping mappings;
  @Autowired private List<MenuEntry> entries;

  @Test
  void every_page_belongs_to_an_entry() {
    assertThat(
            pages()
                .filter(page -> entries.stream().noneMatch(entry -> entry.holds(page.example())))
                .map(Route::path))
        .as("Pages under no entry of the menu: name their address in MenuEntry.alsoAt()")
        .isEmpty();
  }

  @Test
  void every_page_marks_one_entry_for_everybody_who_has_it_in_the_menu() {
    var wrong = new ArrayList<String>();
    int looked = 0;
    for (var role : Role.values()) {
      var caller = signedIn(role);
      for (var page : pages().filter(route -> route.opensFor(role)).toList()) {
        var answer = caller.gets(page.example());
        // What cannot even be read as an address of ours has an error page, which stands nowhere.
        if (answer.statusCode() == 200 || answer.statusCode() == 404) {
          looked++;
          var marked = marked(answer.body());
          int expected = hasAnEntryOf(role, page) ? 1 : 0;
          if (marked.size() != expected) {
            wrong.add("%s at %s: %s".formatted(role, page.path(), marked));
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(looked).isGreaterThan(100);
  }

  @Test
  void contributions_stand_under_the_monthly_update() {
    var analyst = signedIn(Role.ANALYST);

    for (var path : List.of("/contributions", "/contributions/unknown", "/contributors")) {
      assertThat(marked(analyst.gets(path).body())).as(path).containsExactly("Monthly update");
    }
  }

  @Test
  void the_word_template_stands_where_the_reader_finds_it() {
    assertThat(marked(signedIn(Role.ANALYST).gets("/word-template").body()))
        .containsExactly("Monthly update");
    assertThat(marked(signedIn(Role.ADMINISTRATOR).gets("/word-template").body()))
        .containsExactly("Word template");
    assertThat(marked(signedIn(Role.ANALYST, Role.ADMINISTRATOR).gets("/word-template").body()))
        .containsExactly("Word template");
  }

  /** Some may open a page of a room that is not in their menu: those who govern, how well links are made. */
  private boolean hasAnEntryOf(Role role, Route page) {
    return entries.stream()
        .anyMatch(entry -> entry.roles().contains(role) && entry.holds(page.example()));
  }

  private Stream<Route> pages() {
    return Routes.of(mappings).stream()
        .filter(route -> route.page() && route.method().equals("GET"))
        .filter(route -> !Routes.THE_DOORS.contains(route.path()))
        .filter(route -> !Routes.ONLY_IN_A_DEMONSTRATION.contains(route.path()))
        .filter(route -> !UNDER_NO_ENTRY.contains(route.path()));
  }

  private static List<String> marked(String page) {
    return MENU.matcher(page)
        .results()
        .map(MatchResult::group)
        .flatMap(menu -> MARKED.matcher(menu).results().map(found -> found.group(1)))
        .toList();
  }

  private Caller signedIn(Role... roles) {
    var name = "menu-" + String.join("-", Arrays.stream(roles).map(Role::name).toList());
    boolean outside = Arrays.asList(roles).contains(Role.CONTRIBUTOR);
    people.add(
        name, "Somebody", outside ? "coroner" : "unit", EnumSet.copyOf(Arrays.asList(roles)));
    return new Caller("http://127.0.0.1:" + port)
        .signsInBy(people.makeLink(name, Duration.ofMinutes(5)))
        .saysWhy("Annual audit");
  }
}
