package org.vigil.archive;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

/** Takes in what was released and is not in the archive yet, as is done each night. */
@Component
class ArchiveRefreshCommand implements Command {
  private final Archive archive;

  ArchiveRefreshCommand(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String name() {
    return "archive refresh";
  }

  @Override
  public String summary() {
    return "take in past and issued updates and released audits that are not archived yet";
  }

  @Override
  public String help() {
    return """
        ./vigil archive refresh
          Compares every past update that was read, every issued update and every released document with the archive, and takes
          in what is new or changed. It is done each night, and for an update as soon as it is read or issued.
        """;
  }

  /** As is done each night, in nobody's name. */
  @Override
  public Set<Role> whoseWork() {
    return ANYBODYS;
  }

  @Override
  public Result run(CommandLine line) {
    int taken = archive.refresh();
    line.print(
        taken == 0
            ? "Nothing is new: the archive holds everything that was read or released."
            : taken + (taken == 1 ? " document was taken in." : " documents were taken in."));
    return Result.DONE;
  }
}
