package org.vigil.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.shell.Acting;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.VigilHome;
import org.vigil.shell.Words;
import org.vigil.shell.WorkInHand;

/** Reads a partner's file from the command line. Prints counts and faults, never a person's details. */
@Component
class ImportCommand implements Command {
  private static final int FAULTS_SHOWN = 20;

  private final Feeds feeds;
  private final Intake intake;
  private final HeldRows heldRows;
  private final Notifications notifications;
  private final VigilHome home;
  private final WorkInHand work;

  ImportCommand(
      Feeds feeds,
      Intake intake,
      HeldRows heldRows,
      Notifications notifications,
      VigilHome home,
      WorkInHand work) {
    this.feeds = feeds;
    this.intake = intake;
    this.heldRows = heldRows;
    this.notifications = notifications;
    this.home = home;
    this.work = work;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String summary() {
    return "read a partner's file";
  }

  @Override
  public String help() {
    return """
    ./vigil import --feed NAME FILE --as USER --purpose TEXT
    Reads FILE (CSV or XLSX) in the layout of a feed. Prints what was accepted, what was told before and what was
    held and why, and writes the held rows to a file that can be corrected and imported again.
    Each "rows are safe" is an acknowledgement: from then on those rows outlast a power cut. After one, import the
    same file again; what had come in counts as told before.
    Exit status 1 where nothing was imported.
    Feeds: %s"""
        .formatted(feeds.all().stream().map(Feed::name).collect(Collectors.joining(", ")));
  }

  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.CONTRIBUTOR);
  }

  @Override
  public Result run(CommandLine line) {
    var feed =
        feeds
            .find(line.required("feed"))
            .orElseThrow(() -> new WrongUse("there is no feed \"" + line.required("feed") + "\""));
    if (!feeds.openTo(Acting.required()).contains(feed)) {
      line.print("%s tells of another organisation. Nothing was imported.".formatted(feed.label()));
      return Result.REFUSED;
    }
    var path = Path.of(line.word(0, "FILE"));
    return switch (PartnerFile.read(path.toString(), content(path), feed)) {
      case PartnerFile.Unreadable unreadable -> {
        line.print("Nothing was kept of " + unreadable.fileName() + ". " + unreadable.reason());
        line.print(unreadable.toDo());
        yield Result.REFUSED;
      }
      case PartnerFile.Rows file -> receive(feed, file, line);
    };
  }

  private Result receive(Feed feed, PartnerFile.Rows file, CommandLine line) {
    line.print(
        "%s: %s, %s."
            .formatted(
                file.fileName(), Words.count(file.rows().size(), "row", "rows"), file.form()));
    work.takeUp();
    long start = System.nanoTime();
    var report =
        intake.receive(
            feed,
            file.fileName(),
            file.rows().iterator(),
            done -> line.print("  " + Words.count(done, "row is safe", "rows are safe")));
    line.print(
        ImportWords.account(report)
            + " Stored in %.1f seconds.".formatted((System.nanoTime() - start) / 1e9));
    line.print(
        "In the database from this feed: %,d notifications, %,d rows held since the beginning."
            .formatted(notifications.count(feed.name()), heldRows.count(feed.name())));
    long matching = System.nanoTime();
    line.print(
        work.settle()
            ? "Matched and built in %.1f seconds.".formatted((System.nanoTime() - matching) / 1e9)
            : "Still being matched; nothing is lost, and the next start goes on with it.");
    printFaults(report, line);
    writeHeld(report, line);
    if (report.accepted() == 0) {
      line.print(ImportWords.nothingNew(report));
      return report.toldBefore() == report.rows() ? Result.DONE : Result.REFUSED;
    }
    return Result.DONE;
  }

  private static void printFaults(ImportReport report, CommandLine line) {
    var byFault =
        report.held().stream()
            .flatMap(held -> held.faults().stream())
            .filter(Fault::holds)
            .collect(
                Collectors.groupingBy(
                    f -> f.field() + ": expected " + f.expected(), Collectors.counting()));
    byFault.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(e -> e.getKey()))
        .limit(FAULTS_SHOWN)
        .forEach(
            e ->
                line.print(
                    "  held, %s: %s"
                        .formatted(Words.count(e.getValue(), "row", "rows"), e.getKey())));
    if (!report.noted().isEmpty()) {
      line.print(
          "  %s in rows that were taken all the same; the field counts as not told."
              .formatted(Words.count(report.noted().size(), "fault", "faults")));
    }
  }

  private void writeHeld(ImportReport report, CommandLine line) {
    var waiting = heldRows.waitingFor(report);
    if (waiting.isEmpty()) {
      return;
    }
    var file =
        home.outbox()
            .resolve(
                "held-%s-%s.csv".formatted(report.feed(), report.id().toString().substring(0, 8)));
    try {
      Files.writeString(file, CorrectionFile.of(waiting), StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("the held rows cannot be written", unwritable);
    }
    line.print("Held rows, to be corrected and imported again: " + file);
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new WrongUse("the file " + path + " cannot be read");
    }
  }
}
