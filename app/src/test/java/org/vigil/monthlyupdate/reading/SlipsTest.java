package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips are proposed for repair with what they were meant to be; words that are merely rare are left alone. */
class SlipsTest {
  private static SlipReader.Repaired repaired(String text) {
    return new SlipReader(Vocabulary.withWordsOf(List.of(text)))
        .repair(Passage.written(text, 1, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The meeting wil be held in May. | The meeting will be held in May.",
        "Please contcat the team. | Please contact the team.",
        "Reports frorn the public rose. | Reports from the public rose.",
        "The the panel met. | The the panel met.",
        "It was sent to to the board. | It was sent to the board.",
        "The occassion was marked. | The occasion was marked.",
        "The comittee met. | The committee met.",
        "A leaflets has been printed. | A leaflet has been printed.",
        "A new training leaflets for staff has been printed. | A new training leaflet for staff has been printed.",
        "Schools and, colleges took part. | Schools, and colleges took part.",
        "Schools and, where asked, colleges took part. | Schools and, where asked, colleges took part."
      })
  void each_is_read_as_it_was_meant(String printed, String meant) {
    assertThat(repaired(printed).words().text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The towpath by the gasworks was patrolled with bollards and planters.",
        "Nitazenes and bromazolam were found in counterfeit tablets.",
        "Residents of Kelderwick and Ostrey were consulted.",
        "A four-week, trauma-informed course for door staff and stewards.",
        "The PCSO and the ASBO were discussed at https://www.xample.example/frorn.",
        "Write to frorn.desk@unit.example about it.",
        "Skateboarders, buskers and street pastors came."
      })
  void rare_words_names_and_addresses_are_left_alone(String text) {
    assertThat(repaired(text).words().text()).isEqualTo(text);
    assertThat(repaired(text).slips()).isEmpty();
  }

  @Test
  void a_repair_says_what_was_printed_with_a_word_on_either_side() {
    var slip = repaired("The meeting wil be held.").slips().getFirst();
    assertThat(slip.asPrinted()).isEqualTo("meeting wil be");
    assertThat(slip.reading()).isEqualTo("meeting will be");
    assertThat(slip.confidence()).isEqualTo(Slip.Confidence.CERTAIN);
  }
}
