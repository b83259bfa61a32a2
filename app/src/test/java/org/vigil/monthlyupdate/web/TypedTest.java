package org.vigil.monthlyupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
