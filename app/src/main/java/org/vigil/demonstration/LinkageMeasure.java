package org.vigil.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.linkage.LinkageModel;
import org.vigil.matching.Answer;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.PaperMatching;
import org.vigil.notification.BatchId;
import org.vigil.notification.Fact;
import org.vigil.notification.Feed;
import org.vigil.notification.Feeds;
import org.vigil.notification.FieldReader;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;

/**
 * Tells a county to the matching on paper, file by file through the real feeds, and sets what it made beside the truth. The
 * matching never sees the truth; the truth is looked up afterwards by feed and natural key.
 */
@Component
class LinkageMeasure {
  /** Never used to adjust the model or the matching; the county that is shown has another seed. */
  static final List<Long> SEEDS = List.of(11L, 22L, 33L, 44L, 55L);

  private final Feeds feeds;
  private final FieldReader fields;

  LinkageMeasure(Feeds feeds, FieldReader fields) {
    this.feeds = feeds;
    this.fields = fields;
  }

  LinkageQuality of(LinkageModel model, long seed, LocalDate from, LocalDate to) {
    var county = DemonstrationCounty.generate(seed, from, to);
    var paper =
        new PaperMatching(model, feed -> feeds.find(feed).map(Feed::oneRowPerDeath).orElse(false));
    var told = new HashMap<NotificationId, Notification>();
    for (var file : county.files()) {
      var batch = read(file, told.size());
      batch.forEach(n -> told.put(n.id(), n));
      paper.receive(batch);
    }
    return LinkageQuality.of(placed(county, paper, told));
  }

  private List<Notification> read(PartnerFile file, int before) {
    var feed = feeds.find(file.feed()).orElseThrow();
    var batch = new ArrayList<Notification>();
    for (var row : Storyteller.rows(file)) {
      var reading = feed.read(row, fields);
      if (!reading.isHeld()) {
        var cells = reading.row().cells();
        batch.add(
            new Notification(
                new NotificationId(new UUID(0, before + batch.size() + 1L)),
                new BatchId(new UUID(0, 0)),
                feed.name(),
                feed.organisation(),
                String.join(" ", feed.naturalKey().stream().map(cells::get).toList()),
                row.number(),
                cells,
                reading.facts(),
                List.of(),
                feed.isDeath(reading.facts()),
                Instant.EPOCH,
                ""));
      }
    }
    return batch;
  }

  private static List<LinkageQuality.Placed> placed(
      DemonstrationCounty county, PaperMatching paper, Map<NotificationId, Notification> told) {
    var truth = truth(county.truth());
    var beside = new HashMap<CaseFileId, Set<String>>();
    for (var pair : paper.inQuestion()) {
      for (var one : pair) {
        pair.stream()
            .filter(other -> !other.equals(one))
            .forEach(
                other -> beside.computeIfAbsent(one, c -> new HashSet<>()).add(other.toString()));
      }
    }
    var asked = new HashSet<NotificationId>();
    paper.decisions().stream()
        .filter(d -> d.answer() == Answer.NEEDS_REVIEW)
        .forEach(d -> asked.add(d.notification()));
    var placed = new ArrayList<LinkageQuality.Placed>();
    paper
        .places()
        .forEach(
            (id, caseFile) -> {
              var notification = told.get(id);
              var row =
                  notification == null
                      ? null
                      : truth.get(notification.feed() + " " + notification.key());
              if (notification == null || row == null) {
                throw new IllegalStateException("a row of the county without its truth");
              }
              placed.add(
                  new LinkageQuality.Placed(
                      row,
                      caseFile.toString(),
                      notification.facts().value(Fact.NHS_NUMBER).isPresent(),
                      asked.contains(id),
                      beside.getOrDefault(caseFile, Set.of())));
            });
    return placed;
  }

  static Map<String, TruthRow> truth(List<TruthRow> rows) {
    var truth = new HashMap<String, TruthRow>();
    for (var row : rows) {
      if (row.death()) {
        truth.put(row.feed() + " " + row.naturalKey(), row);
      }
    }
    return truth;
  }
}
