package org.vigil.monthlyupdate.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Checks;
import org.vigil.monthlyupdate.reading.source.Source;
import org.vigil.monthlyupdate.reading.source.SourceText;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;
import org.vigil.shell.UnreadableFile;

/** Reads a past update: text, Word or PDF. Needs no database. */
@Component
public class UpdateReader {
  private final Checks checks;
  private final Areas areas;

  public UpdateReader(Checks checks, Reference reference) {
    this.checks = checks;
    this.areas = reference.areas();
  }

  /** What came of reading a file. */
  public sealed interface Outcome {
    record Read(Reading reading) implements Outcome {}

    /**
     * @param monthNeeded whether naming the month is what helps
     */
    record Refused(String reason, String toDo, boolean monthNeeded) implements Outcome {}
  }

  /**
   * @param fileName where the month may stand if the text does not name it
   * @param month where a person named it
   */
  public Outcome read(String fileName, byte[] content, @Nullable YearMonth month) {
    try {
      return read(fileName, Source.of(content), month);
    } catch (UnreadableFile unreadable) {
      return new Outcome.Refused(unreadable.reason(), unreadable.toDo(), false);
    }
  }

  private Outcome read(String fileName, SourceText source, @Nullable YearMonth given) {
    var page = PageFurniture.of(source);
    var outline = Outlines.of(source, page);
    if (outline.themes().isEmpty()) {
      return new Outcome.Refused(
          "No theme was found: nothing in it looks like a heading.",
          "See whether it is a monthly update. If it is, copy it into Word, give its themes the style Heading 1 and its items Heading 2, and send that.",
          false);
    }
    var head = Head.of(outline.head(), page.furniture(), fileName, given);
    var month = head.month();
    if (month == null) {
      return new Outcome.Refused(
          "The update does not say which month it is of.",
          "Say which month it is, and send it again.",
          true);
    }
    var reading = new IssueAssembly(source, page, outline, head, month, areas).reading();
    var findings = new ArrayList<>(checks.look(reading.issue()));
    findings.addAll(reading.findings());
    return new Outcome.Read(reading.with(findings));
  }
}
