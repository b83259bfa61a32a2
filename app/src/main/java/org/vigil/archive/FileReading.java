package org.vigil.archive;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.reading.UpdateReader;
import org.vigil.monthlyupdate.reading.source.Source;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;
import org.vigil.shell.UnreadableFile;

/** Takes a file apart: as a monthly update where it is one, as plain text under headings where it is not. */
@Component
class FileReading {
  private static final String HANDLING = "OFFICIAL: for partners, not for publication";
  private final UpdateReader updates;
  private final Reference reference;

  FileReading(UpdateReader updates, Reference reference) {
    this.updates = updates;
    this.reference = reference;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Read(Paper paper) implements Outcome {}

    record Refused(String reason, String toDo) implements Outcome {}
  }

  Outcome read(String fileName, byte[] content, AsWritten as) {
    if (as.kind() == null || as.kind() == DocumentKind.MONTHLY_UPDATE) {
      switch (updates.read(fileName, content, as.month())) {
        case UpdateReader.Outcome.Read read -> {
          return new Outcome.Read(
              PastUpdate.of(read.reading(), fileName, Sha256.of(content), districts()));
        }
        case UpdateReader.Outcome.Refused refused -> {
          if (as.kind() == DocumentKind.MONTHLY_UPDATE) {
            return new Outcome.Refused(refused.reason(), refused.toDo());
          }
        }
      }
    }
    return other(fileName, content, as);
  }

  private Outcome other(String fileName, byte[] content, AsWritten as) {
    var kind = as.kind() == null ? DocumentKind.OTHER : as.kind();
    var title = title(fileName, as.title());
    try {
      var paper =
          OtherPaper.of(
              Source.of(content),
              key(title, as.month()),
              kind,
              title,
              as.month(),
              null,
              fileName,
              Sha256.of(content),
              HANDLING,
              districts());
      return paper.passages().isEmpty()
          ? new Outcome.Refused(
              "The file has no words that could be found again.",
              "If it is a scan, have its text recognised first, and send that.")
          : new Outcome.Read(paper);
    } catch (UnreadableFile unreadable) {
      return new Outcome.Refused(unreadable.reason(), unreadable.toDo());
    }
  }

  List<String> districts() {
    return reference.areas().all().stream()
        .filter(area -> area.kind() == Area.Kind.DISTRICT)
        .filter(area -> Areas.HERTFORDSHIRE.equals(area.parent()))
        .map(Area::name)
        .distinct()
        .toList();
  }

  private static String title(String fileName, @Nullable String given) {
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    var bare = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
    var words = bare.replaceAll("[_-]+", " ").strip();
    return words.isEmpty() ? "Document" : words;
  }

  /** Part of an address, and never one of the archive's own pages. */
  private static String key(String title, @Nullable YearMonth month) {
    var slug = title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return "document-" + (slug.isEmpty() ? "untitled" : slug) + (month == null ? "" : "-" + month);
  }
}
