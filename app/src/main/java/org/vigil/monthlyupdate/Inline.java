package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A stretch of a text: plain words, or one of the tokens {@code [[contact:id]]}, {@code [[link:id|words]]}, {@code [[metric:id]]}, {@code [[lost:id]]}. */
public sealed interface Inline {

  record Words(String text) implements Inline {}

  record ContactRef(String contact) implements Inline {}

  record LinkRef(String link, String words) implements Inline {}

  /** Words taken from a cell of a table. */
  record MetricRef(String metric) implements Inline {}

  record LostRef(String passage) implements Inline {}

  Pattern TOKEN = Pattern.compile("\\[\\[(contact|link|metric|lost):([^\\]|]+)(?:\\|([^\\]]*))?]]");

  static List<Inline> read(String text) {
    var pieces = new ArrayList<Inline>();
    var tokens = TOKEN.matcher(text);
    int from = 0;
    while (tokens.find()) {
      if (tokens.start() > from) {
        pieces.add(new Words(text.substring(from, tokens.start())));
      }
      pieces.add(token(tokens.group(1), tokens.group(2), tokens.group(3)));
      from = tokens.end();
    }
    if (from < text.length()) {
      pieces.add(new Words(text.substring(from)));
    }
    return pieces;
  }

  private static Inline token(String kind, String id, @Nullable String words) {
    return switch (kind) {
      case "contact" -> new ContactRef(id);
      case "link" -> new LinkRef(id, words == null ? id : words);
      case "metric" -> new MetricRef(id);
      case "lost" -> new LostRef(id);
      default -> throw new IllegalArgumentException("No such token: " + kind);
    };
  }
}
