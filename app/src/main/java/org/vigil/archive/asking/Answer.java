package org.vigil.archive.asking;

import java.util.List;
import java.util.Map;

/**
 * What the archive says to a question.
 *
 * @see Asking
 */
public sealed interface Answer {
  /** Words of the question that were read as another word of the archive. */
  Map<String, String> corrections();

  /** Passages that answer it, the best first. */
  record Found(List<Quotation> quotations, Map<String, String> corrections) implements Answer {
    public Found {
      quotations = List.copyOf(quotations);
      corrections = Map.copyOf(corrections);
    }
  }

  /**
   * No passage bears the question out.
   *
   * @param missing words of the question that stand nowhere in the archive
   * @param near passages about something close, which do not answer it
   */
  record NotFound(List<String> missing, List<Quotation> near, Map<String, String> corrections)
      implements Answer {
    public NotFound {
      missing = List.copyOf(missing);
      near = List.copyOf(near);
      corrections = Map.copyOf(corrections);
    }
  }
}
