package org.vigil.archive.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.archive.ExampleArchive;

/**
 * Fifty questions whose answers are known, and ten more by a second reviewer, put to the year they were written for. The
 * figures are printed; {@code ./vigil update ask --questions FILE --in DIR} prints the same. What was aimed at, nine in ten
 * right and ten of twelve refused, is not reached: the floors below are what is, and no lower may it fall.
 */
class TrialTest {
  private static final Asking ASKING = Asking.of(ExampleArchive.passages());

  @Test
  void of_fifty_questions_no_fewer_are_answered_first_or_rightly_refused_than_before() {
    var trial = put("questions.yaml");

    assertThat(trial.answerable()).isEqualTo(38);
    assertThat(trial.unanswerable()).isEqualTo(12);
    assertThat(trial.rightFirst()).as("of 38: %s", trial.misses()).isGreaterThanOrEqualTo(22);
    assertThat(trial.refused()).as("of 12: %s", trial.misses()).isGreaterThanOrEqualTo(9);
    assertThat(trial.shown()).as("of 38").isGreaterThanOrEqualTo(32);
  }

  @Test
  void nor_of_the_ten_of_a_second_reviewer() {
    var trial = put("reviewer-questions.yaml");

    assertThat(trial.answerable()).isEqualTo(8);
    assertThat(trial.rightFirst()).as("of 8: %s", trial.misses()).isGreaterThanOrEqualTo(5);
    assertThat(trial.refused()).as("of 2: %s", trial.misses()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void nor_of_those_it_was_tried_on_while_it_was_written() {
    var trial = put("practice.yaml");

    assertThat((double) trial.rightFirst() / trial.answerable()).isGreaterThanOrEqualTo(0.78);
    assertThat((double) trial.refused() / trial.unanswerable()).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void nor_of_those_put_obliquely() {
    var trial = put("practice-oblique.yaml");

    assertThat(trial.answerable()).isEqualTo(67);
    assertThat(trial.unanswerable()).isEqualTo(20);
    assertThat(trial.rightFirst()).isGreaterThanOrEqualTo(10);
    assertThat(trial.refused()).isGreaterThanOrEqualTo(13);
  }

  @Test
  void every_known_passage_stands_in_the_issue_and_item_it_is_said_to() {
    for (var file :
        List.of(
            "questions.yaml",
            "reviewer-questions.yaml",
            "practice.yaml",
            "practice-oblique.yaml")) {
      for (var question : KnownQuestion.read(ExampleArchive.questions(file))) {
        for (var expected : question.answers()) {
          assertThat(expected.words()).isNotBlank();
          assertThat(
                  ExampleArchive.passages().stream()
                      .anyMatch(
                          passage ->
                              expected.issue().equals(String.valueOf(passage.source().month()))
                                  && passage.item().heading().equals(expected.item())))
              .as(question.toString())
              .isTrue();
        }
      }
    }
  }

  @Test
  void an_empty_archive_answers_nothing() {
    assertThat(Asking.of(List.of()).answer("When does testing start?"))
        .isInstanceOf(Answer.NotFound.class);
  }

  @Test
  void a_slip_is_read_as_the_word_that_stands_there_and_said_so() {
    assertThat(ASKING.answer("Is the hosptial drop-in going to happen?").corrections())
        .containsEntry("hosptial", "hospital");
  }

  @Test
  void of_a_row_told_month_after_month_the_newest_stands_first_unless_a_month_is_named() {
    for (var area : List.of("Aldmoor", "Corve Heath", "Ellsmoor", "Port Linnet", "Tamsford")) {
      assertThat(firstMonth("How many tests were refused in " + area + "?"))
          .as(area)
          .isEqualTo(YearMonth.of(2024, 3));
    }
    assertThat(firstMonth("How many tests were refused in Tamsford in the September 2023 update?"))
        .isEqualTo(YearMonth.of(2023, 9));
  }

  private static @Nullable YearMonth firstMonth(String question) {
    return ((Answer.Found) ASKING.answer(question))
        .quotations()
        .getFirst()
        .passage()
        .source()
        .month();
  }

  private static Trial put(String file) {
    var trial = Trial.of(ASKING, ExampleArchive.questions(file));
    print(file, trial);
    return trial;
  }

  private static void print(String name, Trial trial) {
    System.out.println(name);
    trial.figures().forEach(line -> System.out.println("  " + line));
    trial.misses().forEach(line -> System.out.println("  " + line));
  }
}
