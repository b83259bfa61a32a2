package org.vigil.publication;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.annualaudit.AuditDesk;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.annualaudit.AuditReport;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;

/** Writes the annual audit of a year as HTML and Word, through the gate. */
@Component
class AuditBuildCommand implements Command {
  private static final String READERS =
      "Responsible Authorities Groups, community safety managers and boards";

  private final AuditDesk desk;
  private final Press press;
  private final DemonstrationBanner banner;
  private final VigilClock clock;

  AuditBuildCommand(AuditDesk desk, Press press, DemonstrationBanner banner, VigilClock clock) {
    this.desk = desk;
    this.press = press;
    this.banner = banner;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "audit build";
  }

  @Override
  public String summary() {
    return "write the annual audit of a year as HTML and Word";
  }

  @Override
  public String help() {
    return """
        ./vigil audit build --year 2023 --out DIR [--place county|connecticut] [--tier partner|public] [--to GROUPS]
                              --as USER --purpose TEXT
          By the year the inquest concluded; for Connecticut by date of death, and saying so.
          partner (the default): exact, for named groups. public: protected; a table that may not be shown says why.
          Each table is entered in the ledger.
        """;
  }

  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.CONSULTANT);
  }

  @Override
  public Result run(CommandLine line) {
    int year = year(line.required("year"));
    var folder = Path.of(line.required("out"));
    var key = line.option("place").orElse("county");
    var place =
        desk.place(key)
            .orElseThrow(() -> new WrongUse("--place is county or connecticut, not " + key));
    if (!desk.years(place).contains(year)) {
      line.print(
          "No death of %d is counted in %s: there is nothing to audit."
              .formatted(year, place.name()));
      return Result.REFUSED;
    }
    var report = report(year, place, line);
    report.parts().forEach(part -> line.print(said(part)));
    var name =
        "annual-audit-"
            + year
            + "-"
            + place.key()
            + "-"
            + report.tier().label().toLowerCase(Locale.UK);
    press
        .print(AuditDocument.of(report, Optional.of(clock.today()), banner.words()), folder, name)
        .forEach(file -> line.print("Written: " + file));
    return Result.DONE;
  }

  private AuditReport report(int year, AuditPlace place, CommandLine line) {
    var tier = line.option("tier").orElse("partner");
    var reason = "Annual audit " + year + ", " + place.name();
    return switch (tier) {
      case "partner" ->
          desk.releaseToPartners(year, place, line.option("to").orElse(READERS), reason);
      case "public" ->
          desk.releaseToThePublic(year, place, line.option("to").orElse("published"), reason);
      default -> throw new WrongUse("--tier is partner or public, not " + tier);
    };
  }

  private static String said(Part part) {
    return switch (part) {
      case Part.Shown shown ->
          shown.number() + "  " + shown.name() + ": " + shown.table().protection();
      case Part.Withheld withheld ->
          withheld.number() + "  " + withheld.name() + ": not shown. " + withheld.reason();
    };
  }

  private static int year(String words) {
    try {
      return Integer.parseInt(words);
    } catch (NumberFormatException e) {
      throw new WrongUse("--year is a year, as 2023, not " + words);
    }
  }
}
