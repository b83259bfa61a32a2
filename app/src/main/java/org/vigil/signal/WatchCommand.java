package org.vigil.signal;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.Words;

/** The watch from the command line. */
@Component
class WatchCommand implements Command {
  private final NightlyWatch watch;

  WatchCommand(NightlyWatch watch) {
    this.watch = watch;
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public String summary() {
    return "look for what is unusual, as each night";
  }

  @Override
  public String help() {
    return """
    ./vigil watch --as USER --purpose TEXT
    Reads every series by every rule and raises what is news. Run twice on a day, it raises nothing twice.""";
  }

  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.CONSULTANT);
  }

  @Override
  public Result run(CommandLine line) {
    var run = watch.run();
    line.print(
        "Read %s in %s; raised %s."
            .formatted(
                Words.count(run.caseFiles(), "case file", "case files"),
                Words.count(run.seriesRead(), "series", "series"),
                Words.count(run.raised(), "signal", "signals")));
    return Result.DONE;
  }
}
