package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvExportTest {
  @Test
  void a_comma_or_a_quotation_mark_in_a_value_shifts_no_column() {
    var csv = CsvExport.withHeaders("area", "people");
    csv.add("Stoke, West", "3");
    csv.add("the \"Row\"", "1");

    var file = csv.as("areas.csv");

    assertThat(file.getBody())
        .isEqualToNormalizingNewlines("area,people\n\"Stoke, West\",3\n\"the \"\"Row\"\"\",1\n");
    assertThat(file.getHeaders().getContentDisposition().isAttachment()).isTrue();
  }

  @Test
  void words_that_begin_as_a_formula_are_words_and_a_number_is_a_number() {
    var csv = CsvExport.withHeaders("area", "change");
    csv.add("=HYPERLINK(\"x\")", "-3");
    csv.add("@SUM(A1)", "+1,204.5");
    csv.add("+44 20", "-0.2%");
    csv.add("-cmd", "-");
    csv.add(" =1", "\t=1");

    assertThat(csv.as("areas.csv").getBody())
        .isEqualToNormalizingNewlines(
            """
            area,change
            "'=HYPERLINK(""x"")",-3
            '@SUM(A1),"+1,204.5"
            '+44 20,-0.2%
            '-cmd,-
            ' =1,'\t=1
            """);
  }
}
