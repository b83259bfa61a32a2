package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.vigil.demonstration.TrueEvent.Scene;

/**
 * Two things to be found: deaths with metonitazene and bromazolam in Stevenage within four weeks of November 2024 (five by 2
 * December, two after), and a slow rise of deaths among men of 35 to 44 in Watford through 2024.
 */
final class PlantedClusters {
  static final String NITAZENE = "nitazene-stevenage";
  static final String SLOW_RISE = "slow-rise-watford";

  private static final List<LocalDate> NITAZENE_DAYS =
      List.of(
          LocalDate.of(2024, 11, 6),
          LocalDate.of(2024, 11, 13),
          LocalDate.of(2024, 11, 19),
          LocalDate.of(2024, 11, 22),
          LocalDate.of(2024, 11, 27),
          LocalDate.of(2024, 12, 3),
          LocalDate.of(2024, 12, 9));

  /** Deaths above the usual in each month of 2024 from February to November. */
  private static final int[] RISE_FROM_FEBRUARY = {1, 0, 1, 1, 1, 1, 2, 1, 2, 2};

  private final Deaths deaths;
  private final People people;

  PlantedClusters(Deaths deaths, People people) {
    this.deaths = deaths;
    this.people = people;
  }

  void plan(Dice dice) {
    for (int i = 0; i < NITAZENE_DAYS.size(); i++) {
      nitazene(NITAZENE_DAYS.get(i), i, dice.apart());
    }
    for (int i = 0; i < RISE_FROM_FEBRUARY.length; i++) {
      for (int n = 0; n < RISE_FROM_FEBRUARY[i]; n++) {
        rise(LocalDate.of(2024, i + 2, 1), dice.apart());
      }
    }
  }

  private void nitazene(LocalDate day, int turn, Dice dice) {
    var person = people.person(District.STEVENAGE, turn % 3 != 1, dice.between(26, 49), day, dice);
    var substances =
        turn % 2 == 0
            ? List.of("metonitazene", "bromazolam")
            : List.of("metonitazene", "bromazolam", "cocaine");
    var scene =
        new Scene(
            turn % 2 == 0 ? "Own home" : "Hostel",
            "blue tablets sold as diazepam",
            turn % 2 == 0
                ? ""
                : people.hostelsOf(District.STEVENAGE).getFirst().address().split(",", 2)[0],
            "");
    deaths.planted(
        NITAZENE,
        person,
        District.STEVENAGE,
        day,
        new Toxicology.Mix(substances, true, false),
        scene,
        dice);
  }

  private void rise(LocalDate month, Dice dice) {
    var day = month.plusDays(dice.between(0, 26));
    var person = people.person(District.WATFORD, true, dice.between(35, 43), day, dice);
    var mix = Toxicology.misuse(2024, dice);
    deaths.planted(
        SLOW_RISE, person, District.WATFORD, day, mix, Places.scene(person, mix, dice), dice);
  }
}
