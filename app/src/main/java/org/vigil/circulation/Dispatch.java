package org.vigil.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.circulation.Handover.State;
import org.vigil.shell.EmailAddress;

/**
 * One version of one document that went to people on one day by one channel.
 *
 * @param edition the shape it went in; null where it went whole
 * @param note for the unit's own record; never in the mail
 */
public record Dispatch(
    UUID id,
    String document,
    String version,
    @Nullable Edition edition,
    String title,
    String handling,
    Channel channel,
    LocalDate sentOn,
    Instant sentAt,
    String sentBy,
    String note,
    List<Recipient> recipients) {

  public Dispatch {
    recipients = List.copyOf(recipients);
  }

  /** A shape of a version, by the name it had that day. */
  public record Edition(String key, String name) {}

  /**
   * One of those it went to, as they stood that day.
   *
   * @param standsFor the post whose deputy this was; null where it was the member
   * @param answer what came back last; null while nothing has
   * @param handover how it stands with handing their e-mail to the mail server; null where Vigil has not tried
   */
  public record Recipient(
      UUID member,
      String group,
      String post,
      String email,
      @Nullable String standsFor,
      @Nullable Answer answer,
      @Nullable LocalDate answeredOn,
      @Nullable Handover handover) {

    /** Whether a mail can be addressed to them: an address kept long ago may be none. */
    public boolean canBeWrittenTo() {
      return EmailAddress.canBeWrittenTo(email);
    }

    /** Whether Vigil may hand a mail for them to the mail server: it has not gone, and nothing came back that says otherwise. */
    public boolean mayBeMailed() {
      return isLeftToADraft() && answer == null;
    }

    boolean isTwinOf(Recipient other) {
      return !member.equals(other.member) && email.equalsIgnoreCase(other.email);
    }

    private Instant refusedAt() {
      return handover != null && handover.state() == State.NOT_TAKEN ? handover.at() : Instant.MIN;
    }

    /** Whether they have not had it: the mail server was to take their e-mail and has not. */
    public boolean hasNotHadIt() {
      return answer == null
          && handover != null
          && (handover.mayGo() || handover.state() == State.LEFT_OUT);
    }

    public boolean isGone() {
      return answer == Answer.ACKNOWLEDGED
          || (handover != null && handover.isGone() && answer != Answer.BOUNCED);
    }

    /** Whether a person must find out if their mail went. */
    public boolean isInDoubt() {
      return answer == null && handover != null && handover.isOpen();
    }

    /** Whether they belong in a draft a person sends: whoever Vigil wrote to, or may have, is not written to twice. */
    public boolean isLeftToADraft() {
      return canBeWrittenTo() && (handover == null || handover.mayGo());
    }

    @Override
    public String toString() {
      return "Recipient[" + member + "]";
    }
  }

  /** What came back. */
  public enum Answer {
    ACKNOWLEDGED("Acknowledged"),
    BOUNCED("Came back undelivered");

    private final String words;

    Answer(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Whether Vigil began to send its e-mails: else a person sends them, or it went another way. */
  public boolean isBegun() {
    return recipients.stream().anyMatch(recipient -> recipient.handover() != null);
  }

  /**
   * Whether its e-mails were begun to be sent and have not gone to everybody: somebody must send the rest, or find out whether
   * it went.
   */
  public boolean isUnfinished() {
    return isBegun() && recipients.stream().anyMatch(one -> one.mayBeMailed() || one.isInDoubt());
  }

  /** How many it went to as far as Vigil knows: by the mail server, another way, or they have answered. */
  public long gone() {
    return recipients.stream().filter(Recipient::isGone).count();
  }

  /** The recipients, those whose e-mail was refused before after all others, the longest ago first: so everybody is come to. */
  public List<Recipient> neverTriedFirst() {
    return recipients.stream().sorted(Comparator.comparing(Recipient::refusedAt)).toList();
  }

  /** Whether somebody else of the dispatch is written to at the same address, as a post in two groups. */
  public boolean isShared(Recipient recipient) {
    return recipients.stream().anyMatch(other -> other.isTwinOf(recipient));
  }

  /** Whether it may have gone to somebody else at the same address: nobody knows, so it is not sent there meanwhile. */
  public boolean isInDoubtAt(Recipient recipient) {
    return recipients.stream().anyMatch(other -> other.isTwinOf(recipient) && other.isInDoubt());
  }

  public long count(Answer answer) {
    return recipients.stream().filter(recipient -> recipient.answer() == answer).count();
  }
}
