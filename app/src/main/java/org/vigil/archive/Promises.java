package org.vigil.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.archive.PromiseOverTime.Standing;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Topics;
import org.vigil.shell.VigilClock;

/** Every promise of every archived update, once, as it stands after the last issue that told of it. */
@Component
public class Promises {
  private final Papers papers;
  private final Clock clock;

  Promises(Papers papers, Clock clock) {
    this.papers = papers;
    this.clock = clock;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<PromiseOverTime> all() {
    return overTime(
        papers.promises(), LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME));
  }

  /**
   * @param inOrder every telling, the oldest issue first
   */
  static List<PromiseOverTime> overTime(List<PromiseInIssue> inOrder, LocalDate today) {
    var told = new ArrayList<List<PromiseInIssue>>();
    for (var promise : inOrder) {
      told.stream()
          .filter(tellings -> tellings.stream().anyMatch(promise::isSame))
          .findFirst()
          .orElseGet(
              () -> {
                var tellings = new ArrayList<PromiseInIssue>();
                told.add(tellings);
                return tellings;
              })
          .add(promise);
    }
    return told.stream()
        .map(tellings -> one(tellings, today))
        .sorted(Comparator.comparing(PromiseOverTime::firstTold).reversed())
        .toList();
  }

  @Transactional(readOnly = true)
  public List<PromiseOverTime> ofTopic(String topic) {
    var alike = Topics.alike(topic);
    return all().stream()
        .filter(promise -> !Collections.disjoint(promise.topics(), alike))
        .toList();
  }

  private static PromiseOverTime one(List<PromiseInIssue> tellings, LocalDate today) {
    var first = tellings.getFirst();
    var item = item(tellings);
    var last = tellings.getLast().told().promise();
    return new PromiseOverTime(
        last.what(),
        item.heading(),
        item.topics(),
        first.promised().firstMade(),
        last.due(),
        last.dueWords(),
        standing(last, today),
        last.closedIn(),
        last.note(),
        last.keptOn(),
        first.source().key(),
        first.told().line());
  }

  /** The first it stood in: an issue may tell of a promise whose item it leaves out. */
  private static Passage.Item item(List<PromiseInIssue> tellings) {
    return tellings.stream()
        .map(telling -> telling.told().item())
        .filter(item -> !item.heading().isEmpty())
        .findFirst()
        .orElse(tellings.getFirst().told().item());
  }

  /** It is kept late only where the day it was kept is known: it may have been told long after. */
  static Standing standing(Commitment promise, LocalDate today) {
    var due = promise.due() == null ? null : Due.lastDay(promise.due());
    return switch (promise.state()) {
      case MET -> {
        var kept = promise.keptOn();
        yield due != null && kept != null && kept.isAfter(due) ? Standing.KEPT_LATE : Standing.KEPT;
      }
      case DROPPED -> Standing.DROPPED;
      case LATE -> Standing.LATE;
      case OPEN -> due != null && due.isBefore(today) ? Standing.NOT_TOLD : Standing.OPEN;
    };
  }
}
