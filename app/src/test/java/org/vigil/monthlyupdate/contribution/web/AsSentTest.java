package org.vigil.monthlyupdate.contribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AsSentTest {
  @Test
  void an_address_no_mail_can_be_addressed_to_is_refused_and_kept_as_typed() {
    var form = new AsSent(Map.of("email", "john.@council.example"));

    assertThat(form.address("email")).isEqualTo("john.@council.example");

    assertThat(form.problem("email"))
        .isEqualTo("Give an e-mail address, as name@organisation.example.");
  }

  @Test
  void an_address_is_taken_without_the_spaces_around_it() {
    var form = new AsSent(Map.of("email", " chair@council.example "));

    assertThat(form.address("email")).isEqualTo("chair@council.example");
    assertThat(form.isGood()).isTrue();
  }
}
