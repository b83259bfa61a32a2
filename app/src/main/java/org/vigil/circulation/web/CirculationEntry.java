package org.vigil.circulation.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.circulation.Dispatches;
import org.vigil.circulation.MailRounds;
import org.vigil.circulation.NoticeDesk;
import org.vigil.circulation.Sendables;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;

/** Circulation's place in the navigation, and on the home page while mail comes back from an address. */
@Component
class CirculationEntry implements MenuEntry, HomeCard {
  private static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  private static final int ORDER = 70;
  private static final int CONSEQUENCE = 60;

  private static final int NOTICE_CONSEQUENCE = 30;

  private final Dispatches dispatches;
  private final Sendables sendables;
  private final NoticeDesk notices;
  private final MailRounds rounds;

  CirculationEntry(
      Dispatches dispatches, Sendables sendables, NoticeDesk notices, MailRounds rounds) {
    this.dispatches = dispatches;
    this.sendables = sendables;
    this.notices = notices;
    this.rounds = rounds;
  }

  @Override
  public String label() {
    return "Circulation";
  }

  @Override
  public String path() {
    return "/circulation";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Set<Role> roles() {
    return ROLES;
  }

  @Override
  public String kind() {
    return "circulation";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Waiting> waitingFor(Actor actor) {
    if (ROLES.stream().noneMatch(actor::has)) {
      return List.of();
    }
    var waiting = new ArrayList<Waiting>();
    int untold =
        (int)
            sendables.notices().stream().mapToLong(notice -> notices.toBeTold(notice).size()).sum();
    if (untold > 0) {
      waiting.add(
          new Waiting(
              untold,
              untold == 1
                  ? "Person to be told of a correction"
                  : "People to be told of a correction",
              "/circulation/notices",
              "They have a version that was corrected or withdrawn.",
              null,
              NOTICE_CONSEQUENCE));
    }
    int bounced = dispatches.bounced().size();
    if (bounced > 0) {
      waiting.add(
          new Waiting(
              bounced,
              bounced == 1 ? "Address mail came back from" : "Addresses mail came back from",
              "/circulation/groups#bounced",
              "What was sent there came back, so they have not been told.",
              null,
              CONSEQUENCE));
    }
    int unsent =
        (int)
            dispatches.unfinished().stream()
                .filter(dispatch -> !rounds.isUnderWay(dispatch.id()))
                .count();
    if (unsent > 0) {
      waiting.add(
          new Waiting(
              unsent,
              unsent == 1 ? "Document not sent to everybody" : "Documents not sent to everybody",
              "/circulation?answers=unfinished",
              "Some of its e-mails have not gone, or nobody knows whether they did.",
              null,
              CONSEQUENCE));
    }
    return waiting;
  }
}
