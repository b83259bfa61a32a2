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
import org.vigil.circulation.ReturnedMail.Kind;

/** Reads the mails that came back to the unit's mailbox, and enters what they tell of what was sent. */
@Component
public class ReturnedMailDesk {
  private final Dispatches dispatches;
  private final CirculationDesk desk;

  ReturnedMailDesk(Dispatches dispatches, CirculationDesk desk) {
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

  /**
   * Whom a mail is about.
   *
   * @param isTheirs whether it is from them, or of a report tells of their address: else it is about somebody behind them
   */
  private record About(Dispatch dispatch, Recipient recipient, boolean isTheirs) {}

  /** Enters what one mail tells; says of each it is about what was entered, and at least one thing. */
  @Transactional
  public List<Told> enter(byte[] content) {
    var mail = ReturnedMail.read(content);
    if (mail.kind() == Kind.NOT_READ) {
      return List.of(
          Told.of(
              "This is no e-mail Vigil can read, or a larger one than it reads. Save it as .msg or .eml, or write down by hand what it tells."));
    }
    dispatches.takeTurn();
    var byNumber = byNumber(mail);
    if (!byNumber.isEmpty()) {
      return byNumber.stream().map(about -> entered(mail, about)).toList();
    }
    var told = mail.addresses().stream().flatMap(address -> byAddress(mail, address)).toList();
    return told.isEmpty()
        ? List.of(
            Told.of(
                "It is about nothing that was sent from here, as far as can be told. If it is, open the dispatch and write it down there."))
        : told;
  }

  /** Everybody who shares the address of whom a mail had that number was written to by it. */
  private List<About> byNumber(ReturnedMail mail) {
    var about = new ArrayList<About>();
    for (var number : mail.numbers()) {
      var dispatch = dispatches.find(number.dispatch()).orElse(null);
      if (dispatch != null) {
        dispatch.recipients().stream()
            .filter(one -> one.member().equals(number.member()))
            .findFirst()
            .ifPresent(one -> about.addAll(at(dispatch, one.email(), mail)));
      }
    }
    return about.stream().distinct().toList();
  }

  private static List<About> at(Dispatch dispatch, String address, ReturnedMail mail) {
    boolean isTheirs = mail.addresses().contains(address.toLowerCase(Locale.ROOT));
    return dispatch.recipients().stream()
        .filter(one -> one.email().equalsIgnoreCase(address))
        .map(one -> new About(dispatch, one, isTheirs))
        .toList();
  }

  /** By the subject, of what went there before the mail was written. Of several nobody can say which. */
  private Stream<Told> byAddress(ReturnedMail mail, String address) {
    var about =
        dispatches.mailedTo(address).stream()
            .filter(dispatch -> dispatch.title().strip().equalsIgnoreCase(mail.subject()))
            .filter(dispatch -> mail.dated() == null || !dispatch.sentAt().isAfter(mail.dated()))
            .map(dispatch -> at(dispatch, address, mail))
            .filter(all -> all.stream().noneMatch(one -> waits(one.recipient())))
            .toList();
    return about.size() > 1
        ? about.stream()
            .flatMap(List::stream)
            .map(
                one ->
                    told(
                        one,
                        "It may be about this, or about another dispatch of the same title. Nothing was entered: write it down at the right one."))
        : about.stream().flatMap(List::stream).map(one -> entered(mail, one));
  }

  private static boolean waits(Recipient recipient) {
    return recipient.handover() != null && recipient.handover().mayGo();
  }

  private Told entered(ReturnedMail mail, About about) {
    var post = about.recipient().post();
    return told(
        about,
        switch (mail.kind()) {
          case UNDELIVERED -> undelivered(mail, about);
          case OPENED, ANSWER -> answered(mail.kind(), about);
          case AUTOMATIC ->
              "A program answered for the %s. Nothing was entered: if they are away or have left, write that down in their group."
                  .formatted(post);
          case DELAYED ->
              "It has not reached the %s yet, and is being tried on. Nothing was entered."
                  .formatted(post);
          case DELIVERED ->
              "It reached the mailbox of the %s. Nothing was entered: that is no answer."
                  .formatted(post);
          case UNCLEAR ->
              "A mail server or program wrote about the mail to the %s, and what it means is not clear. Nothing was entered: read it, and write down what it tells."
                  .formatted(post);
          case NOT_OPENED -> "The %s put it away unopened. Nothing was entered.".formatted(post);
          case NOT_READ -> throw new IllegalStateException("It was not read, and is about nobody");
        });
  }

  private String undelivered(ReturnedMail mail, About about) {
    var post = about.recipient().post();
    if (!about.isTheirs()) {
      return "The mail to the %s did not reach an address behind theirs. Nothing was entered: if they have not had it, press \"Came back\" there."
          .formatted(post);
    }
    return about.recipient().answer() == Answer.ACKNOWLEDGED
        ? "It did not reach the %s, who has acknowledged it. Nothing was entered.".formatted(post)
        : "It did not reach the %s%s: %s"
            .formatted(post, why(mail, about), entered(about, Answer.BOUNCED));
  }

  /** Whether the address is broken or only took this mail ill is for a person to see. */
  private static String why(ReturnedMail mail, About about) {
    var reason = mail.reasons().get(about.recipient().email().toLowerCase(Locale.ROOT));
    return reason == null ? "" : " (" + reason + ")";
  }

  private String answered(Kind kind, About about) {
    var post = about.recipient().post();
    if (!about.isTheirs()) {
      return "Somebody else wrote about the mail to the %s. Nothing was entered.".formatted(post);
    }
    return "The %s %s: %s"
        .formatted(
            post,
            kind == Kind.OPENED ? "opened it" : "answered",
            entered(about, Answer.ACKNOWLEDGED));
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
