package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.Telephone;
import org.vigil.monthlyupdate.Edit.RepairDecided;
import org.vigil.pages.PageTest;
import org.vigil.pages.Visitor;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;

/** Past updates read on the screen of an analyst: sent, repaired, opened; read twice; a year at once. */
class PastUpdatePagesTest extends PageTest {
  private static final Path UPDATES = Path.of("src", "test", "resources", "update");
  private static final String FILES =
      "Files: text, Word (.docx) or PDF with a text layer; one or a whole year";

  @Autowired IssueDesk desk;
  @TempDir Path folder;

  @Test
  void a_past_update_is_read_its_repairs_decided_and_an_issue_opened() {
    var analyst = signedIn(Role.ANALYST).opens("/monthly-updates/past");
    analyst.presses("Read").sees("Choose a file: text, Word (.docx) or PDF.");
    send(analyst, UPDATES.resolve("issues/2023-02-tarrantshire.txt"));
    analyst.sees("themes").sees("Findings:").sees("The words as they came").sees("read as");
    looksWell(analyst, "past-update-read");

    var repairs = analyst.page().locator("fieldset");
    int proposed = repairs.count();
    assertThat(proposed).isPositive();
    var printed = repairs.first().locator(".vigil-came").innerText();
    repairs.first().getByText("Take the repair").click();
    var address = analyst.path();
    analyst.presses("Open the issue");
    assertThat(analyst.path()).isEqualTo("/monthly-updates/2023-02");
    analyst.sees("Opened from 2023-02-tarrantshire.txt.");
    var issue =
        Acting.as(Telephone.ANALYST, () -> desk.ofMonth(YearMonth.of(2023, 2))).orElseThrow();
    assertThat(Acting.as(Telephone.ANALYST, () -> desk.journal(issue)).orElseThrow().entries())
        .extracting(IssueJournal.Entry::change)
        .filteredOn(RepairDecided.class::isInstance)
        .singleElement()
        .satisfies(change -> assertThat(change.toString()).contains(printed.strip()));

    analyst.opens(address).sees("An issue of this month is open already");
  }

  @Test
  void what_is_read_twice_is_recognised_and_what_differs_is_told() throws IOException {
    var analyst = signedIn(Role.ANALYST);
    var original = UPDATES.resolve("issues/2023-02-tarrantshire.txt");
    send(analyst.opens("/monthly-updates/past"), original);
    var first = analyst.path();
    send(analyst.opens("/monthly-updates/past"), original);
    assertThat(analyst.path()).isEqualTo(first);

    send(analyst.opens("/monthly-updates/past"), UPDATES.resolve("spoiled/digit-swapped.txt"));
    analyst.sees("An earlier file of the same issue").sees("count changed");
    looksWell(analyst, "past-update-beside");
  }

  @Test
  void a_year_is_read_at_once_and_each_file_told() throws IOException {
    var year = folder.resolve("year");
    Files.createDirectories(year);
    try (var files = Files.list(UPDATES.resolve("archive"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
        // As bytes of this test's own, whatever other tests have sent.
        Files.writeString(year.resolve(file.getFileName()), Files.readString(file) + "\n\n");
      }
    }
    var none = folder.resolve("not an update.txt");
    Files.writeString(none, "a line of no update at all");
    var analyst = signedIn(Role.ANALYST).opens("/monthly-updates/past");
    send(analyst, paths(year, none));
    analyst.sees("13 files were sent").sees("2023-04.txt").sees("No theme was found");
    assertThat(analyst.reads()).containsPattern("2024-03\\.txt Read\\.");
    looksWell(analyst, "past-updates");

    send(analyst, paths(year));
    analyst.sees("12 files were sent").sees("Read before; nothing was kept again.");
    analyst.opens("/monthly-updates/past?page=99").sees("The list ends before this page");
  }

  @Test
  void a_month_is_asked_for_and_what_is_no_month_refused() throws IOException {
    var none = folder.resolve("update.txt");
    Files.writeString(
        none,
        Files.readString(UPDATES.resolve("archive/2023-05.txt"))
            .replaceFirst("May 2023", "")
            .replaceFirst("DUNMERESHIRE", "MEADOWSHIRE"));
    var analyst = signedIn(Role.ANALYST).opens("/monthly-updates/past");
    send(analyst, none);
    analyst.sees("The update does not say which month it is of.");
    analyst.fills("Month, where the update does not say it", "May");
    send(analyst, none);
    analyst.sees("\"May\" is not a month. Give it as 2023-04.");
    analyst.fills("Month, where the update does not say it", "2022-05");
    send(analyst, none);
    analyst.sees("May 2022");
    assertThat(analyst.opens("/monthly-updates/past/nothing").status()).isEqualTo(404);
    assertThat(signedIn(Role.GOVERNANCE).opens("/monthly-updates/past").status()).isEqualTo(403);
  }

  private static List<Path> filesOf(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var files = Files.list(path)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path[] paths(Path... all) {
    return Arrays.stream(all).flatMap(one -> filesOf(one).stream()).toArray(Path[]::new);
  }

  private static void send(Visitor visitor, Path... files) {
    visitor.page().getByLabel(FILES).setInputFiles(files);
    visitor.presses("Read");
  }

  private static void looksWell(Visitor visitor, String picture) {
    visitor
        .findsItAccessible()
        .findsItFitsEveryScreen(picture)
        .findsItReadableAtTwiceTheSize(picture);
  }
}
