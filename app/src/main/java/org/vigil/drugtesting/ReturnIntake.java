package org.vigil.drugtesting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.reference.Reference;
import org.vigil.shell.Acting;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.Sheet;
import org.vigil.shell.UnreadableFile;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** The gate through which returns come in. A return is taken whole, held whole, or refused; none is ever changed. */
@Component
public class ReturnIntake {
  /** A return has a line for each area. More is a list of records, which may be of people and is not to be kept. */
  private static final int MOST_LINES = 150;

  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final ReturnJournal journal;
  private final Returns returns;
  private final Reference reference;
  private final AccessLog accessLog;
  private final Clock clock;

  ReturnIntake(
      ReturnJournal journal,
      Returns returns,
      Reference reference,
      AccessLog accessLog,
      Clock clock) {
    this.journal = journal;
    this.returns = returns;
    this.reference = reference;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  @Transactional
  public Reception receive(Cover cover, ReceivedFile file) {
    var reception = take(cover, file);
    log(cover, reception);
    return reception;
  }

  private Reception take(Cover cover, ReceivedFile file) {
    var today = LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME);
    if (cover.month().isAfter(YearMonth.from(today))) {
      return new Reception.Refused(
          Months.words(cover.month()) + " has not begun.", "Give the month the return is for.");
    }
    if (cover.asAt() != null && cover.asAt().isAfter(today)) {
      return new Reception.Refused(
          Words.day(cover.asAt()) + " has not come.", "Give the day the data were drawn.");
    }
    try {
      return read(cover, file);
    } catch (UnreadableFile unreadable) {
      return new Reception.Refused(unreadable.reason(), unreadable.toDo());
    }
  }

  private Reception read(Cover cover, ReceivedFile file) {
    if (file.content().length > MOST_BYTES) {
      return tooLarge();
    }
    var cameBefore = journal.cameIn(file.sha256());
    var same = cameBefore.stream().filter(line -> line.cover().equals(cover)).findFirst();
    if (same.isPresent()) {
      return new Reception.ToldBefore(same.get());
    }
    var elsewhere = ofAnotherMonth(cameBefore, cover);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    var sheet = file.sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE);
    if (sheet.lines().size() > MOST_LINES) {
      return tooLarge();
    }
    refuseHidden(sheet);
    var areas = areasOf(cover);
    var list = list(file, sheet, areas);
    return list.isPresent()
        ? list.get()
        : keep(cover, file, sheet, ReturnReader.read(sheet, cover, areas));
  }

  /** Why the file may be a list of people or tests. All its sheets are looked at, since all of them would be kept. */
  private static Optional<Reception> list(ReceivedFile file, Sheet sheet, AreaNames areas) {
    var people = new ListOfPeople(sheet, areas);
    var sign = people.sign();
    if (sign.isPresent()) {
      return Optional.of(listed("The table", sign.get()));
    }
    if (!people.namesAnArea() || people.namesMostlyOthers()) {
      return Optional.of(
          refusedUnkept(
              people.namesAnArea()
                  ? "Most rows name no area of the county. They may be of people, so nothing of it was kept."
                  : "No row names an area of the county, or a total. It may be a list of people, so nothing of it was kept.",
              "If it is a table of counts, begin each row with %s, and send it again. Otherwise ask the source for the counts alone."
                  .formatted(areas.expected())));
    }
    for (var further : file.furtherSheets(DateTimeFormatter.ISO_LOCAL_DATE)) {
      if (further.lines().size() > MOST_LINES) {
        return Optional.of(listed("A further sheet", "far more lines than there are areas"));
      }
      var signThere = new ListOfPeople(further, areas).sign();
      if (signThere.isPresent()) {
        return Optional.of(listed("A further sheet", signThere.get()));
      }
    }
    return Optional.empty();
  }

  private static Reception listed(String what, String sign) {
    return refusedUnkept(
        "%s reads like a list of people or of tests: it has %s. Nothing of it was kept."
            .formatted(what, sign),
        "Ask the source for the counts alone, a row for each area. If they are in it, send them by themselves under the headings CSP, Positive, Negative, Refused, Total.");
  }

  private static Reception refusedUnkept(String reason, String toDo) {
    return new Reception.Refused(reason, toDo, true);
  }

  private AreaNames areasOf(Cover cover) {
    return new AreaNames(reference.areas(), reference.homeCounty(), cover.month());
  }

  private Reception keep(Cover cover, ReceivedFile file, Sheet sheet, ReturnReading reading) {
    var id = ReturnId.random();
    var now = clock.instant();
    var by = Acting.required().username();
    var content = reading instanceof ReturnReading.Read read ? read.content() : null;
    var faults =
        reading instanceof ReturnReading.Faulty faulty ? faulty.faults() : List.<ReturnFault>of();
    if (!journal.add(
        new ReturnJournal.Arrival(id, cover, file, sheet.form(), content, faults, now, by))) {
      return journal.cameIn(file.sha256()).stream()
          .filter(line -> line.cover().equals(cover))
          .findFirst()
          .<Reception>map(Reception.ToldBefore::new)
          .orElseThrow();
    }
    return content == null
        ? new Reception.Held(id, faults)
        : new Reception.Taken(returns.taken(id).orElseThrow(), revision(id));
  }

  private Optional<Revision> revision(ReturnId id) {
    var received = returns.taken(id).orElseThrow();
    var all = returns.takenLike(received.cover());
    return all.size() < 2
        ? Optional.empty()
        : Optional.of(Revision.between(all.get(all.size() - 2), received));
  }

  /** A month in which nothing at all changed is far less likely than a file sent twice. */
  private static Optional<Reception> ofAnotherMonth(List<ReturnLine> cameBefore, Cover cover) {
    return cameBefore.stream()
        .filter(line -> line.standing() != Standing.SET_ASIDE)
        .filter(line -> !line.cover().month().equals(cover.month()))
        .findFirst()
        .map(
            line ->
                new Reception.Refused(
                    "This very file was received as the return for %s, on %s."
                        .formatted(
                            Months.words(line.cover().month()), Words.moment(line.receivedAt())),
                    "Send the file for %s; if the earlier one was filed under the wrong month, set it aside first."
                        .formatted(Months.words(cover.month()))));
  }

  private static Reception tooLarge() {
    return refusedUnkept(
        "The file is far larger than a return, which has one line for each area. Nothing of it was kept.",
        "If it lists tests or people one by one, it is not for this page: ask the source for the counts alone.");
  }

  /** What nobody sees may be about people, and would be kept. */
  private static void refuseHidden(Sheet sheet) {
    var hidden = sheet.notRead().stream().filter(name -> name.endsWith(" (hidden)")).toList();
    if (!hidden.isEmpty()) {
      throw new UnreadableFile(
          "The workbook has sheets nobody sees: %s. Nothing of it was kept."
              .formatted(String.join(", ", hidden)),
          "Look at them, take them out, and send the workbook again; or send CSV.");
    }
  }

  private void log(Cover cover, Reception reception) {
    var what = "Return of drug testing on arrest for " + cover.month();
    accessLog.record(
        switch (reception) {
          case Reception.Taken taken ->
              Access.of(AccessAction.IMPORT)
                  .on("testing-return/" + taken.received().id())
                  .seeing(what)
                  .ending("taken");
          case Reception.ToldBefore told ->
              Access.of(AccessAction.IMPORT)
                  .on("testing-return/" + told.before().id())
                  .seeing(what)
                  .ending("told before, nothing changed");
          case Reception.Held held ->
              Access.of(AccessAction.IMPORT)
                  .on("testing-return/" + held.id())
                  .seeing(what)
                  .ending("held, " + Words.count(held.faults().size(), "fault", "faults"));
          case Reception.Refused refused ->
              Access.of(AccessAction.IMPORT_REFUSED)
                  .seeing(what)
                  .ending(
                      refused.mayBeOfPeople()
                          ? "refused, may list people; nothing kept"
                          : "refused, nothing kept");
        });
  }
}
