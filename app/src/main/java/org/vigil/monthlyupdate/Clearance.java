package org.vigil.monthlyupdate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.IssueJournal.Entry;

/**
 * How far an issue has come on its way to being issued. Whatever is changed after it was checked must be checked again, and
 * no one person both checks it and signs it off.
 *
 * @param checkedBy null until it is checked
 * @param signedOffBy null until it is signed off
 */
public record Clearance(Stage stage, @Nullable String checkedBy, @Nullable String signedOffBy) {
  private static final Clearance OPEN = new Clearance(Stage.OPEN, null, null);

  /** In the order they are reached. */
  public enum Stage {
    OPEN("Open"),
    ASSEMBLED("Assembled"),
    CHECKED("Checked"),
    CLEARED("Cleared");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** From what people did. Taking a change back is a change like any other; a step taken back was never taken. */
  public static Clearance of(List<Entry> entries) {
    var now = OPEN;
    for (var event : events(entries)) {
      now =
          event.takenBack() && !(event.entry().change() instanceof Edit.LinkOpened)
              ? now.changed()
              : now.after(event.entry().change(), event.entry().writtenBy());
    }
    return now;
  }

  private record Event(Entry entry, Instant at, boolean takenBack) {}

  private static List<Event> events(List<Entry> entries) {
    var events = new ArrayList<Event>();
    for (var entry : entries) {
      boolean step = entry.change() instanceof Step;
      if (entry.stands() || !step) {
        events.add(new Event(entry, entry.writtenAt(), false));
      }
      var back = entry.takenBack();
      if (back != null && !step) {
        events.add(new Event(entry, back.at(), true));
      }
    }
    events.sort(Comparator.comparing(Event::at));
    return events;
  }

  /** A step counts only from where it may be taken: the one before it may have been taken back since. */
  private Clearance after(Change change, String by) {
    return switch (change) {
      case Step.Assembled assembled -> new Clearance(Stage.ASSEMBLED, null, null);
      case Step.Checked checked ->
          stage == Stage.ASSEMBLED ? new Clearance(Stage.CHECKED, by, null) : this;
      case Step.SignedOff signed ->
          stage == Stage.CHECKED && !by.equals(checkedBy)
              ? new Clearance(Stage.CLEARED, checkedBy, by)
              : this;
      case Step.SentBack back -> OPEN;
      case Resolution resolution -> changed();
      // Nothing that is printed is changed by it.
      case Edit.LinkOpened opened -> this;
      case Edit edit -> changed();
    };
  }

  /** A change after the check undoes the check. */
  private Clearance changed() {
    return stage == Stage.OPEN ? OPEN : new Clearance(Stage.ASSEMBLED, null, null);
  }

  /** Why a step cannot be taken now by this person; empty where it can. */
  Optional<String> refusal(Step step, String by, boolean stopped) {
    return switch (step) {
      case Step.Assembled assembled ->
          stage == Stage.OPEN
              ? Optional.empty()
              : Optional.of("It was assembled already: it is to be checked next.");
      case Step.Checked checked -> {
        if (stage != Stage.ASSEMBLED) {
          yield Optional.of(
              stage == Stage.OPEN
                  ? "It is not assembled yet. Say first that everything stands in it."
                  : "It was checked already: it is to be signed off next.");
        }
        yield stopped
            ? Optional.of("Findings stop it. Settle each of them, then check it.")
            : Optional.empty();
      }
      case Step.SignedOff signed -> {
        if (stage != Stage.CHECKED) {
          yield Optional.of(
              stage == Stage.CLEARED
                  ? "It was signed off already: it may be issued."
                  : "It is not checked yet. Somebody must read it against its sources first.");
        }
        yield by.equals(checkedBy)
            ? Optional.of(
                "You checked it, so somebody else must sign it off: the one who signs off, or their deputy.")
            : Optional.empty();
      }
      case Step.SentBack back ->
          back.why().isBlank() ? Optional.of("Say what is to be put right.") : Optional.empty();
    };
  }
}
