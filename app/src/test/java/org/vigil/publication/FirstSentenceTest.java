package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.publication.Document.Hyperlink;
import org.vigil.publication.Document.Plain;
import org.vigil.publication.Document.Span;

class FirstSentenceTest {
  private static String of(Span... spans) {
    return FirstSentence.of(List.of(spans)).stream().map(Span::words).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work led by Dr. Smith of St. Albans started.",
        "Mr. J. Brown and Cllr. Green opened it.",
        "The no. of tests rose to 5,000 approx. in the county, i.e. more than last year.",
        "It is set out in para. 12 and on p. 4 of the report.",
        "Two suites (e.g. Hatfield) took part.",
        "Positive tests rose by 3.5 % in the year.",
        "Will it open?",
        "The group meets at the Civic Centre, St. Peter's Street.",
        "They work in all three towns, etc."
      })
  void goes_on_to_its_own_end(String sentence) {
    assertThat(of(new Plain(sentence + " More follows."))).isEqualTo(sentence);
    assertThat(of(new Plain(sentence))).isEqualTo(sentence);
  }

  @Test
  void keeps_a_link_that_begins_in_it() {
    assertThat(
            of(
                new Plain("Dr. Smith wrote "),
                new Hyperlink("the plan", "https://www.gov.uk/plan"),
                new Plain(". It is long.")))
        .isEqualTo("Dr. Smith wrote the plan.");
  }
}
