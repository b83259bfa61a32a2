package org.vigil.matching;

/** What was decided about a notification, in the words kept in the journal. */
public enum Answer {
  NEW_PERSON("new person"),
  SAME_PERSON("same person"),
  NEEDS_REVIEW("needs review"),
  JOINED("joined"),
  KEPT_APART("kept apart"),
  CANNOT_TELL("cannot tell"),
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

  /** Whether a notification stands where it stands because of this answer. */
  boolean places() {
    return switch (this) {
      case NEW_PERSON, SAME_PERSON, NEEDS_REVIEW, JOINED, WITHDRAWN -> true;
      case KEPT_APART, CANNOT_TELL -> false;
    };
  }
}
