package org.vigil.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
   */
  public record Recipient(
      UUID member,
      String group,
      String post,
      String email,
      @Nullable String standsFor,
      @Nullable Answer answer,
      @Nullable LocalDate answeredOn) {

    /** Whether a mail can be addressed to them: an address kept long ago may be none. */
    public boolean canBeWrittenTo() {
      return EmailAddress.canBeWrittenTo(email);
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

  public long count(Answer answer) {
    return recipients.stream().filter(recipient -> recipient.answer() == answer).count();
  }
}
