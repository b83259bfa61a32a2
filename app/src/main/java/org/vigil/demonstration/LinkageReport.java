package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.matching.Answer;
import org.vigil.matching.Links;
import org.vigil.matching.OpenQuestions;
import org.vigil.notification.Fact;
import org.vigil.notification.Notifications;

/** Sets the links Vigil made beside the truth of the county. */
@Component
class LinkageReport {
  private final Notifications notifications;
  private final Links links;
  private final OpenQuestions questions;

  LinkageReport(Notifications notifications, Links links, OpenQuestions questions) {
    this.notifications = notifications;
    this.links = links;
    this.questions = questions;
  }

  LinkageQuality upTo(LocalDate day) {
    var truth =
        LinkageMeasure.truth(
            DemonstrationCounty.generate(
                    DemonstrationCounty.SEED, DemonstrationCounty.FIRST_DAY, day)
                .truth());
    var inQuestion = inQuestion();
    var placed = new ArrayList<LinkageQuality.Placed>();
    for (var caseFile : links.allCaseFiles()) {
      var name = caseFile.toString();
      for (var notification : notifications.findAll(links.notificationsOf(caseFile))) {
        var row = truth.get(notification.feed() + " " + notification.key());
        if (row != null) {
          placed.add(
              new LinkageQuality.Placed(
                  row,
                  name,
                  notification.facts().value(Fact.NHS_NUMBER).isPresent(),
                  links.historyOf(notification.id()).stream()
                      .anyMatch(d -> d.answer() == Answer.NEEDS_REVIEW),
                  inQuestion.getOrDefault(name, Set.of())));
        }
      }
    }
    return LinkageQuality.of(placed);
  }

  private Map<String, Set<String>> inQuestion() {
    var beside = new HashMap<String, Set<String>>();
    var page = questions.page(1);
    while (true) {
      for (var question : page.items()) {
        beside
            .computeIfAbsent(question.caseFile().toString(), file -> new HashSet<>())
            .add(question.other().toString());
      }
      if (!page.hasNext()) {
        return beside;
      }
      page = questions.page(page.number() + 1);
    }
  }
}
