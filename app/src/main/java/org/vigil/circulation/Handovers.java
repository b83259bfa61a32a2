package org.vigil.circulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.circulation.Handover.State;
import org.vigil.shell.Acting;
import org.vigil.shell.Delivery;
import org.vigil.shell.VigilClock;

/** Writes down what came of handing e-mails to the mail server. Only ever added to. */
@Component
class Handovers {
  private final JdbcClient jdbc;
  private final Dispatches dispatches;
  private final AccessLog log;
  private final Clock clock;

  Handovers(JdbcClient jdbc, Dispatches dispatches, AccessLog log, Clock clock) {
    this.jdbc = jdbc;
    this.dispatches = dispatches;
    this.log = log;
    this.clock = clock;
  }

  /** That everybody it can be sent to is to be sent it: should Vigil stop before it comes to them, it is not forgotten. */
  @Transactional
  public void queue(Dispatch dispatch) {
    dispatches.takeTurn();
    dispatches.find(dispatch.id()).orElseThrow().recipients().stream()
        .filter(Recipient::mayBeMailed)
        .filter(recipient -> recipient.handover() == null)
        .forEach(recipient -> add(dispatch.id(), recipient, State.WAITING, ""));
    log.record(
        Access.of(AccessAction.RELEASE)
            .on(dispatch.document())
            .seeing("Sent by the mail server")
            .ending("begun"));
  }

  /**
   * Claims a recipient's e-mail for whoever hands it over now; false where it has gone, may have gone, or another has claimed
   * it since the dispatch was read.
   */
  @Transactional
  public boolean begin(UUID dispatch, Recipient recipient) {
    dispatches.takeTurn();
    boolean may =
        dispatches
            .recipient(dispatch, recipient.member())
            .filter(Recipient::mayBeMailed)
            .isPresent();
    if (may) {
      add(dispatch, recipient, State.BEGUN, "");
    }
    return may;
  }

  /** The post of somebody else in the dispatch whose e-mail was handed over for the same address; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<String> gotAtTheSameAddress(UUID dispatch, Recipient recipient) {
    return jdbc.sql(
            """
            select r.post from dispatch_recipient r join dispatch_handover h using (dispatch_id, member_id)
            where r.dispatch_id = :dispatch and lower(r.email) = lower(:email) and r.member_id <> :member
              and h.state = 'HANDED_OVER' limit 1
            """)
        .param("dispatch", dispatch)
        .param("email", recipient.email())
        .param("member", recipient.member())
        .query(String.class)
        .optional();
  }

  /** What came of it. An address where nobody is counts as come back. */
  @Transactional
  public void end(UUID dispatch, Recipient recipient, Delivery delivery) {
    var state = State.of(delivery.outcome());
    add(dispatch, recipient, state, delivery.words());
    if (state == State.ADDRESS_REFUSED) {
      var now = clock.instant();
      dispatches.answer(
          dispatch,
          recipient.member(),
          Answer.BOUNCED,
          LocalDate.ofInstant(now, VigilClock.COUNTY_TIME),
          Acting.required().username(),
          now);
    }
  }

  void add(UUID dispatch, Recipient recipient, State state, String words) {
    jdbc.sql(
            """
            insert into dispatch_handover (dispatch_id, member_id, state, words, written_by, written_at)
            values (:dispatch, :member, :state, :words, :by, :at)
            """)
        .param("dispatch", dispatch)
        .param("member", recipient.member())
        .param("state", state.name())
        .param("words", words)
        .param("by", Acting.required().username())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
