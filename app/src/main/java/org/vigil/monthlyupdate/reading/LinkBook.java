package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.Link;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.reading.source.Mark;

/** Where the issue sends its readers: what was linked or underlined, and addresses of pages written out. */
final class LinkBook {
  private static final Pattern HOST_BEHIND =
      Pattern.compile("^\\s*\\(((?:[a-z0-9-]+\\.)+[a-z]{2,})\\)");
  private static final Pattern UP_TO_VERB =
      Pattern.compile("^(.*?)\\s+(?:can|is|are|may|will|was|were|has|have)\\b.*$", Pattern.DOTALL);
  private static final int LONGEST_ID = 40;

  private final Map<String, Link> links = new LinkedHashMap<>();
  private final List<Found> found = new ArrayList<>();

  /** A link where it stood. */
  record Found(String id, @Nullable String item, SourceLines place) {}

  Map<String, Link> links() {
    return links;
  }

  List<Found> found() {
    return found;
  }

  /** The same words with a token where each link stood. */
  Passage withTokens(Passage words, @Nullable String item) {
    return written(marked(words, item), item);
  }

  private Passage marked(Passage words, @Nullable String item) {
    var now = words;
    for (var mark = next(now, 0); mark != null; mark = next(now, 0)) {
      var label = now.text().substring(mark.from(), mark.to());
      var target = mark.target();
      var bare = label.strip();
      boolean address =
          bare.isEmpty()
              || bare.contains("[[")
              || bare.contains("@")
              || (target != null && target.startsWith("mailto:"));
      if (address) {
        now = now.replace(mark.from(), mark.to(), label);
        continue;
      }
      boolean writtenOut = target == null && Addresses.WEB.matcher(bare).matches();
      var url = writtenOut ? bare : target;
      int from = mark.from() + (label.length() - label.stripLeading().length());
      int to = from + bare.length();
      now = withToken(now, from, to, bare, url, item);
    }
    return now;
  }

  /** The first mark; those with nothing but a blank between them and the same target are one. */
  private static @Nullable Mark next(Passage words, int from) {
    Mark first = null;
    for (var mark : words.marks()) {
      if (mark.from() < from) {
        continue;
      }
      if (first == null) {
        first = mark;
      } else {
        boolean together =
            mark.from() >= first.to()
                && words.text().substring(first.to(), mark.from()).isBlank()
                && java.util.Objects.equals(first.target(), mark.target());
        if (!together) {
          break;
        }
        first = new Mark(first.from(), mark.to(), first.target());
      }
    }
    return first;
  }

  private Passage written(Passage words, @Nullable String item) {
    var now = words;
    int from = 0;
    var web = Addresses.WEB.matcher(now.text());
    while (web.find(from)) {
      from = web.end();
      if (isInToken(now.text(), web.start())) {
        continue;
      }
      var url = web.group();
      int length = now.text().length();
      now = withToken(now, web.start(), web.end(), url, url, item);
      from = web.end() + now.text().length() - length;
      web = Addresses.WEB.matcher(now.text());
    }
    return now;
  }

  private static boolean isInToken(String text, int at) {
    return text.lastIndexOf("[[", at) > text.lastIndexOf("]]", at);
  }

  private Passage withToken(
      Passage words, int from, int to, String label, @Nullable String url, @Nullable String item) {
    var text = words.text();
    var host = HOST_BEHIND.matcher(text.substring(to));
    var id = id(label, url);
    links.putIfAbsent(
        id,
        new Link(
            id,
            label,
            target(label, text.substring(0, from)),
            url,
            host.find() && url == null ? "https://" + host.group(1) : null));
    found.add(new Found(id, item, words.place(from, to)));
    return words.replace(
        from, to, "[[link:" + id + "|" + label.replace("|", "/").replace("]", ")") + "]]");
  }

  /** What the link leads to: its words, or where they say nothing, what its sentence speaks of. */
  private static String target(String label, String before) {
    if (label.split("\\s+").length > 1 || label.length() > 6) {
      return label;
    }
    var sentences = Sentences.of(before + " x");
    var sentence = sentences.isEmpty() ? "" : sentences.getLast().text();
    var subject = UP_TO_VERB.matcher(sentence);
    return subject.matches() && !subject.group(1).isBlank() ? subject.group(1) : "not said";
  }

  private String id(String label, @Nullable String url) {
    var slug = ContactBook.slug(label.replaceFirst("^https?://(?:www\\.)?", ""));
    var base =
        slug.length() > LONGEST_ID ? slug.substring(0, LONGEST_ID).replaceAll("-$", "") : slug;
    var id = base.isEmpty() ? "link" : base;
    for (int n = 2; links.containsKey(id) && !isSame(links.get(id), label, url); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private static boolean isSame(@Nullable Link link, String label, @Nullable String url) {
    return link != null && link.words().equals(label) && url != null && url.equals(link.url());
  }
}
