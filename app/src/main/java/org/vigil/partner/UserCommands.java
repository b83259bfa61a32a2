package org.vigil.partner;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

/** Accounts from the command line. */
@Configuration(proxyBeanMethods = false)
class UserCommands {

  @Bean
  Command userAdd(People people, Organisations organisations) {
    return new UserAdd(people, organisations);
  }

  @Bean
  Command userList(People people) {
    return new UserList(people);
  }

  @Bean
  Command userDisable(People people) {
    return new UserDisable(people);
  }

  private record UserAdd(People people, Organisations organisations) implements Command {
    @Override
    public String name() {
      return "user add";
    }

    @Override
    public String summary() {
      return "add someone who may sign in";
    }

    @Override
    public String help() {
      return """
      ./vigil user add NAME --display "Name on pages" --organisation KEY --role ROLE[,ROLE]
      Roles: %s. Prints a password that works once."""
          .formatted(
              Arrays.stream(Role.values())
                  .map(r -> r.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
    }

    @Override
    public Result run(CommandLine line) {
      var username = line.word(0, "the name of the account");
      var organisation = line.required("organisation");
      if (organisations.find(organisation).isEmpty()) {
        line.print(
            "There is no organisation \"%s\". Known: %s"
                .formatted(
                    organisation,
                    organisations.all().stream()
                        .map(Organisation::key)
                        .collect(Collectors.joining(", "))));
        return Result.REFUSED;
      }
      if (people.find(username).isPresent()) {
        line.print("There is already an account \"" + username + "\".");
        return Result.REFUSED;
      }
      var roles = roles(line.required("role"));
      var whyNot = people.whyNot(organisation, roles);
      if (whyNot.isPresent()) {
        line.print("Not added: " + whyNot.get() + ".");
        return Result.REFUSED;
      }
      people.add(username, line.option("display").orElse(username), organisation, roles);
      line.print(
          "Added %s. One-time password: %s"
              .formatted(username, people.giveOneTimePassword(username)));
      return Result.DONE;
    }

    private static EnumSet<Role> roles(String words) {
      var roles = EnumSet.noneOf(Role.class);
      for (var word : words.split(",")) {
        try {
          roles.add(Role.valueOf(word.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
          throw new WrongUse("there is no role \"" + word + "\"");
        }
      }
      return roles;
    }
  }

  private record UserList(People people) implements Command {
    @Override
    public String name() {
      return "user list";
    }

    @Override
    public String summary() {
      return "who may sign in";
    }

    @Override
    public String help() {
      return "./vigil user list prints every account with its organisation, roles and state.";
    }

    @Override
    public Result run(CommandLine line) {
      people
          .all()
          .forEach(
              account ->
                  line.print(
                      "%-16s %-26s %-40s %s"
                          .formatted(
                              account.username(),
                              account.organisationName(),
                              account.roles().stream()
                                  .map(Role::label)
                                  .collect(Collectors.joining(", ")),
                              account.disabled() ? "disabled" : "open")));
      return Result.DONE;
    }
  }

  private record UserDisable(People people) implements Command {
    @Override
    public String name() {
      return "user disable";
    }

    @Override
    public String summary() {
      return "close an account";
    }

    @Override
    public String help() {
      return "./vigil user disable NAME closes the account. Nothing it did is lost.";
    }

    @Override
    public Result run(CommandLine line) {
      var username = line.word(0, "the name of the account");
      if (people.find(username).isEmpty()) {
        line.print("There is no account \"" + username + "\".");
        return Result.REFUSED;
      }
      people.disable(username);
      line.print("Closed " + username + ".");
      return Result.DONE;
    }
  }
}
