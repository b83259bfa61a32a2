package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MatchWeightTest {

  @Test
  void the_waterfall_of_a_pair_adds_up_as_by_hand() {
    var coroner =
        PersonDetails.from("coroner")
            .name("Smith", "John")
            .sex(Sex.MALE)
            .dateOfBirth(LocalDate.of(1980, 3, 14))
            .build();
    var police =
        PersonDetails.from("police")
            .name("SMITH", "Jon")
            .sex(Sex.MALE)
            .dateOfBirth(LocalDate.of(1980, 3, 14))
            .build();

    var weight = LinkageModel.prior().weigh(coroner, police, 1024);

    // Jon is a nickname of John: log2(0.10/8e-6) = 13.6096; Smith is commoner than most:
    // log2(0.0008/0.0126) = -3.9773
    assertThat(part(weight, "name").weight()).isCloseTo(13.6096, within(5e-5));
    assertThat(part(weight, "name").termFrequencyWeight()).isCloseTo(-3.9773, within(5e-5));
    assertThat(part(weight, "date-of-birth").weight())
        .isCloseTo(14.0141, within(5e-5)); // log2(0.91/5.5e-5)
    assertThat(part(weight, "sex").weight()).isCloseTo(0.7641, within(5e-5)); // log2(0.985/0.58)
    assertThat(part(weight, "postcode").level()).isEqualTo(MatchWeight.NOT_TOLD);
    assertThat(weight.prior()).isCloseTo(-9.9986, within(5e-5)); // log2(1/1023)
    assertThat(weight.total()).isCloseTo(14.412, within(5e-4));
  }

  @Test
  void the_bars_sum_to_the_total_and_each_is_the_ratio_it_shows() {
    for (var a : People.ALL) {
      for (var b : People.ALL) {
        var weight = LinkageModel.prior().weigh(a, b, 500);
        var sum = weight.prior();
        for (var part : weight.parts()) {
          assertThat(part.weight())
              .isCloseTo(Math.log(part.m() / part.u()) / Math.log(2), within(1e-9));
          sum += part.weight() + part.termFrequencyWeight();
        }
        assertThat(weight.total()).isCloseTo(sum, within(1e-9)).isFinite();
        assertThat(weight.probability()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void three_names_to_choose_from_take_log2_of_three_bits_from_an_agreement() {
    var model = LinkageModel.prior();
    var held = People.named("Harlow", "Daniel").build();
    var plain = People.named("Harlow", "Daniel").build();
    var aliases =
        People.named("Harlow", "Daniel").knownAs("Lee Price").knownAs("Lee Okafor").build();
    var one = part(model.weigh(plain, held, 1000), "name");
    var best = part(model.weigh(aliases, held, 1000), "name");
    assertThat(best.level()).isEqualTo(one.level());
    assertThat(best.u()).isCloseTo(3 * one.u(), within(1e-15));
    assertThat(best.total()).isCloseTo(one.total() - 1.5850, within(5e-5)); // log2(3)
    assertThat(part(model.weigh(held, aliases, 1000), "name")).isEqualTo(best);
  }

  @Test
  void many_names_that_all_differ_speak_no_less_against_it() {
    var model = LinkageModel.prior();
    var held = PersonDetails.from("coroner").name("Harlow", "Daniel").build();
    var stranger = PersonDetails.from("police").name("Okafor", "Grace");
    var one = part(model.weigh(stranger.build(), held, 1000), "name");
    stranger.knownAs("Mary Black").knownAs("Ann White").knownAs("Sue Green");
    var four = part(model.weigh(stranger.build(), held, 1000), "name");
    assertThat(four.level()).isEqualTo("names differ").isEqualTo(one.level());
    assertThat(four.weight()).isBetween(one.weight(), one.weight() + 0.1);
  }

  @Test
  void what_is_not_told_weighs_nothing() {
    var nothing = PersonDetails.from("police").build();
    var weight = LinkageModel.prior().weigh(nothing, nothing, 1000);
    assertThat(weight.total()).isEqualTo(weight.prior());
  }

  @Test
  void a_larger_base_asks_for_more_evidence_but_a_tiny_one_not_for_less() {
    var model = LinkageModel.prior();
    assertThat(model.priorWeight(2000)).isLessThan(model.priorWeight(1000));
    assertThat(model.priorWeight(0)).isEqualTo(model.priorWeight(300));
  }

  @Test
  void probabilities_are_sound_at_the_far_ends() {
    assertThat(MatchWeight.probabilityOf(1100)).isEqualTo(1);
    assertThat(MatchWeight.probabilityOf(-1100)).isZero();
    assertThat(MatchWeight.probabilityOf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(MatchWeight.probabilityOf(Double.NEGATIVE_INFINITY)).isZero();
  }

  @Test
  void weight_and_probability_are_each_others_reverse() {
    for (var weight = -300.0; weight <= 30; weight += 0.37) {
      assertThat(MatchWeight.ofProbability(MatchWeight.probabilityOf(weight)))
          .isCloseTo(weight, within(1e-6)); // near 1 a probability holds few digits of the odds
    }
  }

  @Test
  void a_surname_nobody_listed_is_one_in_the_table_and_one() {
    var table = LinkageModel.prior().surnames();
    assertThat(table.of("FEATHERSTONEHAUGH")).isEqualTo(1.0 / 20001);
    assertThat(table.of("SMITH")).isEqualTo(0.0126);
  }

  @Test
  void a_prior_of_nought_or_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MatchWeight.ofProbability(1))
        .withMessageContaining("1.0");
  }

  private static MatchWeight.Part part(MatchWeight weight, String comparison) {
    return weight.parts().stream()
        .filter(part -> part.comparison().equals(comparison))
        .findFirst()
        .orElseThrow();
  }
}
