package org.vigil.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.circulation.Group;
import org.vigil.circulation.GroupKind;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Member;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.reference.Reference;

/** Those the demonstration county's unit writes to: posts at invented addresses, in the ten districts and the county. */
@Component
class DemonstrationGroups {
  private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
  private final Groups groups;
  private final Reference reference;

  DemonstrationGroups(Groups groups, Reference reference) {
    this.groups = groups;
    this.reference = reference;
  }

  /** Adds what is not there; what people changed since stays as they left it. */
  @Transactional
  void add() {
    if (!groups.all().isEmpty()) {
      return;
    }
    group("csm", "Community safety managers", GroupKind.COMMUNITY_SAFETY_MANAGERS, null);
    for (var district :
        reference.areas().districtsOf(reference.homeCounty(), DemonstrationCounty.TODAY)) {
      var place = district.name();
      var key = place.toLowerCase(Locale.UK).replaceAll("[^a-z]+", "-");
      var group = "rag-" + key;
      group(
          group,
          place + " Responsible Authorities Group",
          GroupKind.RESPONSIBLE_AUTHORITIES,
          district.code());
      member(
          group,
          "Chair of the group",
          place + " council",
          "chair@" + key + ".example",
          new Deputy("Vice-chair of the group", "vice-chair@" + key + ".example"));
      member(
          group,
          "District commander",
          "Police",
          key + ".commander@police.example",
          new Deputy("Chief inspector", key + ".inspector@police.example"));
      member(group, "Group commander", "Fire and rescue", key + "@fire.example", null);
      member(group, "Head of probation delivery", "Probation", key + "@probation.example", null);
      member(group, "Place director", "Integrated care board", key + "@care-board.example", null);
      member(
          "csm",
          "Community safety manager, " + place,
          place + " council",
          "community.safety@" + key + ".example",
          null);
    }
    group("hate-crime-board", "Hate Crime Partnership Board", GroupKind.BOARD, null);
    member(
        "hate-crime-board",
        "Chair of the board",
        "County council",
        "hate.crime@county.example",
        null);
    group("serious-violence-board", "Serious Violence Board", GroupKind.BOARD, null);
    member(
        "serious-violence-board",
        "Chair of the board",
        "Police and crime commissioner",
        "violence@commissioner.example",
        new Deputy("Deputy chair", "deputy@commissioner.example"));
    group("schools", "Schools", GroupKind.SCHOOLS, null);
    member(
        "schools", "Editor of the schools' grid", "County council", "grid@schools.example", null);
    group("forces", "Police forces taking part in the training", GroupKind.FORCES, null);
    member(
        "forces", "Hate crime lead, first force", "Police", "hate.crime@force-one.example", null);
    member(
        "forces", "Hate crime lead, second force", "Police", "hate.crime@force-two.example", null);
  }

  private void group(String id, String name, GroupKind kind, @Nullable String district) {
    groups.add(new Group(id, name, kind, district));
  }

  private void member(
      String group, String post, String organisation, String email, @Nullable Deputy deputy) {
    var id = UUID.nameUUIDFromBytes((group + " " + email).getBytes(StandardCharsets.UTF_8));
    groups.keep(
        new Member(id, group, new Post(post, organisation, email, deputy, null), SINCE, null));
  }
}
