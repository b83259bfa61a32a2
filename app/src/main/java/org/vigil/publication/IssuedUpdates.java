package org.vigil.publication;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.figures.Tier;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueFilter;
import org.vigil.monthlyupdate.IssueLine;
import org.vigil.monthlyupdate.IssueList;
import org.vigil.monthlyupdate.MonthlyUpdate;

/** Monthly updates that went out. */
@Component
class IssuedUpdates implements IssuedDocuments {
  private static final String KEY = "monthly-update/";
  private final IssueList issues;
  private final IssueDesk desk;
  private final DemonstrationBanner banner;

  IssuedUpdates(IssueList issues, IssueDesk desk, DemonstrationBanner banner) {
    this.issues = issues;
    this.desk = desk;
    this.banner = banner;
  }

  @Override
  public List<IssuedDocument> all() {
    return issues.all(IssueFilter.EVERYTHING).stream().flatMap(IssuedUpdates::issued).toList();
  }

  private static Stream<IssuedDocument> issued(IssueLine line) {
    var issued = line.issued();
    return issued == null
        ? Stream.of()
        : Stream.of(
            new IssuedDocument(
                KEY + line.month(),
                "1",
                "Monthly update, " + line.label(),
                issued.on(),
                Tier.PARTNER.handlingMark()));
  }

  @Override
  public Optional<Document> document(String key) {
    return month(key)
        .flatMap(desk::ofMonth)
        .flatMap(desk::asItStands)
        .filter(MonthlyUpdate::isIssued)
        .map(update -> UpdateDocument.of(update, banner.words()));
  }

  private static Optional<YearMonth> month(String key) {
    if (!key.startsWith(KEY)) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(key.substring(KEY.length())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
