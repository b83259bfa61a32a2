package org.vigil.matching;

/** What was decided about a notification, in the words kept in the journal. */
public enum Answer {
  NEW_PERSON("new person"),
  SAME_PERSON("same person"),
  NEEDS_REVIEW("needs review"),
  /** Settled once, and asked again because more was told. */
  ASKED_AGAIN("asked again"),
  JOINED("joined"),
  KEPT_APART("kept apart"),
  CANNOT_TELL("cannot tell"),
  /** Taken out of a case file by a person. */
  SPLIT("split"),
  WITHDRAWN("withdrawn");

  private final String words;

  Answer(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Answer of(String words) {
    for (var answer : values()) {
      if (answer.words.equals(words)) {
        return answer;
      }
    }
    throw new IllegalArgumentException("no such answer: " + words);
  }

  /** Whether a person gave it to the question if two are one. */
  public boolean settles() {
    return this == JOINED || this == KEPT_APART || this == CANNOT_TELL;
  }

  /** Whether a notification stands where it stands because of this answer. */
  boolean places() {
    return switch (this) {
      case NEW_PERSON, SAME_PERSON, NEEDS_REVIEW, JOINED, SPLIT, WITHDRAWN -> true;
      case KEPT_APART, CANNOT_TELL, ASKED_AGAIN -> false;
    };
  }
}
