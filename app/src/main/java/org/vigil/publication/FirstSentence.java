package org.vigil.publication;

import java.util.ArrayList;
import java.util.List;
import org.vigil.publication.Document.Plain;
import org.vigil.publication.Document.Span;

/** The first sentence of a text, its links and lost words kept; a text is never cut within a sentence. */
final class FirstSentence {
  private FirstSentence() {}

  static List<Span> of(List<Span> spans) {
    int end =
        SentenceEnds.of(spans.stream().map(Span::words).reduce("", String::concat)).getFirst();
    var kept = new ArrayList<Span>();
    int at = 0;
    for (var span : spans) {
      if (at >= end) {
        break;
      }
      int left = end - at;
      kept.add(
          span instanceof Plain && span.words().length() > left
              ? new Plain(span.words().substring(0, left).stripTrailing())
              : span);
      at += span.words().length();
    }
    return kept;
  }
}
