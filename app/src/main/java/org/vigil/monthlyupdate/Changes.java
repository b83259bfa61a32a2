package org.vigil.monthlyupdate;

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
    return now;
  }

  static Optional<String> refusal(Issue now, Change change) {
    return switch (change) {
      case Resolution resolution -> Resolving.refusal(now, resolution);
      case Edit edit -> Editing.refusal(now, edit);
      case Step step -> Optional.empty();
    };
  }

  /** The signed notes and owners' words among them, which are printed. */
  static List<Resolution> resolutions(List<? extends Change> changes) {
    return changes.stream()
        .filter(Resolution.class::isInstance)
        .map(Resolution.class::cast)
        .toList();
  }
}
