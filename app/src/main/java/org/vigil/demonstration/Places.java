package org.vigil.demonstration;

import org.vigil.demonstration.TrueEvent.Scene;

/** Where it happened, and what partners saw there. */
final class Places {
  private Places() {}

  static Scene scene(Person person, Toxicology.Mix mix, Dice dice) {
    var home = person.home().kind();
    String place =
        switch (home) {
          case HOSTEL -> dice.chance(0.8) ? "Hostel room" : "Hospital";
          case NO_FIXED_ABODE ->
              dice.pick("Street", "Tent", "Public toilet", "Another person's home", "Hospital");
          case HOUSE ->
              dice.chance(0.68)
                  ? "Own home"
                  : dice.pick("Hospital", "Another person's home", "Public place");
        };
    var premises =
        home == Home.Kind.HOSTEL
            ? hostelName(person)
            : place.equals("Public toilet") ? "Public toilets" : "";
    var product =
        mix.substances().contains("bromazolam") && dice.chance(0.4)
            ? "tablets sold as diazepam"
            : "";
    return new Scene(place, product, premises, dice.chance(0.2) ? "none" : "");
  }

  private static String hostelName(Person person) {
    return person.home().address().split(",", 2)[0];
  }
}
