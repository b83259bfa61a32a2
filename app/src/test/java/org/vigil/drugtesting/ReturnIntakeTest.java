package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.figures.PlaceBasis;
import org.vigil.partner.Organisation;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

/** Returns on their way into a real database. Each test has months of its own, long before the others'. */
class ReturnIntakeTest extends HouseTest {
  static final Actor ANALYST =
      new Actor("returns-analyst", "Analyst of returns", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  @Autowired ReturnIntake intake;
  @Autowired ReturnDesk desk;
  @Autowired Returns returns;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired List<Command> commands;
  @Autowired ReturnSources sources;

  @Test
  void a_return_is_kept_whole_and_the_same_file_twice_changes_nothing() {
    var cover = cover(YearMonth.of(2005, 1));
    var taken = (Reception.Taken) receive(cover, file(cover, 12));
    assertThat(taken.revision()).isEmpty();
    var again = receive(cover, ReceivedFile.of("other name.csv", file(cover, 12).content()));
    assertThat(again).isInstanceOf(Reception.ToldBefore.class);
    as(
        () -> {
          assertThat(returns.file(taken.received().id()).orElseThrow())
              .isEqualTo(file(cover, 12).content());
          assertThat(returns.taken(taken.received().id()).orElseThrow())
              .isEqualTo(taken.received());
          assertThat(returns.takenLike(cover)).hasSize(1);
        });
    assertThat(taken.received().sha256()).isEqualTo(file(cover, 12).sha256());
    assertThat(taken.received().receivedBy()).isEqualTo("returns-analyst");
  }

  @Test
  void a_later_return_for_the_month_stands_beside_the_earlier_one_and_what_fell_is_told() {
    var cover = cover(YearMonth.of(2005, 3));
    var first = ((Reception.Taken) receive(cover, file(cover, 12))).received();
    var second = (Reception.Taken) receive(cover, file(cover, 9));
    assertThat(second.revision().orElseThrow().changes())
        .extracting(Revision.Change::sentence)
        .containsExactly("Stevenage positive fell from 12 to 9: ask");
    as(
        () -> {
          assertThat(returns.line(first.id()).orElseThrow().standing()).isEqualTo(Standing.EARLIER);
          assertThat(returns.taken(first.id()).orElseThrow()).isEqualTo(first);
          assertThat(returns.latestUpTo(YearMonth.of(2005, 3)).orElseThrow().id())
              .isEqualTo(second.received().id());
        });
  }

  @Test
  void a_return_set_aside_no_longer_counts_and_the_one_before_it_does() {
    var cover = cover(YearMonth.of(2005, 5));
    var first = ((Reception.Taken) receive(cover, file(cover, 12))).received();
    var second = ((Reception.Taken) receive(cover, file(cover, 9))).received();
    as(
        () -> {
          assertThat(desk.note(second.id(), ReturnNote.Kind.TAKEN_UP, "why"))
              .contains("Only a return that was set aside can be taken up again.");
          assertThat(desk.note(second.id(), ReturnNote.Kind.SET_ASIDE, " ")).isPresent();
          assertThat(desk.note(second.id(), ReturnNote.Kind.SET_ASIDE, "Sent in error")).isEmpty();
          assertThat(standing(first)).isEqualTo(Standing.CURRENT);
          assertThat(standing(second)).isEqualTo(Standing.SET_ASIDE);
          assertThat(desk.note(second.id(), ReturnNote.Kind.TAKEN_UP, "It was right")).isEmpty();
          assertThat(standing(first)).isEqualTo(Standing.EARLIER);
          assertThat(returns.notes(second.id()))
              .extracting(ReturnNote::words)
              .containsExactly("Sent in error", "It was right");
        });
  }

  @Test
  void the_file_of_one_month_is_not_taken_for_another() {
    var cover = cover(YearMonth.of(2005, 7));
    receive(cover, file(cover, 31));
    var refused = (Reception.Refused) receive(cover(YearMonth.of(2005, 8)), file(cover, 31));
    assertThat(refused.reason())
        .startsWith("This very file was received as the return for July 2005");
  }

  @Test
  void a_return_with_faults_is_held_word_for_word_until_a_right_one_comes() {
    var cover = cover(YearMonth.of(2005, 9));
    var faulty =
        ReceivedFile.of(
            "held.csv",
            text(12).replace("Watford,1", "Watford,<5").getBytes(StandardCharsets.UTF_8));
    var held = (Reception.Held) receive(cover, faulty);
    assertThat(held.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.came()).isEqualTo("<5"));
    as(
        () -> {
          assertThat(returns.taken(held.id())).isEmpty();
          assertThat(returns.faults(held.id())).isEqualTo(held.faults());
          assertThat(returns.file(held.id()).orElseThrow()).isEqualTo(faulty.content());
          assertThat(returns.line(held.id()).orElseThrow().standing()).isEqualTo(Standing.HELD);
        });
    assertThat(receive(cover, file(cover, 12))).isInstanceOf(Reception.Taken.class);
    as(
        () -> {
          var line = returns.line(held.id()).orElseThrow();
          assertThat(line.standing()).isEqualTo(Standing.EARLIER);
          assertThat(line.taken()).isFalse();
          assertThat(returns.takenLike(cover)).hasSize(1);
          assertThat(desk.note(held.id(), ReturnNote.Kind.SET_ASIDE, "why")).isPresent();
        });
  }

  @Test
  void a_held_return_waits_again_once_what_was_taken_for_its_month_is_set_aside() {
    var cover = cover(YearMonth.of(2006, 9));
    var faulty =
        ReceivedFile.of(
            "held.csv",
            text(17).replace("Watford,1", "Watford,<5").getBytes(StandardCharsets.UTF_8));
    var held = ((Reception.Held) receive(cover, faulty)).id();
    var wrong = ((Reception.Taken) receive(cover, file(cover, 14))).received();
    as(
        () -> {
          assertThat(returns.line(held).orElseThrow().standing()).isEqualTo(Standing.EARLIER);
          assertThat(desk.note(wrong.id(), ReturnNote.Kind.SET_ASIDE, "Of another month"))
              .isEmpty();
          assertThat(returns.line(held).orElseThrow().standing()).isEqualTo(Standing.HELD);
          assertThat(desk.note(wrong.id(), ReturnNote.Kind.TAKEN_UP, "It was right")).isEmpty();
          assertThat(returns.line(held).orElseThrow().standing()).isEqualTo(Standing.EARLIER);
        });
  }

  @Test
  void what_may_be_about_people_is_refused_and_not_kept() {
    var list =
        "CSP,Positive,Negative,Refused\n"
            + Stream.generate(() -> "Watford,1,0,0\n").limit(400).collect(Collectors.joining());
    var refused =
        (Reception.Refused)
            receive(
                cover(YearMonth.of(2005, 11)),
                ReceivedFile.of("custody.csv", list.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused.reason()).contains("far larger than a return");
    assertThat(refused.toDo()).contains("one by one");
    as(
        () ->
            assertThat(
                    returns
                        .page(
                            new ReturnFilter(
                                ReturnFilter.State.ANY, "custody.csv", ReturnFilter.Sort.RECEIVED),
                            1)
                        .total())
                .isZero());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,DOB,Result\nJohn Smith,01/02/1990,Positive\nAnn Jones,03/04/1985,Negative\n",
        "Custody no,Name,Positive\n4711,John Smith,1\n4712,Ann Jones,0\n",
        "CSP,Name,Date of birth,Positive,Negative,Refused\nWatford,John Smith,01/02/1990,1,0,0\n",
        "Test ID,Date,Postcode,Result\n10023,03/11/2024,WD18 0AA,Positive\n",
        "Who,Positive,Negative,Refused\nSmith,1,0,0\nJones,0,1,0\n",
      })
  void a_list_of_people_is_refused_with_what_to_do_and_nothing_of_it_is_kept(String list) {
    var file = ReceivedFile.of("named people.csv", list.getBytes(StandardCharsets.UTF_8));
    var refused = (Reception.Refused) receive(cover(YearMonth.of(2007, 1)), file);
    assertThat(refused.mayBeOfPeople()).isTrue();
    assertThat(refused.reason()).contains("othing of it was kept").doesNotContain("Smith");
    assertThat(refused.toDo()).contains("ounts").doesNotContain("Smith");
    assertThat(kept(file)).isZero();
  }

  @Test
  void nor_is_a_workbook_kept_that_has_such_a_list_on_a_further_sheet() throws Exception {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      fill(book.createSheet("Return"), text(12));
      fill(book.createSheet("Data"), "Custody no,Name\n4711,John Smith\n");
      book.write(out);
      var file = ReceivedFile.of("return.xlsx", out.toByteArray());
      var refused = (Reception.Refused) receive(cover(YearMonth.of(2007, 3)), file);
      assertThat(refused.reason())
          .isEqualTo(
              "A further sheet reads like a list of people or of tests: it has a column headed \"Custody no\". Nothing of it was kept.");
      assertThat(kept(file)).isZero();
    }
  }

  private static void fill(org.apache.poi.ss.usermodel.Sheet sheet, String text) {
    for (var line : text.lines().toList()) {
      var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (var cell : line.split(",", -1)) {
        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
      }
    }
  }

  private long kept(ReceivedFile file) {
    return Acting.as(
        ANALYST,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    status ->
                        jdbc.sql("select count(*) from testing_return where sha256 = ?")
                            .param(file.sha256())
                            .query(Long.class)
                            .single())));
  }

  @Test
  void a_return_without_totals_is_not_said_to_add_up() {
    var cover = cover(YearMonth.of(2008, 5));
    var file =
        ReceivedFile.of(
            "no totals.csv",
            text(12).replaceFirst("Total,.*\n", "").getBytes(StandardCharsets.UTF_8));
    var taken = (Reception.Taken) receive(cover, file);
    var whole = (Reception.Taken) receive(cover(YearMonth.of(2008, 6)), file(cover, 12));
    as(
        () -> {
          assertThat(returns.line(taken.received().id()).orElseThrow().totalsWords())
              .isEqualTo("Prints no totals");
          assertThat(returns.line(whole.received().id()).orElseThrow().totalsWords())
              .isEqualTo("Adds up");
        });
  }

  @Test
  void only_who_tests_or_assesses_or_belongs_to_the_county_is_offered_as_a_source() {
    assertThat(Acting.as(ANALYST, sources::all))
        .extracting(Organisation::name)
        .contains("Police", "Drug and alcohol treatment", "Community Safety Unit")
        .noneMatch(name -> name.contains("Connecticut"));
  }

  @Test
  void a_month_that_has_not_begun_is_refused() {
    assertThat(receive(cover(YearMonth.of(2999, 1)), file(cover(YearMonth.of(2999, 1)), 12)))
        .isInstanceOf(Reception.Refused.class);
  }

  @Test
  void nothing_that_was_received_can_be_changed_or_removed_by_the_application() {
    var cover = cover(YearMonth.of(2006, 1));
    receive(cover, file(cover, 77));
    for (var sql :
        List.of(
            "update testing_return set month = '2006-02' where month = '2006-01'",
            "delete from testing_return",
            "update testing_return_note set words = 'x'")) {
      assertThat(refusedByTheDatabase(sql)).as(sql).isTrue();
    }
  }

  @Test
  void the_table_of_the_latest_return_is_there_for_the_update() {
    var cover = cover(YearMonth.of(2006, 3));
    receive(cover, file(cover, 12));
    as(
        () -> {
          var table = returns.tableUpTo(YearMonth.of(2006, 5)).orElseThrow();
          assertThat(table.to()).isEqualTo(YearMonth.of(2006, 3));
          assertThat(table.from()).isEqualTo(YearMonth.of(2004, 10));
          assertThat(table.source()).isEqualTo("Police");
          assertThat(table.unit()).isEqualTo(Unit.REQUESTS);
          assertThat(table.printedTotals()).containsEntry("total", 52L);
          assertThat(table.rows()).extracting(AreaLine::code).contains("E07000243", "NFA", "UNK");
        });
  }

  @Test
  void the_command_takes_holds_and_explains(@TempDir Path folder) throws Exception {
    var file = folder.resolve("november.csv");
    Files.writeString(file, text(14));
    var options =
        Map.of(
            "period", "2006-07",
            "basis", "cumulative",
            "from", "2004-10",
            "as-at", "not stated",
            "unit", "tests");
    assertThat(run(file, options))
        .contains("Taken: October 2004 to July 2006, cumulative.", "Rows add to 25 positive")
        .contains("The return does not add up.", "area not known");
    assertThat(run(file, options)).contains("Nothing changed.");
    Files.writeString(file, text(12).replace("Watford,1", "Watford,"));
    assertThat(run(file, options))
        .contains("The return is held, word for word, for 1 reason:")
        .contains("Line 10, Positive: nothing came, expected a whole number");
    assertThat(run(file, options))
        .contains("Nothing changed.", "It was held then, and does not count:", "Line 10, Positive");
  }

  private String run(Path file, Map<String, String> options) {
    var printed = new ByteArrayOutputStream();
    var command =
        commands.stream()
            .filter(each -> each.name().equals("testing import"))
            .findFirst()
            .orElseThrow();
    Acting.run(
        Actor.SYSTEM,
        () ->
            command.run(
                new CommandLine(
                    List.of(file.toString()),
                    options,
                    new PrintStream(printed, true, StandardCharsets.UTF_8))));
    return printed.toString(StandardCharsets.UTF_8);
  }

  private Standing standing(TestingReturn received) {
    return returns.line(received.id()).orElseThrow().standing();
  }

  private boolean refusedByTheDatabase(String sql) {
    try {
      Acting.run(ANALYST, () -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
      return false;
    } catch (DataAccessException refused) {
      return true;
    }
  }

  private Reception receive(Cover cover, ReceivedFile file) {
    return Acting.as(ANALYST, () -> intake.receive(cover, file));
  }

  private static void as(Runnable work) {
    Acting.run(ANALYST, work);
  }

  static Cover cover(YearMonth month) {
    return new Cover(
        "police",
        MeasureBasis.CUMULATIVE,
        YearMonth.of(2004, 10),
        month,
        null,
        Unit.REQUESTS,
        List.of(),
        PlaceBasis.RESIDENCE_PRESUMED);
  }

  static ReceivedFile file(Cover cover, int stevenagePositive) {
    return ReceivedFile.of(
        "return.csv",
        ("Up to " + cover.month() + "\n" + text(stevenagePositive))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Twelve rows of 1, 2 and 0, Stevenage with its own positives; the totals are right for 12. */
  static String text(int stevenagePositive) {
    var lines = new ArrayList<String>();
    lines.add("CSP,Positive,Negative,Refused,Total");
    for (var area :
        List.of(
            "Broxbourne",
            "Dacorum",
            "E Herts",
            "Hertsmere",
            "N Herts",
            "St Albans",
            "Stevenage",
            "Three Rivers",
            "Watford",
            "Welwyn Hatfield",
            "NFA",
            "Out of County")) {
      int positive = area.equals("Stevenage") ? stevenagePositive : 1;
      lines.add(
          "%s,%d,2,%d,%d"
              .formatted(
                  area,
                  positive,
                  area.equals("NFA") ? 5 : 0,
                  positive + 2 + (area.equals("NFA") ? 5 : 0)));
    }
    lines.add("Total,23,24,5,52");
    return String.join("\n", lines) + "\n";
  }
}
