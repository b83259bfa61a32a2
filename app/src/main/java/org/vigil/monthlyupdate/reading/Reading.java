package org.vigil.monthlyupdate.reading;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.reading.source.SourceText;

/**
 * What was read of a past update: the issue, every piece of it tied to its place, and what people must look at.
 *
 * @param unit what a place counts: lines, or the paragraphs of a Word document
 * @param findings of the checks, then the reader's own notes
 */
public record Reading(
    SourceText source,
    Issue issue,
    List<Found> found,
    List<FoundContact> contacts,
    List<ProseFigure> figures,
    List<ProposedRepair> repairs,
    List<Finding> findings) {

  private static final List<Found.Kind> SUMMARISED =
      List.of(
          Found.Kind.THEME,
          Found.Kind.ITEM,
          Found.Kind.TABLE,
          Found.Kind.CONTACT,
          Found.Kind.LINK,
          Found.Kind.PROMISE,
          Found.Kind.ASK,
          Found.Kind.FIGURE,
          Found.Kind.REPAIR,
          Found.Kind.LOST);

  /** What a past update of a unit and month goes by, whoever read it from whichever file. */
  public static Issue.IssueId id(Issue.Unit unit, YearMonth month) {
    return new Issue.IssueId(ContactBook.slug(unit.abbreviation()) + "-" + month);
  }

  /** The same where the file does not say whose update it is. */
  public static Issue.IssueId idOfNoUnit(YearMonth month) {
    return id(
        new Issue.Unit(UnitName.NOT_SAID, Abbreviations.ofUnit(UnitName.NOT_SAID, "")), month);
  }

  public Reading {
    found = List.copyOf(found);
    contacts = List.copyOf(contacts);
    figures = List.copyOf(figures);
    repairs = List.copyOf(repairs);
    findings = List.copyOf(findings);
  }

  public Stream<Found> found(Found.Kind kind) {
    return found.stream().filter(one -> one.kind() == kind);
  }

  public Map<Found.Kind, Long> counts() {
    var counts = new EnumMap<Found.Kind, Long>(Found.Kind.class);
    for (var kind : Found.Kind.values()) {
      counts.put(kind, found(kind).count());
    }
    return counts;
  }

  /** "4 themes, 9 items, 1 table, …" */
  public String summary() {
    return SUMMARISED.stream()
            .map(kind -> kind.counted(found(kind).count()))
            .collect(Collectors.joining(", "))
        + ", "
        + findings.size()
        + (findings.size() == 1 ? " finding" : " findings");
  }

  Reading with(List<Finding> others) {
    return new Reading(source, issue, found, contacts, figures, repairs, others);
  }
}
