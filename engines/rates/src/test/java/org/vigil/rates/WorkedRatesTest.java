package org.vigil.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small cases a reader can check, and the published ones of OHID's own workbook. */
class WorkedRatesTest {

  private static final int[] OHID_POPULATION = {
    636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207
  };

  @Test
  void a_crude_rate_checked_by_hand() {
    var rate = CrudeRate.of(1, 100, Rate.PER_100_000, 0.95);

    assertThat(rate.value()).isEqualTo(1000);
    assertThat(rate.lower()).isCloseTo(25.317808, within(1e-6));
    assertThat(rate.upper()).isCloseTo(5571.643391, within(1e-6));
    assertThat(rate.method()).isEqualTo("Exact");
  }

  @Test
  void a_directly_standardised_rate_checked_by_hand() {
    // Two equal bands: 10 in 1,000 and 30 in 1,000 make (0.01 + 0.03) / 2.
    var twoBands = new StandardPopulation("two halves", List.of("young", "old"), List.of(1.0, 1.0));

    var rate =
        DirectlyStandardisedRate.of(
            List.of(new AgeBand(10, 1000), new AgeBand(30, 1000)), twoBands, 100, 0.95);

    assertThat(((StandardisedRate.Calculated) rate).rate().value()).isCloseTo(2, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0,        3.688879",
    "1, 0.025318, 5.571643",
    "2, 0.242209, 7.224688",
    "3, 0.618672, 8.767273",
    "5, 1.623486, 11.668332",
    "9, 4.115373, 17.084803"
  })
  void exact_limits_of_small_counts(long count, double lower, double upper) {
    var limits = ExactPoissonInterval.around(count, 0.95);

    assertThat(limits.lower()).isCloseTo(lower, within(5e-7));
    assertThat(limits.upper()).isCloseTo(upper, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({"0.95,  50.163187710, 82.849138546", "0.998, 42.880261471, 94.000290844"})
  void byars_limits_of_sixty_five(double confidence, double lower, double upper) {
    var limits = ByarsInterval.around(65, confidence);

    assertThat(limits.lower()).isCloseTo(lower, within(1e-9));
    assertThat(limits.upper()).isCloseTo(upper, within(1e-9));
  }

  @Test
  void byars_limits_from_ten_events_on() {
    var rate = CrudeRate.of(222, 3215, Rate.PER_100_000, 0.95);

    assertThat(rate.value()).isCloseTo(6905.132193, within(1e-6));
    assertThat(rate.lower()).isCloseTo(6026.574878, within(1e-6));
    assertThat(rate.upper()).isCloseTo(7875.729371, within(1e-6));
    assertThat(rate.method()).isEqualTo("Byars");
  }

  @Test
  void wilsons_limits_of_sixty_five_in_a_hundred() {
    var limits = WilsonInterval.around(65, 100, 0.95);

    assertThat(limits.lower()).isCloseTo(0.552544433, within(1e-9));
    assertThat(limits.upper()).isCloseTo(0.736357518, within(1e-9));
  }

  @Test
  void a_mortality_ratio_below_one() {
    var ratio = IndirectlyStandardisedRatio.of(91, 835.883561, 1, 0.95);

    assertThat(ratio.value()).isCloseTo(0.108866838, within(1e-9));
    assertThat(ratio.lower()).isCloseTo(0.087650401, within(1e-9));
    assertThat(ratio.upper()).isCloseTo(0.133665763, within(1e-9));
  }

  @Test
  void the_large_area_of_the_ohid_workbook() {
    int[] deaths = {127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91};

    assertRate(
        standardised(deaths, 0.95), 10430.247991469423, 9717.709067985681, 11178.94091547925);
    assertRate(
        standardised(deaths, 0.998), 10430.247991469423, 9323.287880219903, 11620.595999522058);
  }

  @Test
  void the_small_area_of_the_ohid_workbook() {
    int[] deaths = {12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4};

    assertRate(standardised(deaths, 0.95), 1103.212025300104, 877.455767536709, 1367.0882227251795);
    assertRate(
        standardised(deaths, 0.998), 1103.212025300104, 763.6420357939879, 1530.0328948244762);
  }

  @Test
  void nine_deaths_are_too_few_and_it_says_so() {
    int[] deaths = {0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 2, 3};

    assertThat(standardised(deaths, 0.95))
        .isEqualTo(
            new StandardisedRate.Refused(
                9, "fewer than 10 events: a directly standardised rate is not calculated"));
  }

  @Test
  void a_county_per_million() {
    int[] deaths = {0, 0, 0, 1, 3, 5, 8, 10, 12, 9, 7, 5, 3, 2, 1, 0, 0, 0, 0};
    int[] people = {
      67000, 73000, 76000, 70000, 62000, 68000, 76000, 84000, 86000, 82000, 86000, 82000, 68000,
      56000, 55000, 46000, 32000, 19000, 11000
    };

    assertRate(
        DirectlyStandardisedRate.of(
            bands(deaths, people), StandardPopulation.ESP2013, Rate.PER_MILLION, 0.95),
        55.90803658392992,
        43.21901847522596,
        71.15169973371158);
  }

  @Test
  void a_population_of_nobody_is_a_programmers_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrudeRate.of(1, 0, 1, 0.95))
        .withMessage("population must be above zero and finite, got 0.0");
  }

  private static StandardisedRate standardised(int[] deaths, double confidence) {
    return DirectlyStandardisedRate.of(
        bands(deaths, OHID_POPULATION), StandardPopulation.ESP2013, Rate.PER_100_000, confidence);
  }

  private static List<AgeBand> bands(int[] deaths, int[] people) {
    return IntStream.range(0, deaths.length)
        .mapToObj(band -> new AgeBand(deaths[band], people[band]))
        .toList();
  }

  private static void assertRate(StandardisedRate given, double value, double lower, double upper) {
    var rate = ((StandardisedRate.Calculated) given).rate();
    assertThat(rate.value()).isCloseTo(value, within(1e-9 * value));
    assertThat(rate.lower()).isCloseTo(lower, within(1e-9 * lower));
    assertThat(rate.upper()).isCloseTo(upper, within(1e-9 * upper));
  }
}
