package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NhsNumberTest {

  @Test
  void spaces_and_hyphens_are_left_out() {
    assertThat(NhsNumber.parse("943 476-5919").orElseThrow().digits()).isEqualTo("9434765919");
  }

  @Test
  void every_golden_number_is_judged_rightly() throws IOException {
    for (var row : ReferenceFolder.resource("nhs_numbers.csv")) {
      assertThat(NhsNumber.parse(row.getField("input")).isPresent())
          .as(row.toString())
          .isEqualTo(Boolean.parseBoolean(row.getField("valid")));
    }
  }

  @Test
  void a_wrong_number_is_refused_without_being_repeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NhsNumber("9434765918"))
        .withMessageNotContaining("9434765918");
  }

  @Test
  void it_does_not_print_itself() {
    assertThat(NhsNumber.parse("9434765919").orElseThrow()).hasToString("NhsNumber[hidden]");
  }
}
