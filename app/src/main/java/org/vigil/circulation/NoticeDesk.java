package org.vigil.circulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.publication.IssuedNotice;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Tells those who have a document that it was corrected or withdrawn. */
@Component
public class NoticeDesk {
  private final Groups groups;
  private final Dispatches dispatches;
  private final Handovers handovers;
  private final AccessLog log;
  private final Clock clock;

  NoticeDesk(
      Groups groups, Dispatches dispatches, Handovers handovers, AccessLog log, Clock clock) {
    this.groups = groups;
    this.dispatches = dispatches;
    this.handovers = handovers;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Those who have a version the notice is about and have not had the notice: each once, at the address used last. Where the
   * notice came back from there, at the one they have today.
   */
  @Transactional(readOnly = true)
  public List<Recipient> toBeTold(IssuedNotice notice) {
    Map<UUID, Recipient> told = new LinkedHashMap<>();
    dispatches.of(notice.about()).stream()
        .filter(dispatch -> notice.versions().contains(dispatch.version()))
        .flatMap(dispatch -> dispatch.recipients().stream())
        .filter(recipient -> recipient.answer() != Answer.BOUNCED && !recipient.hasNotHadIt())
        .forEach(recipient -> told.put(recipient.member(), recipient));
    dispatches.of(notice.document().key()).stream()
        .flatMap(dispatch -> dispatch.recipients().stream())
        .forEach(
            recipient -> {
              if (recipient.answer() == Answer.BOUNCED) {
                told.computeIfPresent(recipient.member(), (member, had) -> whereTheyAreNow(had));
              } else {
                told.remove(recipient.member());
              }
            });
    return List.copyOf(told.values());
  }

  /** As they had it where they have left since. */
  private Recipient whereTheyAreNow(Recipient had) {
    return groups
        .member(had.member())
        .flatMap(member -> member.reachedOn(today()))
        .map(CirculationDesk::recipient)
        .orElse(had);
  }

  /** Enters that the notice goes, by e-mail that people see to, to everybody who has what it is about. */
  @Transactional
  public Sending tell(IssuedNotice notice) {
    return tell(notice, false);
  }

  /**
   * Enters that the notice goes, by e-mail, to everybody who has what it is about.
   *
   * @param isMailed whether Vigil is to hand it to the mail server; else people see to it
   */
  @Transactional
  public Sending tell(IssuedNotice notice, boolean isMailed) {
    dispatches.takeTurn();
    var recipients = toBeTold(notice);
    if (recipients.isEmpty()) {
      return new Sending.Refused(
          "The notice has been entered for everybody who had it. Circulation says whether it went.");
    }
    var document = notice.document();
    var dispatch =
        new Dispatch(
            UUID.randomUUID(),
            document.key(),
            document.version(),
            null,
            document.title(),
            document.handling(),
            Channel.EMAIL,
            today(),
            clock.instant(),
            Acting.required().username(),
            "",
            recipients.stream()
                .map(
                    had ->
                        new Recipient(
                            had.member(),
                            had.group(),
                            had.post(),
                            had.email(),
                            had.standsFor(),
                            null,
                            null,
                            null))
                .toList());
    dispatches.add(dispatch);
    if (isMailed) {
      handovers.queue(dispatch);
    }
    log.record(
        Access.of(AccessAction.RELEASE)
            .on(document.key())
            .seeing("Notice entered")
            .ending("to " + recipients.size() + " recipients"));
    return new Sending.Sent(dispatches.find(dispatch.id()).orElseThrow());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME);
  }
}
