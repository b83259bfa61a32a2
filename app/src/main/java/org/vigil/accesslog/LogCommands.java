package org.vigil.accesslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.Words;

/** The access log from the command line. */
@Configuration(proxyBeanMethods = false)
class LogCommands {

  @Bean
  Command logVerify(LogWatch watch) {
    return new Verify(watch);
  }

  @Bean
  Command logCheckpoint(LogWatch watch) {
    return new Sign(watch);
  }

  @Bean
  Command logExport(LogWatch watch, AccessLog log, TransactionTemplate transaction) {
    return new Export(watch, log, transaction);
  }

  @Bean
  Command logRestored(LogWatch watch) {
    return new Restored(watch);
  }

  private static Command.Result tell(LogCheck result, CommandLine line) {
    line.print(result.inWords());
    return switch (result) {
      case LogCheck.Whole whole -> {
        line.print("Root " + whole.root().hex());
        yield Command.Result.DONE;
      }
      case LogCheck.NotWhole notWhole -> {
        line.print(notWhole.whatToDo());
        line.print("See docs/runbooks/the-log-is-not-whole.md.");
        yield Command.Result.REFUSED;
      }
    };
  }

  private record Verify(LogWatch watch) implements Command {
    @Override
    public String name() {
      return "log verify";
    }

    @Override
    public String summary() {
      return "check that no entry of the access log was changed or removed";
    }

    @Override
    public String help() {
      return """
      ./vigil log verify
        checks every entry in the database against the signed checkpoints in VIGIL_HOME
      ./vigil log verify --export FILE --checkpoints FOLDER
        checks an export with the checkpoints and the public key (access-log.vkey) in FOLDER, and nothing else
      ./vigil log verify --proof FILE --key FILE
        checks entries exported with proof against a public key
      Exit status 0 when whole, 1 when not: then it says from which entry, and what to do.""";
    }

    @Override
    public Set<Role> whoseWork() {
      return ANYBODYS;
    }

    @Override
    public Result run(CommandLine line) {
      if (line.has("proof")) {
        return proof(Path.of(line.required("proof")), Path.of(line.required("key")), line);
      }
      return tell(
          line.has("export")
              ? LogVerifier.offline(
                  file(line.required("export")), file(line.required("checkpoints")))
              : watch.check().result(),
          line);
    }

    private static Path file(String name) {
      var path = Path.of(name);
      if (!Files.exists(path)) {
        throw new WrongUse("there is no " + name);
      }
      return path;
    }

    private static Result proof(Path proof, Path key, CommandLine line) {
      try {
        var held = EntryProofs.check(Files.readString(proof), LogExport.readKey(key));
        var wrong =
            held.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(e -> e.getKey())
                .sorted()
                .toList();
        line.print(
            wrong.isEmpty()
                ? "All %s proved to be in the log."
                    .formatted(Words.count(held.size(), "entry is", "entries are"))
                : "Not proved to be in the log: entries " + wrong + ".");
        return wrong.isEmpty() ? Result.DONE : Result.REFUSED;
      } catch (IllegalArgumentException e) {
        line.print("Nothing is proved: " + e.getMessage() + ".");
        return Result.REFUSED;
      } catch (IOException e) {
        throw new WrongUse("cannot read " + proof);
      }
    }
  }

  private record Sign(LogWatch watch) implements Command {
    @Override
    public String name() {
      return "log checkpoint";
    }

    @Override
    public String summary() {
      return "check the access log and sign a checkpoint now";
    }

    @Override
    public String help() {
      return """
      ./vigil log checkpoint
      Checks the log and signs what it is now. Copy the folder it names to where this machine cannot write.""";
    }

    @Override
    public Set<Role> whoseWork() {
      return ANYBODYS;
    }

    @Override
    public Result run(CommandLine line) {
      var result = tell(watch.sign().result(), line);
      line.print("Checkpoints are in " + watch.checkpointFolder() + ".");
      return result;
    }
  }

  private record Export(LogWatch watch, AccessLog log, TransactionTemplate transaction)
      implements Command {
    @Override
    public String name() {
      return "log export";
    }

    @Override
    public String summary() {
      return "write the whole access log to a file that can be checked elsewhere";
    }

    @Override
    public String help() {
      return """
      ./vigil log export FILE --as USER --purpose TEXT
      Writes every entry as a line of JSON. The export is itself an entry, and in the file.""";
    }

    @Override
    public Set<Role> whoseWork() {
      return Set.of(Role.GOVERNANCE);
    }

    @Override
    public Result run(CommandLine line) {
      var file = Path.of(line.word(0, "the file to write"));
      transaction.executeWithoutResult(
          status ->
              log.record(
                  Access.of(AccessAction.LOG_EXPORTED)
                      .seeing("Every entry")
                      .because(line.required("purpose"))));
      try (var out = Files.newBufferedWriter(file)) {
        line.print(
            "Wrote %s to %s.".formatted(Words.count(watch.export(out), "entry", "entries"), file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + file, e);
      }
      watch.sign();
      return Result.DONE;
    }
  }

  private record Restored(LogWatch watch) implements Command {
    @Override
    public String name() {
      return "log restored";
    }

    @Override
    public String summary() {
      return "take the access log up again after a backup was restored";
    }

    @Override
    public String help() {
      return """
      ./vigil log restored --as USER --purpose "why, and which backup"
      Sets aside the checkpoints of entries the backup does not have, writes down who did so and why, and signs anew.
      Nothing else is forgiven: a log that is wrong in another way stays wrong.""";
    }

    /** Whoever restores a backup is the one to say so. */
    @Override
    public Set<Role> whoseWork() {
      return Set.of(Role.GOVERNANCE, Role.ADMINISTRATOR);
    }

    @Override
    public Result run(CommandLine line) {
      return tell(watch.resumeAfterRestore(line.required("purpose")).result(), line);
    }
  }
}
