package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.figures.DayWords;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Contact;

/** Nobody is sent to a contact who does not hold the post when the update is read. */
@Component
class ContactOver implements Check {
  @Override
  public String rule() {
    return "contact.over";
  }

  @Override
  public String says() {
    return "No reader is sent to a contact who does not hold the post any more, or not yet.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.contacts().values().stream()
        .filter(contact -> !issue.reaches(contact) && isNamed(issue, contact.id()))
        .map(
            contact ->
                new Finding(
                    rule(),
                    Severity.WARNS,
                    List.of("contacts." + contact.id()),
                    when(issue, contact) + "; " + instead(issue, contact)))
        .toList();
  }

  private static boolean isNamed(Issue issue, String contact) {
    var token = "[[contact:" + contact + "]]";
    return Stream.of(
            issue.items().map(item -> item.words().contains(token)),
            issue.asks().stream().map(ask -> ask.contacts().contains(contact)),
            issue.commitments().stream()
                .map(promise -> promise.state().isStanding() && contact.equals(promise.owner())))
        .flatMap(places -> places)
        .anyMatch(named -> named);
  }

  private static String when(Issue issue, Contact contact) {
    var until = contact.until();
    return until != null && !until.isAfter(issue.month().end())
        ? "held until " + DayWords.of(until)
        : "holds only from " + DayWords.of(Objects.requireNonNull(contact.from()));
  }

  private static String instead(Issue issue, Contact contact) {
    return issue
        .answering(contact.id())
        .filter(other -> !other.id().equals(contact.id()))
        .map(
            deputy ->
                "the deputy's address is printed instead (%s). Name who follows"
                    .formatted(deputy.role()))
        .orElse("the address is printed, and no deputy holds. Name who follows");
  }
}
