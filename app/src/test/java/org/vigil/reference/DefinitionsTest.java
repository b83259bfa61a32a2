package org.vigil.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.reference.DefinitionResult.Answer.CANNOT_SAY;
import static org.vigil.reference.DefinitionResult.Answer.NO;
import static org.vigil.reference.DefinitionResult.Answer.PROVISIONAL_YES;
import static org.vigil.reference.DefinitionResult.Answer.YES;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  private static final ControlPolicy TODAY = new ControlPolicy.Backcast(LocalDate.of(2024, 11, 30));

  private final Reference reference = Reference.shipped();
  private final Definitions definitions = reference.definitions();

  @Test
  void poisoning_follows_the_underlying_cause() {
    assertThat(definitions.drugPoisoning(death("X42.9", "heroin")).answer()).isEqualTo(YES);
    assertThat(definitions.drugPoisoning(death("x45", "alcohol")).answer()).isEqualTo(NO);
    assertThat(definitions.drugPoisoning(death("F17.2", "")).answer()).isEqualTo(NO);
  }

  @Test
  void without_a_code_a_named_drug_is_provisional() {
    var result = definitions.drugPoisoning(death(null, "heroin and alcohol"));
    assertThat(result.answer()).isEqualTo(PROVISIONAL_YES);
    assertThat(result.reason()).startsWith("No ICD code given");
    assertThat(definitions.drugPoisoning(death(null, "hypothermia")).answer())
        .isEqualTo(CANNOT_SAY);
  }

  @Test
  void misuse_needs_a_controlled_drug_where_the_cause_is_a_poisoning() {
    assertThat(definitions.drugMisuse(death("F11.2", "")).answer()).isEqualTo(YES);
    assertThat(definitions.drugMisuse(death("X44", "morphine")).answer()).isEqualTo(YES);
    assertThat(definitions.drugMisuse(death("X44", "amitriptyline")).answer()).isEqualTo(NO);
    assertThat(definitions.drugMisuse(death("X44", "co-codamol")).answer()).isEqualTo(NO);
    assertThat(definitions.drugMisuse(death("X44", "codeine")).answer()).isEqualTo(YES);
    assertThat(definitions.drugMisuse(death("X44", "co-proxamol")).answer()).isEqualTo(NO);
  }

  @Test
  void misuse_depends_on_the_day_whose_law_is_applied() {
    var tramadol = reference.substances().counted(reference.substances().read("tramadol"));
    var died = LocalDate.of(2012, 5, 1);
    var backcast = new DefinitionInput("X42", tramadol, died, TODAY);
    var atDeath = new DefinitionInput("X42", tramadol, died, new ControlPolicy.AtDeath());
    assertThat(definitions.drugMisuse(backcast).answer()).isEqualTo(YES);
    assertThat(definitions.drugMisuse(atDeath).answer()).isEqualTo(NO);
  }

  @Test
  void alcohol_specific_is_apart_from_poisoning() {
    assertThat(definitions.alcoholSpecific(death("K70.3", "")).answer()).isEqualTo(YES);
    assertThat(definitions.alcoholSpecific(death("K74.6", "")).answer()).isEqualTo(NO);
    assertThat(definitions.alcoholSpecific(death("K85.2", "")).answer()).isEqualTo(YES);
    assertThat(definitions.alcoholSpecific(death("K85.9", "")).answer()).isEqualTo(NO);
    assertThat(definitions.alcoholSpecific(death(null, "acute ethanol toxicity")).answer())
        .isEqualTo(PROVISIONAL_YES);
    assertThat(definitions.alcoholSpecific(death(null, "ethanol, heroin")).answer())
        .isEqualTo(CANNOT_SAY);
  }

  private DefinitionInput death(@Nullable String underlying, String cause) {
    var dictionary = reference.substances();
    return new DefinitionInput(
        underlying, dictionary.counted(dictionary.read(cause)), LocalDate.of(2024, 3, 1), TODAY);
  }
}
