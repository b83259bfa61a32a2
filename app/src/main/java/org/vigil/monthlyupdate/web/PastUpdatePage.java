package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.reading.Comparison;
import org.vigil.monthlyupdate.reading.Difference;
import org.vigil.monthlyupdate.reading.Found;
import org.vigil.monthlyupdate.reading.ProposedRepair;
import org.vigil.monthlyupdate.reading.Reading;
import org.vigil.monthlyupdate.reading.ReadingDesk.Decision;
import org.vigil.monthlyupdate.reading.ReadingDesk.Earlier;
import org.vigil.monthlyupdate.reading.ReadingDesk.Kept;
import org.vigil.monthlyupdate.reading.source.SourceText;
import org.vigil.shell.Words;

/**
 * One past update and what is read of it.
 *
 * @param refusal why no issue was opened from it; null where none was tried
 * @param unread why this version cannot read it; null where it can
 * @param beside what it is to an earlier file of the same issue; null where there is none
 * @param monthIsOpen whether an issue of its month is open already
 */
record PastUpdatePage(
    String path,
    String title,
    String about,
    @Nullable String refusal,
    @Nullable String unread,
    String summary,
    @Nullable Beside beside,
    boolean monthIsOpen,
    String issue,
    List<RepairLine> repairs,
    List<FindingLine> findings,
    List<Group> groups,
    String unit,
    List<SourceLine> lines) {

  static PastUpdatePage of(Kept kept, @Nullable String refusal, boolean monthIsOpen, String path) {
    var file = kept.file();
    var about =
        "From the file %s, kept %s by %s."
            .formatted(file.fileName(), Words.moment(file.keptAt()), file.keptBy());
    var issue = "/monthly-updates/" + file.ofMonth();
    return switch (kept) {
      case Kept.Unread unread ->
          new PastUpdatePage(
              path,
              file.fileName(),
              about,
              refusal,
              unread.reason() + " " + unread.toDo(),
              "",
              null,
              monthIsOpen,
              issue,
              List.of(),
              List.of(),
              List.of(),
              "line",
              List.of());
      case Kept.Read read -> {
        var reading = read.reading();
        yield new PastUpdatePage(
            path,
            title(reading),
            reading.issue().unit().name() + ". " + about,
            refusal,
            null,
            reading.summary() + ".",
            beside(read.earlier()),
            monthIsOpen,
            issue,
            repairs(reading),
            reading.findings().stream().map(finding -> finding(finding, reading)).toList(),
            groups(reading),
            reading.source().kind().unit(),
            lines(reading.source()));
      }
    };
  }

  private static String title(Reading reading) {
    var title = reading.issue().title();
    var month = reading.issue().month().label();
    return title.contains(month) ? title : title + ", " + month;
  }

  private static @Nullable Beside beside(@Nullable Earlier earlier) {
    if (earlier == null) {
      return null;
    }
    return new Beside(
        PastUpdatePages.PATH + "/" + earlier.file().id(),
        earlier.file().fileName(),
        earlier.comparison().sentence(),
        switch (earlier.comparison()) {
          case Comparison.SameIssue same ->
              same.differences().stream().map(Difference::sentence).toList();
          case Comparison.Same same -> List.of();
          case Comparison.AnotherIssue other -> List.of();
        });
  }

  private static List<RepairLine> repairs(Reading reading) {
    var lines = new ArrayList<RepairLine>();
    for (var proposed : reading.repairs()) {
      lines.add(repair(lines.size(), proposed, reading));
    }
    return lines;
  }

  private static RepairLine repair(int number, ProposedRepair proposed, Reading reading) {
    var repair = proposed.repair();
    return new RepairLine(
        "repair-" + number,
        repair.asPrinted(),
        repair.reading(),
        words(repair.kind()),
        repair.confidence(),
        heading(proposed.item(), reading),
        proposed.place().words(),
        anchor(proposed.place().fromLine()),
        Arrays.stream(Decision.values())
            .map(
                decision ->
                    new Choice(decision.name(), words(decision), decision == Decision.LATER))
            .toList());
  }

  private static String heading(String item, Reading reading) {
    return reading.issue().item(item).map(one -> one.headingOrWorkingHeading()).orElse(item);
  }

  private static String words(Decision decision) {
    return switch (decision) {
      case TAKEN -> "Take the repair";
      case AS_PRINTED -> "Leave as printed";
      case LATER -> "Decide later";
    };
  }

  private static String words(Block.Repair.Kind kind) {
    return switch (kind) {
      case OCR -> "Misread letters";
      case TYPO -> "A slip of the author";
      case SPLIT -> "Words cut apart";
      case DUPLICATE -> "The same words twice";
      case LOST -> "Words lost";
      case ARTEFACT -> "Page furniture";
    };
  }

  private static FindingLine finding(Finding finding, Reading reading) {
    return new FindingLine(
        finding.severity().words(),
        switch (finding.severity()) {
          case STOPS -> "rust";
          case WARNS -> "amber";
          case NOTE -> "petrol";
        },
        finding.subject(),
        finding.message(),
        finding.where().stream().map(where -> place(where, reading)).toList());
  }

  /** Where something stood that a finding names by its id in the issue. */
  private static Place place(String where, Reading reading) {
    var id = where.startsWith("contacts.") ? where.substring("contacts.".length()) : where;
    var table = id.startsWith("t") && id.indexOf('.') > 0 ? id.substring(0, id.indexOf('.')) : id;
    return reading.found().stream()
        .filter(found -> table.equals(found.id()))
        .findFirst()
        .map(
            found ->
                new Place(where + ", " + found.place().words(), anchor(found.place().fromLine())))
        .orElseGet(() -> new Place(where, null));
  }

  private static List<Group> groups(Reading reading) {
    return Arrays.stream(Found.Kind.values())
        .map(kind -> group(kind, reading))
        .filter(group -> !group.pieces().isEmpty())
        .toList();
  }

  private static Group group(Found.Kind kind, Reading reading) {
    var pieces =
        reading
            .found(kind)
            .map(
                found ->
                    new Piece(
                        found.words(), found.place().words(), anchor(found.place().fromLine())))
            .toList();
    return new Group(kind.counted(pieces.size()), pieces);
  }

  private static List<SourceLine> lines(SourceText source) {
    var lines = new ArrayList<SourceLine>();
    int last = 0;
    for (var line : source.lines()) {
      if (!line.isBlank()) {
        // The rows of a Word table share one number: the first of them is where a link leads.
        lines.add(
            new SourceLine(
                line.number(),
                line.number() == last ? null : anchor(line.number()),
                line.filled().stream().map(cell -> cell.text().strip()).toList()));
        last = line.number();
      }
    }
    return lines;
  }

  private static String anchor(int line) {
    return "line-" + line;
  }

  /** An earlier file of the same issue, and in what this one differs from it. */
  record Beside(String href, String name, String sentence, List<String> differences) {}

  /** One repair, and what may be decided about it. */
  record RepairLine(
      String field,
      String asPrinted,
      String reading,
      String kind,
      String confidence,
      String item,
      String place,
      String anchor,
      List<Choice> choices) {}

  /** One answer of a question. */
  record Choice(String value, String label, boolean chosen) {}

  /** One finding. */
  record FindingLine(
      String severity, String tone, String subject, String message, List<Place> places) {}

  /**
   * Where something stood.
   *
   * @param anchor of the line on this page; null where it has none
   */
  record Place(String words, @Nullable String anchor) {}

  /** Everything of one kind that was found. */
  record Group(String heading, List<Piece> pieces) {}

  /** One piece. */
  record Piece(String words, String place, String anchor) {}

  /**
   * One line of the source.
   *
   * @param anchor null where the line before has the same number
   */
  record SourceLine(int number, @Nullable String anchor, List<String> cells) {}
}
