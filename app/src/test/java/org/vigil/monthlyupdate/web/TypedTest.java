package org.vigil.monthlyupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
  private static String lines(String typed) {
    return new Typed("item", Map.of("words", typed)).lines("words");
  }

  @Test
  void lines_keep_the_tabs_of_a_row_that_begins_or_ends_with_an_empty_cell() {
    assertThat(lines("\r\n \tMonday\r\nHatfield\t\r\n\r\n")).isEqualTo("\tMonday\r\nHatfield\t");
  }

  @Test
  void nothing_but_blanks_is_nothing() {
    assertThat(lines(" \r\n\t\r\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 2025",
    "2025-01, 2025-01",
    "1/2025, 2025-01",
    "January 2025, 2025-01",
    "jan 2025, 2025-01",
    "Sept 2025, 2025-09",
    "2025-01-31, 2025-01-31",
    "31/1/2025, 2025-01-31",
    "31 January 2025, 2025-01-31",
  })
  void when_something_is_due_is_read_in_every_form_a_day_is_read_in(String typed, String due) {
    var form = new Typed("promise", Map.of("due", typed));
    assertThat(form.due("due")).isEqualTo(due);
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void a_due_date_may_be_left_empty() {
    var form = new Typed("promise", Map.of("due", " "));
    assertThat(form.due("due")).isNull();
    assertThat(form.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"in due course", "0000", "31 February 2025", "13/2025", "2025-13"})
  void what_is_no_date_is_refused_with_the_forms_there_are(String typed) {
    var form = new Typed("promise", Map.of("due", typed));
    assertThat(form.due("due")).isNull();
    assertThat(form.problems())
        .extracting(Problem::message)
        .containsExactly(
            "\""
                + typed
                + "\" is not a year, a month or a day. Give it as 2025, January 2025 or 31 January 2025.");
  }
}
