package org.vigil.publication;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.IssueDesk;
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

  Printed printed(MonthlyUpdate update) {
    var month = update.issue().month().month();
    return new Printed(
        UpdateDocument.of(update, banner.words()),
        "monthly-update-" + month + (update.isIssued() ? "" : "-draft"));
  }

  /**
   * A document and what its files are called.
   *
   * @param name without what says the kind of file
   */
  public record Printed(Document document, String name) {}
}
