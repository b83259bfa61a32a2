package org.vigil.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.archive.asking.Answer;
import org.vigil.archive.asking.Asking;
import org.vigil.archive.asking.Passage;
import org.vigil.archive.asking.Quotation;
import org.vigil.archive.asking.Trial;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

/** Puts a question, or a file of questions whose answers are known, to the archive or to a folder of past updates. */
@Component
class AskCommand implements Command {
  private final Asker asker;
  private final FileReading files;

  AskCommand(Asker asker, FileReading files) {
    this.asker = asker;
    this.files = files;
  }

  @Override
  public String name() {
    return "update ask";
  }

  @Override
  public String summary() {
    return "ask the archive; answers are quoted passages, or \"not found\"";
  }

  @Override
  public String help() {
    return """
        ./vigil update ask "when is the consultation report due?" [--in DIR]
        ./vigil update ask --questions FILE [--in DIR] [--misses]
          Answers with passages as they stand, each with its document, item and lines, the best first; or says "not found".
          --in DIR     asks the past updates in a folder (.txt, .docx, .pdf) in place of the archive; nothing is kept
          --questions  puts every question of a file whose answers are known, and prints how many were right
          --misses     prints those that were not
        """;
  }

  @Override
  public Set<Role> whoseWork() {
    return ANYBODYS;
  }

  @Override
  public Result run(CommandLine line) {
    var asking =
        line.option("in").map(folder -> folder(Path.of(folder), line)).orElseGet(asker::asking);
    if (asking.isEmpty()) {
      line.print(
          "The archive is empty. Add past updates with ./vigil archive add DIR --as USER --purpose TEXT, or ask those of a folder with --in DIR.");
      return Result.REFUSED;
    }
    var questions = line.option("questions");
    if (questions.isPresent()) {
      return trial(asking, Path.of(questions.get()), line);
    }
    return answer(asking.answer(line.word(0, "the question")), line);
  }

  private static Result trial(Asking asking, Path file, CommandLine line) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse("there is no file " + file);
    }
    var trial = Trial.of(asking, text(file));
    trial.figures().forEach(line::print);
    if (line.has("misses")) {
      trial.misses().forEach(line::print);
    }
    return Result.DONE;
  }

  private static Result answer(Answer answer, CommandLine line) {
    answer
        .corrections()
        .forEach((typed, read) -> line.print("\"%s\" was read as \"%s\".".formatted(typed, read)));
    switch (answer) {
      case Answer.Found found -> found.quotations().forEach(quotation -> print(quotation, line));
      case Answer.NotFound none -> {
        line.print("Not found.");
        if (!none.missing().isEmpty()) {
          line.print("Nowhere in the archive: " + String.join(", ", none.missing()) + ".");
        }
        if (!none.near().isEmpty()) {
          line.print("Close to it, but no answer:");
          none.near().forEach(quotation -> print(quotation, line));
        }
      }
    }
    return Result.DONE;
  }

  private static void print(Quotation quotation, CommandLine line) {
    line.print("");
    line.print("  \"" + quotation.words() + "\"");
    var cell = quotation.cell();
    if (cell != null) {
      line.print("  " + cell.heading() + ": " + cell.value());
    }
    line.print("  " + quotation.source());
  }

  private Asking folder(Path folder, CommandLine line) {
    var passages = new ArrayList<Passage>();
    for (var file : files(folder)) {
      switch (files.read(file.getFileName().toString(), bytes(file), AsWritten.NOTHING)) {
        case FileReading.Outcome.Read read -> passages.addAll(read.paper().passages());
        case FileReading.Outcome.Refused refused ->
            line.print(file.getFileName() + " was not read: " + refused.reason());
      }
    }
    return Asking.of(passages);
  }

  /** Files of a folder that may be documents; or the one file. */
  static List<Path> files(Path folder) {
    if (Files.isRegularFile(folder)) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("there is no file or folder " + folder);
    }
    try (var all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("(?i).*\\.(txt|docx|pdf)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
