package org.vigil.monthlyupdate.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.Issue;

class BlockWordsTest {
  private static final Issue NOVEMBER = ExampleIssues.november();

  @Test
  void marks_are_read_as_what_they_stand_for() {
    var role = NOVEMBER.contacts().values().iterator().next();
    assertThat(BlockWords.read(NOVEMBER, "Ask [[contact:" + role.id() + "]] or [[contact:gone]]."))
        .isEqualTo("Ask (" + role.role() + ") or (a contact).");
    assertThat(BlockWords.read(NOVEMBER, "[[table:t1]]")).startsWith("(table: ").endsWith(")");
    assertThat(BlockWords.read(NOVEMBER, "All [[lost:L1]] month"))
        .isEqualTo("All (lost words) month");
  }

  @Test
  void nothing_is_said_of_marks_where_there_are_none() {
    assertThat(AskMail.how("Words alone.")).doesNotContain("bracket");
    assertThat(AskMail.how("See [[table:t1]].")).contains("leave them where they are");
  }
}
