package org.vigil.drugtesting;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.shell.Acting;

/** What people do about a return: ask its source, write down the answer, set it aside. */
@Component
public class ReturnDesk {
  private final ReturnJournal journal;
  private final Returns returns;
  private final AccessLog accessLog;
  private final Clock clock;

  ReturnDesk(ReturnJournal journal, Returns returns, AccessLog accessLog, Clock clock) {
    this.journal = journal;
    this.returns = returns;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** Why the note was not kept; empty where it was. */
  @Transactional
  public Optional<String> note(ReturnId id, ReturnNote.Kind kind, String words) {
    if (words.isBlank()) {
      return Optional.of("Write who was asked what, what came back, or why.");
    }
    var line = returns.line(id).orElseThrow();
    var standing = line.standing();
    if (kind == ReturnNote.Kind.SET_ASIDE && standing == Standing.SET_ASIDE) {
      return Optional.of("The return is set aside already.");
    }
    if (kind == ReturnNote.Kind.TAKEN_UP && standing != Standing.SET_ASIDE) {
      return Optional.of("Only a return that was set aside can be taken up again.");
    }
    if (kind == ReturnNote.Kind.SET_ASIDE && !line.taken()) {
      return Optional.of("A return that was held does not count, so it need not be set aside.");
    }
    journal.note(
        id, new ReturnNote(kind, words.strip(), Acting.required().username(), clock.instant()));
    accessLog.record(
        Access.of(AccessAction.DECISION).on("testing-return/" + id).seeing(kind.label()));
    return Optional.empty();
  }
}
