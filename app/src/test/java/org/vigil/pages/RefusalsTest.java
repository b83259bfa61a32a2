package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.Telephone;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseLine;
import org.vigil.casefile.CaseSearch;
import org.vigil.notification.Intake;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;
import org.vigil.signal.ExampleSignals;

/** A refusal is told in one way everywhere: in the title, where the eye begins, and at the field; nothing chosen is lost. */
class RefusalsTest extends PageTest {
  private static final String WHY = "Review of a death";

  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private CaseFiles caseFiles;
  @Autowired private ApplicationContext house;
  @TempDir private Path files;

  private final String surname = "Refusewell" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_judgement_without_a_reason_keeps_its_answer() {
    var signal =
        ExampleSignals.raise(
            house, "E07000243", LocalDate.of(2024, 11, 4), List.of(caseFile().id()));
    var analyst = signedIn(Role.ANALYST).saysWhy(WHY).opens("/signals/" + signal);

    analyst.presses("Keep judgement");
    isTold(analyst, "Choose what you make of it.");
    analyst.ticks("Looking into it").presses("Keep judgement");
    isTold(analyst, "Say why, so that the next person need not ask.");
    assertThat(analyst.page().getByLabel("Looking into it").isChecked()).isTrue();
  }

  @Test
  void a_purpose_without_its_words_keeps_the_choice_and_asks_for_them() {
    var analyst = signedIn(Role.ANALYST).opens("/purpose");

    analyst.presses("Continue");
    isTold(analyst, "Say why you are looking. It is kept with every view.");
    analyst.ticks("Something else").presses("Continue");
    isTold(analyst, "Say what else you are looking for. It is kept with every view.");
    assertThat(analyst.page().getByLabel("Something else", exactly()).isChecked()).isTrue();
    analyst.fills("If something else, what?", "An inquest").presses("Continue");
    assertThat(analyst.path()).isEqualTo("/");
  }

  @Test
  void a_death_that_cannot_be_kept_yet_says_so_at_each_field() {
    var analyst =
        signedIn(Role.ANALYST)
            .opens("/record-a-death")
            .fills("Substances", "heroin, unknownium")
            .presses("Record this death");

    isTold(analyst, "Choose who told us");
    analyst.sees("Not recognised as a substance: unknownium.");
  }

  @Test
  void a_classification_without_a_reason_keeps_its_choice() {
    var analyst =
        signedIn(Role.ANALYST).saysWhy(WHY).opens("/case-files/" + caseFile().reference());
    analyst.page().getByText("Classify this death").click();
    analyst.chooses("Classification", "Confirmed").presses("Keep classification");

    isTold(analyst, "Say why the death is classified so.");
    assertThat(analyst.page().getByLabel("Classification", exactly()).inputValue())
        .isEqualTo("confirmed");
  }

  @Test
  void a_file_that_cannot_be_read_is_named_at_its_field() throws Exception {
    var file = Files.writeString(files.resolve("shopping.csv"), "Bread,Milk\n1,2\n");
    var analyst = signedIn(Role.ANALYST).opens("/notifications/imports");
    analyst.attaches("File (CSV or XLSX, up to 64 MB)", file).presses("Import");

    assertThat(analyst.title()).startsWith("Problem: ");
    hasTheFocus(analyst);
    assertThat(analyst.page().locator("#file-error").count()).isEqualTo(1);
  }

  private static void isTold(Visitor visitor, String message) {
    assertThat(visitor.title()).startsWith("Problem: ");
    hasTheFocus(visitor);
    assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains(message);
    assertThat(visitor.page().locator(".govuk-error-message").first().innerText())
        .contains(message);
    visitor.findsItAccessible();
  }

  private static void hasTheFocus(Visitor visitor) {
    assertThat(visitor.page().evaluate("document.activeElement.className"))
        .isEqualTo("govuk-error-summary");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private CaseLine caseFile() {
    new Telephone(intake, jdbc).tell(surname, "Ida", "1981-02-03", "2024-11-05");
    return Acting.as(Telephone.ANALYST, () -> caseFiles.search(CaseSearch.of(surname), 20))
        .items()
        .getFirst();
  }
}
