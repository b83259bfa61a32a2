package org.vigil.shell;

import java.util.Set;
import org.springframework.stereotype.Component;

@Component
final class VersionCommand implements Command {
  @Override
  public String name() {
    return "version";
  }

  @Override
  public String summary() {
    return "which Vigil this is";
  }

  @Override
  public String help() {
    return "./vigil version prints Vigil's version and that of Java.";
  }

  @Override
  public Set<Role> whoseWork() {
    return ANYBODYS;
  }

  @Override
  public Result run(CommandLine line) {
    line.print(ThisVigil.version() + " on Java " + Runtime.version());
    return Result.DONE;
  }
}
