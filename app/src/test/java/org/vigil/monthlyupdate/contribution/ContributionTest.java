package org.vigil.monthlyupdate.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.contribution.Contribution.Happening;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.monthlyupdate.contribution.Contribution.Way;

/** Contributions without a database: how they stand, who is asked, what differs, how links are slowed. */
class ContributionTest {
  private static final LocalDate DUE = LocalDate.of(2024, 12, 9);

  private static Contribution after(Step... steps) {
    return new Contribution(
        UUID.randomUUID(),
        "VC-7K3M9Q",
        new IssueId("i"),
        "s1.1",
        "s1",
        "Hate Crime",
        "",
        "",
        UUID.randomUUID(),
        Way.BLOCK,
        DUE,
        Instant.EPOCH,
        "ann",
        Arrays.stream(steps)
            .map(step -> new Happening(step, null, "why", "ann", Instant.EPOCH))
            .toList());
  }

  private static Step[] steps(String written) {
    return Arrays.stream(written.split(" "))
        .filter(step -> !step.isEmpty())
        .map(Step::valueOf)
        .toArray(Step[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "DRAFTED SENDING SENT, 0",
    "DRAFTED REMINDED, 1",
    "DRAFTED REMINDED SENDING SENT REMINDED SENDING NOT_KNOWN, 2",
    "DRAFTED REMINDED SENDING NOT_SENT, 0",
    "DRAFTED REMINDED SENDING NOT_SENT REMINDED SENDING SENT, 1",
    "DRAFTED REMINDED SENDING SENT SENDING NOT_SENT, 1",
    "DRAFTED REMINDED SENDING NOT_SENT DRAFTED SENDING SENT, 0"
  })
  void a_reminder_the_mail_server_took_for_nobody_is_not_counted(String steps, long reminders) {
    assertThat(after(steps(steps)).reminders()).isEqualTo(reminders);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ASKED, LATE",
    "DRAFTED, ASKED, LATE",
    "DRAFTED OPENED, OPENED, LATE",
    "DRAFTED REMINDED OPENED, OPENED, LATE",
    "DRAFTED CAME, CAME, CAME",
    "CAME OPENED, CAME, CAME",
    "CAME TAKEN, TAKEN, TAKEN",
    "CAME REFUSED, REFUSED, REFUSED",
    "CAME REFUSED REMINDED, REFUSED, REFUSED",
    "CAME REFUSED CAME, CAME, CAME",
    "CAME TAKEN CAME, CAME, CAME",
    "DRAFTED CALLED_OFF, CALLED_OFF, CALLED_OFF"
  })
  void stands_as_what_happened_last_and_is_late_only_while_nothing_came(
      String steps, Contribution.State onTheDay, Contribution.State theDayAfter) {
    var one = after(steps(steps));

    assertThat(one.stateOn(DUE)).isEqualTo(onTheDay);
    assertThat(one.stateOn(DUE.plusDays(1))).isEqualTo(theDayAfter);
  }

  @Nested
  class A_difference {
    @Test
    void marks_what_only_one_side_has_in_a_case_checked_by_hand() {
      var difference =
          WordDifference.of(
              "Two officers were trained.\n\nMore later.",
              "Three officers were trained.\n\nMore later.");

      assertThat(shown(difference.before()))
          .isEqualTo("[Two] officers were trained.\n\nMore later.");
      assertThat(shown(difference.after()))
          .isEqualTo("[Three] officers were trained.\n\nMore later.");
      assertThat(WordDifference.of("same", " same ").isNone()).isTrue();
      assertThat(shown(WordDifference.of("", "All new.").after())).isEqualTo("[All new.]");
    }

    /** Whatever is marked, each side says its own words, and what is not marked is the same on both. */
    @Test
    void changes_no_word_of_either_side() {
      var random = new java.util.Random(3);
      for (int round = 0; round < 300; round++) {
        var before = words(random);
        var after = words(random);
        var difference = WordDifference.of(before, after);

        assertThat(shown(difference.before()).replaceAll("[\\[\\]]", "")).isEqualTo(before);
        assertThat(shown(difference.after()).replaceAll("[\\[\\]]", "")).isEqualTo(after);
        assertThat(kept(difference.before())).isEqualTo(kept(difference.after()));
      }
    }

    private static String words(java.util.Random random) {
      return random
          .ints(1 + random.nextInt(30), 0, 4)
          .mapToObj(n -> "abc\n".substring(n, n + 1))
          .collect(Collectors.joining(" "))
          .replaceAll(" ?\n ?", "\n")
          .strip();
    }

    private static String shown(List<WordDifference.Line> side) {
      return side.stream()
          .map(
              line ->
                  line.stretches().stream()
                      .map(s -> s.marked() ? "[" + s.words() + "]" : s.words())
                      .collect(Collectors.joining(" ")))
          .collect(Collectors.joining("\n"));
    }

    private static String kept(List<WordDifference.Line> side) {
      return side.stream()
          .flatMap(line -> line.stretches().stream())
          .filter(stretch -> !stretch.marked())
          .map(WordDifference.Stretch::words)
          .collect(Collectors.joining(" "));
    }
  }

  @Nested
  class Trying_links {
    private final LinkThrottle throttle = new LinkThrottle();
    private Instant now = Instant.parse("2024-12-02T10:00:00Z");

    @Test
    void that_open_nothing_makes_an_address_wait_ten_minutes_and_nobody_else() {
      for (int n = 0; n < 10; n++) {
        assertThat(throttle.mustWait("a", now)).isFalse();
        throttle.noteMiss("a", now);
      }

      assertThat(throttle.mustWait("a", now)).isTrue();
      assertThat(throttle.mustWait("b", now)).isFalse();
      now = now.plus(Duration.ofMinutes(10));
      assertThat(throttle.mustWait("a", now)).isFalse();
    }

    @Test
    void faster_than_once_a_second_for_a_minute_makes_it_wait() {
      for (int n = 0; n < 60; n++) {
        assertThat(throttle.mustWait("a", now)).isFalse();
      }

      assertThat(throttle.mustWait("a", now)).isTrue();
      assertThat(throttle.mustWait("a", now.plusSeconds(61))).isFalse();
    }
  }

  @Test
  void what_stood_in_double_brackets_and_is_gone_is_named() {
    assertThat(
            BlockWords.gone(
                "A [[metric:m1]] b.\n\n[[table:t1]]\n\n[[lost:L1]] [[contact:x]]",
                "A [[metric:m1]]"))
        .containsExactly("the table t1", "the mark of lost words, L1");
  }
}
