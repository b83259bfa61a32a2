package org.vigil.archive;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.reading.Reading;
import org.vigil.monthlyupdate.reading.ReadingDesk;

/**
 * Months whose update went out from here. What went out stands in place of every file of that month: a file knows nothing of
 * a correction or a withdrawal, and would go on telling what was taken back.
 */
@Component
class IssuedMonths {
  private final VersionDesk versions;
  private final IssueDesk desk;
  private final ReadingDesk past;
  private final Papers papers;

  IssuedMonths(VersionDesk versions, IssueDesk desk, ReadingDesk past, Papers papers) {
    this.versions = versions;
    this.desk = desk;
    this.past = past;
    this.papers = papers;
  }

  void retireFiles(YearMonth month) {
    keysOfFiles(month).forEach(papers::retireFile);
  }

  /** The key of what went out in place of a file; empty where nothing did. */
  Optional<String> inPlaceOf(About about) {
    var month = about.month();
    return about.kind() == DocumentKind.MONTHLY_UPDATE
            && about.fileName() != null
            && month != null
            && keysOfFiles(month).contains(about.key())
        ? Optional.of(IssuedUpdate.key(month))
        : Optional.empty();
  }

  /**
   * Of the unit's own files, of those that do not say whose they are, and of those an issue was opened from. Empty where
   * nothing was issued: then the file is all there is.
   */
  private Set<String> keysOfFiles(YearMonth month) {
    var issued =
        versions.issued().stream()
            .filter(version -> version.month().equals(month))
            .map(IssueVersion::id)
            .collect(Collectors.toSet());
    var keys = new HashSet<String>();
    if (issued.isEmpty()) {
      return keys;
    }
    keys.add(Reading.idOfNoUnit(month).value());
    for (var id : issued) {
      desk.asReceived(id).ifPresent(issue -> keys.add(Reading.id(issue.unit(), month).value()));
    }
    for (var file : past.all()) {
      var openedAs = file.openedAs();
      if (openedAs != null && issued.contains(openedAs)) {
        papers.ofFile(file.sha256()).ifPresent(document -> keys.add(document.about().key()));
      }
    }
    return keys;
  }
}
