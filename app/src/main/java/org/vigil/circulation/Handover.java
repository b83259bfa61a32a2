package org.vigil.circulation;

import java.time.Instant;
import org.vigil.shell.MailDelivery;

/**
 * How it stands with handing one recipient's e-mail to the mail server.
 *
 * @param words what the server said, or what kept Vigil from it; empty where there is nothing to say
 */
public record Handover(State state, String words, Instant at) {

  /** Whether it has not gone, so that it may be handed over. Where nobody knows, nobody is written to twice. */
  public boolean mayGo() {
    return state == State.WAITING || state == State.NOT_TAKEN;
  }

  /** Whether a person must find out if it went. */
  public boolean isOpen() {
    return state == State.BEGUN || state == State.NOT_KNOWN;
  }

  public boolean isGone() {
    return state == State.HANDED_OVER || state == State.WENT;
  }

  /** The last that was written down. The name of a constant is what the table keeps, so a constant is never renamed. */
  public enum State {
    WAITING("Waits to be sent"),
    /** It is being handed over, or Vigil stopped in the middle of it. */
    BEGUN("Being handed over"),
    HANDED_OVER("Handed to the mail server"),
    ADDRESS_REFUSED("Refused by the mail server"),
    NOT_TAKEN("Not sent"),
    NOT_KNOWN("Not known whether it went"),
    /** Somebody decided that they are not to have it any more, as once it was corrected. */
    LEFT_OUT("Not sent, and not to be"),
    /** As a person found out, or sent it themselves. */
    WENT("Went");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    static State of(MailDelivery.Outcome outcome) {
      return switch (outcome) {
        case HANDED_OVER -> HANDED_OVER;
        case ADDRESS_REFUSED -> ADDRESS_REFUSED;
        case NOT_TAKEN, SERVER_AWAY -> NOT_TAKEN;
        case NOT_KNOWN -> NOT_KNOWN;
      };
    }
  }
}
