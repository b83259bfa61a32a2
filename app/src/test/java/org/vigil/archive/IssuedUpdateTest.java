package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.figures.ExampleGate;
import org.vigil.monthlyupdate.ExampleUpdates;

/** An update set out in lines, as its readers had it. */
class IssuedUpdateTest {
  @Test
  void a_note_and_a_heading_are_kept_in_the_words_that_were_read() {
    var paper =
        IssuedUpdate.of(
            ExampleUpdates.withNotesAndDaysIssued(ExampleGate.empty()), List.of("Dacorum"));

    assertThat(paper.lines().stream().map(Line::row))
        .contains(
            "Refusals: 63. Ask testing.desk@ccsu.example.org, or read the notes (https://www.gov.uk/notes).")
        .anyMatch(row -> row.startsWith("Refused, of 63"))
        .noneMatch(row -> row.contains("[["));
  }
}
