package org.vigil.monthlyupdate.reading;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.IssueWriter;
import org.vigil.monthlyupdate.reading.UpdateReader.Outcome;
import org.vigil.shell.CommandLine;
import org.vigil.shell.PlainCommand;

/** Reads past updates from files, and says what stands in them. Keeps nothing. */
@AutoService(PlainCommand.class)
@Component
public class UpdateReadCommand implements PlainCommand {
  private static final List<String> ENDINGS = List.of(".txt", ".docx", ".pdf");

  @Override
  public String name() {
    return "update read";
  }

  @Override
  public String summary() {
    return "read a past update from text, Word or PDF";
  }

  @Override
  public String help() {
    return """
        ./vigil update read FILE [--out DIR] [--json FILE] [--month 2024-11] [--beside EARLIER]
          Prints what was found, each finding with its rule and place, and each repair proposed. Keeps nothing.
          --out     writes the issue (YAML) and the whole reading with the lines of every piece (JSON)
          --json    writes the whole reading to one file
          --month   the month, where the update does not say it
          --beside  an earlier copy: says what differs
        ./vigil update read DIR [--out DIR]
          Reads every .txt, .docx and .pdf of the folder, and says which were read twice.
        """;
  }

  @Override
  public Result run(CommandLine line) {
    var path = Path.of(line.word(0, "the file or folder to read"));
    if (!Files.exists(path)) {
      throw new WrongUse("there is no " + path);
    }
    var reader = ReadingAlone.reader();
    return Files.isDirectory(path) ? folder(path, reader, line) : file(path, reader, line);
  }

  private Result file(Path path, UpdateReader reader, CommandLine line) {
    return switch (reader.read(name(path), bytes(path), month(line))) {
      case Outcome.Refused refused -> {
        line.print("Not read: " + refused.reason());
        line.print(refused.toDo() + (refused.monthNeeded() ? " (--month 2024-11)" : ""));
        yield Result.REFUSED;
      }
      case Outcome.Read read -> {
        print(read.reading(), line);
        write(read.reading(), path, line);
        yield beside(read.reading(), reader, line);
      }
    };
  }

  private static void print(Reading reading, CommandLine line) {
    var issue = reading.issue();
    line.print(reading.summary());
    line.print("%s, %s: %s".formatted(issue.month().label(), issue.unit().name(), issue.title()));
    for (var finding : reading.findings()) {
      line.print(
          "%s  %s  %s: %s"
              .formatted(
                  finding.severity().words(),
                  finding.rule(),
                  finding.where().stream()
                      .map(where -> where + lines(reading, where))
                      .collect(Collectors.joining(", ")),
                  finding.message()));
    }
    for (var proposed : reading.repairs()) {
      line.print(
          "Repair proposed, %s  %s (%s): \"%s\" read as \"%s\""
              .formatted(
                  proposed.repair().confidence(),
                  proposed.item(),
                  proposed.place().words(),
                  proposed.repair().asPrinted(),
                  proposed.repair().reading()));
    }
  }

  /** Where an item, a table, a promise or a contact stood. */
  private static String lines(Reading reading, String where) {
    var id = where.startsWith("contacts.") ? where.substring("contacts.".length()) : where;
    var table = id.indexOf('.') > 0 && id.startsWith("t") ? id.substring(0, id.indexOf('.')) : id;
    return reading.found().stream()
        .filter(found -> table.equals(found.id()))
        .findFirst()
        .map(found -> " (" + found.place().words() + ")")
        .orElse("");
  }

  private Result beside(Reading reading, UpdateReader reader, CommandLine line) {
    var named = line.option("beside");
    if (named.isEmpty()) {
      return Result.DONE;
    }
    var earlier = Path.of(named.get());
    return switch (reader.read(name(earlier), bytes(earlier), null)) {
      case Outcome.Refused refused -> {
        line.print(earlier + " not read: " + refused.reason());
        yield Result.REFUSED;
      }
      case Outcome.Read read -> {
        tell(Comparison.of(read.reading().issue(), reading.issue()), line);
        yield Result.DONE;
      }
    };
  }

  private static void tell(Comparison comparison, CommandLine line) {
    line.print(comparison.sentence());
    if (comparison instanceof Comparison.SameIssue changed) {
      changed.differences().forEach(difference -> line.print("  " + difference.sentence()));
    }
  }

  private record Done(Path path, Reading reading) {}

  private Result folder(Path folder, UpdateReader reader, CommandLine line) {
    var done = new ArrayList<Done>();
    int refusals = 0;
    int twice = 0;
    for (var path : files(folder)) {
      switch (reader.read(name(path), bytes(path), null)) {
        case Outcome.Refused refused -> {
          refusals++;
          line.print("%s  not read: %s %s".formatted(name(path), refused.reason(), refused.toDo()));
        }
        case Outcome.Read read -> {
          var reading = read.reading();
          line.print(
              "%s  %s: %s"
                  .formatted(name(path), reading.issue().month().label(), reading.summary()));
          twice += saysIfReadBefore(done, reading, line) ? 1 : 0;
          done.add(new Done(path, reading));
          write(reading, path, line);
        }
      }
    }
    line.print(
        "%d read, %d read before, %d not read".formatted(done.size() - twice, twice, refusals));
    return refusals > 0 || done.isEmpty() ? Result.REFUSED : Result.DONE;
  }

  private static boolean saysIfReadBefore(List<Done> done, Reading reading, CommandLine line) {
    for (var before : done) {
      var comparison = Comparison.of(before.reading().issue(), reading.issue());
      if (!(comparison instanceof Comparison.AnotherIssue)) {
        line.print("  beside " + name(before.path()) + ":");
        tell(comparison, line);
        return comparison instanceof Comparison.Same;
      }
    }
    return false;
  }

  private static void write(Reading reading, Path path, CommandLine line) {
    try {
      if (line.option("out").isPresent()) {
        var folder = Files.createDirectories(Path.of(line.required("out")));
        var name = name(path).replaceFirst("\\.[^.]+$", "");
        put(folder.resolve(name + ".yaml"), IssueWriter.write(reading.issue()), line);
        put(folder.resolve(name + ".json"), ReadingFile.json(reading), line);
      }
      if (line.option("json").isPresent()) {
        put(Path.of(line.required("json")), ReadingFile.json(reading), line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Path file, String text, CommandLine line) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
    line.print("Written: " + file);
  }

  private static List<Path> files(Path folder) {
    try (var all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> ENDINGS.stream().anyMatch(name(file).toLowerCase(Locale.ROOT)::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static byte[] bytes(Path path) {
    try {
      if (Files.size(path) > org.vigil.monthlyupdate.reading.source.Source.MOST_BYTES) {
        return new byte[org.vigil.monthlyupdate.reading.source.Source.MOST_BYTES + 1];
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new WrongUse(path + " cannot be opened");
    }
  }

  private static @Nullable YearMonth month(CommandLine line) {
    var words = line.option("month");
    if (words.isEmpty()) {
      return null;
    }
    try {
      return YearMonth.parse(words.get());
    } catch (DateTimeException e) {
      throw new WrongUse("--month is a year and a month, as 2024-11, not " + words.get());
    }
  }
}
