package org.vigil.demonstration;

/**
 * Reference numbers of each partner's own making: a multiplication modulo a prime keeps them apart from one another and from
 * the order of events, so that no reference gives away another.
 */
final class References {
  private static final long PRIME = 99_991;

  private References() {}

  static String coroner(TrueEvent event) {
    return "HC/" + event.found().getYear() + "/" + fiveDigits(event.index(), 4801);
  }

  static String police(TrueEvent event) {
    return "41/" + fiveDigits(event.index(), 7919) + "/" + event.found().getYear() % 100;
  }

  static String ambulance(TrueEvent event) {
    return "CAD-"
        + event.found().toString().replace("-", "")
        + "-"
        + fiveDigits(event.index(), 5209);
  }

  static String treatment(Person person) {
    return "TP" + fiveDigits(person.id(), 3571);
  }

  static String registration(TrueEvent event) {
    return "HER/" + event.registered().getYear() + "/" + fiveDigits(event.index(), 6173);
  }

  private static String fiveDigits(int number, long factor) {
    return "%05d".formatted(number * factor % PRIME);
  }
}
