package org.vigil.shell;

/**
 * What came of handing one mail for one address to the mail server.
 *
 * @param words what the server said, or what kept Vigil from it
 */
public record MailDelivery(Outcome outcome, String words) {

  /** How it ended. */
  public enum Outcome {
    /** The server took it and answers for it from now on. Whether it arrives shows later, by what comes back. */
    HANDED_OVER,
    /** Nobody is at that address, and trying again will not help. */
    ADDRESS_REFUSED,
    /** Not this one, or not now; others may go. */
    NOT_TAKEN,
    /** Nothing can be handed over for the time being, to whomever it goes. */
    SERVER_AWAY,
    /** The connection broke while it was handed over: it may have gone, or not. */
    NOT_KNOWN
  }
}
