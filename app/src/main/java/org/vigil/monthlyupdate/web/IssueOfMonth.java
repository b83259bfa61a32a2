package org.vigil.monthlyupdate.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.shell.NotFound;

/** The issue an address means: /monthly-updates/2024-11. */
@Component
class IssueOfMonth {
  private final IssueDesk desk;

  IssueOfMonth(IssueDesk desk) {
    this.desk = desk;
  }

  IssueId named(String month) {
    try {
      return desk.ofMonth(YearMonth.parse(month)).orElseThrow(NotFound::new);
    } catch (DateTimeException notAMonth) {
      throw new NotFound();
    }
  }
}
