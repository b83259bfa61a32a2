package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.vigil.figures.SignedNote;

/** What a person did about a finding that stops the issue. Each is an entry of the journal; none changes what was printed. */
public sealed interface Resolution extends Change {

  /** The owner's word: who said it, when, and what they said. */
  record OwnersWord(String owner, LocalDate saidOn, String words) {
    public OwnersWord {
      if (owner.isBlank() || words.isBlank()) {
        throw new IllegalArgumentException("An owner's word needs the owner and the words");
      }
    }
  }

  /** The owner gives the figures again; those first received stay in the journal and in the file. */
  record CorrectedFigures(
      String table, List<UpdateTable.Row> rows, Map<String, Long> printedTotal, OwnersWord word)
      implements Resolution {
    @Override
    public String where() {
      return table;
    }

    @Override
    public String deed() {
      return "figures given again";
    }
  }

  /** The owner confirms that the difference is people whose area is not known. */
  record AreaNotKnownRow(String table, Map<String, Long> counts, OwnersWord word)
      implements Resolution {
    @Override
    public String where() {
      return table;
    }

    @Override
    public String deed() {
      return "row for area not known added";
    }
  }

  /** Both sets of figures are printed, over a name. */
  record NoteUnderTable(String table, SignedNote note) implements Resolution {
    @Override
    public String where() {
      return table;
    }

    @Override
    public String deed() {
      return "printed note signed";
    }
  }

  /** The author supplies lost words. */
  record WordsSupplied(String item, String passage, String words, OwnersWord word)
      implements Resolution {
    @Override
    public String where() {
      return item;
    }

    @Override
    public String deed() {
      return "lost words supplied";
    }
  }

  /** The words stay lost, and the issue says so over a name. */
  record NoteOfLoss(String item, SignedNote note) implements Resolution {
    @Override
    public String where() {
      return item;
    }

    @Override
    public String deed() {
      return "note of loss signed";
    }
  }
}
