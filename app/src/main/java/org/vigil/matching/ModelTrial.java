package org.vigil.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.notification.NotificationId;

/**
 * What a change of model would do to everything told so far: all of it matched on paper from the beginning, once with either
 * model, and set beside each other and beside what people answered. Nothing is written.
 *
 * @param inUse matched with the model in use, and nobody's answers
 * @param proposed the same with the model proposed
 * @param settled what people answered to questions, in order
 */
record ModelTrial(PaperMatching inUse, PaperMatching proposed, Collection<Decision> settled) {

  /**
   * One notification that would stand beside others.
   *
   * @param newBeside how many it would stand beside that it does not now
   * @param noMore how many it stands beside now that it would not
   */
  record Change(
      NotificationId notification, Answer before, Answer after, int newBeside, int noMore) {}

  /** In the order of arrival. */
  List<Change> changes() {
    var before = beside(inUse);
    var after = beside(proposed);
    var answersBefore = answers(inUse);
    var answersAfter = answers(proposed);
    var changes = new ArrayList<Change>();
    for (var notification : inUse.places().keySet()) {
      var was = before.getOrDefault(notification, Set.of());
      var would = after.getOrDefault(notification, Set.of());
      var one = answersBefore.getOrDefault(notification, Answer.NEW_PERSON);
      var other = answersAfter.getOrDefault(notification, Answer.NEW_PERSON);
      if (!was.equals(would) || one != other) {
        changes.add(new Change(notification, one, other, without(would, was), without(was, would)));
      }
    }
    return changes;
  }

  static int caseFiles(PaperMatching paper) {
    return new HashSet<>(paper.places().values()).size();
  }

  /** Notifications about which a person would be asked. */
  static long asked(PaperMatching paper) {
    return answers(paper).values().stream().filter(a -> a == Answer.NEEDS_REVIEW).count();
  }

  /** Of the answers of one kind that people gave, how many the model would go against by joining, or by not joining, itself. */
  static long against(PaperMatching paper, Collection<Decision> settled, Answer answer) {
    var places = paper.places();
    var inQuestion = paper.inQuestion();
    return settled.stream()
        .filter(d -> d.answer() == answer && d.otherNotification() != null)
        .filter(
            d -> {
              var one = places.get(d.notification());
              var other = places.get(d.otherNotification());
              boolean together = one != null && one.equals(other);
              boolean asked =
                  one != null
                      && other != null
                      && !together
                      && inQuestion.contains(Set.of(one, other));
              return answer == Answer.KEPT_APART ? together : !together && !asked;
            })
        .count();
  }

  private static int without(Set<NotificationId> some, Set<NotificationId> others) {
    return (int) some.stream().filter(n -> !others.contains(n)).count();
  }

  private static Map<NotificationId, Set<NotificationId>> beside(PaperMatching paper) {
    var together = new HashMap<CaseFileId, Set<NotificationId>>();
    paper.places().forEach((n, c) -> together.computeIfAbsent(c, k -> new HashSet<>()).add(n));
    var beside = new HashMap<NotificationId, Set<NotificationId>>();
    paper.places().forEach((n, c) -> beside.put(n, together.getOrDefault(c, Set.of())));
    return beside;
  }

  private static Map<NotificationId, Answer> answers(PaperMatching paper) {
    var answers = new HashMap<NotificationId, Answer>();
    paper.decisions().forEach(d -> answers.put(d.notification(), d.answer()));
    return answers;
  }
}
