package org.vigil.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** From the words typed after {@code ./vigil} to the thing done. */
public final class Launch {
  /** The status of a house that stays open. */
  public static final int GOES_ON = -1;

  /** The status of a start that another Vigil stood in the way of. */
  static final int TRY_AGAIN = 3;

  private static final String DEFAULT_PORT = "8080";

  private Launch() {}

  /** Runs what was asked; the exit status, or {@link #GOES_ON}. */
  public static int of(Class<?> application, List<String> arguments) {
    if (arguments.isEmpty()) {
      return runCommand(application, List.of("help"));
    }
    return switch (arguments.getFirst()) {
      case "serve", "demo" -> open(application, arguments);
      case "--help", "-h" -> runCommand(application, List.of("help"));
      default -> runCommand(application, arguments);
    };
  }

  private static int open(Class<?> application, List<String> arguments) {
    var line = CommandLine.parse(arguments.subList(1, arguments.size()), System.out);
    if (!Set.of("port").containsAll(line.options().keySet())) {
      return runCommand(application, arguments);
    }
    var house = application(application, WebApplicationType.SERVLET);
    var settings = new HashMap<String, Object>();
    settings.put("server.port", line.option("port").orElse(DEFAULT_PORT));
    settings.put("vigil.demonstration", arguments.getFirst().equals("demo"));
    settings.put("spring.modulith.events.republish-outstanding-events-on-restart", true);
    house.setDefaultProperties(settings);
    house.run();
    return GOES_ON;
  }

  /** A command makes only what it needs: no pages, no jobs, and no chatter above its own words. */
  private static int runCommand(Class<?> application, List<String> arguments) {
    var plain = PlainCommand.find(arguments);
    if (plain.isPresent()) {
      return CommandTurn.of(plain.get(), arguments, System.out, plain.get()::run).exitStatus();
    }
    var command = application(application, WebApplicationType.NONE);
    command.setLazyInitialization(true);
    command.setLogStartupInfo(false);
    command.setDefaultProperties(Map.of("vigil.command", true));
    ConfigurableApplicationContext house = command.run("--logging.level.org.vigil=warn");
    try (house) {
      return house.getBean(CommandDesk.class).run(new ArrayList<>(arguments)).exitStatus();
    } catch (BeanCreationException e) {
      return told(e);
    }
  }

  /** What a command needs is made when it runs, and may be refused only then: it is told as a refused start is. */
  private static int told(BeanCreationException failure) {
    if (failure.getRootCause() instanceof StartRefused refused) {
      System.err.println(refused.getMessage());
      System.err.println(refused.whatToDo());
      return Command.Result.WRONG_USE.exitStatus();
    }
    throw failure;
  }

  private static SpringApplication application(Class<?> application, WebApplicationType type) {
    var spring = new SpringApplication(application);
    spring.setWebApplicationType(type);
    return spring;
  }
}
