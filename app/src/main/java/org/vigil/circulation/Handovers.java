package org.vigil.circulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.vigil.shell.MailDelivery;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Writes down what came of handing e-mails to the mail server. Only ever added to. */
@Component
public class Handovers {
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
    recipients(dispatch.id()).stream()
        .filter(Recipient::mayBeMailed)
        .filter(recipient -> recipient.handover() == null)
        .forEach(recipient -> add(dispatch.id(), recipient, State.WAITING, ""));
  }

  /** Logs that a round of its e-mails begins. */
  @Transactional
  public void begun(Dispatch dispatch) {
    log(dispatch, "begun");
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

  /** Enters what somebody found out of an e-mail of which Vigil does not know whether it went. */
  @Transactional
  public void foundOut(Dispatch dispatch, UUID member, boolean went) {
    dispatches.takeTurn();
    recipients(dispatch.id()).stream()
        .filter(one -> one.member().equals(member))
        .filter(one -> one.handover() != null && one.handover().isOpen())
        .forEach(
            one ->
                enter(
                    dispatch.id(),
                    one,
                    went ? State.WENT : State.NOT_TAKEN,
                    "as " + Acting.required().username() + " found out"));
  }

  /** Enters that a person sent it to those Vigil has not sent it to. */
  @Transactional
  public void restWent(Dispatch dispatch) {
    settleRest(dispatch, State.WENT, "another way, as ");
  }

  /** Enters that those Vigil has not sent it to are not to have it. */
  @Transactional
  public void restLeftOut(Dispatch dispatch) {
    settleRest(dispatch, State.LEFT_OUT, "as ");
  }

  private void settleRest(Dispatch dispatch, State state, String how) {
    dispatches.takeTurn();
    recipients(dispatch.id()).stream()
        .filter(Recipient::mayBeMailed)
        .forEach(
            one -> add(dispatch.id(), one, state, how + Acting.required().username() + " entered"));
  }

  /** Whoever is in it twice at one address, as in two groups, has it with the one mail. */
  private void enter(UUID dispatch, Recipient recipient, State state, String words) {
    add(dispatch, recipient, state, words);
    if (state == State.HANDED_OVER || state == State.WENT) {
      dispatches.recipientsAt(dispatch, recipient.email()).stream()
          .filter(other -> other.isTwinOf(recipient) && other.mayBeMailed())
          .forEach(
              other ->
                  add(
                      dispatch,
                      other,
                      state,
                      "with the mail to the %s".formatted(recipient.post())));
    }
  }

  /** As they stand now, and not when the page was opened. */
  private List<Recipient> recipients(UUID dispatch) {
    return dispatches.find(dispatch).orElseThrow().recipients();
  }

  /** Logs how a round of its e-mails ended. */
  @Transactional
  public void ended(Dispatch dispatch, int handed) {
    log(dispatch, "handed over to " + Words.count(handed, "recipient", "recipients"));
  }

  private void log(Dispatch dispatch, String outcome) {
    log.record(
        Access.of(AccessAction.RELEASE)
            .on(dispatch.document())
            .seeing("Sent by the mail server")
            .ending(outcome));
  }

  /** What came of it. An address where nobody is counts as come back. */
  @Transactional
  public void end(UUID dispatch, Recipient recipient, MailDelivery delivery) {
    var state = State.of(delivery.outcome());
    enter(dispatch, recipient, state, delivery.words());
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

  private void add(UUID dispatch, Recipient recipient, State state, String words) {
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
