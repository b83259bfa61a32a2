package org.vigil.monthlyupdate.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.reading.UpdateReader.Outcome;
import org.vigil.shell.Acting;
import org.vigil.shell.Page;

/** Keeps the files of past updates, reads them, and opens issues from them. */
@Component
public class ReadingDesk {
  private static final int LONGEST_NAME = 120;
  private static final int PAGE = 25;

  private final UpdateReader reader;
  private final SourceFiles files;
  private final IssueDesk issues;
  private final AccessLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReadingDesk(
      UpdateReader reader,
      SourceFiles files,
      IssueDesk issues,
      AccessLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.reader = reader;
    this.files = files;
    this.issues = issues;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** What came of a file that was sent. */
  public sealed interface Keeping {
    record Kept(UUID id) implements Keeping {}

    /** The same bytes were sent before; nothing was kept again. */
    record KeptBefore(UUID id) implements Keeping {}

    record Refused(String reason, String toDo, boolean monthNeeded) implements Keeping {}
  }

  /** What came of opening an issue from a reading. */
  public sealed interface Opening {
    /**
     * @param notTaken why some decisions were not entered; they wait in the issue
     */
    record Opened(IssueId issue, List<String> notTaken) implements Opening {
      public Opened {
        notTaken = List.copyOf(notTaken);
      }
    }

    record Refused(String reason) implements Opening {}
  }

  /** What somebody decided about a proposed repair. */
  public enum Decision {
    TAKEN,
    AS_PRINTED,
    LATER
  }

  /** A file that is kept. */
  public sealed interface Kept {
    SourceFile file();

    /**
     * With what is read of it.
     *
     * @param earlier what it is to an earlier file of the same issue; null where there is none
     */
    record Read(SourceFile file, Reading reading, @Nullable Earlier earlier) implements Kept {}

    /** It was read once, and this version cannot read it. */
    record Unread(SourceFile file, String reason, String toDo) implements Kept {}
  }

  /** An earlier file of the same unit and month. */
  public record Earlier(SourceFile file, Comparison comparison) {}

  @Transactional
  public Keeping keep(String fileName, byte[] content, @Nullable YearMonth month) {
    var hash = sha256(content);
    var before = files.ofHash(hash);
    if (before.isPresent()) {
      return new Keeping.KeptBefore(before.get().id());
    }
    return switch (reader.read(fileName, content, month)) {
      case Outcome.Refused refused ->
          new Keeping.Refused(refused.reason(), refused.toDo(), refused.monthNeeded());
      case Outcome.Read read -> {
        var file =
            new SourceFile(
                UUID.randomUUID(),
                safe(fileName),
                hash,
                month,
                read.reading().issue().month().month(),
                clock.instant(),
                Acting.required().username(),
                null);
        if (!files.add(file, content)) {
          yield new Keeping.KeptBefore(files.ofHash(hash).orElseThrow().id());
        }
        log.record(
            Access.of(AccessAction.IMPORT)
                .on("past-update/" + file.id())
                .seeing("Past update of " + file.ofMonth()));
        events.publishEvent(new PastUpdateKept(file.id()));
        yield new Keeping.Kept(file.id());
      }
    };
  }

  @Transactional(readOnly = true)
  public Optional<Kept> find(UUID id) {
    return files
        .find(id)
        .map(
            file ->
                switch (read(file)) {
                  case Outcome.Read read ->
                      new Kept.Read(file, read.reading(), earlier(file, read.reading()));
                  case Outcome.Refused refused ->
                      new Kept.Unread(file, refused.reason(), refused.toDo());
                });
  }

  /** Every file, unread, in the order they were kept. */
  @Transactional(readOnly = true)
  public List<SourceFile> all() {
    return files.all();
  }

  @Transactional(readOnly = true)
  public Optional<SourceFile> file(UUID id) {
    return files.find(id);
  }

  @Transactional(readOnly = true)
  public Optional<byte[]> original(UUID id) {
    return files.find(id).map(file -> files.content(file.id()));
  }

  @Transactional(readOnly = true)
  public Page<SourceFile> page(int number) {
    int total = files.count();
    int first = Page.offset(number, PAGE);
    return new Page<>(files.page(first, PAGE), number, PAGE, total);
  }

  /**
   * Opens the issue as it was read, and enters what was decided about its repairs in its journal.
   *
   * @param decisions by the number of the repair, counted from 0; what is not named waits
   */
  @Transactional
  public Opening open(UUID id, Map<Integer, Decision> decisions) {
    var file = files.find(id).orElseThrow();
    return switch (read(file)) {
      case Outcome.Read read -> open(file, read.reading(), decisions);
      case Outcome.Refused refused -> new Opening.Refused(refused.reason() + " " + refused.toDo());
    };
  }

  private Opening open(SourceFile file, Reading reading, Map<Integer, Decision> decisions) {
    var issue = reading.issue();
    if (issues.ofMonth(issue.month().month()).isPresent()) {
      return new Opening.Refused(
          issue.month().label()
              + " is open already. What is open stays as it is; take what differs over by hand.");
    }
    boolean negative =
        issue.tables().values().stream()
            .flatMap(table -> table.rows().stream())
            .anyMatch(row -> row.counts().values().stream().anyMatch(count -> count < 0));
    if (negative) {
      return new Opening.Refused(
          "A table has a count below zero. Ask the owner of the figures, correct the file, and read"
              + " it again.");
    }
    var opened = issues.open(issue);
    files.opened(file.id(), opened, clock.instant(), Acting.required().username());
    var notTaken = new ArrayList<String>();
    for (int i = 0; i < reading.repairs().size(); i++) {
      var decision = decisions.getOrDefault(i, Decision.LATER);
      if (decision != Decision.LATER) {
        var proposed = reading.repairs().get(i);
        issues
            .take(
                opened,
                new Edit.RepairDecided(
                    proposed.item(), proposed.repair().asPrinted(), decision == Decision.TAKEN))
            .ifPresent(notTaken::add);
      }
    }
    return new Opening.Opened(opened, notTaken);
  }

  private Outcome read(SourceFile file) {
    return reader.read(file.fileName(), files.content(file.id()), file.given());
  }

  /** The latest file of the month that is the same unit's. */
  private @Nullable Earlier earlier(SourceFile file, Reading mine) {
    return files.ofMonth(file.ofMonth()).stream()
        .filter(other -> other.keptAt().isBefore(file.keptAt()))
        .flatMap(
            other ->
                read(other) instanceof Outcome.Read read
                    ? Stream.of(
                        new Earlier(other, Comparison.of(read.reading().issue(), mine.issue())))
                    : Stream.empty())
        .filter(earlier -> !(earlier.comparison() instanceof Comparison.AnotherIssue))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** The name alone, without folders or signs that could end a line. */
  private static String safe(String fileName) {
    var name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    var some = clean.isEmpty() ? "update" : clean;
    return some.length() > LONGEST_NAME ? some.substring(some.length() - LONGEST_NAME) : some;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
