package org.vigil.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.vigil.drugtesting.Reception;
import org.vigil.drugtesting.ReturnIntake;
import org.vigil.notification.Feeds;
import org.vigil.notification.ImportReport;
import org.vigil.notification.Intake;
import org.vigil.notification.RawRow;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Installation;
import org.vigil.shell.Scope;
import org.vigil.shell.VigilClock;
import org.vigil.shell.WorkInHand;
import org.vigil.signal.NightlyWatch;

/**
 * Tells the demonstration county to Vigil the way partners do: files through their feeds, month by month, the clock moving
 * with them. Told up to the installation's demonstration day; broken off, it goes on from there.
 */
@Component
class Storyteller {
  /** In whose name the county is told, so that its rows can be told from what people added. */
  static final Actor TELLER =
      new Actor("demonstration", "Demonstration county", "vigil", Set.of(), Scope.SYSTEM);

  private final Installation installation;
  private final VigilClock clock;
  private final Feeds feeds;
  private final Intake intake;
  private final ReturnIntake returnIntake;
  private final PutHere putHere;
  private final WorkInHand work;
  private final NightlyWatch watch;
  private final DemonstrationGroups groups;
  private final UpdatesOfTheYear updates;
  private final ContributionsOfNovember contributions;
  private final Object turn = new Object();
  private volatile boolean telling;

  Storyteller(
      Installation installation,
      VigilClock clock,
      Feeds feeds,
      Intake intake,
      ReturnIntake returnIntake,
      PutHere putHere,
      WorkInHand work,
      NightlyWatch watch,
      DemonstrationGroups groups,
      UpdatesOfTheYear updates,
      ContributionsOfNovember contributions) {
    this.installation = installation;
    this.clock = clock;
    this.feeds = feeds;
    this.intake = intake;
    this.returnIntake = returnIntake;
    this.putHere = putHere;
    this.work = work;
    this.watch = watch;
    this.groups = groups;
    this.updates = updates;
    this.contributions = contributions;
  }

  /** The day up to which everything has been told; empty where this is no demonstration. */
  Optional<LocalDate> toldUntil() {
    return installation.demonstrationDay();
  }

  /** Whether people use this installation: it is no demonstration, and has an account or anything they put there. */
  boolean isLive() {
    return toldUntil().isEmpty() && !putHere.inWords().isEmpty();
  }

  /** Tells everything up to {@code day}; {@code say} hears how far it has come, once a year of the county. */
  Told tellUntil(LocalDate day, Consumer<String> say) {
    synchronized (turn) {
      telling = true;
      try {
        return Acting.as(TELLER, () -> tell(day, say));
      } finally {
        telling = false;
      }
    }
  }

  /** While it tells, the clock runs ahead of the day that is kept. */
  boolean isTelling() {
    return telling;
  }

  Told tellNextDay() {
    var today =
        toldUntil()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "This is no demonstration: there is no next day to tell"));
    return tellUntil(today.plusDays(1), line -> {});
  }

  private Told tell(LocalDate day, Consumer<String> say) {
    var told = new Told();
    long start = System.nanoTime();
    var county =
        DemonstrationCounty.generate(
            DemonstrationCounty.SEED, DemonstrationCounty.FIRST_DAY, DemonstrationCounty.TODAY);
    told.inventing = since(start);
    groups.add();
    var from = toldUntil().orElse(DemonstrationCounty.FIRST_DAY.minusDays(1));
    while (from.isBefore(day)) {
      var until = earlier(YearMonth.from(from.plusDays(1)).atEndOfMonth(), day);
      for (var sent : CustodyReturns.between(from, until)) {
        clock.setDemonstrationDay(sent.sentOn());
        receive(sent);
      }
      for (var month : updates.between(from, until)) {
        clock.setDemonstrationDay(updates.issuedOn(month));
        long begun = System.nanoTime();
        updates.tell(month);
        // It is archived on the day it goes out.
        settle(until);
        told.updates = told.updates.plus(since(begun));
      }
      for (var workday : contributions.between(from, until)) {
        clock.setDemonstrationDay(workday);
        contributions.tell(workday);
      }
      clock.setDemonstrationDay(until);
      long before = System.nanoTime();
      county.tellBetween(from, until).forEach(file -> told.count(receive(file)));
      told.telling = told.telling.plus(since(before));
      before = System.nanoTime();
      settle(until);
      told.matching = told.matching.plus(since(before));
      installation.setDemonstrationDay(until);
      if (until.getMonthValue() == 12 || until.equals(day)) {
        say.accept(
            "told until %s: %d rows (%.1f s)"
                .formatted(until, told.rows, since(start).toMillis() / 1000.0));
      }
      from = until;
    }
    // The watch looks each night; a county told in one go has its last night now.
    Acting.as(Actor.SYSTEM, watch::run);
    return told;
  }

  private void settle(LocalDate until) {
    if (!work.settle()) {
      throw new IllegalStateException(
          "What was told by "
              + until
              + " is still being matched after two minutes without progress");
    }
  }

  private ImportReport receive(PartnerFile file) {
    var feed =
        feeds
            .find(file.feed())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The county tells by the feed "
                            + file.feed()
                            + ", which Vigil does not have"));
    return intake.receive(feed, file.fileName(), rows(file).iterator(), done -> {});
  }

  private void receive(CustodyReturns.Sent sent) {
    switch (returnIntake.receive(sent.cover(), sent.file())) {
      case Reception.Taken taken -> {}
      // Broken off in the middle of a month, the county is told the month again.
      case Reception.ToldBefore told -> {}
      case Reception.Held held ->
          throw new IllegalStateException(sent.file().name() + " was held: " + held.faults());
      case Reception.Refused refused ->
          throw new IllegalStateException(sent.file().name() + " was refused: " + refused.reason());
    }
  }

  static List<RawRow> rows(PartnerFile file) {
    var number = new AtomicInteger();
    return CsvReader.builder().ofNamedCsvRecord(file.csv()).stream()
        .map(row -> new RawRow(number.incrementAndGet(), row.getFieldsAsMap()))
        .toList();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** What was told, and how long each step took. */
  static final class Told {
    private int files;
    private int rows;
    private int accepted;
    private int toldBefore;
    private int held;
    private Duration inventing = Duration.ZERO;
    private Duration telling = Duration.ZERO;
    private Duration matching = Duration.ZERO;
    private Duration updates = Duration.ZERO;

    private void count(ImportReport report) {
      files++;
      rows += report.rows();
      accepted += report.accepted();
      toldBefore += report.toldBefore();
      held += report.held().size();
    }

    int rows() {
      return rows;
    }

    /** "36 rows in 4 files: 35 accepted, 0 told before, 1 held". */
    String sentence() {
      return "%,d rows in %,d files: %,d accepted, %,d told before, %,d held"
          .formatted(rows, files, accepted, toldBefore, held);
    }

    String steps() {
      return "county invented %.1f s; files told %.1f s; matched into case files %.1f s; monthly updates issued %.1f s"
          .formatted(
              inventing.toMillis() / 1000.0,
              telling.toMillis() / 1000.0,
              matching.toMillis() / 1000.0,
              updates.toMillis() / 1000.0);
    }
  }
}
