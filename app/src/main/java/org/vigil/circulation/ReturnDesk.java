package org.vigil.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Recipient;

/** Reads the mails that came back to the unit's mailbox, and enters what they tell of what was sent. */
@Component
public class ReturnDesk {
  private final Dispatches dispatches;
  private final CirculationDesk desk;

  ReturnDesk(Dispatches dispatches, CirculationDesk desk) {
    this.dispatches = dispatches;
    this.desk = desk;
  }

  /**
   * What came of reading one mail, for one of those it tells of.
   *
   * @param words what it tells, and what was entered or is to be done
   * @param dispatch what it is about; null where that cannot be told
   * @param group whose member it is about; null where that cannot be told
   */
  public record Told(String words, @Nullable Dispatch dispatch, @Nullable String group) {
    private static Told of(String words) {
      return new Told(words, null, null);
    }
  }

  /** Whom a mail is about. */
  private record About(Dispatch dispatch, Recipient recipient) {}

  /** Enters what one mail tells; says of each it is about what was entered, and at least one thing. */
  @Transactional
  public List<Told> enter(byte[] content) {
    var mail = ReturnedMail.read(content);
    if (mail.kind() == ReturnedMail.Kind.NOT_READ) {
      return List.of(
          Told.of(
              "This is no e-mail Vigil can read. Save it in Outlook as .eml, or write down by hand what it tells."));
    }
    dispatches.takeTurn();
    var about = about(mail);
    return about.isEmpty()
        ? List.of(
            Told.of(
                "It is about nothing that was sent from here, as far as can be told. If it is, open the dispatch and write it down there."))
        : about.stream().map(one -> entered(mail.kind(), one)).toList();
  }

  /** By the numbers of the mails; where it names none, by address and subject, the newest. */
  private List<About> about(ReturnedMail mail) {
    var about = new ArrayList<About>();
    for (var number : mail.numbers()) {
      dispatches.find(number.dispatch()).stream()
          .flatMap(
              dispatch ->
                  recipients(dispatch)
                      .filter(one -> one.member().equals(number.member()))
                      .map(one -> new About(dispatch, one)))
          .forEach(about::add);
    }
    if (about.isEmpty()) {
      mail.addresses().forEach(address -> about.addAll(about(address, mail.subject())));
    }
    return about;
  }

  private List<About> about(String address, String subject) {
    return dispatches.mailedTo(address).stream()
        .filter(dispatch -> isCalled(dispatch.title(), subject))
        .limit(1)
        .flatMap(
            dispatch ->
                recipients(dispatch)
                    .filter(one -> one.email().equalsIgnoreCase(address))
                    .map(one -> new About(dispatch, one)))
        .toList();
  }

  private static Stream<Recipient> recipients(Dispatch dispatch) {
    return dispatch.recipients().stream();
  }

  private static boolean isCalled(String title, String subject) {
    return subject.strip().equalsIgnoreCase(title.strip());
  }

  private Told entered(ReturnedMail.Kind kind, About about) {
    var post = about.recipient().post();
    return told(
        about,
        switch (kind) {
          case UNDELIVERED ->
              "It did not reach the %s: %s".formatted(post, entered(about, Answer.BOUNCED));
          case OPENED ->
              "The %s opened it: %s".formatted(post, entered(about, Answer.ACKNOWLEDGED));
          case ANSWER -> "The %s answered: %s".formatted(post, entered(about, Answer.ACKNOWLEDGED));
          case AUTOMATIC ->
              "A program answered for the %s. Nothing was entered: if they are away or have left, write that down in their group."
                  .formatted(post);
          case DELAYED ->
              "It has not reached the %s yet, and is being tried on. Nothing was entered."
                  .formatted(post);
          case DELIVERED ->
              "It reached the mailbox of the %s. Nothing was entered: that is no answer."
                  .formatted(post);
          case NOT_OPENED -> "The %s put it away unopened. Nothing was entered.".formatted(post);
          case NOT_READ -> throw new IllegalStateException("It was not read, and is about nobody");
        });
  }

  private String entered(About about, Answer answer) {
    if (about.recipient().answer() == answer) {
      return "that was written down before.";
    }
    desk.answered(about.dispatch(), about.recipient().member(), answer);
    return "entered as \"%s\".".formatted(answer.words().toLowerCase(Locale.UK));
  }

  private static Told told(About about, String words) {
    return new Told(words, about.dispatch(), about.recipient().group());
  }
}
