package org.vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.matching.CaseFileId;
import org.vigil.notification.BatchId;
import org.vigil.notification.Fact;
import org.vigil.notification.Facts;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Told;
import org.vigil.reference.Substance;

/** What is understood of a death from what was told of it, in cases that can be checked on paper. */
class CaseFileBuilderTest extends HouseTest {
  private static final Instant FIRST = Instant.parse("2024-11-04T09:00:00Z");

  @Autowired CaseFileBuilder builder;

  private int told;

  @Test
  void a_corrected_certificate_takes_its_lines_back_together() {
    var before =
        registered("R1", Map.of(Fact.CAUSE_1A, "Heroin toxicity", Fact.CAUSE_2, "Cocaine use"));
    assertThat(substances(before)).containsExactly("heroin", "cocaine");
    var after = registered("R1", Map.of(Fact.CAUSE_1A, "Heroin toxicity"));
    assertThat(substances(before, after)).containsExactly("heroin");
    assertThat(built(before, after).value(Fact.CAUSE_2)).isEmpty();
  }

  @Test
  void two_certificates_are_not_read_as_one() {
    var coroner =
        told(
            "coroners-officer",
            "C1",
            Map.of(Fact.CAUSE_1A, "Respiratory failure", Fact.CAUSE_1B, "Cocaine toxicity"));
    var registrar = registered("R1", Map.of(Fact.CAUSE_1A, "Heroin toxicity"));
    assertThat(substances(coroner, registrar)).containsExactly("heroin");
    assertThat(substances(coroner)).containsExactly("cocaine");
  }

  @Test
  void a_later_word_that_tells_no_cause_leaves_the_certificate_as_it_was() {
    var before = registered("R1", Map.of(Fact.CAUSE_1A, "Heroin toxicity"));
    var after = registered("R1", Map.of(Fact.SURNAME, "Xanthe"));
    assertThat(substances(before, after)).containsExactly("heroin");
  }

  @Test
  void a_death_stays_suspected_for_as_long_as_no_definition_can_say() {
    var concluded =
        told(
            "coroners-officer",
            "C1",
            Map.of(Fact.INQUEST_CONCLUDED, "2024-11-01", Fact.CONCLUSION, "Drug-related"));
    assertThat(built(concluded).classified())
        .isEqualTo(
            new Classified(
                Classification.SUSPECTED, Classified.BY_RULE, "No definition can say yet."));
    var coded =
        registered(
            "R1",
            Map.of(
                Fact.DATE_REGISTERED, "2024-11-02",
                Fact.CAUSE_1A, "Myocardial infarction",
                Fact.UNDERLYING_CAUSE, "I219"));
    assertThat(built(concluded, coded).classified().as())
        .isEqualTo(Classification.NOT_DRUG_RELATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No nitazenes or xylazine found. Tested negative for fentanyl. |",
        "Heroin wraps; no cocaine | heroin",
        "Heroin, no naloxone kit, not injected | heroin",
        "Fentanyl, xylazine and nitazenes negative |",
        "Xylazine not detected but fentanyl seen | fentanyl",
        "Negative for fentanyl, positive for heroin | heroin",
        "Positive for heroin, negative for fentanyl | heroin",
        "Pregabalin without prescription | pregabalin",
        "Cocaine: none found. Diazepam | diazepam",
        "Nil cocaine |",
        "Cocaine and heroin | cocaine heroin"
      })
  void what_was_not_found_is_not_suspected(String statement, @Nullable String suspected) {
    assertThat(
            built(told("police-sudden-death", "P1", Map.of(Fact.SUBSTANCES, statement)))
                .suspected())
        .extracting(Substance::id)
        .containsExactlyInAnyOrder(suspected == null ? new String[0] : suspected.split(" ", -1));
  }

  @Test
  void a_name_comes_before_a_stand_in_whoever_told_it() {
    var police = told("police-sudden-death", "P1", Map.of(Fact.SURNAME, "Smith"));
    var coroner =
        told(
            "coroners-officer",
            "C1",
            Map.of(Fact.SURNAME, "Unknown", Fact.FORENAMES, "UNKNOWN MALE"));
    assertThat(built(police, coroner).value(Fact.SURNAME)).contains("Smith");
    assertThat(built(police, coroner).value(Fact.FORENAMES)).contains("UNKNOWN MALE");
    assertThat(built(police, coroner).facts().get(Fact.SURNAME))
        .isNotNull()
        .satisfies(fact -> assertThat(fact.conflict()).isFalse())
        .satisfies(fact -> assertThat(fact.settled()).startsWith("By rule"));
  }

  private List<String> substances(Notification... told) {
    return built(told).substances().stream().map(Substance::id).toList();
  }

  private CaseFile built(Notification... told) {
    return builder.build(
        new CaseFileId(UUID.randomUUID()), "CF-1", List.of(told), List.of(), false);
  }

  private Notification registered(String key, Map<Fact, String> facts) {
    return told("death-registration", key, facts);
  }

  private Notification told(String feed, String key, Map<Fact, String> facts) {
    var read = new EnumMap<Fact, Told>(Fact.class);
    facts.forEach((fact, value) -> read.put(fact, Told.of(value)));
    return new Notification(
        NotificationId.random(),
        BatchId.random(),
        feed,
        "nobody",
        key,
        1,
        Map.of(),
        Facts.of(read),
        List.of(),
        true,
        FIRST.plusSeconds(told++),
        "nobody");
  }
}
