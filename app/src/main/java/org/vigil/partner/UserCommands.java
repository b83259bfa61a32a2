package org.vigil.partner;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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
  Command userAdd(People people, Organisations organisations, AccountDesk desk) {
    return new UserAdd(people, organisations, desk);
  }

  @Bean
  Command userList(People people) {
    return new UserList(people);
  }

  @Bean
  Command userDisable(People people, AccountDesk desk) {
    return new UserDisable(people, desk);
  }

  private record UserAdd(People people, Organisations organisations, AccountDesk desk)
      implements Command {
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
      ./vigil user add NAME --display "Name on pages" --organisation KEY --role ROLE[,ROLE] --as USER --purpose TEXT
      Roles: %s. Prints a password that works once, within %d hours. Where there is no account yet nobody has to be named,
      and the first must be an administrator's."""
          .formatted(
              Arrays.stream(Role.values())
                  .map(r -> r.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")),
              People.ONE_TIME.toHours());
    }

    @Override
    public Set<Role> whoseWork() {
      return Set.of(Role.ADMINISTRATOR);
    }

    /** The first account is made by whoever sets Vigil up, as the first start of {@code ./vigil serve} makes one. */
    @Override
    public boolean touchesPeople(CommandLine line) {
      return !people.nobodyYet();
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
      if (people.nobodyYet() && !roles.contains(Role.ADMINISTRATOR)) {
        line.print(
            "This Vigil has no accounts yet. The first must be an administrator's, who adds the others: --role administrator.");
        return Result.REFUSED;
      }
      var password =
          desk.add(username, line.option("display").orElse(username), organisation, roles);
      line.print(
          "Added %s. One-time password, to be used within %d hours: %s"
              .formatted(username, People.ONE_TIME.toHours(), password));
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

    /** Names of colleagues, without which nobody could say as whom to act. */
    @Override
    public Set<Role> whoseWork() {
      return ANYBODYS;
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

  private record UserDisable(People people, AccountDesk desk) implements Command {
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
      return "./vigil user disable NAME --as USER --purpose TEXT closes the account, and ends what is open with it. Nothing it did is lost.";
    }

    @Override
    public Set<Role> whoseWork() {
      return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public Result run(CommandLine line) {
      var username = line.word(0, "the name of the account");
      if (people.find(username).isEmpty()) {
        line.print("There is no account \"" + username + "\".");
        return Result.REFUSED;
      }
      desk.disable(username);
      line.print("Closed " + username + ".");
      return Result.DONE;
    }
  }
}
