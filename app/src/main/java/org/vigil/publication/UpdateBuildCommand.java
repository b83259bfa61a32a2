package org.vigil.publication;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.DemonstrationIssue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Words;

/** Writes a monthly update as HTML and Word: a draft marked as such, or with {@code --issue} the thing itself. */
@Component
class UpdateBuildCommand implements Command {
  private final IssueDesk desk;
  private final Press press;
  private final MonthlyDocuments documents;

  UpdateBuildCommand(IssueDesk desk, Press press, MonthlyDocuments documents) {
    this.desk = desk;
    this.press = press;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "update build";
  }

  @Override
  public String summary() {
    return "write a monthly update as HTML and Word";
  }

  @Override
  public String help() {
    return """
        ./vigil update build --month 2024-11 --out DIR [--issue]
          Writes a draft marked as such, and prints every finding of the checks.
          --issue  issues the update to partners; refused, with the reasons, while anything stops it.
        """;
  }

  @Override
  public Result run(CommandLine line) {
    var month = month(line.required("month"));
    var folder = Path.of(line.required("out"));
    var found = desk.ofMonth(month).or(() -> shippedFor(month));
    if (found.isEmpty()) {
      line.print("No issue is open for " + month + ".");
      return Result.REFUSED;
    }
    return line.has("issue")
        ? issue(found.get(), folder, line)
        : asItStands(found.get(), folder, line);
  }

  private Optional<IssueId> shippedFor(YearMonth month) {
    return DemonstrationIssue.november2024().month().month().equals(month)
        ? Optional.of(desk.openDemonstration())
        : Optional.empty();
  }

  private Result asItStands(IssueId id, Path folder, CommandLine line) {
    var update = desk.asItStands(id).orElseThrow();
    for (var finding : update.findings()) {
      line.print(
          "%s  %s  %s: %s"
              .formatted(
                  finding.severity().words(),
                  finding.rule(),
                  String.join(", ", finding.where()),
                  finding.message()));
    }
    line.print(standing(update));
    print(update, folder, line);
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
    return switch (desk.issue(id)) {
      case Issuing.Done issued -> {
        print(issued.update(), folder, line);
        yield Result.DONE;
      }
      case Issuing.Refused refused -> {
        line.print("Not issued:");
        refused.reasons().forEach(reason -> line.print("  " + reason));
        yield Result.REFUSED;
      }
    };
  }

  private void print(MonthlyUpdate update, Path folder, CommandLine line) {
    var printed = documents.printed(update);
    press
        .print(printed.document(), folder, printed.name())
        .forEach(file -> line.print("Written: " + file));
  }

  private static YearMonth month(String words) {
    try {
      return YearMonth.parse(words);
    } catch (DateTimeException e) {
      throw new WrongUse("--month is a year and a month, as 2024-11, not " + words);
    }
  }
}
