package org.vigil.archive;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.reading.ReadingDesk;
import org.vigil.monthlyupdate.reading.SourceFile;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** Takes documents in: files by hand, past updates when they are read, updates when they are issued, others when released. */
@Component
public class Archive {
  private final Papers papers;
  private final FileReading files;
  private final IssueDesk desk;
  private final VersionDesk versions;
  private final IssuedMonths issued;
  private final ReleasedPapers released;
  private final ReadingDesk past;
  private final AccessLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Archive(
      Papers papers,
      FileReading files,
      IssueDesk desk,
      VersionDesk versions,
      IssuedMonths issued,
      ReleasedPapers released,
      ReadingDesk past,
      AccessLog log,
      Clock clock,
      TransactionTemplate transaction) {
    this.papers = papers;
    this.files = files;
    this.desk = desk;
    this.versions = versions;
    this.issued = issued;
    this.released = released;
    this.past = past;
    this.log = log;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * A file somebody sends. A changed file of the same name and month becomes the next version. It is read before its turn is
   * taken: a long one would keep everybody else from adding.
   */
  public Adding add(String fileName, byte[] content, AsWritten as) {
    var there = Objects.requireNonNull(transaction.execute(status -> there(content)));
    if (there.isPresent()) {
      return there.get();
    }
    return switch (files.read(fileName, content, as)) {
      case FileReading.Outcome.Refused refused ->
          new Adding.Refused(refused.reason(), refused.toDo());
      case FileReading.Outcome.Read read ->
          Objects.requireNonNull(transaction.execute(status -> takeIn(content, read.paper())));
    };
  }

  /** Somebody may have added the same file while this one was read. */
  private Adding takeIn(byte[] content, Paper paper) {
    papers.takeTurn();
    return there(content).orElseGet(() -> added(paper));
  }

  private Optional<Adding> there(byte[] content) {
    return papers
        .ofFile(Sha256.of(content))
        .map(
            there ->
                issuedInPlaceOf(there.about())
                    .orElseGet(() -> new Adding.There(there.about().key(), there.about().title())));
  }

  private Optional<Adding> issuedInPlaceOf(About about) {
    return issued.inPlaceOf(about).map(key -> new Adding.IssuedHere(key, about.title()));
  }

  private Adding added(Paper paper) {
    int version = add(paper);
    log.record(
        Access.of(AccessAction.IMPORT)
            .on("archive/" + paper.about().key())
            .seeing("Added to the archive"));
    return issuedInPlaceOf(paper.about())
        .orElseGet(
            () ->
                new Adding.Added(
                    paper.about().key(),
                    paper.about().title(),
                    version,
                    paper.passages().size(),
                    paper.about().kind().label()));
  }

  private int add(Paper paper) {
    return add(paper, Acting.now().orElse(Actor.SYSTEM).username());
  }

  private int add(Paper paper, String by) {
    return issued.inPlaceOf(paper.about()).isPresent()
        ? papers.addRetired(paper, by, clock.instant())
        : papers.add(paper, by, clock.instant());
  }

  /** Every past update read, every update issued and every document released here; what has not changed is left as it is. */
  @Transactional
  public int refresh() {
    int taken = 0;
    for (var file : past.all()) {
      taken += takeIn(file);
    }
    papers.takeTurn();
    for (var version : versions.issued()) {
      taken += takeIn(version.id());
    }
    for (var paper : released.all()) {
      taken += takeIn(paper);
    }
    return taken;
  }

  /** An update that went out, or that was withdrawn. */
  @Transactional
  public void issued(IssueId id) {
    papers.takeTurn();
    takeIn(id);
  }

  /** A past update that was read. One that is there already, by whatever way it came, is left as it is. */
  @Transactional
  public void kept(UUID file) {
    past.file(file).ifPresent(this::takeIn);
  }

  private int takeIn(SourceFile file) {
    if (papers.ofFile(file.sha256()).isPresent()) {
      return 0;
    }
    var as = new AsWritten(DocumentKind.MONTHLY_UPDATE, null, file.given());
    return switch (files.read(file.fileName(), past.original(file.id()).orElseThrow(), as)) {
      case FileReading.Outcome.Read read -> {
        papers.takeTurn();
        // Somebody may have added it while it was read.
        boolean there = papers.ofFile(file.sha256()).isPresent();
        if (!there) {
          add(read.paper(), file.keptBy());
        }
        yield there ? 0 : 1;
      }
      // It was read when it was kept; the page of past updates says why it no longer is.
      case FileReading.Outcome.Refused refused -> 0;
    };
  }

  private int takeIn(IssueId id) {
    return versions
        .find(id)
        .filter(version -> version.superseded() == null)
        .map(IssueVersion::id)
        .flatMap(desk::asItStands)
        .filter(MonthlyUpdate::isIssued)
        .map(
            update -> {
              issued.retireFiles(update.issue().month().month());
              return takeIn(IssuedUpdate.of(update, files.districts()));
            })
        .orElse(0);
  }

  private int takeIn(Paper paper) {
    if (papers.holds(paper.about().key(), paper.about().sha256())) {
      return 0;
    }
    add(paper);
    return 1;
  }

  @Transactional(readOnly = true)
  public List<ArchivedDocument> documents() {
    return papers.all();
  }

  @Transactional(readOnly = true)
  public Optional<ArchivedDocument> find(String key) {
    return papers.find(key);
  }

  @Transactional(readOnly = true)
  public List<Line> lines(ArchivedDocument document) {
    return papers.lines(document.id());
  }
}
