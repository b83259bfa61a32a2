package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vigil.demonstration.TrueEvent.Kind;
import org.vigil.demonstration.TrueEvent.Scene;

/**
 * Plans every event of the county to its horizon. Drug poisonings are planned from their registration backwards, so that each
 * district's registrations of a year are the published number and deaths precede them by an inquest.
 */
final class Deaths {
  static final int FIRST_YEAR = 2015;
  static final int LAST_YEAR = 2026;

  /** Inquests of deaths in the last year end years later; registrations are planned until they have. */
  private static final int LAST_REGISTRATION_YEAR = 2029;

  private static final double INQUEST_MEDIAN_DAYS = 27 * 7;

  private final Dice dice;
  private final Hazards hazards;
  private final People people;
  private final RegistrationFigures figures = new RegistrationFigures();
  private final List<TrueEvent> events = new ArrayList<>();

  Deaths(Dice dice, Hazards hazards) {
    this.dice = dice;
    this.hazards = hazards;
    this.people = new People(new NameStock(), hazards, dice.apart());
  }

  List<TrueEvent> plan() {
    for (int year = FIRST_YEAR; year <= LAST_REGISTRATION_YEAR; year++) {
      for (var district : District.values()) {
        for (int i = 0; i < figures.of(district, year); i++) {
          poisoning(district, year, dice.apart());
        }
      }
    }
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (var district : District.values()) {
        repeat(dice.chance(0.5) ? 3 : 2, year, own -> alcoholSpecific(district, own.day, own.dice));
        repeat(dice.chance(0.3) ? 2 : 1, year, own -> excluded(district, own.day, own.dice));
        repeat(dice.between(9, 14), year, own -> survived(district, own.day, own.dice));
      }
      repeat(2, year, own -> outOfCounty(own.day, own.dice));
    }
    new PlantedClusters(this, people).plan(dice.apart());
    return List.copyOf(events);
  }

  private record Own(LocalDate day, Dice dice) {}

  private void repeat(int times, int year, Consumer<Own> event) {
    for (int i = 0; i < times; i++) {
      var own = dice.apart();
      event.accept(new Own(dayOf(year, own), own));
    }
  }

  private static LocalDate dayOf(int year, Dice dice) {
    var first = LocalDate.of(year, 1, 1);
    return first.plusDays(dice.between(0, first.lengthOfYear() - 1));
  }

  private void poisoning(District district, int registrationYear, Dice own) {
    var registered = dayOf(registrationYear, own);
    var concluded = registered.minusDays(own.between(2, 12));
    var found = concluded.minusDays(inquestDays(own));
    var mix = Toxicology.mix(found.getYear(), own);
    boolean male = own.chance(mix.misuse() ? 0.71 : 0.5);
    int age = mix.misuse() ? own.normal(43, 11, 17, 80) : own.normal(49, 15, 18, 92);
    var person = people.person(district, male, age, found, own);
    boolean range = own.chance(hazards.rate(Hazard.DATE_OF_DEATH_RANGE));
    var day = found.minusDays(range ? own.between(2, 16) : own.chance(0.2) ? 1 : 0);
    add(
        Kind.DRUG_POISONING,
        person,
        district,
        day,
        found,
        range,
        true,
        concluded,
        registered,
        mix,
        Certificates.ofPoisoning(mix, own),
        Places.scene(person, mix, own),
        "",
        own);
    if (mix.misuse() && own.chance(0.15)) {
      earlierOverdoses(person, district, day, own);
    }
  }

  static int inquestDays(Dice own) {
    return own.days(INQUEST_MEDIAN_DAYS, 0.55, 30, 1100);
  }

  private void earlierOverdoses(Person person, District district, LocalDate day, Dice own) {
    for (int i = own.between(1, 2); i > 0; i--) {
      nearFatal(person, district, day.minusDays(own.between(20, 500)), own);
    }
  }

  private void alcoholSpecific(District district, LocalDate day, Dice own) {
    boolean inquest = own.chance(0.2);
    var person = people.person(district, own.chance(0.66), own.normal(57, 12, 26, 90), day, own);
    var concluded = inquest ? day.plusDays(inquestDays(own)) : day;
    var registered = concluded.plusDays(own.between(2, 7));
    var mix = new Toxicology.Mix(List.of("alcohol"), false, false);
    add(
        Kind.ALCOHOL_SPECIFIC,
        person,
        district,
        day,
        day,
        false,
        inquest,
        concluded,
        registered,
        mix,
        Certificates.ofAlcohol(inquest, own),
        Places.scene(person, mix, own),
        "",
        own);
  }

  private void excluded(District district, LocalDate day, Dice own) {
    var person = people.person(district, own.chance(0.65), own.normal(52, 15, 19, 90), day, own);
    var concluded = day.plusDays(own.days(80, 0.5, 20, 500));
    var mix = Toxicology.misuse(day.getYear(), own);
    add(
        Kind.EXCLUDED,
        person,
        district,
        day,
        day,
        false,
        true,
        concluded,
        concluded.plusDays(own.between(2, 9)),
        mix,
        Certificates.ofOther(own),
        Places.scene(person, mix, own),
        "",
        own);
  }

  private void outOfCounty(LocalDate day, Dice own) {
    var district = own.pick(List.of(District.values()));
    var mix = Toxicology.misuse(day.getYear(), own);
    var person = people.person(null, own.chance(0.7), own.normal(42, 11, 18, 75), day, own);
    var concluded = day.plusDays(inquestDays(own));
    add(
        Kind.DRUG_POISONING,
        person,
        district,
        day,
        day,
        false,
        true,
        concluded,
        concluded.plusDays(own.between(2, 12)),
        mix,
        Certificates.ofPoisoning(mix, own),
        Places.scene(person, mix, own),
        "",
        own);
  }

  private void survived(District district, LocalDate day, Dice own) {
    nearFatal(
        people.person(district, own.chance(0.68), own.normal(39, 11, 17, 75), day, own),
        district,
        day,
        own);
  }

  private void nearFatal(Person person, District district, LocalDate day, Dice own) {
    var mix = Toxicology.misuse(day.getYear(), own);
    var none = new Cause("", "", "", "", "", "", "", "");
    add(
        Kind.NEAR_FATAL,
        person,
        district,
        day,
        day,
        false,
        false,
        day,
        day,
        mix,
        none,
        Places.scene(person, mix, own),
        "",
        own);
  }

  /** A death of a planted cluster: never unidentified, its day known, told at once. */
  void planted(
      String cluster,
      Person person,
      District district,
      LocalDate day,
      Toxicology.Mix mix,
      Scene scene,
      Dice own) {
    var concluded = day.plusDays(inquestDays(own));
    add(
        Kind.DRUG_POISONING,
        person,
        district,
        day,
        day,
        false,
        true,
        concluded,
        concluded.plusDays(own.between(2, 12)),
        mix,
        Certificates.ofPoisoning(mix, own),
        scene,
        cluster,
        own);
  }

  private void add(
      Kind kind,
      Person person,
      District district,
      LocalDate day,
      LocalDate found,
      boolean range,
      boolean inquest,
      LocalDate concluded,
      LocalDate registered,
      Toxicology.Mix mix,
      Cause cause,
      Scene scene,
      String planted,
      Dice own) {
    boolean unidentified =
        kind != Kind.ALCOHOL_SPECIFIC
            && planted.isEmpty()
            && own.chance(hazards.rate(Hazard.UNIDENTIFIED));
    events.add(
        new TrueEvent(
            events.size() + 1,
            kind,
            person,
            district,
            day,
            found,
            range,
            unidentified,
            inquest,
            concluded,
            registered,
            mix,
            cause,
            scene,
            planted));
  }
}
