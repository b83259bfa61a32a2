package org.vigil.demonstration;

/**
 * Where a person lived: the district whose resident they are counted as, and how partners write it.
 *
 * @param district the name of one of the ten districts, or "Out of county"
 */
public record Home(Kind kind, String address, String postcode, String district) {
  enum Kind {
    HOUSE,
    HOSTEL,
    NO_FIXED_ABODE
  }
}
