package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.HouseTest;
import org.vigil.Telephone;
import org.vigil.notification.Intake;

class WorkInHandTest extends HouseTest {
  @Autowired WorkInHand work;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;

  @Test
  void takes_up_what_a_process_that_ended_left_unfinished() {
    var told = new Telephone(intake, jdbc).tell("Ockenden", "Hesper", "1949-02-11", "2024-05-06");
    leaveUnfinished(told.batch().value());

    work.takeUp();

    assertThat(work.settle()).isTrue();
    assertThat(unfinished()).isZero();
  }

  /** As a killed process leaves it: the batch is committed, and nobody has matched it. */
  private void leaveUnfinished(UUID batch) {
    jdbc.sql(
            """
            insert into event_publication
              (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
            values (?, 'org.vigil.matching.Matcher.on(org.vigil.notification.NotificationsReceived)',
                    'org.vigil.notification.NotificationsReceived', ?, now() - interval '1 hour', 'PUBLISHED', 1)
            """)
        .params(UUID.randomUUID(), "{\"batch\":{\"value\":\"%s\"}}".formatted(batch))
        .update();
    assertThat(unfinished()).isPositive();
  }

  private long unfinished() {
    return jdbc.sql("select count(*) from event_publication where completion_date is null")
        .query(Long.class)
        .single();
  }
}
