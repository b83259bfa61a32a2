package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "chair@council.example",
        " chair@council.example ",
        "community.safety+rag@east-herts.gov.uk",
        "o'brien@police.example",
        "r&d@council.example",
        "1@2.example"
      })
  void reads_an_address_as_mail_programs_do(String written) {
    assertThat(EmailAddress.parse(written))
        .hasValueSatisfying(address -> assertThat(address.value()).isEqualTo(written.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chair",
        "chair@council",
        "a..b@x.example",
        ".john@council.example",
        "john.@council.example",
        "fred@council.gov.uk.",
        "fred@council..uk",
        "x@y.example)",
        "x@y.example (chair)",
        "Chair <chair@council.example>",
        "chair@council.example, clerk@council.example",
        "\"the chair\"@council.example",
        "chair@[192.0.2.1]",
        "ch\u00e4ir@council.example",
        "chair@council.example\r\nBcc: all@council.example"
      })
  void refuses_what_no_mail_can_be_addressed_to(String written) {
    assertThat(EmailAddress.parse(written)).isEmpty();
  }

  @Test
  void refuses_nothing_at_all_and_what_is_longer_than_any_address() {
    assertThat(EmailAddress.parse(null)).isEmpty();
    assertThat(EmailAddress.canBeWrittenTo("a".repeat(255) + "@council.example")).isFalse();
  }

  @Test
  void is_never_made_of_anything_else_and_never_printed() {
    assertThatThrownBy(() -> new EmailAddress("chair"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("That is not an e-mail address");
    assertThat(new EmailAddress("chair@council.example")).hasToString("EmailAddress[hidden]");
  }
}
