package org.vigil.archive;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.archive.asking.Answer;
import org.vigil.archive.asking.Asking;

/** Puts questions to the archive. Its passages are kept at hand until a document is added or retired. */
@Component
public class Asker {
  private final Papers papers;
  private final AtomicReference<@Nullable AtHand> atHand = new AtomicReference<>();

  Asker(Papers papers) {
    this.papers = papers;
  }

  /**
   * @param state of the archive when they were read
   */
  private record AtHand(String state, Asking asking) {}

  @Transactional(readOnly = true)
  public Answer answer(String question) {
    return asking().answer(question);
  }

  /** Words that stand nowhere in the archive, and those nearest to them that do. */
  @Transactional(readOnly = true)
  public Map<String, String> corrections(String words) {
    return asking().corrections(words);
  }

  @Transactional(readOnly = true)
  public Asking asking() {
    var state = papers.state();
    var now = atHand.get();
    if (now == null || !now.state().equals(state)) {
      now = new AtHand(state, Asking.of(papers.passages()));
      atHand.set(now);
    }
    return now.asking();
  }
}
