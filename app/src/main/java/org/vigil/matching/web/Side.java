package org.vigil.matching.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.vigil.notification.Fact;
import org.vigil.notification.Notification;
import org.vigil.notification.Told;
import org.vigil.shell.Words;

/** What one notification tells for a row of the comparison, line by line under what each line is. */
final class Side {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Notification notification;

  Side(Notification notification) {
    this.notification = notification;
  }

  /** Lines by what they are; the main one under the empty name. */
  Map<String, String> linesOf(String comparison) {
    var lines = new LinkedHashMap<String, String>();
    switch (comparison) {
      case "name" -> {
        put(
            lines,
            "",
            (text(Fact.SURNAME).toUpperCase(Locale.UK) + " " + text(Fact.FORENAMES)).strip());
        put(lines, "Known as", text(Fact.KNOWN_AS));
        put(lines, "Maiden name", text(Fact.MAIDEN_NAME));
      }
      case "date-of-birth" -> put(lines, "", text(Fact.DATE_OF_BIRTH));
      case "age" -> put(lines, "", text(Fact.AGE));
      case "sex" -> put(lines, "", text(Fact.SEX));
      case "date-of-death" -> {
        put(lines, "", text(Fact.DATE_OF_DEATH));
        put(lines, "Found", text(Fact.DATE_FOUND));
        put(lines, "Last seen alive", text(Fact.LAST_SEEN_ALIVE));
      }
      case "postcode" -> {
        put(lines, "", text(Fact.POSTCODE));
        put(lines, "Of incident", text(Fact.INCIDENT_POSTCODE));
      }
      case "nhs-number" -> put(lines, "", Words.nhsNumber(text(Fact.NHS_NUMBER)));
      case "agency-reference" -> {
        put(lines, "Coroner", text(Fact.CORONER_REFERENCE));
        put(lines, "Registration", text(Fact.REGISTRATION_ENTRY));
        put(lines, "Police", text(Fact.POLICE_REFERENCE));
        put(lines, "Ambulance", text(Fact.AMBULANCE_REFERENCE));
        put(lines, "Treatment", text(Fact.TREATMENT_REFERENCE));
      }
      case "address" -> {
        put(lines, "", text(Fact.ADDRESS));
        put(lines, "Of incident", text(Fact.INCIDENT_ADDRESS));
      }
      case "place-of-death" -> put(lines, "", text(Fact.PLACE_OF_DEATH));
      default -> {}
    }
    return lines;
  }

  private String text(Fact fact) {
    var told = notification.facts().told(fact).orElse(null);
    return switch (told) {
      case null -> "";
      case Told.Value value ->
          fact.kind() == Fact.Kind.DATE
              ? DAY.format(LocalDate.parse(value.canonical()))
              : value.canonical();
      case Told.Unknown() -> "Told: unknown";
      case Told.None() -> "Told: none";
    };
  }

  private static void put(Map<String, String> lines, String what, String words) {
    if (!words.isBlank()) {
      lines.put(what, words);
    }
  }
}
