package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerFileTest {
  private static final Feed FEED = new SmallFeed();

  @ParameterizedTest
  @CsvSource({
    "'case_ref,name\nHDD-1,Zoë\n', UTF-8, 'UTF-8, comma'",
    "'\ufeffcase_ref,name\nHDD-1,Zoë\n', UTF-8, 'UTF-8, comma'",
    "'case_ref;name\r\nHDD-1;Zoë\r\n', windows-1252, 'Windows-1252, semicolon'",
    "'case_ref\tname\nHDD-1\tZoë\n', UTF-8, 'UTF-8, tab'",
  })
  void finds_letters_and_separator(String text, String charset, String form) {
    var file = rows(text.getBytes(Charset.forName(charset)));
    assertThat(file.form()).isEqualTo(form);
    assertThat(file.rows())
        .extracting(RawRow::cells)
        .containsExactly(Map.of("case_ref", "HDD-1", "name", "Zoë"));
  }

  @Test
  void keeps_line_breaks_and_separators_inside_quotation_marks() {
    var file = rows("case_ref,name\nHDD-1,\"a, \"\"b\"\"\nc\"\n");
    assertThat(file.rows().getFirst().cell("name")).isEqualTo("a, \"b\"\nc");
  }

  @ParameterizedTest
  @CsvSource({
    "'', The file is empty",
    "'\ufeff', The file is empty",
    "'case_ref,name\n', a header and no rows",
    "'case_ref,name\nHDD-1,\"abc\nHDD-2,x\n', line 2 and is never closed",
    "'case_ref,name,name\nHDD-1,a,b\n', stands twice",
    "'case_ref,name\nHDD-1\nHDD-2,b,c\n', 'line 2, 3'",
    "'<html><script>alert(1)</script></html>', not in the layout",
    "'name\nx\n', 'it has no column \"case_ref\"'",
    "'case_ref,name\nHDD-1,a\0b\n', Line 2 holds a NUL",
  })
  void keeps_nothing_of_a_file_it_cannot_read_to_its_end(String text, String reason) {
    assertThat(refused("file.csv", text.getBytes(StandardCharsets.UTF_8)).reason())
        .contains(reason);
  }

  @Test
  void refuses_what_is_not_what_its_name_says() {
    assertThat(
            refused("file.xlsx", "case_ref,name\nHDD-1,x\n".getBytes(StandardCharsets.UTF_8))
                .reason())
        .contains("the content is not one");
    assertThat(refused("file.csv", new byte[] {'P', 'K', 3, 4}).reason())
        .contains("the name does not say so");
  }

  @Test
  void refuses_a_cell_that_is_longer_than_any_cell() {
    var text = "case_ref,name\nHDD-1,\"" + "x".repeat(40_000) + "\"\n";
    assertThat(refused("file.csv", text.getBytes(StandardCharsets.UTF_8)).reason())
        .contains("longer than");
  }

  @Test
  void a_file_to_correct_comes_back_as_the_rows_came() {
    var cells = Map.of("case_ref", "HDD-1", "name", "=1+1");
    var quoted = Map.of("case_ref", "HDD-2", "name", "'@x");
    var held = List.of(held(1, cells), held(2, quoted));
    var file = CorrectionFile.of(held);
    assertThat(file).contains("'=1+1").contains("''@x");
    var again = rows(file.getBytes(StandardCharsets.UTF_8)).rows();
    assertThat(again.getFirst().cell("name")).isEqualTo("=1+1");
    assertThat(again.getLast().cell("name")).isEqualTo("'@x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\tx",
        "'=1+1",
        "''@x",
        "=cmd|' /C calc'!A0, \"x\""
      })
  void a_heading_is_no_formula_in_a_file_to_correct_and_comes_back_as_it_came(String heading) {
    var cells = new LinkedHashMap<String, String>();
    cells.put(heading, "told");
    cells.put("case_ref", "HDD-1");
    cells.put("name", "x");
    var file = CorrectionFile.of(List.of(held(1, cells)));
    assertThat(file.substring(1)).matches("(?s)\"?'.*");
    var again = rows(file.getBytes(StandardCharsets.UTF_8)).rows().getFirst();
    assertThat(again.cells()).containsAllEntriesOf(cells);
  }

  private static HeldRows.Held held(int row, Map<String, String> cells) {
    return new HeldRows.Held(
        java.util.UUID.randomUUID(),
        java.util.UUID.randomUUID(),
        FEED.name(),
        new RawRow(row, cells),
        List.of(new Fault(row, "name", "", "a name", "Fill it in.", true)),
        java.time.Instant.EPOCH);
  }

  private static PartnerFile.Rows rows(String text) {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PartnerFile.Rows rows(byte[] content) {
    var file = PartnerFile.read("file.csv", content, FEED);
    assertThat(file).isInstanceOf(PartnerFile.Rows.class);
    return (PartnerFile.Rows) file;
  }

  private static PartnerFile.Unreadable refused(String name, byte[] content) {
    var file = PartnerFile.read(name, content, FEED);
    assertThat(file).isInstanceOf(PartnerFile.Unreadable.class);
    return (PartnerFile.Unreadable) file;
  }

  /** Two columns. */
  static final class SmallFeed implements Feed {
    @Override
    public String name() {
      return "small";
    }

    @Override
    public String label() {
      return "Small";
    }

    @Override
    public String says() {
      return "A feed of the tests.";
    }

    @Override
    public String organisation() {
      return "unit";
    }

    @Override
    public List<Column> columns() {
      return List.of(
          Column.required("case_ref", Fact.CORONER_REFERENCE), Column.of("name", Fact.SURNAME));
    }

    @Override
    public List<String> naturalKey() {
      return List.of("case_ref");
    }
  }
}
