package org.vigil.drugtesting;

/**
 * Tests reported to the Home Office over one period.
 *
 * @param forces how many forces reported, on average over its months: volumes grow with coverage
 */
public record NationalQuarter(String period, long tests, long positive, int forces) {
  /** Where the figures are from. */
  public static final String SOURCE =
      "Home Office, \"Data: Drug Testing on Arrest programme\", tables of 21 August 2024 (Open Government Licence v3.0)";

  public Positivity positivity() {
    return new Positivity(positive, tests);
  }
}
