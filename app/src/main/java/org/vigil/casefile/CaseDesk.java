package org.vigil.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.LinkWithdrawn;
import org.vigil.matching.Links;
import org.vigil.matching.NotificationsLinked;
import org.vigil.notification.Fact;

/** Builds case files again when their links change, and takes what people decide about them into the journal. */
@Component
public class CaseDesk {
  private final CaseFiles caseFiles;
  private final Links links;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  CaseDesk(CaseFiles caseFiles, Links links, Journal journal, ApplicationEventPublisher events) {
    this.caseFiles = caseFiles;
    this.links = links;
    this.journal = journal;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(NotificationsLinked linked) {
    rebuild(linked.caseFiles().stream().map(CaseFileId::new).sorted().toList());
  }

  @ApplicationModuleListener
  void on(LinkWithdrawn withdrawn) {
    rebuild(List.of(new CaseFileId(withdrawn.from()), new CaseFileId(withdrawn.to())));
  }

  /** Writes a note. */
  @Transactional
  public void note(CaseFileId caseFile, String words) {
    write(caseFile, CaseEntry.Kind.NOTE, null, words, "");
  }

  /** Says whether drugs or alcohol played a part; a person's word stands over every rule. */
  @Transactional
  public void classify(CaseFileId caseFile, Classification as, String reason) {
    write(caseFile, CaseEntry.Kind.CLASSIFIED, null, as.words(), reason);
  }

  /** Settles a fact on which partners differ. {@code value} is in canonical form. */
  @Transactional
  public void settle(CaseFileId caseFile, Fact fact, String value, String reason) {
    write(caseFile, CaseEntry.Kind.FACT_SETTLED, fact.name(), value, reason);
  }

  private void write(
      CaseFileId caseFile,
      CaseEntry.Kind kind,
      @Nullable String subject,
      String content,
      String reason) {
    var told = links.notificationsOf(caseFile);
    if (told.isEmpty()) {
      throw new IllegalArgumentException("a journal entry needs a case file with a notification");
    }
    journal.write(told.getFirst(), kind, subject, content, reason);
    rebuild(List.of(caseFile));
  }

  private void rebuild(List<CaseFileId> ids) {
    caseFiles.rebuild(ids);
    events.publishEvent(new CaseFileChanged(ids.stream().map(CaseFileId::value).toList()));
  }
}
