package org.vigil.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.circulation.Channel;
import org.vigil.circulation.CirculationDesk;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.GroupKind;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Offer;
import org.vigil.circulation.Sendable;
import org.vigil.circulation.Sendables;
import org.vigil.monthlyupdate.Change;
import org.vigil.monthlyupdate.DemonstrationYear;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.Step;
import org.vigil.reference.Reference;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Scope;

/**
 * The monthly updates of the year before the demonstration's day, each on the third working day of the next month: opened,
 * checked, signed off, issued, and sent: to each Responsible Authorities Group in its own partnership's edition, to the
 * community safety managers whole.
 */
@Component
class UpdatesOfTheYear {
  /** Nobody signs off what they checked. */
  static final Actor SIGNER =
      new Actor("demonstration-lead", "Demonstration lead", "vigil", Set.of(), Scope.SYSTEM);

  private static final int WORKING_DAYS_LATER = 3;

  private final IssueDesk desk;
  private final CirculationDesk circulation;
  private final Groups groups;
  private final Sendables sendables;
  private final Reference reference;

  UpdatesOfTheYear(
      IssueDesk desk,
      CirculationDesk circulation,
      Groups groups,
      Sendables sendables,
      Reference reference) {
    this.desk = desk;
    this.circulation = circulation;
    this.groups = groups;
    this.sendables = sendables;
    this.reference = reference;
  }

  /** The months whose update goes out after one day up to and including another. */
  List<YearMonth> between(LocalDate dayExclusive, LocalDate dayInclusive) {
    return DemonstrationYear.months().stream()
        .filter(month -> issuedOn(month).isAfter(dayExclusive))
        .filter(month -> !issuedOn(month).isAfter(dayInclusive))
        .toList();
  }

  LocalDate issuedOn(YearMonth month) {
    return reference.workingDays().plus(month.atEndOfMonth(), WORKING_DAYS_LATER);
  }

  /** Broken off in the middle of a month, the county is told the month again: what went out is left as it is. */
  void tell(YearMonth month) {
    if (desk.ofMonth(month).isEmpty()) {
      issue(DemonstrationYear.of(month));
    }
    sendables.all().stream()
        .filter(one -> one.key().equals("monthly-update/" + month))
        .findFirst()
        .ifPresent(this::send);
  }

  private void issue(Issue issue) {
    var id = desk.open(issue);
    take(id, new Step.Assembled());
    take(id, new Step.Checked());
    Acting.run(SIGNER, () -> take(id, new Step.SignedOff(false)));
    switch (desk.issue(id)) {
      case Issuing.Done done -> {}
      case Issuing.Refused refused ->
          throw new IllegalStateException(id + " was not issued: " + refused.reasons());
    }
  }

  private void take(IssueId id, Change step) {
    desk.take(id, step)
        .ifPresent(
            refusal -> {
              throw new IllegalStateException(id + ": " + refusal);
            });
  }

  /** To each group what it is offered first: its own partnership's edition where it is of a district, else the whole. */
  private void send(Sendable update) {
    var editions = sendables.editions(update);
    var readers = new LinkedHashMap<Offer, List<String>>();
    for (var group : groups.all()) {
      if (group.kind() == GroupKind.RESPONSIBLE_AUTHORITIES
          || group.kind() == GroupKind.COMMUNITY_SAFETY_MANAGERS) {
        readers
            .computeIfAbsent(Offer.to(group, editions).getFirst(), offer -> new ArrayList<>())
            .add(group.id());
      }
    }
    readers.forEach((offer, of) -> send(update, offer, of));
  }

  private void send(Sendable update, Offer offer, List<String> readers) {
    switch (circulation.send(update, offer.edition(), readers, Channel.EMAIL, "", false)) {
      case Sending.Sent sent -> {}
      // Told again: everybody has had it.
      case Sending.Refused refused -> {}
    }
  }
}
