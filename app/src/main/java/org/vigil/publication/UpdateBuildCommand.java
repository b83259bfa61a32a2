package org.vigil.publication;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.DemonstrationIssue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.IssueList;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.partner.People;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/**
 * Writes a monthly update by every printer: a draft marked as such, or with {@code --issue} the thing itself. It builds the
 * issue that is there. The shipped example is opened only in a demonstration; in a base that nobody uses yet it is shown
 * and not kept, and in a live one it is refused: invented figures never stand beside real ones.
 */
@Component
class UpdateBuildCommand implements Command {
  private static final String EVERY = "every";

  private final IssueDesk desk;
  private final Press press;
  private final MonthlyDocuments documents;
  private final IssueList issues;
  private final People people;
  private final VigilClock clock;

  UpdateBuildCommand(
      IssueDesk desk,
      Press press,
      MonthlyDocuments documents,
      IssueList issues,
      People people,
      VigilClock clock) {
    this.desk = desk;
    this.press = press;
    this.documents = documents;
    this.issues = issues;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "update build";
  }

  @Override
  public String summary() {
    return "write a monthly update, in any edition, in every format";
  }

  @Override
  public String help() {
    return """
        ./vigil update build --month 2024-11 --out DIR [--edition NAME]
        ./vigil update build --month 2024-11 --out DIR [--edition NAME] --issue --as USER --purpose TEXT
          Writes a draft marked as such in every format, and prints every finding of the checks.
          --edition  whole (the usual), brief, board-pack, or a partnership by its name or code, as dacorum or E07000096;
                     every writes them all, each into a folder of its own.
          --issue    issues the update to partners; refused, with the reasons, while anything stops it.
        """;
  }

  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.CONSULTANT);
  }

  /** A draft is printed as it stands; what is issued, somebody issues. */
  @Override
  public boolean touchesPeople(CommandLine line) {
    return line.has("issue");
  }

  @Override
  public Result run(CommandLine line) {
    var month = month(line.required("month"));
    var folder = Path.of(line.required("out"));
    var found = desk.ofMonth(month);
    if (found.isEmpty() && isExample(month)) {
      if (clock.isDemonstration()) {
        found = Optional.of(desk.openDemonstration());
      } else if (people.nobodyYet() && issues.isEmpty()) {
        return example(folder, line);
      }
    }
    if (found.isEmpty()) {
      return nothingToBuild(month, line);
    }
    return line.has("issue")
        ? issue(found.get(), folder, line)
        : asItStands(desk.asItStands(found.get()).orElseThrow(), folder, line);
  }

  private static boolean isExample(YearMonth month) {
    return DemonstrationIssue.november2024().month().month().equals(month);
  }

  private Result example(Path folder, CommandLine line) {
    if (line.has("issue")) {
      line.print("Not issued: the shipped example can be issued in a demonstration only.");
      line.print("Open one with ./vigil demo, in a VIGIL_HOME of its own.");
      return Result.REFUSED;
    }
    line.print(
        "Nothing is kept in this VIGIL_HOME yet: this is the shipped example, and it is not kept.");
    return asItStands(desk.exampleAsItStands(), folder, line);
  }

  private Result nothingToBuild(YearMonth month, CommandLine line) {
    line.print("No issue is open for " + month + ".");
    line.print(
        "Open the month on the page Monthly update, or read one in: ./vigil update read FILE --help");
    if (isExample(month)) {
      line.print(
          "The shipped example of this month is for demonstrations: ./vigil demo, in a VIGIL_HOME of its own.");
    }
    return Result.REFUSED;
  }

  private Result asItStands(MonthlyUpdate update, Path folder, CommandLine line) {
    var editions = editions(update, line);
    for (var finding : update.findings()) {
      line.print(
          "%s  %s  %s: %s"
              .formatted(
                  update.standing(finding),
                  finding.rule(),
                  String.join(", ", finding.where()),
                  finding.message()));
    }
    line.print(standing(update));
    print(update, editions, folder, line);
    return Result.DONE;
  }

  private static String standing(MonthlyUpdate update) {
    var issuedOn = update.issuedOn();
    if (issuedOn != null) {
      return "Issued on " + Words.day(issuedOn) + ".";
    }
    return update.stoppedBy().isEmpty()
        ? "Nothing stops it."
        : "Draft: cannot be issued. Stopped by "
            + Words.count(update.stoppedBy().size(), "finding", "findings")
            + ".";
  }

  private Result issue(IssueId id, Path folder, CommandLine line) {
    var editions = editions(desk.asItStands(id).orElseThrow(), line);
    return switch (desk.issue(id)) {
      case Issuing.Done issued -> {
        print(issued.update(), editions, folder, line);
        yield Result.DONE;
      }
      case Issuing.Refused refused -> {
        line.print("Not issued:");
        refused.reasons().forEach(reason -> line.print("  " + reason));
        yield Result.REFUSED;
      }
    };
  }

  /** Asked for before anything is written or issued. */
  private List<String> editions(MonthlyUpdate update, CommandLine line) {
    var keys = documents.editionsOf(update.issue()).stream().map(EditionChoice::key).toList();
    var asked = line.option("edition").orElse(MonthlyDocuments.WHOLE);
    if (asked.equals(EVERY)) {
      return keys;
    }
    if (documents.printed(update, asked).isEmpty()) {
      throw new WrongUse(
          "--edition is one of " + String.join(", ", keys) + " or " + EVERY + ", not " + asked);
    }
    return List.of(asked);
  }

  private void print(MonthlyUpdate update, List<String> editions, Path folder, CommandLine line) {
    for (var edition : editions) {
      var printed = documents.printed(update, edition).orElseThrow();
      press
          .print(
              printed.document(),
              editions.size() == 1 ? folder : folder.resolve(edition),
              printed.name())
          .forEach(file -> line.print("Written: " + file));
    }
  }

  private static YearMonth month(String words) {
    try {
      return YearMonth.parse(words);
    } catch (DateTimeException e) {
      throw new WrongUse("--month is a year and a month, as 2024-11, not " + words);
    }
  }
}
