package org.vigil.archive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.asking.Passage;

/** Where things of the archive are, and what a link to them says. */
final class Links {
  private Links() {}

  static String to(Passage passage) {
    return to(passage.source().key(), passage.lines().from());
  }

  static String to(String key, @Nullable Integer line) {
    return "/archive/" + encoded(key) + (line == null ? "" : "#line-" + line);
  }

  static String toTopic(String topic) {
    return "/archive/topics/" + encoded(topic);
  }

  static String title(Passage passage) {
    var heading = passage.item().heading();
    return passage.source().title() + (heading.isEmpty() ? "" : ": " + heading);
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
