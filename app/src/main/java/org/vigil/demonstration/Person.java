package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.Set;

/** An invented person, as truly as the county knows them. Empty text means there is none. */
public record Person(
    int id,
    boolean male,
    String forename,
    String secondForename,
    String surname,
    String maidenName,
    LocalDate dateOfBirth,
    String nhsNumber,
    Home home,
    String community,
    Set<Hazard> hazards) {

  String forenames() {
    return secondForename.isEmpty() ? forename : forename + " " + secondForename;
  }

  String sex() {
    return male ? "Male" : "Female";
  }

  int ageOn(LocalDate day) {
    return dateOfBirth.until(day).getYears();
  }
}
