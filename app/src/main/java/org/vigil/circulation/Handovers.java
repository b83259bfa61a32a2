package org.vigil.circulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Writes down what came of handing e-mails to the mail server. Only ever added to. */
@Component
class Handovers {
  private final JdbcClient jdbc;
  private final Dispatches dispatches;
  private final Clock clock;

  Handovers(JdbcClient jdbc, Dispatches dispatches, Clock clock) {
    this.jdbc = jdbc;
    this.dispatches = dispatches;
    this.clock = clock;
  }

  /**
   * Claims a recipient's e-mail for whoever hands it over now; false where it has gone, may have gone, or another has claimed
   * it since the dispatch was read.
   */
  @Transactional
  public boolean begin(UUID dispatch, UUID member) {
    dispatches.takeTurn();
    boolean may =
        dispatches.find(dispatch).stream()
            .flatMap(now -> now.recipients().stream())
            .anyMatch(now -> now.member().equals(member) && now.mayBeMailed());
    if (may) {
      add(dispatch, member, new Handover(Handover.State.BEGUN, "", clock.instant()));
    }
    return may;
  }

  /** What came of it. An address where nobody is counts as come back. */
  @Transactional
  public void end(UUID dispatch, Recipient recipient, Handover handover) {
    add(dispatch, recipient.member(), handover);
    if (handover.state() == Handover.State.ADDRESS_REFUSED) {
      dispatches.answer(
          dispatch,
          recipient.member(),
          Answer.BOUNCED,
          LocalDate.ofInstant(handover.at(), VigilClock.COUNTY_TIME),
          Acting.required().username(),
          handover.at());
    }
  }

  private void add(UUID dispatch, UUID member, Handover handover) {
    jdbc.sql(
            """
            insert into dispatch_handover (dispatch_id, member_id, state, words, written_by, written_at)
            values (:dispatch, :member, :state, :words, :by, :at)
            """)
        .param("dispatch", dispatch)
        .param("member", member)
        .param("state", handover.state().name())
        .param("words", handover.words())
        .param("by", Acting.required().username())
        .param("at", handover.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
