package org.vigil.circulation;

import java.time.Instant;
import org.vigil.shell.Delivery;

/**
 * How it stands with handing one recipient's e-mail to the mail server.
 *
 * @param words what the server said, or what kept Vigil from it; empty where there is nothing to say
 */
public record Handover(State state, String words, Instant at) {

  static Handover of(Delivery delivery, Instant at) {
    return new Handover(
        switch (delivery.outcome()) {
          case HANDED_OVER -> State.HANDED_OVER;
          case ADDRESS_REFUSED -> State.ADDRESS_REFUSED;
          case NOT_TAKEN, SERVER_AWAY -> State.NOT_TAKEN;
          case NOT_KNOWN -> State.NOT_KNOWN;
        },
        delivery.words(),
        at);
  }

  /** Whether it has not gone, so that it may be handed over. Where nobody knows, nobody is written to twice. */
  public boolean mayGo() {
    return state == State.NOT_TAKEN;
  }

  /** Whether a person must find out if it went. */
  public boolean isOpen() {
    return state == State.BEGUN || state == State.NOT_KNOWN;
  }

  /** The last that was written down. */
  public enum State {
    /** It is being handed over, or Vigil stopped in the middle of it. */
    BEGUN("Being handed over"),
    HANDED_OVER("Handed to the mail server"),
    ADDRESS_REFUSED("Refused by the mail server"),
    NOT_TAKEN("Not sent"),
    NOT_KNOWN("Not known whether it went"),
    /** As a person found out, or sent it themselves. */
    WENT("Went another way");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
