package org.vigil.demonstration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who died, as one partner heard it. */
record Heard(
    String surname,
    String forenames,
    String knownAs,
    String maidenName,
    String sex,
    String dateOfBirth,
    String age,
    String nhsNumber,
    String address,
    String postcode,
    String district,
    Set<Hazard> hazards) {

  /** A partner who does not yet know who it is. */
  static Heard nobody(TrueEvent event) {
    var person = event.person();
    return new Heard(
        "UNKNOWN",
        "UNKNOWN " + person.sex().toUpperCase(Locale.ROOT),
        "",
        "",
        person.sex(),
        Row.NOT_KNOWN,
        "",
        "",
        "",
        "",
        "",
        EnumSet.of(Hazard.UNIDENTIFIED));
  }

  static Heard of(TrueEvent event, Layout layout, NameStock names, Hazards rates, Dice dice) {
    return new Hearing(event, layout, names, rates, dice).heard();
  }

  /** One hearing: each hazard gets its chance in turn. */
  private static final class Hearing {
    private final TrueEvent event;
    private final Person person;
    private final Layout layout;
    private final NameStock names;
    private final Hazards rates;
    private final Dice dice;
    private final EnumSet<Hazard> struck = EnumSet.noneOf(Hazard.class);

    Hearing(TrueEvent event, Layout layout, NameStock names, Hazards rates, Dice dice) {
      this.event = event;
      this.person = event.person();
      this.layout = layout;
      this.names = names;
      this.rates = rates;
      this.dice = dice;
      struck.addAll(person.hazards());
    }

    Heard heard() {
      var surname = surname();
      var forenames = forenames();
      var knownAs = "";
      var otherNames = otherNames();
      if (!otherNames.isEmpty() && strikes(Hazard.ALIAS)) {
        var other = dice.pick(otherNames);
        if (dice.chance(0.5)) {
          knownAs = other;
        } else {
          forenames = other;
        }
      }
      if (strikes(Hazard.MISSPELT_NAME)) {
        if (dice.chance(0.6)) {
          surname = Slips.slip(surname, dice);
        } else {
          forenames = Slips.slip(forenames, dice);
        }
      }
      if (strikes(Hazard.NAMES_SWAPPED)) {
        var first = forenames;
        forenames = surname;
        surname = first;
      }
      if (layout == Layout.POLICE_SUDDEN_DEATH || layout == Layout.DEATH_REGISTRATION) {
        surname = surname.toUpperCase(Locale.ROOT);
      }
      boolean ageOnly = strikes(Hazard.AGE_ONLY);
      var home = person.home();
      return new Heard(
          surname,
          forenames,
          knownAs,
          person.maidenName(),
          person.sex(),
          ageOnly ? Row.NOT_KNOWN : Row.AS_TOLD.format(dateOfBirth()),
          ageOnly || dice.chance(0.5) ? String.valueOf(person.ageOn(event.day())) : "",
          nhsNumber(),
          home.address(),
          home.postcode(),
          district(),
          struck);
    }

    private boolean strikes(Hazard hazard) {
      boolean strikes = rates.strikes(hazard, layout, dice);
      if (strikes) {
        struck.add(hazard);
      }
      return strikes;
    }

    private String surname() {
      return !person.maidenName().isEmpty() && strikes(Hazard.MAIDEN_NAME)
          ? person.maidenName()
          : person.surname();
    }

    private String forenames() {
      double full =
          switch (layout) {
            case DEATH_REGISTRATION -> 1;
            case CORONERS_OFFICER -> 0.8;
            case POLICE_SUDDEN_DEATH -> 0.5;
            case AMBULANCE, TREATMENT_PROVIDER -> 0.1;
          };
      return dice.chance(full) ? person.forenames() : person.forename();
    }

    private List<String> otherNames() {
      var others = new ArrayList<>(names.shortFormsOf(person.forename()));
      if (!person.secondForename().isEmpty()) {
        others.add(person.secondForename());
      }
      return others;
    }

    private LocalDate dateOfBirth() {
      var born = person.dateOfBirth();
      if (born.getDayOfMonth() <= 12
          && born.getDayOfMonth() != born.getMonthValue()
          && strikes(Hazard.DAY_MONTH_SWAPPED)) {
        return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
      }
      if (strikes(Hazard.WRONG_YEAR_OF_BIRTH)) {
        int by = dice.pick(List.of(-10, -2, -1, -1, 1, 1, 2, 10));
        try {
          return LocalDate.of(born.getYear() + by, born.getMonthValue(), born.getDayOfMonth());
        } catch (DateTimeException leapDay) {
          return born.plusYears(by);
        }
      }
      return born;
    }

    private String nhsNumber() {
      return strikes(Hazard.MISSING_NHS_NUMBER) ? "" : person.nhsNumber();
    }

    /** Registrations are counted where the person lived, or died where there was no home; other partners write what they see. */
    private String district() {
      var own = person.home().district();
      if (layout == Layout.DEATH_REGISTRATION) {
        return own;
      }
      if (person.home().kind() == Home.Kind.NO_FIXED_ABODE) {
        return "No fixed abode";
      }
      if (layout != Layout.AMBULANCE && !event.isPlanted() && strikes(Hazard.WRONG_DISTRICT)) {
        return dice.pick(
            List.of(District.values()).stream()
                .map(District::label)
                .filter(label -> !label.equals(own))
                .toList());
      }
      return own;
    }
  }
}
