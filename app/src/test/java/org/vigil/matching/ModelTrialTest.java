package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.LinkageModel;
import org.vigil.notification.BatchId;
import org.vigil.notification.Fact;
import org.vigil.notification.Facts;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Told;

class ModelTrialTest {
  private static final LinkageModel IN_USE = LinkageModel.prior();
  private static final Notification ONE = told(1, "1971-04-09", "2024-02-03");
  private static final Notification AGAIN = told(2, "1971-04-09", "2024-02-03");
  private static final Notification STRANGER = told(3, "1930-11-30", "2019-08-19");

  @Test
  void a_higher_threshold_asks_where_the_model_in_use_links() {
    var trial = trial(joiningAt(60), answered(Answer.JOINED));

    assertThat(trial.changes())
        .containsExactly(
            new ModelTrial.Change(ONE.id(), Answer.NEW_PERSON, Answer.NEW_PERSON, 0, 1),
            new ModelTrial.Change(AGAIN.id(), Answer.SAME_PERSON, Answer.NEEDS_REVIEW, 0, 1));
    assertThat(ModelTrial.caseFiles(trial.inUse())).isEqualTo(2);
    assertThat(ModelTrial.caseFiles(trial.proposed())).isEqualTo(3);
    assertThat(ModelTrial.asked(trial.inUse())).isZero();
    assertThat(ModelTrial.asked(trial.proposed())).isEqualTo(1);
    assertThat(ModelTrial.against(trial.proposed(), trial.settled(), Answer.JOINED)).isZero();
  }

  @Test
  void the_same_model_changes_nothing() {
    assertThat(trial(IN_USE).changes()).isEmpty();
  }

  @Test
  void it_is_said_where_a_model_would_join_what_a_person_kept_apart() {
    var trial = trial(joiningAt(60), answered(Answer.KEPT_APART));

    assertThat(ModelTrial.against(trial.inUse(), trial.settled(), Answer.KEPT_APART)).isEqualTo(1);
    assertThat(ModelTrial.against(trial.proposed(), trial.settled(), Answer.KEPT_APART)).isZero();
  }

  private static ModelTrial trial(LinkageModel proposed, Decision... settled) {
    var before = new PaperMatching(IN_USE, feed -> false);
    var after = new PaperMatching(proposed, feed -> false);
    for (var paper : List.of(before, after)) {
      paper.receive(List.of(ONE, AGAIN, STRANGER));
    }
    return new ModelTrial(before, after, List.of(settled));
  }

  private static LinkageModel joiningAt(double bits) {
    return new LinkageModel(
        "proposed",
        IN_USE.levels(),
        IN_USE.surnames(),
        IN_USE.uSurname(),
        IN_USE.smallestBase(),
        bits,
        IN_USE.reviewAt(),
        IN_USE.margin());
  }

  private static Decision answered(Answer answer) {
    var caseFile = new CaseFileId(new UUID(9, 9));
    return new Decision(
        1,
        new UUID(0, 0),
        AGAIN.id(),
        answer,
        caseFile,
        null,
        caseFile,
        ONE.id(),
        null,
        LinkDesk.BY_A_PERSON,
        "anna",
        Instant.EPOCH,
        "");
  }

  private static Notification told(int number, String born, String died) {
    var facts = new EnumMap<Fact, Told>(Fact.class);
    Map.of(
            Fact.SURNAME,
            "Inglethorpe",
            Fact.FORENAMES,
            number == 3 ? "Ezra" : "Beatrix",
            Fact.DATE_OF_BIRTH,
            born,
            Fact.DATE_OF_DEATH,
            died)
        .forEach((fact, value) -> facts.put(fact, Told.of(value)));
    return new Notification(
        new NotificationId(new UUID(1, number)),
        new BatchId(new UUID(0, 0)),
        Notification.PHONE,
        "coroner",
        "" + number,
        null,
        Map.of(),
        Facts.of(facts),
        List.of(),
        true,
        Instant.EPOCH,
        "anna");
  }
}
