package org.vigil.archive;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.archive.asking.Passage;

/** What was said about a topic, document by document, oldest first. */
@Component
public class TopicOverTime {
  private final Papers papers;

  TopicOverTime(Papers papers) {
    this.papers = papers;
  }

  /**
   * What one item of one document says.
   *
   * @param passages in order
   */
  public record Saying(Passage.Source source, Passage.Item item, List<Passage> passages) {
    public Saying {
      passages = List.copyOf(passages);
    }
  }

  /** Empty where no document speaks of it. */
  @Transactional(readOnly = true)
  public List<Saying> of(String topic) {
    var sayings = new ArrayList<Saying>();
    var together = new ArrayList<Passage>();
    for (var passage : papers.passagesOfTopic(topic)) {
      if (!together.isEmpty() && !isOneItem(together.getFirst(), passage)) {
        sayings.add(saying(together));
        together.clear();
      }
      together.add(passage);
    }
    if (!together.isEmpty()) {
      sayings.add(saying(together));
    }
    return sayings;
  }

  private static Saying saying(List<Passage> together) {
    return new Saying(together.getFirst().source(), together.getFirst().item(), together);
  }

  private static boolean isOneItem(Passage one, Passage other) {
    return one.source().equals(other.source()) && one.item().equals(other.item());
  }
}
