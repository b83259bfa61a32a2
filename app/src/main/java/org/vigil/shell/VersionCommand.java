package org.vigil.shell;

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
  public Result run(CommandLine line) {
    var version = VersionCommand.class.getPackage().getImplementationVersion();
    line.print(
        "Vigil %s on Java %s"
            .formatted(version == null ? "from source" : version, Runtime.version()));
    return Result.DONE;
  }
}
