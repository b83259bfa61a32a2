package org.vigil.matching;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.linkage.FileLinkage;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.PlainCommand;

/** Finds duplicates in a CSV file, or records of the same person across several, with a model that is given or trained on them. */
@AutoService(PlainCommand.class)
@Component
public final class LinkCommand implements PlainCommand {
  private static final List<String> FLAGS = List.of("duplicates", "one-to-one", "values");
  private static final List<String> FILES = List.of("model", "terms", "against");
  private static final String RECALL = "0.7";
  private static final String CAP = "5000";
  private static final String MOST_PAIRS = "200000000";

  @Override
  public String name() {
    return "link";
  }

  @Override
  public String summary() {
    return "find records of the same person in CSV files";
  }

  @Override
  public String help() {
    return """
        ./vigil link FILE [FILE ...] --out DIR [options]
          One file is searched for duplicates; several are linked with one another. Needs no database.
          Writes pairs.csv, clusters.csv, model.json and report.html into DIR.
          --model FILE      a model of ours or of Splink; without it, or without its m and u, one is trained on the files
          --id COLUMN       the column that names a record (otherwise unique_id, record_id, rec_id, id, or the first)
          --join BITS       match weight from which two records are linked (otherwise as the model says)
          --least BITS      match weight from which a pair is written to pairs.csv (otherwise the review threshold)
          --duplicates      with several files: pairs within a file count too
          --one-to-one      a cluster has at most one record of each file
          --by-average BITS clusters are joined while the mean weight of all pairs between them is so much or more,
                            so that a chain of likenesses makes none (otherwise any one link joins)
          --terms FILE      CSV of column, value, count: how common values are among people at large
          --against FILE    the model in use: changes.csv and the report say what this one would do otherwise
          --recall SHARE    for training: share of true pairs that agree strictly (otherwise 0.7)
          --cap RECORDS     a blocking key that more records share is skipped and reported (otherwise 5000)
          --most-pairs N    more pairs are not compared (otherwise 200000000)
          --truth COLUMN    a column that says who each record is of; measures the result, is never compared
          --values          show the values of some records in the report
          --by NAME         who trains, for the model's provenance""";
  }

  @Override
  public Result run(CommandLine line) {
    if (line.words().isEmpty()) {
      throw new Command.WrongUse("a file is missing");
    }
    line.words().forEach(LinkCommand::mustBeReadable);
    FILES.forEach(option -> line.option(option).ifPresent(LinkCommand::mustBeReadable));
    if (line.has("one-to-one") && line.has("by-average")) {
      throw new Command.WrongUse("clusters are made --one-to-one or --by-average, not both");
    }
    for (var flag : FLAGS) {
      if (line.optionOrFlag(flag).isPresent()) {
        throw new Command.WrongUse("--" + flag + " takes no value: put the files first");
      }
    }
    try {
      FileLinkage.run(request(line), line::print);
      return Result.DONE;
    } catch (IllegalArgumentException refused) {
      line.print("Not linked: " + refused.getMessage());
      return Result.REFUSED;
    } catch (IOException e) {
      line.print("Not linked: a file could not be read or written: " + e.getMessage());
      return Result.REFUSED;
    }
  }

  private static void mustBeReadable(String file) {
    if (!Files.isReadable(Path.of(file))) {
      throw new Command.WrongUse("there is no file " + file + " that can be read");
    }
  }

  private static FileLinkage.Request request(CommandLine line) {
    return new FileLinkage.Request(
        line.words().stream().map(Path::of).toList(),
        line.option("id").orElse(null),
        line.option("model").map(Path::of).orElse(null),
        Path.of(line.required("out")),
        line.has("duplicates"),
        line.has("one-to-one"),
        line.option("by-average").map(text -> number("by-average", text)).orElse(null),
        line.option("terms").map(Path::of).orElse(null),
        line.option("against").map(Path::of).orElse(null),
        line.option("join").map(text -> number("join", text)).orElse(null),
        line.option("least").map(text -> number("least", text)).orElse(null),
        number("recall", line.option("recall").orElse(RECALL)),
        (int) number("cap", line.option("cap").orElse(CAP)),
        (long) number("most-pairs", line.option("most-pairs").orElse(MOST_PAIRS)),
        line.option("truth").orElse(null),
        line.has("values"),
        line.option("by").orElse("not told"),
        LocalDate.now(ZoneId.of("Europe/London")).toString());
  }

  private static double number(String option, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw new Command.WrongUse("--" + option + " takes a number, not \"" + text + "\"");
    }
  }
}
