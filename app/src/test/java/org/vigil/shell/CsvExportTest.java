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
}
