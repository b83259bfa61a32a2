package org.vigil.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.Acting;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.Words;

/** What {@code ./vigil demo} can do besides opening the house. */
@Component
class DemonstrationCommand implements Command {
  private final Storyteller storyteller;
  private final LinkageReport linkage;
  private final Emptying emptying;
  private final Measuring measuring;

  DemonstrationCommand(
      Storyteller storyteller, LinkageReport linkage, Emptying emptying, Measuring measuring) {
    this.storyteller = storyteller;
    this.linkage = linkage;
    this.emptying = emptying;
    this.measuring = measuring;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String summary() {
    return "the whole system with a demonstration county";
  }

  @Override
  public String help() {
    return """
        ./vigil demo [--port 8080]      opens Vigil with an invented county, told up to 2 December 2024 or where it got to
        ./vigil demo --day              tells the next day
        ./vigil demo --linkage          how well the notifications were linked, against the truth, per hazard
        ./vigil demo --measure [FILE]   links five counties nobody has looked at, and says how well; FILE takes the
                                        certificate that the page "Linking quality" shows. --seeds 1,2,3 for others
        ./vigil demo --truth FILE       writes whom each row told is really about
        ./vigil demo --empty --yes      removes the demonstration, so that this Vigil can be used live. Refused where people
                                        have added anything; --with-practice says that it may go too. The files in the
                                        outbox go with it.""";
  }

  /** Nobody in a demonstration is real, and nothing else is touched. */
  @Override
  public Set<Role> whoseWork() {
    return ANYBODYS;
  }

  @Override
  public Result run(CommandLine line) {
    if (line.has("measure")) {
      return measuring.run(line);
    }
    var today = storyteller.toldUntil();
    if (today.isEmpty()) {
      line.print("There is no demonstration here yet. ./vigil demo opens one.");
      return Result.REFUSED;
    }
    if (line.has("day")) {
      return nextDay(line, today.get());
    }
    if (line.has("linkage")) {
      Acting.as(Storyteller.TELLER, () -> linkage.upTo(today.get())).lines().forEach(line::print);
      return Result.DONE;
    }
    if (line.has("truth")) {
      return writeTruth(Path.of(line.required("truth")), today.get(), line);
    }
    if (line.has("empty")) {
      return empty(line);
    }
    throw new WrongUse("demo needs one of --day, --linkage, --measure, --truth FILE, --empty");
  }

  private Result nextDay(CommandLine line, LocalDate today) {
    if (!today.isBefore(DemonstrationCounty.LAST_DAY)) {
      line.print("The county ends on " + Words.day(DemonstrationCounty.LAST_DAY) + ".");
      return Result.REFUSED;
    }
    var told = storyteller.tellNextDay();
    line.print("Today is " + Words.day(today.plusDays(1)) + ". " + told.sentence() + ".");
    return Result.DONE;
  }

  private static Result writeTruth(Path file, LocalDate today, CommandLine line) {
    var county =
        DemonstrationCounty.generate(
            DemonstrationCounty.SEED, DemonstrationCounty.FIRST_DAY, today);
    if (Files.exists(file)) {
      line.print(file + " is there already; nothing was written.");
      return Result.REFUSED;
    }
    try {
      county.writeTruth(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the truth could not be written to " + file, e);
    }
    line.print("Wrote the truth about %,d rows to %s.".formatted(county.truth().size(), file));
    return Result.DONE;
  }

  private Result empty(CommandLine line) {
    if (!line.has("yes")) {
      line.print(
          "This removes every notification, case file, account and log entry of the demonstration. Say --yes to do it.");
      return Result.REFUSED;
    }
    return switch (emptying.empty(line.has("with-practice"))) {
      case Emptying.Outcome.Emptied emptied -> {
        line.print("The demonstration is gone. ./vigil serve begins live use with an empty Vigil.");
        line.print("Old checkpoints of its access log are in " + emptied.oldCheckpoints() + ".");
        yield Result.DONE;
      }
      case Emptying.Outcome.Refused refused -> {
        line.print(refused.reason());
        yield Result.REFUSED;
      }
    };
  }
}
