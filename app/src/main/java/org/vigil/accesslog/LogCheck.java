package org.vigil.accesslog;

import org.jspecify.annotations.Nullable;
import org.vigil.shell.Words;

/** What checking the log found. */
public sealed interface LogCheck {

  /** One sentence a manager could read aloud. */
  String inWords();

  /**
   * Nothing was changed, taken out, moved or put in.
   *
   * @param checkpoint the last signed checkpoint the log was held against; null for a log that has none yet
   */
  record Whole(long size, TreeHash root, @Nullable Checkpoint checkpoint) implements LogCheck {
    @Override
    public String inWords() {
      return checkpoint == null
          ? "The log is whole: it has no entry and no checkpoint yet."
          : "The log is whole to entry %,d. It agrees with the checkpoint of %s, which signs %,d entries."
              .formatted(size, Words.moment(checkpoint.madeAt()), checkpoint.size());
    }
  }

  /**
   * Something is wrong.
   *
   * @param fromSeq the first entry that cannot be relied on
   * @param reason what is wrong, in words
   */
  record NotWhole(Finding finding, long fromSeq, String reason) implements LogCheck {
    @Override
    public String inWords() {
      return "The log is not whole from entry %,d. %s".formatted(fromSeq, reason);
    }

    public String whatToDo() {
      return finding.whatToDo();
    }
  }

  /** The ways a log can be wrong. */
  enum Finding {
    CHANGED(
        "Compare this entry with an export or a backup made before, and find out who could change the database."),
    MISSING(
        "Compare with an export or a backup made before, and find out who could delete from the database."),
    UNREADABLE("Ask for the export again; if it reads the same, compare it with the database."),
    SHORTER(
        "If a backup was restored, say so with \"log restored\" and keep the checkpoints set aside. If none was, treat it as entries deleted."),
    ROLLED_BACK(
        "If a backup was restored, keep both histories and record who restored it, when and why. If none was, treat it as entries replaced."),
    REWRITTEN(
        "Treat every entry from there on as replaced. Compare with exports and checkpoints kept elsewhere."),
    NO_CHECKPOINT(
        "Bring back the checkpoints from where copies are kept; without them a rewritten log looks whole."),
    CHECKPOINT_NOT_OURS(
        "Bring back this checkpoint from where copies are kept, and check that the public key is ours.");

    private final String whatToDo;

    Finding(String whatToDo) {
      this.whatToDo = whatToDo;
    }

    public String whatToDo() {
      return whatToDo;
    }

    /** Whether a restored backup looks like this. */
    boolean mayFollowRestore() {
      return this == SHORTER || this == ROLLED_BACK;
    }
  }
}
