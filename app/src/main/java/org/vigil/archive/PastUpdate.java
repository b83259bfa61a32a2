package org.vigil.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.reading.Found;
import org.vigil.monthlyupdate.reading.Reading;

/**
 * A past update that was read from its file. What it is made of comes from the reading; its words come from the file, so that
 * what is quoted is what was printed, slips and all.
 */
final class PastUpdate {
  private final Reading reading;
  private final Issue issue;
  private final About about;
  private final List<Line> lines;
  private final DistrictNames districts;

  private PastUpdate(Reading reading, About about, Collection<String> districts) {
    this.reading = reading;
    this.issue = reading.issue();
    this.about = about;
    this.lines = Lines.of(reading.source());
    this.districts =
        new DistrictNames(
            Stream.concat(
                    districts.stream(),
                    issue.tables().values().stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(UpdateTable.Row::isArea)
                        .map(UpdateTable.Row::area))
                .toList());
  }

  static Paper of(Reading reading, String fileName, String sha256, Collection<String> districts) {
    var issue = reading.issue();
    var about =
        new About(
            issue.id().value(),
            DocumentKind.MONTHLY_UPDATE,
            "Monthly update, " + issue.month().label(),
            issue.month().month(),
            null,
            fileName,
            sha256,
            reading.source().kind().unit(),
            "OFFICIAL: for partners, not for publication");
    return new PastUpdate(reading, about, districts).paper();
  }

  private Paper paper() {
    var regions = new ArrayList<Region>();
    for (var section : issue.sections()) {
      for (var item : section.items()) {
        var place = item.place();
        if (place != null) {
          regions.add(new Region(IssueItems.of(section, item), lines(item, place)));
        }
      }
    }
    var passages =
        Told.marked(
            PassageMaker.passages(
                about.source(), about.unit(), reading.source().wrapped(), districts, regions),
            issue);
    return new Paper(about, lines, passages, Told.promises(issue));
  }

  private List<Line> lines(Issue.Item item, Issue.Place place) {
    var leftOut =
        Stream.of(Found.Kind.FURNITURE, Found.Kind.CONTINUED, Found.Kind.THEME)
            .flatMap(reading::found)
            .filter(found -> found.place().fromLine() == found.place().toLine())
            .collect(Collectors.groupingBy(found -> found.place().fromLine()));
    var kept = new ArrayList<Line>();
    for (var line : lines) {
      if (line.number() >= place.fromLine() && line.number() <= place.toLine()) {
        var bare =
            without(
                line,
                leftOut.getOrDefault(line.number(), List.of()).stream().map(Found::words).toList());
        if (!bare.isBlank() || line.isBlank()) {
          kept.add(bare);
        }
      }
    }
    return withoutHeading(kept, item.heading());
  }

  /** A theme may stand beside an item, in a column of its own. */
  private Line without(Line line, List<String> words) {
    var out =
        Stream.concat(
                words.stream(),
                issue.sections().stream()
                    .flatMap(section -> Stream.of(section.theme(), orTheme(section))))
            .map(PastUpdate::plain)
            .collect(Collectors.toSet());
    return new Line(
        line.number(),
        line.page(),
        line.cells().stream().map(cell -> isOut(cell, line, out, words) ? "" : cell).toList(),
        line.bullet());
  }

  private static boolean isOut(String cell, Line line, Set<String> out, List<String> words) {
    return out.contains(plain(cell)) && (line.filled().size() > 1 || !words.isEmpty());
  }

  private static String orTheme(Issue.Section section) {
    var label = section.continuedLabel();
    return label == null ? section.theme() : label;
  }

  private static List<Line> withoutHeading(List<Line> lines, @Nullable String heading) {
    if (heading == null) {
      return lines;
    }
    var left = plain(heading);
    int from = 0;
    while (from < lines.size() && !left.isEmpty()) {
      var words = plain(lines.get(from).words());
      if (!left.startsWith(words)) {
        break;
      }
      left = left.substring(words.length());
      from++;
    }
    return left.isEmpty() ? lines.subList(from, lines.size()) : lines;
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
