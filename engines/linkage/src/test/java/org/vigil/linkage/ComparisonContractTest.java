package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every comparison, those yet to be written included. */
class ComparisonContractTest {

  static List<Comparison> all() {
    return Comparisons.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void its_name_is_lower_case_words_with_hyphens(Comparison comparison) {
    assertThat(comparison.name()).matches("[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @MethodSource("all")
  void its_levels_are_told_apart_by_their_labels(Comparison comparison) {
    assertThat(comparison.levels())
        .extracting(ComparisonLevel::label)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_level_is_found_just_where_both_sides_told_enough(Comparison comparison) {
    for (var a : People.ALL) {
      for (var b : People.ALL) {
        assertThat(comparison.levelOf(a, b).isPresent()).isEqualTo(comparison.comparable(a, b));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_does_not_matter_which_side_comes_first(Comparison comparison) {
    for (var a : People.ALL) {
      for (var b : People.ALL) {
        assertThat(comparison.levelOf(a, b)).isEqualTo(comparison.levelOf(b, a));
        assertThat(comparison.sharedTerms(a, b)).isEqualTo(comparison.sharedTerms(b, a));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothing_told_is_nothing_compared(Comparison comparison) {
    var nothing = PersonDetails.from("police").build();
    assertThat(comparison.levelOf(nothing, People.whole().build())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_prior_model_gives_each_level_a_share_of_one(Comparison comparison) {
    var levels = LinkageModel.prior().levelsOf(comparison.name());
    if (!comparison.name().equals("twins")) {
      assertThat(levels.stream().mapToDouble(LevelWeight::m).sum()).isCloseTo(1, within(1e-9));
      assertThat(levels.stream().mapToDouble(LevelWeight::u).sum()).isCloseTo(1, within(1e-4));
    }
    assertThat(levels).allSatisfy(level -> assertThat(level.provenance()).isNotBlank());
  }

  @Test
  void they_are_found_in_order_of_name() {
    assertThat(Comparisons.all())
        .extracting(Comparison::name)
        .containsExactly(
            "age",
            "agency-reference",
            "date-of-birth",
            "date-of-death",
            "name",
            "nhs-number",
            "postcode",
            "sex",
            "twins");
  }

  @Test
  void a_comparison_the_model_does_not_name_does_nothing() {
    var prior = LinkageModel.prior();
    var sexOnly =
        new LinkageModel(
            "sex-only",
            Map.of("sex", prior.levelsOf("sex")),
            prior.surnames(),
            0.0008,
            300,
            14,
            3,
            3);
    var weight = sexOnly.weigh(People.whole().build(), People.whole().build(), 300);
    assertThat(weight.parts()).extracting(MatchWeight.Part::comparison).containsExactly("sex");
  }

  @Test
  void a_model_with_a_level_too_few_or_a_comparison_unknown_is_refused() {
    var prior = LinkageModel.prior();
    var tooFew = Map.of("sex", prior.levelsOf("sex").subList(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkageModel("x", tooFew, prior.surnames(), 0.0008, 300, 14, 3, 3))
        .withMessageContaining("sex");
    var unknown = Map.of("shoe-size", prior.levelsOf("sex"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkageModel("x", unknown, prior.surnames(), 0.0008, 300, 14, 3, 3))
        .withMessageContaining("shoe-size");
  }
}
