package org.vigil.publication;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.MonthlyUpdate;

/** Monthly updates as their readers get them: marked as drafts until they are issued. */
@Component
public class MonthlyDocuments {
  private final IssueDesk desk;
  private final DemonstrationBanner banner;

  MonthlyDocuments(IssueDesk desk, DemonstrationBanner banner) {
    this.desk = desk;
    this.banner = banner;
  }

  @Transactional(readOnly = true)
  public Optional<Printed> ofMonth(YearMonth month) {
    return desk.ofMonth(month).flatMap(desk::asItStands).map(this::printed);
  }

  /** One version of the month's update, as it went out and with what became of it. */
  @Transactional(readOnly = true)
  public Optional<Printed> ofVersion(YearMonth month, int number) {
    return desk.versions(month).stream()
        .filter(version -> version.number() == number && version.calledOff() == null)
        .findFirst()
        .map(IssueVersion::id)
        .flatMap(desk::asItStands)
        .map(this::printed);
  }

  Printed printed(MonthlyUpdate update) {
    var month = update.issue().month().month();
    int version = update.version().number();
    return new Printed(
        UpdateDocument.of(update, banner.words()),
        "monthly-update-"
            + month
            + (version == 1 ? "" : "-version-" + version)
            + (update.isIssued() ? "" : "-draft"));
  }

  /**
   * A document and what its files are called.
   *
   * @param name without what says the kind of file
   */
  public record Printed(Document document, String name) {}
}
