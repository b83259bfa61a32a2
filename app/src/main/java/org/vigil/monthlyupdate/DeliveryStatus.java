package org.vigil.monthlyupdate;

/**
 * How the delivery of something stands. Said in a word and drawn as a shape, so that colour is never needed to tell one from
 * another: characters every typeface of an office has. Never called by three letters: those are the Responsible Authorities Group's.
 */
public enum DeliveryStatus {
  RED("Red", "■"),
  AMBER("Amber", "▲"),
  GREEN("Green", "●"),
  COMPLETE("Complete", "√"),
  NOT_RATED("Not rated", "○");

  private final String words;
  private final String shape;

  DeliveryStatus(String words, String shape) {
    this.words = words;
    this.shape = shape;
  }

  public String words() {
    return words;
  }

  /** One character, drawn before the word. */
  public String shape() {
    return shape;
  }
}
