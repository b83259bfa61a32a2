package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2/12/2024",
        "02/12/2024",
        " 2/12/2024 ",
        "2024-12-02",
        "2 December 2024",
        "2  dec 2024",
        "2.12.2024"
      })
  void reads_a_day_as_people_and_browsers_write_it(String typed) {
    assertThat(TypedDay.of(typed).day()).isEqualTo(LocalDate.of(2024, 12, 2));
    assertThat(TypedDay.of(typed).problem()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "31/2/2024", "2024-13-02", "12/2024", "2/12/24"})
  void says_of_anything_else_how_to_give_it(String typed) {
    assertThat(TypedDay.of(typed).day()).isNull();
    assertThat(TypedDay.of(typed).problem())
        .isEqualTo("\"%s\" is not a date. Give it as 2 December 2024 or 2/12/2024.", typed);
  }

  @Test
  void has_nothing_to_say_where_nothing_was_typed() {
    assertThat(TypedDay.of(null).problem()).isNull();
    assertThat(TypedDay.of("  ").problem()).isNull();
  }
}
