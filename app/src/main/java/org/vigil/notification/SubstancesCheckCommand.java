package org.vigil.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.rates.Rate;
import org.vigil.reference.ConnecticutFlags;
import org.vigil.reference.Reference;
import org.vigil.reference.SubstanceEvaluation;
import org.vigil.reference.SubstanceEvaluation.Agreement;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.Words;

/** Holds the reading of substances against flags an office set for the same deaths. Prints counts, never a text. */
@Component
class SubstancesCheckCommand implements Command {
  private static final String FEED = "connecticut-ocme";
  private static final String COUNTS = "%-30s %7s %7s %7s %7s %7s %9s %8s";
  private static final String SHARES = "%-30s %-20s  %-20s  %-20s  %-20s";

  private final Feeds feeds;
  private final Reference reference;

  SubstancesCheckCommand(Feeds feeds, Reference reference) {
    this.feeds = feeds;
    this.reference = reference;
  }

  @Override
  public String name() {
    return "substances check";
  }

  @Override
  public String summary() {
    return "how well substances are read from causes of death";
  }

  @Override
  public String help() {
    return """
    ./vigil substances check --file FILE
    Reads the causes of death in FILE, in the layout of connecticut-ocme, and compares the substances read with the
    columns the office set, one per substance. Keeps nothing and prints counts only.

      found       deaths whose text was read as naming the substance
      flagged     deaths where the office set its column; it also sees toxicology
      both        deaths where the two agree
      silent      flagged, and the text holds no such word
      missed      flagged, the text seems to name it, and it was not read
      unflagged   the text names it in a listed spelling, and the column is not set
      misread     found by a near spelling or a metabolite only, and the column is not set
      precision   both of found; where told: both and unflagged of found
      recall      both of flagged; where told: both of both and missed

    Shares carry Wilson's 95% interval. A column the office did not keep in every year lowers its precision, not where told.""";
  }

  /** It keeps nothing, looks up nothing, and prints counts of a file that whoever runs it has already. */
  @Override
  public Set<Role> whoseWork() {
    return ANYBODYS;
  }

  @Override
  public Result run(CommandLine line) {
    var path = Path.of(line.required("file"));
    var feed = feeds.find(FEED).orElseThrow();
    return switch (PartnerFile.read(path.toString(), content(path), feed)) {
      case PartnerFile.Unreadable unreadable -> {
        line.print(unreadable.fileName() + " cannot be compared. " + unreadable.reason());
        line.print(unreadable.toDo());
        yield Result.REFUSED;
      }
      case PartnerFile.Rows file -> compare(file, line);
    };
  }

  private Result compare(PartnerFile.Rows file, CommandLine line) {
    var evaluations = ConnecticutFlags.evaluations();
    var headers = file.rows().getFirst().cells().keySet();
    var absent = evaluations.keySet().stream().filter(flag -> !headers.contains(flag)).toList();
    absent.forEach(evaluations::remove);
    if (evaluations.isEmpty()) {
      line.print(file.fileName() + " has none of the office's columns to compare with.");
      line.print("They are: " + String.join(", ", absent) + ".");
      return Result.REFUSED;
    }
    file.rows().forEach(row -> read(row, evaluations));
    var agreements = evaluations.values().stream().map(SubstanceEvaluation::agreement).toList();
    line.print(Words.count(file.rows().size(), "death", "deaths") + " read.");
    printCounts(agreements, line);
    line.print("");
    printShares(agreements, line);
    line.print("");
    line.print(silence(agreements));
    if (!absent.isEmpty()) {
      line.print("Not in this file: " + String.join(", ", absent) + ".");
    }
    return Result.DONE;
  }

  private void read(RawRow row, Map<String, SubstanceEvaluation> evaluations) {
    var text = row.cell("Cause of Death") + "; " + row.cell("Other Significant Conditions");
    var mentions = reference.substances().read(text);
    evaluations.forEach(
        (flag, evaluation) ->
            evaluation.add(text, mentions, ConnecticutFlags.isSet(row.cell(flag))));
  }

  private static void printCounts(List<Agreement> agreements, CommandLine line) {
    line.print(
        COUNTS.formatted(
            "", "found", "flagged", "both", "silent", "missed", "unflagged", "misread"));
    for (var each : agreements) {
      line.print(
          COUNTS.formatted(
              each.flag(),
              each.found(),
              each.flagged(),
              each.both(),
              each.textSilent(),
              each.missed(),
              each.flagSilent(),
              each.misread()));
    }
  }

  private static void printShares(List<Agreement> agreements, CommandLine line) {
    line.print(
        SHARES.formatted("", "precision", "where told", "recall", "where told").stripTrailing());
    for (var each : agreements) {
      line.print(
          SHARES
              .formatted(
                  each.flag(),
                  words(each.precision()),
                  words(each.precisionWhereTold()),
                  words(each.recall()),
                  words(each.recallWhereTold()))
              .stripTrailing());
    }
  }

  private static String words(Optional<Rate> share) {
    return share
        .map(
            rate ->
                String.format(
                    Locale.UK, "%.3f (%.3f-%.3f)", rate.value(), rate.lower(), rate.upper()))
        .orElse("none to share");
  }

  private static String silence(List<Agreement> agreements) {
    int disagreements = agreements.stream().mapToInt(Agreement::disagreements).sum();
    int silent = agreements.stream().mapToInt(Agreement::textSilent).sum();
    int unflagged = agreements.stream().mapToInt(Agreement::flagSilent).sum();
    return "Of %s over all columns, %,d are the text's silence, %,d the column's, and %,d are readings to look at."
        .formatted(
            Words.count(disagreements, "disagreement", "disagreements"),
            silent,
            unflagged,
            disagreements - silent - unflagged);
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new WrongUse("the file " + path + " cannot be read");
    }
  }
}
