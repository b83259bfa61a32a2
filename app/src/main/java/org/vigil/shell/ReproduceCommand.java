package org.vigil.shell;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.springframework.stereotype.Component;
import org.vigil.shell.Reproduction.Agreement;
import org.vigil.shell.Reproduction.Row;

/** Runs the engines on reference cases made with other software, and says how near they come. */
@AutoService(PlainCommand.class)
@Component
public final class ReproduceCommand implements PlainCommand {

  @Override
  public String name() {
    return "reproduce";
  }

  @Override
  public String summary() {
    return "run the engines on reference cases of other software";
  }

  @Override
  public String help() {
    return """
        ./vigil reproduce DIR [--out DIR]
          DIR holds the folders of the engines' cases, or is one of them (linkage). Needs no database.
          --out  writes the results there, in the same sub-folders and the cases' own columns
          Prints for each case the tolerance, the greatest difference, and whether it agrees, or why not.""";
  }

  @Override
  public Result run(CommandLine line) {
    var cases = Path.of(line.word(0, "a folder of cases")).toAbsolutePath().normalize();
    if (!Files.isDirectory(cases)) {
      throw new Command.WrongUse("there is no folder " + cases);
    }
    try {
      var rows =
          line.option("out").isPresent()
              ? run(cases, Path.of(line.required("out")))
              : runAside(cases);
      return print(rows, line);
    } catch (IOException e) {
      line.print("Stopped: a file could not be read or written: " + e.getMessage());
      return Result.REFUSED;
    } catch (IllegalArgumentException e) {
      line.print("Stopped: " + e.getMessage());
      return Result.REFUSED;
    }
  }

  private static List<Row> run(Path cases, Path out) throws IOException {
    var rows = new ArrayList<Row>();
    var engines =
        ServiceLoader.load(Reproduction.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Reproduction::folder))
            .toList();
    for (var engine : engines) {
      var within = cases.resolve(engine.folder());
      if (Files.isDirectory(within)) {
        rows.addAll(engine.run(within, out.resolve(engine.folder())));
      } else if (cases.endsWith(engine.folder())) {
        rows.addAll(engine.run(cases, out));
      }
    }
    return rows;
  }

  private static List<Row> runAside(Path cases) throws IOException {
    var out = Files.createTempDirectory("vigil-reproduce");
    try {
      return run(cases, out);
    } finally {
      try (var files = Files.walk(out)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Result print(List<Row> rows, CommandLine line) {
    if (rows.isEmpty()) {
      line.print("No case was found that an engine can run.");
      return Result.REFUSED;
    }
    var widest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    line.print(
        "%s  %-9s  %-18s  %s"
            .formatted(padded("case", widest), "tolerance", "greatest difference", "outcome"));
    for (var row : rows) {
      line.print(
          "%s  %-9s  %-18s  %s%s"
              .formatted(
                  padded(row.name(), widest),
                  row.tolerance() == 0 ? "equal" : number(row.tolerance()),
                  row.agrees() == Agreement.NOT_RUN ? "" : number(row.greatestDifference()),
                  row.agrees().word(),
                  row.note().isEmpty() ? "" : "; " + row.note()));
    }
    var agree = count(rows, Agreement.AGREES);
    var differ = count(rows, Agreement.DIFFERS);
    var notRun = count(rows, Agreement.NOT_RUN);
    line.print("%d agree, %d differ, %d not run".formatted(agree, differ, notRun));
    return differ == 0 ? Result.DONE : Result.REFUSED;
  }

  private static long count(List<Row> rows, Agreement agreement) {
    return rows.stream().filter(row -> row.agrees() == agreement).count();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String number(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }
}
