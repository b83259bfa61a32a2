package org.vigil.circulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Edition;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.publication.Document;
import org.vigil.publication.IssuedNotice;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Sends documents to groups and writes down that it did, and what came back. */
@Component
public class CirculationDesk {
  private final Groups groups;
  private final Dispatches dispatches;
  private final Sendables sendables;
  private final Handovers handovers;
  private final MailDraft drafts;
  private final AccessLog log;
  private final Clock clock;

  CirculationDesk(
      Groups groups,
      Dispatches dispatches,
      Sendables sendables,
      Handovers handovers,
      MailDraft drafts,
      AccessLog log,
      Clock clock) {
    this.groups = groups;
    this.dispatches = dispatches;
    this.sendables = sendables;
    this.handovers = handovers;
    this.drafts = drafts;
    this.log = log;
    this.clock = clock;
  }

  /** What came of trying to send. */
  public sealed interface Sending {
    record Sent(Dispatch dispatch) implements Sending {}

    record Refused(String reason) implements Sending {}
  }

  /**
   * Whom a document would reach today; each once, however many of the groups they are in.
   *
   * @param groupIds those that do not exist are left out
   */
  @Transactional(readOnly = true)
  public List<Reached> reach(List<String> groupIds) {
    return Reached.eachOnce(
        groupIds.stream()
            .flatMap(group -> groups.members(group).stream())
            .flatMap(member -> member.reachedOn(today()).stream()));
  }

  /** Of those a document would reach, those who have not had this version in this edition by this channel. */
  @Transactional(readOnly = true)
  public List<Reached> withoutThoseWhoHadIt(
      List<Reached> reached, Sendable document, @Nullable Edition edition, Channel channel) {
    return reached.stream()
        .filter(
            one ->
                !dispatches.hasGone(
                    document.key(), document.version(), edition, channel, one.member().id()))
        .toList();
  }

  /** Enters that a version went out whole, by people. */
  @Transactional
  public Sending send(
      Sendable document, List<String> groups, Channel channel, String note, boolean again) {
    return send(document, null, groups, channel, note, again);
  }

  /** Enters that a version went out in an edition, by people. */
  @Transactional
  public Sending send(
      Sendable document,
      @Nullable Edition edition,
      List<String> groups,
      Channel channel,
      String note,
      boolean again) {
    return send(
        new ToSend(UUID.randomUUID(), document, edition, groups, channel, note, again, false));
  }

  /** Enters that a version goes out, and where Vigil is to mail it, that it waits to be. */
  @Transactional
  public Sending send(ToSend whole) {
    var edition = whole.edition();
    if (edition == null) {
      return enter(whole);
    }
    var title = whole.document().title();
    var shape = sendables.edition(whole.document(), edition).orElse(null);
    if (shape == null) {
      return new Sending.Refused(
          "%s has no edition \"%s\". Choose another.".formatted(title, edition.name()));
    }
    if (shape.draft().isPresent()) {
      return new Sending.Refused(
          "The edition \"%s\" holds an issue that has not gone out. Issue that one first, or choose another edition."
              .formatted(edition.name()));
    }
    return enter(whole.as(whole.document().as(shape)));
  }

  private Sending enter(ToSend wanted) {
    var document = wanted.document();
    var channel = wanted.channel();
    if (!document.mayLeave()) {
      return new Sending.Refused(notToLeave(document.title(), document.handling()));
    }
    if (channel.isPublic() && !document.isPublic()) {
      return new Sending.Refused(
          "%s is for those it is written for, and %s is open to everybody. Send it by e-mail, or publish a public version."
              .formatted(document.title(), channel.words().toLowerCase(Locale.UK)));
    }
    dispatches.takeTurn();
    var before = dispatches.find(wanted.id());
    if (before.isPresent()) {
      return new Sending.Sent(before.get());
    }
    var all = reach(wanted.groups());
    if (all.isEmpty()) {
      return new Sending.Refused(
          "Nobody is in these groups today. Add a member to one of them, or choose another group.");
    }
    var reached =
        wanted.again() ? all : withoutThoseWhoHadIt(all, document, wanted.edition(), channel);
    if (reached.isEmpty()) {
      return new Sending.Refused(
          "All of them have been entered for this version by this channel already; Circulation says whether it went. Tick \"Send it again\" if they are to have it once more.");
    }
    var dispatch =
        new Dispatch(
            wanted.id(),
            document.key(),
            document.version(),
            wanted.edition(),
            document.title(),
            document.handling(),
            channel,
            today(),
            clock.instant(),
            Acting.required().username(),
            wanted.note().strip(),
            reached.stream().map(CirculationDesk::recipient).toList());
    dispatches.add(dispatch);
    if (wanted.isMailed()) {
      handovers.queue(dispatch);
    }
    log.record(
        Access.of(AccessAction.RELEASE)
            .on(document.key())
            .seeing("Sent by " + channel.words().toLowerCase(Locale.UK))
            .ending("to " + reached.size() + " recipients"));
    return new Sending.Sent(dispatches.find(dispatch.id()).orElseThrow());
  }

  private static String notToLeave(String title, String handling) {
    return "%s is marked \"%s\": what can identify people is never sent. Release it to partners first."
        .formatted(title, handling);
  }

  static Recipient recipient(Reached reached) {
    var address = reached.address();
    return new Recipient(
        reached.member().id(),
        reached.member().group(),
        address.post(),
        address.email(),
        address.standsFor(),
        null,
        null,
        null);
  }

  /**
   * What goes in the e-mail of a dispatch. It is laid out anew each time and may have come to hold what nobody may be sent,
   * so the same is asked of it as when the dispatch was entered.
   */
  public Drafting draft(Dispatch dispatch) {
    if (dispatch.channel() != Channel.EMAIL) {
      return new Drafting.Refused(
          "It did not go by e-mail. Send it by e-mail too if it is to go that way.");
    }
    if (sendables.notices().stream().anyMatch(notice -> isAbout(notice, dispatch))) {
      return new Drafting.Refused(
          "This version was corrected or withdrawn since. Send the version that stands, and the notice to those who have this one.");
    }
    if (dispatch.recipients().stream().noneMatch(Recipient::canBeWrittenTo)) {
      return new Drafting.Refused(
          "No mail can be addressed to any of the addresses it went to. Put them right in their groups, and send it again.");
    }
    if (dispatch.recipients().stream()
        .noneMatch(one -> one.isLeftToADraft() && !dispatch.isInDoubtAt(one))) {
      return new Drafting.Refused(
          "It has been sent to everybody it can be sent to, or may have been. Whoever is in doubt is marked on its page.");
    }
    var held = sendables.document(dispatch);
    if (held.isPresent()) {
      return draft(dispatch, held.get());
    }
    var elsewhere = sendables.find(dispatch.document() + "@" + dispatch.version());
    if (elsewhere.isEmpty()) {
      return new Drafting.Refused(
          "This version is no longer there to be sent. If it was withdrawn, enter the notice of that under Notices; if not, send the version that stands.");
    }
    return new Drafting.Elsewhere(dispatch, elsewhere.get());
  }

  private static boolean isAbout(IssuedNotice notice, Dispatch dispatch) {
    return notice.about().equals(dispatch.document())
        && notice.versions().contains(dispatch.version());
  }

  private static Drafting draft(Dispatch dispatch, Document document) {
    if (document.draft().isPresent()) {
      return new Drafting.Refused(
          "It holds an issue that has not gone out. Issue that one first, or send another edition.");
    }
    if (!Sendable.mayLeave(document.handling())) {
      return new Drafting.Refused(notToLeave(document.title(), document.handling()));
    }
    return new Drafting.Held(dispatch, document);
  }

  /** The e-mail, as a draft that Outlook opens. */
  public byte[] print(Drafting.Ready draft) {
    return drafts.of(draft);
  }

  @Transactional
  public void answered(Dispatch dispatch, UUID member, Answer answer) {
    if (dispatch.recipients().stream().noneMatch(r -> r.member().equals(member))) {
      throw new IllegalArgumentException("It was not sent to member " + member);
    }
    dispatches.answer(
        dispatch.id(), member, answer, today(), Acting.required().username(), clock.instant());
  }

  /** Why the document was not written down; empty where it was. */
  @Transactional
  public Optional<String> writeDown(Sendable elsewhere) {
    if (elsewhere.title().isBlank() || elsewhere.version().isBlank()) {
      return Optional.of("Give the title and the version.");
    }
    if (sendables.find(elsewhere.choice()).isPresent()) {
      return Optional.of(
          "This version is written down already: choose it above, or give another version.");
    }
    sendables.add(elsewhere, Acting.required().username(), clock.instant());
    return Optional.empty();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME);
  }
}
