package org.vigil.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.Page;

/** The open questions in the order in which they are worth answering. */
@Component
public class QuestionQueue {
  private final OpenQuestions questions;
  private final List<WhatDependsOnIt> dependents;

  QuestionQueue(OpenQuestions questions, List<WhatDependsOnIt> dependents) {
    this.questions = questions;
    this.dependents = dependents;
  }

  @Transactional(readOnly = true)
  public List<Waiting> all(QuestionFilter filter) {
    var open = questions.all(filter.feed());
    var depends = depends(open);
    return open.stream()
        .map(
            asked ->
                new Waiting(
                    asked.question(),
                    asked.moving(),
                    asked.again(),
                    Stream.of(asked.question().caseFile(), asked.question().other())
                        .flatMap(c -> depends.getOrDefault(c, List.of()).stream())
                        .distinct()
                        .toList()))
        .filter(filter.only()::takes)
        .sorted(filter.order().comparator())
        .toList();
  }

  @Transactional(readOnly = true)
  public Page<Waiting> page(QuestionFilter filter, int number) {
    return Page.of(all(filter), number);
  }

  /** The question to answer next. */
  @Transactional(readOnly = true)
  public Optional<Waiting> next() {
    return all(QuestionFilter.everything()).stream().findFirst();
  }

  /** What depends on either of two case files, in sentences without their full stops. */
  @Transactional(readOnly = true)
  public List<String> dependingOn(CaseFileId one, CaseFileId other) {
    var both = List.of(one, other);
    return dependents.stream().flatMap(room -> room.of(both).values().stream()).distinct().toList();
  }

  private Map<CaseFileId, List<String>> depends(List<OpenQuestions.Asked> open) {
    var caseFiles = new HashSet<CaseFileId>();
    open.forEach(
        asked -> {
          caseFiles.add(asked.question().caseFile());
          caseFiles.add(asked.question().other());
        });
    var depends = new HashMap<CaseFileId, List<String>>();
    for (var room : dependents) {
      room.of(caseFiles)
          .forEach((c, words) -> depends.computeIfAbsent(c, k -> new ArrayList<>()).add(words));
    }
    return depends;
  }

  /**
   * A question that waits, and what hangs on it.
   *
   * @param moving notifications that would go to another case file
   * @param askedAgain whether it was settled once
   * @param depends sentences without their full stops; none where nothing further down depends on either case file
   */
  public record Waiting(
      OpenQuestions.Question question, int moving, boolean askedAgain, List<String> depends) {
    public Waiting {
      depends = List.copyOf(depends);
    }
  }
}
