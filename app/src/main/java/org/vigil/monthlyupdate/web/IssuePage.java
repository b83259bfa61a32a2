package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one issue.
 *
 * @param path of this page, without anything after it
 * @param example that it is the shipped example, or written from it; null where it is neither
 * @param opening what a manager could read aloud
 * @param work where it is worked on; empty once it is issued
 * @param next where the next month is opened; null where this is not the latest issue
 * @param becameOf what it corrects, or who may still read it; null where it is a first version that stands
 */
record IssuePage(
    String path,
    String title,
    String audience,
    @Nullable String example,
    String opening,
    @Nullable String becameOf,
    List<Waiting> waiting,
    Gate gate,
    List<Step> steps,
    List<WorkLink> work,
    @Nullable WorkLink next,
    List<Theme> themes,
    String size,
    List<FindingGroup> findings,
    Afterwards afterwards,
    List<JournalLine> journal,
    List<Problem> problems) {

  /** Whether it may go, as the head of the page shows it. */
  enum Standing {
    STOPPED,
    /** Nothing stops it, and somebody must take the next step. */
    ON_ITS_WAY,
    /** The next step is not this reader's to take. */
    WAITS_FOR_ANOTHER,
    READY,
    ISSUED,
    WITHDRAWN;

    /** What the link to its document says. */
    public String reading() {
      return switch (this) {
        case STOPPED, ON_ITS_WAY, WAITS_FOR_ANOTHER, READY -> "Read the draft as its readers would";
        case ISSUED -> "Read it as it went out";
        case WITHDRAWN -> "Read what its readers find in its place";
      };
    }
  }

  /**
   * The button, or the words in its place.
   *
   * @param step what the button does where it does not issue; null where no step is to be taken
   * @param mayBeSentBack whether somebody may say that it is not good enough yet
   */
  record Gate(
      Standing standing,
      String button,
      String words,
      @Nullable String step,
      boolean mayBeSentBack) {}

  /**
   * One step from opening to issuing.
   *
   * @param state "done", "current" or "ahead"
   */
  record Step(String name, String words, String state) {}

  /**
   * Contributions that wait for somebody.
   *
   * @param asked which of the month's contributions the list shows
   * @param isUnread whether the unit has them and did not look
   */
  record Waiting(String words, String asked, boolean isUnread) {}

  /** A page on which something of it is changed. */
  record WorkLink(String href, String words) {}

  /** Items under one theme. */
  record Theme(String anchor, String name, List<ItemView> items) {}

  /**
   * Findings of one severity.
   *
   * @param anchor so that a count elsewhere can lead to exactly these
   */
  record FindingGroup(String anchor, String heading, List<FindingView> findings) {}

  /** What the month promised and asked, and what it refers to. */
  record Afterwards(
      List<Line> commitments,
      int undated,
      List<Line> asks,
      List<Line> contacts,
      List<Line> links,
      int unresolved,
      List<Line> words) {}

  /**
   * One of them.
   *
   * @param status how it is delivered; null where nobody says
   */
  record Line(
      @Nullable String anchor, String what, List<String> about, @Nullable StatusTag status) {
    Line(@Nullable String anchor, String what, String about) {
      this(anchor, what, List.of(about), null);
    }
  }
}
