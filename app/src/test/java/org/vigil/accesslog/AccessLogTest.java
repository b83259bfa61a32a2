package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.vigil.accesslog.LogCheck.Whole;

/** Writing the log and finding in it again. */
class AccessLogTest extends LogTest {
  @Test
  void entries_are_numbered_from_one_and_read_back_as_written() {
    var first = record(Access.of(AccessAction.SIGN_IN));
    var second =
        record(
            Access.of(AccessAction.READ_PERSON)
                .on("CF-2024-0236")
                .seeing("Case file: toxicology")
                .because("Signal S-2024-019")
                .under("Agreement 3"));
    assertThat(first.seq()).isEqualTo(1);
    assertThat(second.seq()).isEqualTo(2);
    assertThat(DATABASE.asUnit(() -> log.page(AccessFilter.EVERYTHING, 1).items()))
        .containsExactly(second, first);
  }

  @Test
  void a_search_finds_by_object_actor_action_and_time() {
    record(Access.of(AccessAction.SIGN_IN));
    clock.advance(Duration.ofHours(1));
    var look = record(Access.of(AccessAction.READ_PERSON).on("CF-1"));
    var moment = look.recordedAt();
    assertThat(found(AccessFilter.of("CF-1"))).containsExactly(2L);
    assertThat(found(new AccessFilter(null, "analyst", null, null, null))).hasSize(2);
    assertThat(found(new AccessFilter(null, "nobody", null, null, null))).isEmpty();
    assertThat(found(new AccessFilter(null, null, AccessAction.SIGN_IN, null, null)))
        .containsExactly(1L);
    assertThat(found(new AccessFilter(null, null, null, moment, null))).containsExactly(2L);
    assertThat(found(new AccessFilter(null, null, null, null, moment))).containsExactly(1L);
  }

  @Test
  void twenty_to_a_page_newest_first() {
    record(45);
    var last = DATABASE.asUnit(() -> log.page(AccessFilter.EVERYTHING, 3));
    assertThat(last.items()).extracting(AccessEntry::seq).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(last.total()).isEqualTo(45);
    assertThat(last.hasNext()).isFalse();
    assertThat(last.hasPrevious()).isTrue();
  }

  @Test
  void who_saw_someone_counts_looks_only() {
    record(Access.of(AccessAction.READ_PERSON).on("CF-1"));
    record(Access.of(AccessAction.DECISION).on("CF-1"));
    record(Access.of(AccessAction.BREAK_GLASS).on("CF-1"));
    record(Access.of(AccessAction.READ_PERSON).on("CF-2"));
    assertThat(DATABASE.asUnit(() -> log.whoSaw("CF-1")))
        .extracting(AccessEntry::seq)
        .containsExactly(3L, 1L);
  }

  @Test
  void who_saw_someone_counts_looks_under_other_names_while_they_meant_the_same() {
    record(Access.of(AccessAction.READ_PERSON).on("CF-2"));
    clock.advance(Duration.ofHours(1));
    var from = record(Access.of(AccessAction.READ_PERSON).on("CF-2")).recordedAt();
    clock.advance(Duration.ofHours(1));
    record(Access.of(AccessAction.READ_PERSON).on("a-notification"));
    var until = record(Access.of(AccessAction.READ_PERSON).on("CF-1")).recordedAt();
    clock.advance(Duration.ofHours(1));
    record(Access.of(AccessAction.READ_PERSON).on("CF-2"));
    record(Access.of(AccessAction.DECISION).on("a-notification"));
    var knowing =
        DATABASE.log(
            clock,
            Map.of(
                "matching",
                object -> List.of(OtherNames.Name.always("a-notification")),
                "casefile",
                object -> List.of(new OtherNames.Name("CF-2", from, until))));

    assertThat(DATABASE.asUnit(() -> knowing.whoSaw("CF-1")))
        .extracting(AccessEntry::seq)
        .containsExactly(4L, 3L, 2L);
  }

  @Test
  void the_act_and_its_entry_are_both_there_or_neither_is() {
    assertThatThrownBy(
            () ->
                DATABASE.asUnit(
                    () -> {
                      DATABASE.application.sql("insert into business values ('x')").update();
                      log.record("analyst", "unit", Access.of(AccessAction.DECISION));
                      throw new IllegalStateException("stopped between the act and its commit");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count("business")).isZero();
    assertThat(count("access_entry")).isZero();
  }

  @Test
  void an_act_that_cannot_be_written_down_fails() {
    assertThatThrownBy(
            () ->
                DATABASE.as(
                    "",
                    () -> {
                      DATABASE.application.sql("insert into business values ('x')").update();
                      return log.record("analyst", "unit", Access.of(AccessAction.DECISION));
                    }))
        .isInstanceOf(DataAccessException.class);
    assertThat(count("business")).isZero();
  }

  @Test
  void ten_thousand_entries_by_eight_writers_have_no_gap_and_one_root() throws Exception {
    var each = 1_250;
    try (var writers = Executors.newFixedThreadPool(8)) {
      var work = new ArrayList<Callable<Boolean>>();
      for (var writer = 0; writer < 8; writer++) {
        var object = "CF-" + writer;
        work.add(
            () -> {
              for (var n = 0; n < each; n++) {
                record(Access.of(AccessAction.READ_PERSON).on(object));
              }
              return true;
            });
      }
      for (var done : writers.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(sign()).isInstanceOf(Whole.class);
    assertThat(((Whole) check()).size()).isEqualTo(10_000);
  }
}
