package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.reading.Comparison;
import org.vigil.monthlyupdate.reading.Difference;

/** What became of the words of an item, as the page beside an earlier reading says it. */
class VersionComparisonTest {
  private final Issue november = DemonstrationIssue.november2024();

  @Test
  void words_that_came_or_went_are_not_said_to_be_nothing() {
    var longer = saying("The group meets twice on Friday.");
    var shorter = saying("The group meets on Friday.");

    assertThat(differences(shorter, longer))
        .singleElement()
        .asString()
        .endsWith(", added \"twice\"");
    assertThat(differences(longer, shorter))
        .singleElement()
        .asString()
        .endsWith(", left out \"twice\"");
    assertThat(differences(shorter, saying("The group meets on Monday.")))
        .singleElement()
        .asString()
        .endsWith(", was \"Friday\", is \"Monday\"");
  }

  @Test
  void a_loss_of_no_known_length_says_so() {
    assertThat(new Issue.LostPassage("L1", "not known", "a verb", "went").howMuch())
        .isEqualTo("how much is not known");
    assertThat(new Issue.LostPassage("L1", "59-72 characters (two lines)", "a verb", "").howMuch())
        .isEqualTo("about 59 to 72 characters");
  }

  private Issue saying(String words) {
    return november.withSections(
        november.sections().stream()
            .map(
                section ->
                    section.with(
                        section.items().stream()
                            .map(
                                item ->
                                    item.id().equals("s1.2")
                                        ? item.with(
                                            List.of(new Block.Paragraph(words, List.of())),
                                            List.of())
                                        : item)
                            .toList()))
            .toList());
  }

  private static List<String> differences(Issue earlier, Issue later) {
    return ((Comparison.SameIssue) Comparison.of(earlier, later))
        .differences().stream().map(Difference::sentence).toList();
  }
}
