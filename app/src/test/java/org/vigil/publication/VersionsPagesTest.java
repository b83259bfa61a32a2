package org.vigil.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.Quiet;
import org.vigil.archive.Archive;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** An update that went out, was sent, corrected, told of, and withdrawn, on the screen of an analyst. */
class VersionsPagesTest extends PageTest {
  @Autowired ApplicationContext house;
  @Autowired Archive archive;
  @Autowired IssuedUpdates shelf;
  @Autowired JdbcClient jdbc;

  @Test
  void those_who_had_it_are_told_when_it_is_corrected_and_when_it_is_withdrawn() {
    var month = ExampleIssues.openOneMore(house);
    var label = ExampleIssues.label(month);
    ExampleIssues.settleAndIssue(house, month);
    var analyst = signedIn(Role.ANALYST);
    var member = sent(analyst, "Monthly update, " + label);

    analyst.opens("/monthly-updates/" + month).follows("Versions, correction and withdrawal");
    analyst.page().locator("summary strong", text("Open a correction")).click();
    analyst.presses("Open version 2");
    analyst.sees("Say what readers are told: what was wrong, and what is right.");
    analyst.findsItAccessible().findsItFitsEveryScreen("versions");
    analyst.fills("What readers are told", "Watford was 335 and is 345");
    analyst.fills("How the mistake came about", "A digit was misread").presses("Open version 2");
    analyst.finds("Monthly update, " + label + ", version 2");
    analyst.sees("It corrects version 1 of ").sees("Watford was 335 and is 345");
    analyst.sees("not yet; version 1 on ").sees("It is written from the shipped example");
    analyst.opens("/monthly-updates/" + month + "/next").sees(label + " went out on ");
    analyst.sees("Issue version 2 first, or call the correction off.");
    assertThat(analyst.reads()).doesNotContain("is not issued yet");
    assertThat(lineOf(analyst, month, label))
        .contains("Correction in draft", "Version 2 not yet; the one before it on ");
    analyst.opens("/monthly-updates/" + month + "/versions/1/document");
    assertThat(analyst.reads()).doesNotContain("Superseded").contains("Hate Crime");
    analyst.opens("/circulation/notices");
    assertThat(analyst.reads()).as("nothing has gone out yet").doesNotContain(member);

    ExampleIssues.clear(house, month);
    analyst
        .opens("/monthly-updates/" + month)
        .presses("Issue to the Responsible Authorities Groups");
    analyst.opens("/monthly-updates/" + month + "/document");
    analyst.sees("corrects version 1 of ").sees("Watford was 335 and is 345.");
    assertThat(analyst.reads().indexOf("Watford was 335"))
        .isLessThan(analyst.reads().indexOf("Child Exploitation"));
    analyst.opens("/monthly-updates/" + month + "/versions/1/document");
    analyst.sees("This is version 1. Version 2 took its place on ").sees("Hate Crime");
    assertThat(file(analyst, "/monthly-updates/" + month + "/versions/1/update.html"))
        .contains("Version 2 took its place");
    assertThat(file(analyst, "/monthly-updates/" + month + "/update.json"))
        .contains("Watford was 335");

    analyst.opens("/circulation/notices").sees("Correction: monthly update, " + label).sees(member);
    analyst.findsItAccessible().findsItFitsEveryScreen("notices");
    analyst.presses("Enter that the notice goes: Correction: monthly update, " + label);
    analyst.finds("Correction: monthly update, " + label).sees(member);
    var notice = file(analyst, path(analyst) + "/draft.eml");
    assertThat(notice).contains("Bcc: " + member).contains("Watford was 335 and is 345.");
    analyst.opens("/circulation/notices");
    assertThat(analyst.reads()).doesNotContain(member);
    analyst.opens("/circulation/send");
    assertThat(analyst.page().content()).contains("Monthly update, " + label + ", version 2");
    assertThat(archived(month)).contains("Hate Crime");

    analyst.opens("/monthly-updates/" + month + "/versions");
    analyst
        .page()
        .locator("section", text("Version 2"))
        .locator("summary strong", sub("Withdraw it"))
        .first()
        .click();
    analyst
        .page()
        .locator("section", text("Version 2"))
        .getByLabel("Why it is withdrawn")
        .first()
        .fill("A person could be recognised");
    assertThat(toBeSent(month, "2")).contains("Hate Crime");
    analyst.presses("Go on: what follows from withdrawing version 2");
    analyst.finds("Withdraw version 2, " + label).sees("that cannot be undone");
    analyst.sees("A person could be recognised").findsItAccessible();
    analyst.findsItFitsEveryScreen("withdraw");
    analyst.presses("Withdraw version 2").sees("Read whom it went to, under Circulation");
    assertThat(toBeSent(month, "2")).as("not withdrawn yet").contains("Hate Crime");
    analyst.findsItAccessible().ticks("I have read whom it went to");
    analyst.presses("Withdraw version 2").sees("Version 2 was withdrawn.");
    analyst.opens("/monthly-updates/" + month + "/document");
    analyst.sees("This update was withdrawn on ").sees("A person could be recognised.");
    assertThat(analyst.reads()).doesNotContain("Hate Crime", "7,696");
    analyst.findsItAccessible().findsItFitsEveryScreen("withdrawn");
    for (var kind : java.util.List.of("html", "json", "csv", "eml")) {
      assertThat(file(analyst, "/monthly-updates/" + month + "/update." + kind))
          .as(kind)
          .doesNotContain("Hate Crime", "7,696", "7696");
    }
    analyst.opens("/monthly-updates/" + month).sees("Its words are shown to the unit only.");
    assertThat(analyst.page().locator(".vigil-opening").innerText())
        .matches(
            "Issued on .+ by .+, withdrawn on .+ by .+\\. The reason: A person could be recognised\\.");
    assertThat(analyst.page().locator(".update-gate .vigil-tag").allInnerTexts())
        .containsExactly("Withdrawn");
    assertThat(analyst.page().locator("[aria-current=step] strong").innerText())
        .isEqualTo("Withdrawn");
    analyst.findsItAccessible().findsItFitsEveryScreen("monthly-update-withdrawn");
    analyst.opens("/circulation/notices").sees("Withdrawn: monthly update, " + label).sees(member);
    analyst.opens("/circulation/send");
    assertThat(analyst.page().content()).doesNotContain("Monthly update, " + label + ", version 2");
    assertThat(archived(month)).contains("Withdrawn on").doesNotContain("Hate Crime");
    assertThat(toBeSent(month, "2"))
        .contains("A person could be recognised.")
        .doesNotContain("Hate Crime", "7,696");
  }

  /** A group whose one member was sent it by e-mail: their address. */
  private static String sent(Visitor analyst, String title) {
    var name = "Readers " + UUID.randomUUID().toString().substring(0, 8);
    var address = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@council.example";
    analyst.opens("/circulation/groups").fills("Name", name).presses("Add");
    analyst.fills("Post", "Chair").fills("Organisation", "Council").fills("E-mail", address);
    analyst.presses("Keep").opens("/circulation/send");
    analyst.chooses("What", title + ", version 1");
    analyst.ticks(name).presses("Show whom it reaches").presses("Enter that it goes");
    analyst.sees("Version 1 is entered as sent to 1 recipient by e-mail.");
    return address;
  }

  /** Its line in the list of updates, on whichever page of the list that is. */
  private static String lineOf(Visitor analyst, java.time.YearMonth month, String label) {
    var link = "a[href='/monthly-updates/%s']".formatted(month);
    for (int page = 1; page < 50; page++) {
      analyst.opens("/monthly-updates?page=" + page);
      var row =
          analyst
              .page()
              .locator("tbody tr")
              .filter(
                  new com.microsoft.playwright.Locator.FilterOptions()
                      .setHas(analyst.page().locator(link)));
      if (row.count() == 1) {
        return row.innerText();
      }
    }
    throw new AssertionError(label + " is not in the list");
  }

  private String archived(java.time.YearMonth month) {
    Quiet.await(jdbc);
    return Acting.as(
        Actor.SYSTEM,
        () ->
            archive.lines(archive.find("monthly-update-" + month).orElseThrow()).stream()
                .map(line -> String.join(" ", line.cells()))
                .collect(java.util.stream.Collectors.joining("\n")));
  }

  /** The words of a version as circulation takes it from the shelf. */
  private String toBeSent(java.time.YearMonth month, String version) {
    return Acting.as(
        Actor.SYSTEM,
        () -> shelf.document("monthly-update/" + month, version).orElseThrow().toString());
  }

  private static String path(Visitor visitor) {
    return visitor.path();
  }

  private static String file(Visitor visitor, String path) {
    var origin = visitor.page().url().replaceAll("(https?://[^/]+).*", "$1");
    return new String(visitor.page().request().get(origin + path).body(), UTF_8)
        .replace("=\r\n", "");
  }

  private static com.microsoft.playwright.Page.LocatorOptions text(String words) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
  }

  private static com.microsoft.playwright.Locator.LocatorOptions sub(String words) {
    return new com.microsoft.playwright.Locator.LocatorOptions().setHasText(words);
  }
}
