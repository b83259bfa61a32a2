package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.Outline.Bone;

/**
 * Finds headings that ran into the paragraph below them: a few words without a verb, and then, with no stop between, a word
 * that opens a sentence with its capital.
 */
final class RunInHeadings {
  private static final Pattern OPENER =
      Pattern.compile(
          "(?<=[\\p{L}\\d)])\\s+(?=(?:"
              + String.join("|", Phrases.shipped().list("text-openers"))
              + ")\\s+\\S)");
  private static final Pattern AFTER_STOP =
      Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|(?<=@\\S{3,60})\\s+(?=\\p{Lu})");
  private static final int MOST_WORDS = 10;

  private RunInHeadings() {}

  /** The item, and those whose headings stand inside its paragraphs. */
  static List<Bone> part(Bone item) {
    var bones = new ArrayList<Bone>();
    @Nullable Passage heading = item.heading();
    var pieces = new ArrayList<Raw>();
    for (var piece : item.pieces()) {
      if (!(piece instanceof Raw.Paragraph paragraph)) {
        pieces.add(piece);
        continue;
      }
      var rest = paragraph.words();
      for (var found = find(rest); found.isPresent(); found = find(rest)) {
        var at = found.get();
        if (at.from() > 0) {
          pieces.add(new Raw.Paragraph(rest.part(0, at.from()).stripped()));
        }
        if (heading != null || !pieces.isEmpty()) {
          bones.add(new Bone(heading, pieces));
        }
        heading = rest.part(at.from(), at.to()).stripped();
        pieces = new ArrayList<>();
        rest = rest.from(at.to()).stripped();
      }
      if (!rest.isBlank()) {
        pieces.add(new Raw.Paragraph(rest));
      }
    }
    bones.add(new Bone(heading, pieces));
    return bones;
  }

  private record Span(int from, int to) {}

  private static Optional<Span> find(Passage words) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    var stops = AFTER_STOP.matcher(words.text());
    while (stops.find()) {
      starts.add(stops.end());
    }
    for (int start : starts) {
      var opener = OPENER.matcher(words.text());
      if (opener.find(start) && isHeading(words.text().substring(start, opener.start()))) {
        return Optional.of(new Span(start, opener.start()));
      }
    }
    return Optional.empty();
  }

  private static boolean isHeading(String text) {
    var words = text.strip().split("\\s+");
    return words.length <= MOST_WORDS
        && !text.matches(".*[.!?:;@].*")
        && !Wording.hasVerb(text)
        && (words.length > 1 || text.strip().length() > 3)
        && Character.isUpperCase(text.strip().charAt(0))
        && !isOpening(words);
  }

  /** "In this county The": a sentence that began, not a heading. */
  private static boolean isOpening(String[] words) {
    return Phrases.shipped().list("text-openers").contains(words[0])
        || Phrases.shipped().has("unfinished", words[words.length - 1]);
  }
}
