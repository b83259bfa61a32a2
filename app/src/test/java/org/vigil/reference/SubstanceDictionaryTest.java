package org.vigil.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubstanceDictionaryTest {

  private final SubstanceDictionary dictionary = Reference.shipped().substances();

  @Test
  void takes_the_longest_name_and_keeps_where_it_stands() {
    var text = "Acute Intoxication: ACETYL-FENTANYL and fentanyl";
    var mentions = dictionary.read(text);
    assertThat(ids(mentions)).containsExactly("acetylfentanyl", "fentanyl");
    assertThat(mentions.getFirst().verbatim()).isEqualTo("ACETYL-FENTANYL");
    assertThat(text.substring(mentions.getFirst().start(), mentions.getFirst().end()))
        .isEqualTo("ACETYL-FENTANYL");
  }

  @Test
  void forgives_the_spelling_of_long_words_only() {
    assertThat(ids(dictionary.read("diphenydramine, fenatnyl, alprazolm")))
        .containsExactly("diphenhydramine", "fentanyl", "alprazolam");
    assertThat(dictionary.read("a codein-like rash, thc-free"))
        .extracting(SubstanceMention::verbatim)
        .doesNotContain("codein");
  }

  @Test
  void does_not_choose_between_two_equally_near_names() {
    assertThat(ids(dictionary.read("methadone"))).containsExactly("methadone");
    assertThat(ids(dictionary.read("methedrone"))).containsExactly("methedrone");
    assertThat(dictionary.read("methadrone")).isEmpty();
  }

  @Test
  void lets_metabolites_imply_their_parent_once() {
    assertThat(counted("cocaethylene")).containsExactlyInAnyOrder("cocaine", "alcohol");
    assertThat(counted("6-MAM and free morphine")).containsExactly("heroin");
    assertThat(counted("diazepam, nordazepam, temazepam and oxazepam")).containsExactly("diazepam");
    assertThat(counted("benzoylecgonine, cocaine")).containsExactly("cocaine");
    assertThat(counted("temazepam")).containsExactly("temazepam");
  }

  @Test
  void reads_an_opioid_with_paracetamol_as_a_compound() {
    assertThat(counted("co-codamol toxicity")).containsExactly("cocodamol");
    assertThat(counted("codeine, paracetamol and alcohol"))
        .containsExactlyInAnyOrder("cocodamol", "paracetamol_np", "alcohol");
    assertThat(counted("codeine toxicity")).containsExactly("codeine_np");
  }

  @Test
  void says_not_specified_only_where_nothing_is_named() {
    assertThat(counted("Multiple drug toxicity")).containsExactly("unspecified_drug");
    assertThat(counted("Multiple drug toxicity (heroin)")).containsExactly("heroin");
    assertThat(dictionary.read("Ischaemic heart disease")).isEmpty();
  }

  @Test
  void takes_a_history_of_drinking_for_no_mention() {
    assertThat(dictionary.read("Chronic alcoholism; alcoholic liver disease")).isEmpty();
  }

  @Test
  void reads_street_names_only_where_asked() {
    assertThat(dictionary.read("brown on a spoon, spice")).isEmpty();
    assertThat(ids(dictionary.readWithStreetNames("brown on a spoon, spice")))
        .containsExactly("heroin", "synth_cannabinoid");
  }

  @Test
  void separates_words_told_without_a_space() {
    assertThat(ids(dictionary.read("Combined Effects ofHeroin andcyclobenzaprine")))
        .containsExactly("heroin", "cyclobenzaprine");
  }

  private static List<String> ids(List<SubstanceMention> mentions) {
    return mentions.stream().map(mention -> mention.substance().id()).toList();
  }

  private List<String> counted(String text) {
    return dictionary.counted(dictionary.read(text)).stream().map(Substance::id).toList();
  }
}
