package org.vigil.monthlyupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Edit.Shelf;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.Issue;

class ShelvesTest {
  private final Shelves shelves = Shelves.of(issue());

  private static Issue issue() {
    return ExampleIssues.november();
  }

  private List<String> items(int theme) {
    return shelves.all().get(theme).items();
  }

  @Test
  void an_item_goes_one_step_at_a_time_and_over_the_end_of_its_theme() {
    assertThat(shelves.moveItem("s1.3", -1)).isTrue();
    assertThat(items(0)).containsExactly("s1.1", "s1.3", "s1.2");
    assertThat(shelves.moveItem("s1.2", 1)).isTrue();
    assertThat(items(0)).containsExactly("s1.1", "s1.3");
    assertThat(items(1)).startsWith("s1.2", "s2.1");
    assertThat(shelves.moveItem("s1.2", -1)).isTrue();
    assertThat(items(0)).containsExactly("s1.1", "s1.3", "s1.2");
  }

  @Test
  void nothing_goes_past_either_end_of_the_issue() {
    assertThat(shelves.moveItem("s1.1", -1)).isFalse();
    assertThat(shelves.moveTheme("s1", -1)).isFalse();
    assertThat(shelves.moveTheme("s4", 1)).isFalse();
    assertThat(shelves.moveItem("nothing", 1)).isFalse();
    assertThat(shelves.all()).isEqualTo(Shelves.of(issue()).all());
  }

  @Test
  void only_an_empty_theme_is_taken_out_and_a_new_one_has_an_id_of_its_own() {
    assertThat(shelves.remove("s3")).isFalse();
    assertThat(shelves.moveTo("s3.1", "s4")).isTrue();
    assertThat(shelves.remove("s3")).isTrue();
    shelves.add("Prevention");
    assertThat(shelves.all()).extracting(Shelf::section).containsExactly("s1", "s2", "s4", "s5");
    assertThat(items(2)).containsExactly("s4.1", "s3.1");
  }
}
