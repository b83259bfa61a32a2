package org.vigil.drugtesting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.partner.Organisation;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.Role;
import org.vigil.shell.Words;

/** Takes a return of drug testing from the command line. */
@Component
class ImportReturnCommand implements Command {
  private final ReturnIntake intake;
  private final Returns returns;
  private final ReturnSources sources;

  ImportReturnCommand(ReturnIntake intake, Returns returns, ReturnSources sources) {
    this.intake = intake;
    this.returns = returns;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "testing import";
  }

  @Override
  public String summary() {
    return "take a return of drug testing on arrest";
  }

  @Override
  public String help() {
    return """
    ./vigil testing import FILE --period 2024-11 --basis cumulative --from 2020-10 --as-at 2024-11-30 --unit requests
                                [--source police] [--suites "Hatfield, Stevenage"] [--place residence]
                                --as USER --purpose TEXT
    Reads FILE (CSV, XLSX, or text with tabs): a row for each area, columns positive, negative, refused and total, in any order.
    --period   the month, or the last month counted
    --basis    cumulative, where it counts everything since --from; increment, where it counts a period by itself
    --from     the first month counted; may be left out of a return of one month
    --as-at    the day the data were drawn, or "not stated"
    --unit     %s
    --place    residence, where the source says that areas are areas of residence
    The same file twice changes nothing. A later file for the same month stands beside the earlier one, and what it says
    otherwise is printed. Exit status 1 where the return was held or refused; the reasons are printed."""
        .formatted(Arrays.stream(Unit.values()).map(Unit::words).collect(Collectors.joining(", ")));
  }

  /** A return holds counts and no person; but what is published is made of it, and somebody answers for that. */
  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.CONSULTANT);
  }

  @Override
  public Result run(CommandLine line) {
    var path = Path.of(line.word(0, "FILE"));
    var form =
        new CoverForm(
            line.required("period"),
            line.required("basis"),
            line.option("from").orElse(""),
            line.required("as-at"),
            line.required("unit"),
            line.option("source").orElse("police"),
            line.option("suites").orElse(""),
            line.option("place").orElse(""));
    var keys = sources.all().stream().map(Organisation::key).toList();
    return switch (form.answer(keys)) {
      case CoverForm.Answer.Incomplete incomplete ->
          throw new WrongUse(
              incomplete.problems().stream()
                  .map(CoverForm.Problem::sentence)
                  .collect(Collectors.joining("\n")));
      case CoverForm.Answer.Complete complete -> receive(complete.cover(), path, line);
    };
  }

  private Result receive(Cover cover, Path path, CommandLine line) {
    var file = ReceivedFile.of(path.toString(), content(path));
    return switch (intake.receive(cover, file)) {
      case Reception.Taken taken -> {
        printTaken(taken, line);
        yield Result.DONE;
      }
      case Reception.ToldBefore told -> {
        line.print(
            "This file was received as this return before, on %s. Nothing changed."
                .formatted(Words.moment(told.before().receivedAt())));
        yield told.before().taken() ? Result.DONE : stillHeld(told.before(), line);
      }
      case Reception.Held held -> {
        line.print(
            "The return is held, word for word, for "
                + Words.count(held.faults().size(), "reason", "reasons")
                + ":");
        held.faults().forEach(fault -> line.print("  " + fault.sentence()));
        yield Result.REFUSED;
      }
      case Reception.Refused refused -> {
        line.print(refused.reason());
        line.print(refused.toDo());
        yield Result.REFUSED;
      }
    };
  }

  private Result stillHeld(ReturnLine held, CommandLine line) {
    line.print("It was held then, and does not count:");
    returns.faults(held.id()).forEach(fault -> line.print("  " + fault.sentence()));
    return Result.REFUSED;
  }

  private static void printTaken(Reception.Taken taken, CommandLine line) {
    var received = taken.received();
    var table = received.table("");
    var computed = table.computed();
    line.print(
        "Taken: %s, %s. Rows add to %,d positive, %,d negative, %,d refused, %,d in all."
            .formatted(
                received.cover().periodWords(),
                received.cover().basis().words(),
                computed.positive(),
                computed.negative(),
                computed.refused(),
                computed.requests()));
    var footing = table.footing();
    line.print(
        footing.foots()
            ? "The return adds up."
            : "The return does not add up. " + footing.cause().sentence());
    received.content().remarks().forEach(remark -> line.print("  " + remark));
    taken
        .revision()
        .map(Revision::changes)
        .orElse(List.of())
        .forEach(change -> line.print("  Revised: " + change.sentence()));
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new WrongUse("the file " + path + " cannot be read");
    }
  }
}
