package org.vigil.casefile;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.Links;
import org.vigil.matching.Rebuild;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

/** Makes everything that is "as understood now" again from what was told and what was decided. */
@Component
class RebuildCommand implements Command {
  private static final int AT_ONCE = 500;

  private final Rebuild matching;
  private final Links links;
  private final CaseFiles caseFiles;
  private final TransactionTemplate transaction;

  RebuildCommand(
      Rebuild matching, Links links, CaseFiles caseFiles, TransactionTemplate transaction) {
    this.matching = matching;
    this.links = links;
    this.caseFiles = caseFiles;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String summary() {
    return "make links and case files again from what was told and decided";
  }

  @Override
  public String help() {
    return """
    ./vigil rebuild --as USER --purpose TEXT
    Makes the links, the open questions and every case file again from the notifications and the journals.
    Nothing that was told or decided is changed.""";
  }

  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.ADMINISTRATOR);
  }

  @Override
  public Result run(CommandLine line) {
    int built = rebuildAll();
    line.print("Built " + built + " case files again.");
    return Result.DONE;
  }

  /**
   * Each case file stands until it is built again, and those that are no more go last: whoever counts meanwhile, or after
   * this was stopped half-way, never counts too few. A batch at a time, so that nobody who tells us something waits for all.
   */
  int rebuildAll() {
    matching.links();
    List<CaseFileId> ids = links.allCaseFiles();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
      transaction.executeWithoutResult(status -> caseFiles.rebuild(some));
    }
    transaction.executeWithoutResult(status -> caseFiles.forgetThoseNoMore());
    return ids.size();
  }
}
