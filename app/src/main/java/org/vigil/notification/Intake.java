package org.vigil.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.shell.Acting;
import org.vigil.shell.Words;

/**
 * The gate through which everything told comes in. Rows are taken in batches: a row is acknowledged when its batch is
 * committed, so that a power cut in the middle of a file loses nothing that was acknowledged and doubles nothing.
 */
@Component
public class Intake {
  private static final int BATCH_ROWS = 500;
  private static final int LONGEST_KEY = 200;
  private static final int SHOWN_OF_A_KEY = 60;
  private static final Pattern HELD_ROW_ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final FieldReader fields;
  private final Notifications notifications;
  private final HeldRows heldRows;
  private final ImportRuns runs;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final AccessLog accessLog;
  private final Clock clock;

  Intake(
      FieldReader fields,
      Notifications notifications,
      HeldRows heldRows,
      ImportRuns runs,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      AccessLog accessLog,
      Clock clock) {
    this.accessLog = accessLog;
    this.fields = fields;
    this.notifications = notifications;
    this.heldRows = heldRows;
    this.runs = runs;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Takes in a file's rows. {@code progress} hears the number of rows done after each batch. */
  public ImportReport receive(
      Feed feed, String fileName, Iterator<RawRow> rows, IntConsumer progress) {
    return receive(UUID.randomUUID(), feed, fileName, rows, progress);
  }

  /** As above, under an id that was given beforehand, so that somebody may follow it. */
  public ImportReport receive(
      UUID id, Feed feed, String fileName, Iterator<RawRow> rows, IntConsumer progress) {
    var file = new ArrayList<RawRow>();
    rows.forEachRemaining(file::add);
    var keys = new RowKeys(feed, file);
    var tally = new Tally(id, feed, fileName, Acting.required().username(), clock.instant(), keys);
    transaction.executeWithoutResult(
        status -> {
          tally.readBefore = runs.readTo(feed, keys.hash());
          runs.begin(tally.id, feed, fileName, keys.hash(), tally.startedAt, tally.by);
        });
    for (int from = 0; from < file.size(); from += BATCH_ROWS) {
      var batch = file.subList(from, Math.min(from + BATCH_ROWS, file.size()));
      var readings = batch.stream().map(row -> feed.read(row, fields)).toList();
      transaction.executeWithoutResult(status -> takeBatch(tally, readings));
      progress.accept(tally.rows);
    }
    var report = tally.report();
    transaction.executeWithoutResult(
        status -> {
          runs.finish(report, feed, clock.instant());
          log(report);
        });
    return report;
  }

  private void log(ImportReport report) {
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.IMPORT)
            .on(report.id().toString())
            .seeing("A file of the feed " + report.feed())
            .ending(
                "%d accepted, %d told before, %d held"
                    .formatted(report.accepted(), report.toldBefore(), report.held().size())));
  }

  /** Takes in what someone told on the telephone or on a page. The same form with the same words, sent twice, is one. */
  public Notification record(PhoneCall call) {
    var now = clock.instant();
    var told = call.asTold();
    var notification =
        new Notification(
            NotificationId.random(),
            BatchId.random(),
            Notification.PHONE,
            call.organisation(),
            call.form().toString(),
            null,
            told,
            call.facts(),
            List.of(),
            true,
            now,
            Acting.required().username());
    var hash = RowKeys.hash(told);
    boolean isNew =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  runs.addBatch(notification.batch(), null, call.organisation(), null, null, now);
                  boolean added =
                      notifications.add(List.of(new Notifications.Keyed(notification, hash, 1)))[0];
                  if (added) {
                    events.publishEvent(new NotificationsReceived(notification.batch()));
                  } else {
                    status.setRollbackOnly();
                  }
                  return added;
                }));
    return isNew
        ? notification
        : notifications.find(Notification.PHONE, notification.key(), hash).orElseThrow();
  }

  private void takeBatch(Tally tally, List<Reading> readings) {
    var batch = BatchId.random();
    var now = clock.instant();
    var feed = tally.feed;
    runs.addBatch(
        batch,
        tally.id,
        feed.organisation(),
        readings.getFirst().row().number(),
        readings.getLast().row().number(),
        now);
    var arrivals = new ArrayList<Arrival>();
    var sound = new ArrayList<HeldRows.Sound>();
    var histories = histories(tally, readings.size());
    for (var read : readings) {
      var key = tally.keys.at(tally.rows);
      var reading = withClash(withLongKey(read, key, feed), key, feed);
      tally.rows++;
      if (reading.isHeld()) {
        hold(tally, key, reading, key.clashesWith() == null, now);
        continue;
      }
      int telling =
          switch (histories
              .getOrDefault(key.natural(), KeyHistory.NOTHING)
              .word(key, tally.keys.tellOfSeveral(key))) {
            case KeyHistory.Word.New() -> 1;
            case KeyHistory.Word.GoneBack back
                when tally.wasReadBefore(reading.row()) && !answersAQuestion(reading.row()) -> {
              hold(tally, key, withChange(reading, key, feed, back), false, now);
              yield 0;
            }
            case KeyHistory.Word.GoneBack back -> back.telling();
            case KeyHistory.Word.ToldBefore before -> {
              tally.toldBefore++;
              sound.add(new HeldRows.Sound(reading.row(), key, before.notification()));
              yield 0;
            }
          };
      if (telling > 0) {
        tally.noted.addAll(reading.faults());
        arrivals.add(
            new Arrival(
                reading.row(),
                key,
                notification(feed, reading, key, batch, now, tally.by),
                telling));
      }
    }
    var isNew = notifications.add(arrivals.stream().map(Arrival::keyed).toList());
    for (int i = 0; i < isNew.length; i++) {
      if (isNew[i]) {
        tally.accepted++;
        sound.add(arrivals.get(i).sound());
      } else {
        tally.toldBefore++;
      }
    }
    closeHeldRows(tally, sound, now);
    events.publishEvent(new NotificationsReceived(batch));
  }

  private Map<String, KeyHistory> histories(Tally tally, int rows) {
    return notifications.toldUnder(
        tally.feed,
        IntStream.range(tally.rows, tally.rows + rows)
            .mapToObj(place -> tally.keys.at(place).natural())
            .collect(Collectors.toSet()));
  }

  private void hold(
      Tally tally, RowKeys.Key key, Reading reading, boolean closesByKey, Instant now) {
    heldRows
        .hold(tally.id, tally.feed, key, reading, closesByKey, now)
        .ifPresentOrElse(
            id -> tally.held.add(new ImportReport.HeldRow(id, reading.row(), reading.faults())),
            () -> tally.toldBefore++);
  }

  /** What fills a page is no reference, and no index can keep it. */
  private static Reading withLongKey(Reading reading, RowKeys.Key key, Feed feed) {
    if (key.natural().length() <= LONGEST_KEY) {
      return reading;
    }
    var faults = new ArrayList<>(reading.faults());
    faults.add(
        new Fault(
            reading.row().number(),
            String.join(" and ", feed.naturalKey()),
            key.natural().substring(0, SHOWN_OF_A_KEY) + "…",
            "at most " + LONGEST_KEY + " letters",
            "Look for a cell that slipped into the wrong column.",
            true));
    return new Reading(reading.row(), reading.facts(), faults);
  }

  /** Two rows of one file must not say different things under one key: nobody could tell which is meant. */
  private static Reading withClash(Reading reading, RowKeys.Key key, Feed feed) {
    var other = key.clashesWith();
    if (other == null) {
      return reading;
    }
    var faults = new ArrayList<>(reading.faults());
    var field = String.join(" and ", feed.naturalKey());
    faults.add(
        new Fault(
            reading.row().number(),
            field,
            key.natural(),
            "a row of its own; row " + other + " has the same and says something else",
            feed.tellsApart().isEmpty()
                ? "Keep one of the two, or give each its own."
                : "Keep one of the two. If they are two people, write down what tells them apart: "
                    + String.join(", ", feed.tellsApart())
                    + ".",
            true));
    return new Reading(reading.row(), reading.facts(), faults);
  }

  /** The same file once more, and since then the partner said something else: nobody could tell whether it is meant. */
  private static Reading withChange(
      Reading reading, RowKeys.Key key, Feed feed, KeyHistory.Word.GoneBack back) {
    var faults = new ArrayList<>(reading.faults());
    faults.add(
        new Fault(
            reading.row().number(),
            String.join(" and ", feed.naturalKey()),
            key.natural(),
            "what was told last: this row was told on %s and changed on %s"
                .formatted(Words.moment(back.told()), Words.moment(back.changed())),
            "Find out which holds. If it is this row, import it as it stands from the file of held rows.",
            true));
    return new Reading(reading.row(), reading.facts(), faults);
  }

  private static Notification notification(
      Feed feed, Reading reading, RowKeys.Key key, BatchId batch, Instant now, String by) {
    return new Notification(
        NotificationId.random(),
        batch,
        feed.name(),
        feed.organisation(),
        key.natural(),
        reading.row().number(),
        reading.row().cells(),
        reading.facts(),
        reading.faults(),
        feed.isDeath(reading.facts()),
        now,
        by);
  }

  private void closeHeldRows(Tally tally, List<HeldRows.Sound> sound, Instant now) {
    for (var row : sound) {
      heldRow(row.row())
          .ifPresent(id -> heldRows.corrected(id, tally.feed, row.notification(), now));
    }
    // An old file once more says nothing about what came after it.
    var news = sound.stream().filter(row -> !tally.wasReadBefore(row.row())).toList();
    heldRows.correctedByKey(tally.id, tally.feed, news, now);
  }

  /** The held row that this one corrects, by our own column of the file of held rows. */
  private static Optional<UUID> heldRow(RawRow row) {
    var named = row.cell(CorrectionFile.HELD_ROW);
    return HELD_ROW_ID.matcher(named).matches()
        ? Optional.of(UUID.fromString(named))
        : Optional.empty();
  }

  private boolean answersAQuestion(RawRow row) {
    return heldRow(row).filter(heldRows::isWaiting).isPresent();
  }

  /** A sound row on its way in. */
  private record Arrival(RawRow row, RowKeys.Key key, Notification notification, int telling) {
    Notifications.Keyed keyed() {
      return new Notifications.Keyed(notification, key.hash(), telling);
    }

    HeldRows.Sound sound() {
      return new HeldRows.Sound(row, key, notification.id());
    }
  }

  /** What has become of the rows so far. */
  private static final class Tally {
    final UUID id;
    final Feed feed;
    final String fileName;
    final String by;
    final Instant startedAt;
    final RowKeys keys;
    final List<ImportReport.HeldRow> held = new ArrayList<>();
    final List<Fault> noted = new ArrayList<>();
    int readBefore;
    int rows;
    int accepted;
    int toldBefore;

    Tally(UUID id, Feed feed, String fileName, String by, Instant startedAt, RowKeys keys) {
      this.id = id;
      this.feed = feed;
      this.fileName = fileName;
      this.by = by;
      this.startedAt = startedAt;
      this.keys = keys;
    }

    /** Whether the row came once already in a file of the same rows, and was acknowledged. */
    boolean wasReadBefore(RawRow row) {
      return row.number() <= readBefore;
    }

    ImportReport report() {
      return new ImportReport(
          id, feed.name(), fileName, startedAt, by, rows, accepted, toldBefore, held, noted);
    }
  }

  /**
   * What someone told us in words.
   *
   * @param form the form it was typed into; sent twice, it tells once
   * @param organisation key of the organisation they belong to
   * @param saidBy name or post of the person who told us
   */
  public record PhoneCall(
      UUID form,
      String organisation,
      String saidBy,
      String words,
      Map<String, String> typed,
      Facts facts) {
    /** Typed into a form of its own. */
    public PhoneCall(
        String organisation, String saidBy, String words, Map<String, String> typed, Facts facts) {
      this(UUID.randomUUID(), organisation, saidBy, words, typed, facts);
    }

    Map<String, String> asTold() {
      var told = new LinkedHashMap<String, String>();
      told.put(Notification.TOLD_BY, saidBy);
      if (!words.isBlank()) {
        told.put("What they said", words);
      }
      told.putAll(typed);
      return told;
    }

    @Override
    public String toString() {
      return "PhoneCall[" + organisation + "]";
    }
  }
}
