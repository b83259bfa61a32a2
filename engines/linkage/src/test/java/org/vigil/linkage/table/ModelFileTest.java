package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.linkage.ReferenceFolder;
import org.vigil.linkage.TermFrequencies;

class ModelFileTest {

  @Test
  void what_is_written_is_read_back_without_loss() {
    var model = surnames().with(new TableModel.Thresholds(12.5, 1));
    assertThat(ModelFile.read(ModelFile.write(model))).isEqualTo(model);
    assertThat(ModelFile.write(model)).contains("\"trainedOn\"", "\"version\"", "\"by\"", "\"on\"");
  }

  @ParameterizedTest
  @EnumSource
  void a_model_of_splink_can_be_kept_as_one_of_ours(SplinkSet set) throws IOException {
    var model = set.model();
    assertThat(ModelFile.read(ModelFile.write(model))).isEqualTo(model);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v5_model_h50k.json",
        "demos_model_h50k.json",
        "v5_saved_model_from_demo.json",
        "demos_saved_model_from_demo.json",
        "v5_real_time_settings.json",
        "demos_real_time_settings.json"
      })
  void the_models_that_splink_publishes_can_be_read(String name) throws IOException {
    var model = ModelFile.read(ReferenceFolder.file("data/linkage/splink/" + name));
    assertThat(model.comparisons()).isNotEmpty();
  }

  @Test
  void a_condition_splink_wrote_that_is_not_known_is_refused_by_name_and_all_are_named()
      throws IOException {
    var file = ReferenceFolder.file("data/linkage/splink/hmpps_cpr_model_2026_02_23.json");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read(file))
        .withMessageStartingWith("the model uses conditions that Vigil cannot read:\n")
        .withMessageContaining("blocking rule: 1 = 1")
        .withMessageContaining("postcode_arr: list_reduce(")
        .withMessageContaining(
            "name_comparison: len(forename_std_arr_l) * len(forename_std_arr_r)");
  }

  @Test
  void a_level_splink_could_not_estimate_weighs_what_splink_makes_of_it() {
    var model =
        ModelFile.read(
            """
            {"link_type": "dedupe_only", "comparisons": [{"output_column_name": "a", "comparison_levels": [
              {"sql_condition": "a_l IS NULL OR a_r IS NULL", "is_null_level": true},
              {"sql_condition": "a_l = a_r", "m_probability": 0.8, "u_probability": 0.1},
              {"sql_condition": "jaro_similarity(a_l, a_r) > 0.9", "u_probability": 0.1},
              {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.8}]}]}
            """);
    var level = model.comparison("a").ranked().get(1);
    assertThat(level.m()).isCloseTo(0.025, within(1e-15));
    assertThat(level.provenance()).isEqualTo("Splink's default, since it was not estimated: m");
  }

  @Test
  void a_file_that_is_no_model_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read("{}"))
        .withMessage("a model file says \"vigilModel\": 1, or is one that Splink wrote");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read("not json"))
        .withMessage("the file is no JSON from line 1 on");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.read("{\"vigilModel\": 1}"))
        .withMessageContaining("\"name\" is missing");
  }

  @Test
  void a_comparison_ends_with_what_the_others_left() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ColumnComparison(
                    "a",
                    List.of(
                        ColumnLevel.of("same", Condition.equal("a")),
                        ColumnLevel.of("close", Condition.equal("b")))))
        .withMessage("the last level of a comparison takes what the others left: a");
  }

  private static TableModel surnames() {
    return new TableModel(
        new TableModel.Provenance(
            "surnames", "3", "invented people", "the tests", "2024-12-02", "by hand"),
        TableModel.Scope.LINK_AND_DEDUPE,
        0.001,
        TableModel.Thresholds.USUAL,
        List.of(BlockingRule.on("surname", "dob")),
        List.of(
            new ColumnComparison(
                "surname",
                List.of(
                    ColumnLevel.missing("not told", Condition.missing("surname")),
                    ColumnLevel.of("same", Condition.equal("surname"))
                        .with(0.9, 0.01, "by hand")
                        .adjustedFor(new ColumnLevel.Rarity("surname", 0.7, 0.0001)),
                    ColumnLevel.of(
                            "close", Condition.alike(TextMeasure.JARO_WINKLER, "surname", 0.9))
                        .with(null, 0.04, "m not estimated"),
                    ColumnLevel.of("differs", Condition.otherwise()).with(0.1, 0.95, "by hand")))),
        Map.of("surname", new TermFrequencies(1000, Map.of("SMITH", 0.01))));
  }
}
