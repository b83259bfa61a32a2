package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseLine;
import org.vigil.casefile.CaseSearch;
import org.vigil.notification.Fact;
import org.vigil.notification.Intake;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;
import org.vigil.signal.ExampleSignals;

/** The box at the top of every page finds what the pages print, in the form in which they print it. */
class SearchTest extends PageTest {
  private static final String WHY = "Review of a death";

  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private CaseFiles caseFiles;
  @Autowired private ApplicationContext house;

  private final String surname = "Searchwell" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_death_is_found_by_its_day_its_number_and_a_substance_a_partner_suspected() {
    var caseFile =
        tell(
            Map.of(
                Fact.SURNAME, surname,
                Fact.DATE_OF_DEATH, "1994-03-27",
                Fact.NHS_NUMBER, "9990974330",
                Fact.SUBSTANCES, "protonitazene"));
    var analyst = calling(Role.ANALYST).saysWhy(WHY);

    for (var words :
        new String[] {"27 March 1994", "27/03/1994", "999 097 4330", "protonitazene"}) {
      assertThat(found(analyst, words)).as(words).contains(caseFile.reference(), " found.");
    }
    assertThat(found(analyst, "28 March 1994")).doesNotContain(caseFile.reference());
  }

  @Test
  void a_signal_is_found_by_its_reference_and_stands_before_the_archive() {
    var caseFile = tell(Map.of(Fact.SURNAME, surname, Fact.DATE_OF_DEATH, "2024-11-05"));
    var signal =
        ExampleSignals.raise(house, "E07000243", LocalDate.of(2024, 11, 4), List.of(caseFile.id()));

    assertThat(found(calling(Role.ANALYST).saysWhy(WHY), signal.toLowerCase(Locale.UK)))
        .contains("href=\"/signals/" + signal + "\"");
  }

  @Test
  void the_reference_of_a_joined_case_file_leads_to_the_one_it_was_joined_to() {
    var mine = tell(Map.of(Fact.SURNAME, surname, Fact.DATE_OF_DEATH, "2024-02-05"));
    var theirs = tell(Map.of(Fact.SURNAME, "Other" + surname, Fact.DATE_OF_DEATH, "2024-07-05"));
    var analyst = signedIn(Role.ANALYST).saysWhy(WHY);
    analyst
        .opens("/links/join/" + mine.reference() + "?with=" + theirs.reference())
        .fills("Why they are the same person", "Her sister says so")
        .presses("Join " + mine.reference() + " to " + theirs.reference());
    Quiet.await(jdbc);

    analyst
        .opens("/case-files/" + mine.reference())
        .finds(theirs.reference())
        .sees(mine.reference() + " was joined to this case file on ");
    analyst.opens("/search");
    analyst.page().locator("#query").fill(mine.reference().toLowerCase(Locale.UK));
    analyst.page().locator("main button").click();
    analyst
        .sees("Joined to " + theirs.reference() + " on ")
        .follows(mine.reference())
        .finds(theirs.reference());
    analyst.opens("/case-files/CF-1900-0001");
    assertThat(analyst.status()).isEqualTo(404);
  }

  @Test
  void whoever_can_search_nothing_is_not_invited_to() {
    var partner = signedIn(Role.CONTRIBUTOR).opens("/");

    assertThat(partner.page().locator("#site-search").count()).isZero();
    assertThat(partner.reads())
        .doesNotContain("circulation", "signals", "links")
        .doesNotContain("contributions");
    partner.opens("/search").sees("Nothing that can be searched is open to your role.");
    assertThat(signedIn(Role.ANALYST).opens("/").page().locator("#site-search").count())
        .isEqualTo(1);
  }

  private static String found(Caller caller, String words) {
    return caller.posts("/search", "/search", Map.of("query", words)).body();
  }

  private CaseLine tell(Map<Fact, String> facts) {
    new Telephone(intake, jdbc).tell(facts);
    var name = Optional.ofNullable(facts.get(Fact.SURNAME)).orElseThrow();
    return as(() -> caseFiles.search(CaseSearch.of(name), 20)).items().getFirst();
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, work);
  }
}
