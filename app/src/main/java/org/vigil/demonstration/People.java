package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the county's people, one after the other, with homes, kin and NHS numbers. */
final class People {
  private static final List<String> FIRST =
      List.of(
          "Alderfield",
          "Amberway",
          "Ashmere",
          "Barleycroft",
          "Bramblewood",
          "Briarside",
          "Chalkhill",
          "Cloverlea",
          "Copperbeech",
          "Dovefield",
          "Elmstead",
          "Fairacre",
          "Fernhollow",
          "Greenlea",
          "Harrowby",
          "Hazelmount",
          "Highmeadow",
          "Kestrel",
          "Larkfield",
          "Lindenholt",
          "Longmarsh",
          "Maplecroft",
          "Millbank",
          "Nettlecombe",
          "Oakhanger",
          "Orchard",
          "Pinehurst",
          "Quarry",
          "Redgate",
          "Rowanside",
          "Silverbirch",
          "Southmead",
          "Thornbury",
          "Underhill",
          "Wheatfield",
          "Willowbrook");
  private static final List<String> SECOND =
      List.of("Road", "Street", "Close", "Avenue", "Lane", "Drive", "Way", "Gardens");
  private static final List<String> HOSTELS =
      List.of("Ashmere House", "Millbank House", "Rowan Court");
  private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private final NameStock names;
  private final Hazards hazards;
  private final NhsNumbers numbers;
  private final Map<District, List<Home>> hostels = new EnumMap<>(District.class);
  private final Map<District, List<Person>> residents = new EnumMap<>(District.class);
  private int made;

  People(NameStock names, Hazards hazards, Dice dice) {
    this.names = names;
    this.hazards = hazards;
    this.numbers = new NhsNumbers(dice.apart());
    for (var district : District.values()) {
      var own = dice.apart();
      hostels.put(
          district,
          HOSTELS.stream()
              .map(
                  name ->
                      new Home(
                          Home.Kind.HOSTEL,
                          name + ", " + street(own) + ", " + district.town(),
                          postcode(district, own),
                          district.label()))
              .toList());
    }
  }

  /** A person of this sex and age; where the dice say so, kin of somebody the county already has. */
  Person person(@Nullable District district, boolean male, int age, LocalDate at, Dice dice) {
    var kin = district == null ? null : kin(district, male, at, dice);
    var person = kin == null ? stranger(district, male, age, at, dice) : kin;
    if (district != null) {
      residents.computeIfAbsent(district, d -> new ArrayList<>()).add(person);
    }
    return person;
  }

  private Person stranger(
      @Nullable District district, boolean male, int age, LocalDate at, Dice dice) {
    var surname = names.surname(dice);
    var born = at.minusYears(age).minusDays(dice.between(0, 364));
    var forename = names.forename(surname.community(), male, born.getYear(), dice);
    var second =
        dice.chance(0.45) ? names.forename(surname.community(), male, born.getYear(), dice) : "";
    var maiden = !male && age > 24 && dice.chance(0.5) ? names.surname(dice).name() : "";
    var tags = EnumSet.noneOf(Hazard.class);
    var home = home(district, tags, dice);
    return new Person(
        ++made,
        male,
        forename,
        second.equals(forename) ? "" : second,
        surname.name(),
        maiden.equals(surname.name()) ? "" : maiden,
        born,
        numbers.next(),
        home,
        surname.community(),
        tags);
  }

  private @Nullable Person kin(District district, boolean male, LocalDate at, Dice dice) {
    var known = residents.getOrDefault(district, List.of());
    if (known.isEmpty() || !dice.chance(hazards.rate(Hazard.KIN_AT_ONE_ADDRESS))) {
      return null;
    }
    var model = dice.pick(known);
    if (model.home().kind() != Home.Kind.HOUSE) {
      return null;
    }
    boolean twin = !male || !model.male() || dice.chance(0.5);
    var born =
        twin
            ? model.dateOfBirth()
            : model.dateOfBirth().plusYears(dice.between(21, 33)).plusDays(dice.between(-150, 150));
    if (born.plusYears(17).isAfter(at)) {
      return null;
    }
    var forename =
        twin ? names.forename(model.community(), male, born.getYear(), dice) : model.forename();
    if (twin && forename.equals(model.forename())) {
      return null;
    }
    var second = twin ? "" : names.forename(model.community(), male, born.getYear(), dice);
    return new Person(
        ++made,
        male,
        forename,
        second.equals(forename) ? "" : second,
        model.surname(),
        "",
        born,
        numbers.next(),
        model.home(),
        model.community(),
        EnumSet.of(Hazard.KIN_AT_ONE_ADDRESS));
  }

  private Home home(@Nullable District district, EnumSet<Hazard> tags, Dice dice) {
    if (district == null) {
      return new Home(
          Home.Kind.HOUSE,
          dice.between(1, 180) + " " + street(dice) + ", Luton",
          "LU1 " + inward(dice),
          District.OUT_OF_COUNTY);
    }
    if (dice.chance(hazards.rate(Hazard.NO_FIXED_ABODE))) {
      tags.add(Hazard.NO_FIXED_ABODE);
      return new Home(Home.Kind.NO_FIXED_ABODE, "No fixed abode", "", district.label());
    }
    if (dice.chance(hazards.rate(Hazard.HOSTEL))) {
      tags.add(Hazard.HOSTEL);
      return dice.pick(hostelsOf(district));
    }
    return new Home(
        Home.Kind.HOUSE,
        dice.between(1, 180) + " " + street(dice) + ", " + district.town(),
        postcode(district, dice),
        district.label());
  }

  List<Home> hostelsOf(District district) {
    return hostels.getOrDefault(district, List.of());
  }

  static String street(Dice dice) {
    return dice.pick(FIRST) + " " + dice.pick(SECOND);
  }

  private static String postcode(District district, Dice dice) {
    return dice.pick(district.outcodes()) + " " + inward(dice);
  }

  private static String inward(Dice dice) {
    return "" + dice.between(1, 9) + letter(dice) + letter(dice);
  }

  private static char letter(Dice dice) {
    return INWARD_LETTERS.charAt(dice.between(0, INWARD_LETTERS.length() - 1));
  }
}
