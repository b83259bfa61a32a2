package org.vigil.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.reading.source.Look;
import org.vigil.monthlyupdate.reading.source.SourceText;

/**
 * Any other document: nothing is known of what it is made of but its headings, where its file marks them, and short lines that
 * stand alone and end with no full stop, where it does not.
 */
final class OtherPaper {
  private static final int LONGEST_HEADING = 90;

  private OtherPaper() {}

  static Paper of(
      SourceText source,
      String key,
      DocumentKind kind,
      String title,
      @Nullable YearMonth month,
      @Nullable LocalDate issuedOn,
      @Nullable String fileName,
      String sha256,
      String handling,
      Collection<String> districts) {
    var lines = Lines.of(source);
    var about =
        new About(
            key, kind, title, month, issuedOn, fileName, sha256, source.kind().unit(), handling);
    var passages =
        PassageMaker.passages(
            about.source(),
            about.unit(),
            source.wrapped(),
            new DistrictNames(districts),
            regions(source, lines));
    return new Paper(about, lines, passages, List.of());
  }

  private static List<Region> regions(SourceText source, List<Line> lines) {
    var regions = new ArrayList<Region>();
    var heading = "";
    var under = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      if (isHeading(source, lines, i)) {
        add(regions, heading, under);
        heading = lines.get(i).words();
      } else {
        under.add(lines.get(i));
      }
    }
    add(regions, heading, under);
    return regions;
  }

  private static void add(List<Region> regions, String heading, List<Line> under) {
    if (under.stream().anyMatch(line -> !line.isBlank())) {
      regions.add(
          new Region(new Passage.Item("p" + (regions.size() + 1), heading, "", List.of()), under));
    }
    under.clear();
  }

  private static boolean isHeading(SourceText source, List<Line> lines, int at) {
    var look = source.lines().get(at).look();
    if (look.heading() > 0 || look.part() == Look.Part.TITLE) {
      return true;
    }
    var line = lines.get(at);
    var words = line.words();
    boolean alone = at == 0 || lines.get(at - 1).isBlank();
    boolean leads = at + 1 < lines.size() && !lines.get(at + 1).isBlank();
    return source.kind() == SourceText.Kind.TEXT
        && alone
        && leads
        && line.filled().size() == 1
        && words.length() <= LONGEST_HEADING
        && Character.isUpperCase(words.charAt(0))
        && ".:;,!?".indexOf(words.charAt(words.length() - 1)) < 0;
  }
}
