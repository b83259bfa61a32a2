package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.contribution.ReplyReading.LeftOut;

/** What a pasted reply has in it of the e-mail it was: its subject, and the reference it answers. */
final class ReferenceLines {
  private static final String REFERENCE = "\\[?VC-[2-9A-HJ-NP-Z]{6}\\b]?";
  private static final String LABEL = "(?:subject|re|fwd?|(?:our |your )?ref(?:erence)?)\\s?:";

  /** A line that says the reference and nothing else, wherever it stands. */
  private static final Pattern ALONE =
      Pattern.compile("(?i)(?:" + LABEL + "\\s?){0,3}" + REFERENCE + "\\.?");

  private static final Pattern SUBJECT =
      Pattern.compile("(?i)(?:" + LABEL + ".*|.*\\[VC-[2-9A-HJ-NP-Z]{6}])");

  private static final Pattern REFERENCE_FIRST =
      Pattern.compile("(?i)" + REFERENCE + "\\s?[:.,;\u2013-]\\s?");

  private static final Pattern ANY = Pattern.compile("(?i)" + REFERENCE);
  private static final int LONGEST = 300;

  private ReferenceLines() {}

  static void takeOut(List<String> lines, List<LeftOut> leftOut) {
    var taken = new ArrayList<String>();
    lines.removeIf(line -> isAlone(line.strip(), taken));
    takeHead(lines, taken);
    if (!taken.isEmpty()) {
      leftOut.add(new LeftOut("Subject and reference", String.join("\n", taken)));
    }
  }

  private static boolean isAlone(String line, List<String> taken) {
    return line.length() <= LONGEST && ALONE.matcher(line).matches() && taken.add(line);
  }

  /** A subject without a reference that is all there is may be the answer, and stays. */
  private static void takeHead(List<String> lines, List<String> taken) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size() || lines.get(first).strip().length() > LONGEST) {
      return;
    }
    var line = lines.get(first).strip();
    var reference = REFERENCE_FIRST.matcher(line);
    boolean saysMore = lines.stream().skip(first + 1L).anyMatch(next -> !next.isBlank());
    if (SUBJECT.matcher(line).matches() && (saysMore || ANY.matcher(line).find())) {
      taken.add(line);
      lines.subList(0, first + 1).clear();
    } else if (reference.lookingAt()) {
      taken.add(reference.group().strip());
      lines.set(first, line.substring(reference.end()));
    }
  }
}
