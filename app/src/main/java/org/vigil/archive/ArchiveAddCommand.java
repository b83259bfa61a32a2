package org.vigil.archive;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

/** Adds a file, or every document of a folder, to the archive. */
@Component
class ArchiveAddCommand implements Command {
  private final Archive archive;

  ArchiveAddCommand(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String name() {
    return "archive add";
  }

  @Override
  public String summary() {
    return "add past updates and other documents to the archive";
  }

  @Override
  public String help() {
    return """
        ./vigil archive add FILE|DIR [--kind update|audit|other] [--title TEXT] [--month 2023-04]
                                        --as USER --purpose TEXT
          Text, Word and PDF. A monthly update is known by its themes and its month; anything else is kept as text under its
          headings. A file that is there already is left as it is; one that has changed becomes the next version.
        """;
  }

  /** What is added is quoted as an answer, and may take the place of what was there. */
  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.CONSULTANT);
  }

  @Override
  public Result run(CommandLine line) {
    var as =
        new AsWritten(
            line.option("kind").map(ArchiveAddCommand::kind).orElse(null),
            line.option("title").orElse(null),
            line.option("month").map(ArchiveAddCommand::month).orElse(null));
    boolean allTaken = true;
    for (var file : AskCommand.files(Path.of(line.word(0, "the file or folder")))) {
      var name = file.getFileName().toString();
      switch (archive.add(name, AskCommand.bytes(file), as)) {
        case Adding.Added added ->
            line.print(
                "%s: %s, %s, version %d, %d passages"
                    .formatted(
                        name, added.readAs(), added.title(), added.version(), added.passages()));
        case Adding.There there ->
            line.print("%s: there already, as %s".formatted(name, there.title()));
        case Adding.IssuedHere issued ->
            line.print(
                "%s: kept and not searched, because %s was issued here"
                    .formatted(name, issued.title()));
        case Adding.Refused refused -> {
          allTaken = false;
          line.print("%s: not added. %s %s".formatted(name, refused.reason(), refused.toDo()));
        }
      }
    }
    return allTaken ? Result.DONE : Result.REFUSED;
  }

  private static DocumentKind kind(String word) {
    return switch (word.toLowerCase(Locale.UK)) {
      case "update" -> DocumentKind.MONTHLY_UPDATE;
      case "audit" -> DocumentKind.ANNUAL_AUDIT;
      case "other" -> DocumentKind.OTHER;
      default -> throw new WrongUse("--kind is update, audit or other, not " + word);
    };
  }

  private static YearMonth month(String word) {
    try {
      return YearMonth.parse(word);
    } catch (DateTimeException e) {
      throw new WrongUse("--month is a year and a month, as 2023-04, not " + word);
    }
  }
}
