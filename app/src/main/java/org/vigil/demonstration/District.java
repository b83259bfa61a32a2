package org.vigil.demonstration;

import java.util.Arrays;
import java.util.List;

/** The ten districts of Hertfordshire with their ONS codes and the postcode districts that lie mostly inside them. */
enum District {
  BROXBOURNE("E07000095", "Broxbourne", "Cheshunt", "EN8", "EN10", "EN11"),
  DACORUM("E07000096", "Dacorum", "Hemel Hempstead", "HP1", "HP2", "HP3"),
  EAST_HERTFORDSHIRE("E07000242", "East Hertfordshire", "Hertford", "SG13", "SG14", "CM23"),
  HERTSMERE("E07000098", "Hertsmere", "Borehamwood", "WD6", "EN6"),
  NORTH_HERTFORDSHIRE("E07000099", "North Hertfordshire", "Letchworth", "SG4", "SG5", "SG6"),
  ST_ALBANS("E07000240", "St Albans", "St Albans", "AL1", "AL2", "AL3", "AL4"),
  STEVENAGE("E07000243", "Stevenage", "Stevenage", "SG1", "SG2"),
  THREE_RIVERS("E07000102", "Three Rivers", "Rickmansworth", "WD3"),
  WATFORD("E07000103", "Watford", "Watford", "WD17", "WD18", "WD19", "WD24", "WD25"),
  WELWYN_HATFIELD("E07000241", "Welwyn Hatfield", "Hatfield", "AL7", "AL8", "AL10");

  static final String OUT_OF_COUNTY = "Out of county";

  private final String code;
  private final String label;
  private final String town;

  @SuppressWarnings("ImmutableEnumChecker") // List.of copies: it cannot be changed
  private final List<String> outcodes;

  District(String code, String label, String town, String... outcodes) {
    this.code = code;
    this.label = label;
    this.town = town;
    this.outcodes = List.of(outcodes);
  }

  static District ofCode(String code) {
    return Arrays.stream(values())
        .filter(district -> district.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a district of the county: " + code));
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }

  String town() {
    return town;
  }

  List<String> outcodes() {
    return outcodes;
  }
}
