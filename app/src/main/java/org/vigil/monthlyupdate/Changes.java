package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an issue is after everything people did to it, and why something more cannot be done. */
final class Changes {
  private Changes() {}

  static Issue apply(Issue asOpened, List<? extends Change> changes) {
    var now = asOpened;
    for (var change : changes) {
      now =
          switch (change) {
            case Resolution resolution -> Resolving.apply(now, resolution);
            case Edit edit -> Editing.apply(now, edit);
            case Step step -> now;
          };
    }
    return told(now, asOpened);
  }

  /** An item that shows other numbers than before tells something new, though nobody wrote in it. */
  private static Issue told(Issue now, Issue before) {
    return now.tables().equals(before.tables()) && now.metrics().equals(before.metrics())
        ? now
        : now.revised()
            .eachItem(
                item ->
                    item.blocks().stream().allMatch(block -> now.showsAsIn(before, block))
                        ? item
                        : item.standingSince(null))
            .issue();
  }

  static Optional<String> refusal(Issue now, Change change) {
    return switch (change) {
      case Resolution resolution -> Resolving.refusal(now, resolution);
      case Edit edit -> Editing.refusal(now, edit);
      case Step step -> Optional.empty();
    };
  }

  /**
   * The signed notes and owners' words among them that still hold, and so are printed. What was settled about a table before
   * it was written anew was about other figures, and a note that does not give the figures that stand settles nothing.
   */
  static List<Resolution> resolutions(Issue now, List<? extends Change> changes) {
    var holding = new ArrayList<Resolution>();
    for (var change : changes) {
      if (change instanceof Resolution resolution) {
        holding.add(resolution);
      } else if (change instanceof Edit.TableWritten written) {
        holding.removeIf(
            earlier -> Resolving.tableOf(earlier).filter(written.table().id()::equals).isPresent());
      }
    }
    holding.removeIf(
        one ->
            one instanceof Resolution.NoteUnderTable note
                && Resolving.refusal(now, note).isPresent());
    return List.copyOf(holding);
  }

  /** The first of the later changes that could not have been made without one before it; empty where all could. */
  static Optional<Change> restingOn(Issue asOpened, List<? extends Change> changes, int without) {
    var with = asOpened;
    var less = asOpened;
    for (int at = 0; at < changes.size(); at++) {
      var change = changes.get(at);
      if (at > without
          && !bendsToWhatIsThere(change)
          && refusal(with, change).isEmpty()
          && refusal(less, change).isPresent()) {
        return Optional.of(change);
      }
      with = apply(with, List.of(change));
      less = at == without ? less : apply(less, List.of(change));
    }
    return Optional.empty();
  }

  /** An order of items and what came of opening a link make sense whatever else is there. */
  private static boolean bendsToWhatIsThere(Change change) {
    return change instanceof Edit.Arranged || change instanceof Edit.LinkOpened;
  }
}
