package org.vigil.drugtesting;

import java.time.Instant;

/** What somebody noted about a return. The return itself never changes. */
public record ReturnNote(Kind kind, String words, String writtenBy, Instant writtenAt) {
  /** What a note does. */
  public enum Kind {
    ASKED("The source was asked", "Write down that the source was asked"),
    ANSWERED("The source answered", "Write down what the source answered"),
    /** It no longer counts: as one filed under a wrong month. */
    SET_ASIDE("Set aside", "Set the return aside: it no longer counts"),
    TAKEN_UP("Taken up again", "Take the return up again: it counts once more");

    private final String label;
    private final String choice;

    Kind(String label, String choice) {
      this.label = label;
      this.choice = choice;
    }

    public String label() {
      return label;
    }

    public String choice() {
      return choice;
    }
  }
}
