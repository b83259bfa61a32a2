package org.vigil.publication;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.VersionDesk;

/** Monthly updates as their readers get them, in every edition: marked as drafts until they are issued. */
@Component
public class MonthlyDocuments {
  /** The key of the edition that has every item in full. */
  public static final String WHOLE = WholeEdition.KEY;

  /** How many months back an earlier issue is looked for. */
  private static final int MONTHS_BACK = 12;

  private final IssueDesk desk;
  private final VersionDesk versions;
  private final Editions editions;
  private final DemonstrationBanner banner;

  MonthlyDocuments(
      IssueDesk desk, VersionDesk versions, Editions editions, DemonstrationBanner banner) {
    this.desk = desk;
    this.versions = versions;
    this.editions = editions;
    this.banner = banner;
  }

  /** In one edition; empty where there is no issue of the month, or no such edition of it. */
  @Transactional(readOnly = true)
  public Optional<Printed> ofMonth(YearMonth month, String edition) {
    return ofMonth(month).flatMap(update -> printed(update, edition));
  }

  /** One version of the month's update in one edition, as it went out and with what became of it. */
  @Transactional(readOnly = true)
  public Optional<Printed> ofVersion(YearMonth month, int number, String edition) {
    return versions.ofMonth(month).stream()
        .filter(version -> version.number() == number && version.calledOff() == null)
        .findFirst()
        .map(IssueVersion::id)
        .flatMap(desk::asItStands)
        .flatMap(update -> printed(update, edition));
  }

  /** Empty where there is no such edition of the update. */
  @Transactional(readOnly = true)
  public Optional<Printed> printed(MonthlyUpdate update, String edition) {
    return editions.named(update.issue(), edition).map(found -> printed(update, found));
  }

  /** The editions there are of an issue, the whole first. */
  public List<EditionChoice> editionsOf(Issue issue) {
    return editions.of(issue).stream()
        .map(
            edition ->
                new EditionChoice(
                    edition.key(),
                    edition.name(),
                    edition.about(),
                    edition.districtCode().orElse(null)))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<EditionChoice> editionsOf(YearMonth month) {
    return ofMonth(month).map(update -> editionsOf(update.issue())).orElse(List.of());
  }

  private Optional<MonthlyUpdate> ofMonth(YearMonth month) {
    return desk.ofMonth(month).flatMap(desk::asItStands);
  }

  private Printed printed(MonthlyUpdate update, Edition edition) {
    var month = update.issue().month().month();
    int version = update.version().number();
    var document = laid(update, edition);
    return new Printed(
        document,
        "monthly-update-"
            + month
            + (version == 1 ? "" : "-version-" + version)
            + (edition.key().equals(WHOLE) ? "" : "-" + edition.key())
            + (document.draft().isPresent() ? "-draft" : ""));
  }

  /** Of a withdrawn update no edition has a word or figure. */
  private Document laid(MonthlyUpdate update, Edition edition) {
    return update.version().withdrawal() == null
        ? edition.lay(
            new Edition.Source(update, earlier(update, edition.earlierIssues()), banner.words()))
        : VersionNotices.withdrawn(update, banner.words());
  }

  private List<MonthlyUpdate> earlier(MonthlyUpdate than, int wanted) {
    var month = than.issue().month().month();
    var earlier = new ArrayList<MonthlyUpdate>();
    for (int back = 1; back <= MONTHS_BACK && earlier.size() < wanted; back++) {
      beside(than, month.minusMonths(back))
          .filter(update -> update.version().withdrawal() == null)
          .ifPresent(earlier::add);
    }
    return earlier;
  }

  /**
   * Another month's update as it stands beside one. Beside one that went out, a month shows what went out of it: a
   * correction that is still being written is not for its readers. A month of which nothing ever went out is not passed
   * over: it is shown, and the whole is marked a draft.
   */
  private Optional<MonthlyUpdate> beside(MonthlyUpdate update, YearMonth month) {
    return update.isIssued() ? newestIssued(month).or(() -> ofMonth(month)) : ofMonth(month);
  }

  private Optional<MonthlyUpdate> newestIssued(YearMonth month) {
    return versions.ofMonth(month).reversed().stream()
        .filter(version -> version.issued() != null)
        .findFirst()
        .map(IssueVersion::id)
        .flatMap(desk::asItStands);
  }

  /**
   * A document and what its files are called.
   *
   * @param name without what says the kind of file
   */
  public record Printed(Document document, String name) {}
}
