package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.linkage.ModelRehearsal.Kind;

class ModelRehearsalTest {

  @TempDir Path folder;

  /** Two records of one, told by two agencies, and somebody else. */
  private static final List<Candidate> HELD =
      List.of(
          new Candidate("a", "1", People.named("Harlow", "Daniel").died(People.DIED).build()),
          new Candidate("b", "1", People.named("Harlow", "Dan").died(People.DIED).build()),
          new Candidate("c", "2", People.named("Winter", "Peter").died(People.DIED).build()));

  @Test
  void the_same_model_changes_nothing() {
    var prior = LinkageModel.prior();
    var rehearsal = ModelRehearsal.of(prior, prior, HELD);
    assertThat(rehearsal.records()).isEqualTo(3);
    assertThat(rehearsal.changes()).isEmpty();
    assertThat(rehearsal.count(Kind.SAME_PERSON, Kind.SAME_PERSON)).isEqualTo(2);
    assertThat(rehearsal.count(Kind.NEW_PERSON, Kind.NEW_PERSON)).isEqualTo(1);
  }

  @Test
  void a_higher_join_threshold_sends_to_a_person_what_was_joined_unseen() throws IOException {
    var stricter = proposed("deaths-2.csv", "setting,join-at,14", "setting,join-at,90");
    var rehearsal = ModelRehearsal.of(LinkageModel.prior(), stricter, HELD);
    assertThat(rehearsal.count(Kind.SAME_PERSON, Kind.NEEDS_REVIEW)).isEqualTo(2);
    assertThat(rehearsal.changes()).extracting(ModelRehearsal.Change::id).containsExactly("a", "b");
    var change = rehearsal.changes().getFirst();
    assertThat(change.group()).isEqualTo("1");
    assertThat(change.before().kind()).isEqualTo(Kind.SAME_PERSON);
    assertThat(change.after().kind()).isEqualTo(Kind.NEEDS_REVIEW);
    assertThat(change.after().weight()).isEqualTo(change.before().weight());
  }

  @Test
  void the_order_of_the_records_changes_nothing() throws IOException {
    var stricter = proposed("deaths-2.csv", "setting,join-at,14", "setting,join-at,90");
    var shuffled = new ArrayList<>(HELD);
    Collections.shuffle(shuffled, new Random(2));
    assertThat(ModelRehearsal.of(LinkageModel.prior(), stricter, shuffled))
        .isEqualTo(ModelRehearsal.of(LinkageModel.prior(), stricter, HELD));
  }

  @Test
  void a_proposed_model_has_its_version_from_its_file_and_must_be_whole() throws IOException {
    assertThat(proposed("deaths-2.csv", "setting,margin,3", "setting,margin,4").version())
        .isEqualTo("deaths-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proposed("x.csv", "sex,differs,0.015,0.42,0", "sex,other,0.015,0.42,0"))
        .withMessage("the model must name the levels of sex in order: [same, differs]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proposed("x.csv", "setting,margin,3", "setting,margin"))
        .withMessage("a line of a model has six cells, or three for a setting: setting,margin");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proposed("x.csv", "setting,margin,3", ""))
        .withMessage("the model must set margin");
  }

  private LinkageModel proposed(String file, String of, String instead) throws IOException {
    var inUse = String.join("\n", ModelResource.lines("deaths-1.csv"));
    assertThat(inUse).contains(of);
    return LinkageModel.read(Files.writeString(folder.resolve(file), inUse.replace(of, instead)));
  }
}
