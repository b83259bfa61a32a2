package org.vigil.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.vigil.figures.Tier;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.VersionDesk;

/** Monthly updates that went out: of each the version that stands, and what is to be told to those who have another. */
@Component
class IssuedUpdates implements IssuedDocuments {
  private static final String KEY = "monthly-update/";
  private final IssueDesk desk;
  private final VersionDesk versions;
  private final MonthlyDocuments documents;
  private final DemonstrationBanner banner;

  IssuedUpdates(
      IssueDesk desk,
      VersionDesk versions,
      MonthlyDocuments documents,
      DemonstrationBanner banner) {
    this.desk = desk;
    this.versions = versions;
    this.documents = documents;
    this.banner = banner;
  }

  @Override
  public List<IssuedDocument> all() {
    return versions.issued().stream()
        .filter(IssueVersion::isCurrent)
        .map(
            version ->
                issued(
                    key(version),
                    version,
                    "Monthly update, " + version.label(),
                    Objects.requireNonNull(version.issued()).on()))
        .toList();
  }

  @Override
  public Optional<Document> document(String key) {
    return versions.issued().stream()
        .filter(version -> key(version).equals(key) && version.superseded() == null)
        .findFirst()
        .flatMap(version -> asItsReadersGetIt(version, MonthlyDocuments.WHOLE))
        .or(() -> notice(key));
  }

  @Override
  public Optional<Document> document(String key, String number) {
    return edition(key, number, MonthlyDocuments.WHOLE).or(() -> notice(key));
  }

  @Override
  public Optional<Document> edition(String key, String number, String edition) {
    return version(key, number).flatMap(version -> asItsReadersGetIt(version, edition));
  }

  @Override
  public List<EditionChoice> editions(String key, String number) {
    return version(key, number)
        .flatMap(version -> desk.asItStands(version.id()))
        .map(update -> documents.editionsOf(update.issue()))
        .orElse(List.of())
        .stream()
        .filter(choice -> !choice.key().equals(MonthlyDocuments.WHOLE))
        .toList();
  }

  private Optional<IssueVersion> version(String key, String number) {
    return versions.issued().stream()
        .filter(
            version ->
                key(version).equals(key) && number.equals(Integer.toString(version.number())))
        .findFirst();
  }

  @Override
  public List<IssuedNotice> notices() {
    var notices = new ArrayList<IssuedNotice>();
    for (var version : versions.issued()) {
      var withdrawal = version.withdrawal();
      var issued = Objects.requireNonNull(version.issued());
      if (withdrawal != null) {
        notices.add(
            new IssuedNotice(
                issued(
                    VersionNotices.key(key(version), version),
                    version,
                    "Withdrawn: monthly update, " + version.label(),
                    withdrawal.on()),
                key(version),
                upTo(version.number())));
      } else if (version.isCurrent() && version.correction() != null) {
        notices.add(
            new IssuedNotice(
                issued(
                    VersionNotices.key(key(version), version),
                    version,
                    "Correction: monthly update, " + version.label(),
                    issued.on()),
                key(version),
                upTo(version.number() - 1)));
      }
    }
    return notices;
  }

  /** Whoever has an earlier one and was not told of the later is told of what became of that. */
  private static List<String> upTo(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(Integer::toString).toList();
  }

  private Optional<Document> notice(String key) {
    return versions.issued().stream()
        .filter(version -> VersionNotices.key(key(version), version).equals(key))
        .filter(version -> version.withdrawal() != null || version.correction() != null)
        .findFirst()
        .flatMap(
            version ->
                printed(
                    version,
                    version.withdrawal() == null
                        ? VersionNotices::ofCorrection
                        : VersionNotices::ofWithdrawal));
  }

  private Optional<Document> printed(
      IssueVersion version, BiFunction<MonthlyUpdate, Optional<String>, Document> how) {
    return desk.asItStands(version.id()).map(update -> how.apply(update, banner.words()));
  }

  /** Of a withdrawn update that is the word of its withdrawal, and nothing it said. */
  private Optional<Document> asItsReadersGetIt(IssueVersion version, String edition) {
    return desk.asItStands(version.id())
        .flatMap(update -> documents.printed(update, edition))
        .map(MonthlyDocuments.Printed::document);
  }

  private static IssuedDocument issued(
      String key, IssueVersion version, String title, java.time.LocalDate on) {
    return new IssuedDocument(
        key, Integer.toString(version.number()), title, on, Tier.PARTNER.handlingMark());
  }

  private static String key(IssueVersion version) {
    return KEY + version.month();
  }
}
