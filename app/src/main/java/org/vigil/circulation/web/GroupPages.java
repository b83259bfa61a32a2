package org.vigil.circulation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.BrokenAddress;
import org.vigil.circulation.Dispatches;
import org.vigil.circulation.Group;
import org.vigil.circulation.GroupKind;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Member;
import org.vigil.circulation.web.TypedGroup.Place;
import org.vigil.reference.Reference;
import org.vigil.shell.NotFound;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** The groups and their members: who belongs, who is away and who stands in, who left. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class GroupPages {
  private final Groups groups;
  private final Dispatches dispatches;
  private final Reference reference;
  private final AccessLog log;
  private final VigilClock clock;

  GroupPages(
      Groups groups, Dispatches dispatches, Reference reference, AccessLog log, VigilClock clock) {
    this.groups = groups;
    this.dispatches = dispatches;
    this.reference = reference;
    this.log = log;
    this.clock = clock;
  }

  @GetMapping("/circulation/groups")
  String list(Model model) {
    return list(TypedGroup.NOTHING, null, model);
  }

  private String list(TypedGroup form, @Nullable String error, Model model) {
    model.addAttribute("page", listPage(form, error));
    return "circulation/groups";
  }

  @PostMapping("/circulation/groups")
  @Transactional
  public String add(TypedGroup form, Model model) {
    var name = form.nameOrNone();
    var fault = form.faultOfName();
    if (fault != null) {
      return list(form, fault, model);
    }
    var id = Group.idOf(name, groups.all().stream().map(Group::id).collect(Collectors.toSet()));
    if (isNameOfAnother(name, id) || !groups.add(form.as(id, districts(null)))) {
      return list(form, "There is a group of that name already: open it below.", model);
    }
    log.record(Access.of(AccessAction.CORRECTION).on(id).seeing("Circulation group added"));
    return "redirect:/circulation/groups/" + id;
  }

  @PostMapping("/circulation/groups/{id}")
  @Transactional
  public String change(@PathVariable String id, TypedGroup form, Model model) {
    var before = groups.find(id).orElseThrow(NotFound::new);
    var name = form.nameOrNone();
    boolean taken = isNameOfAnother(name, id);
    var fault = taken ? "Another group has that name: give this one its own." : form.faultOfName();
    if (fault != null) {
      model.addAttribute("page", page(before, form, TypedMember.NOTHING, fault, "name"));
      return "circulation/group";
    }
    groups.change(form.as(id, districts(before)));
    log.record(Access.of(AccessAction.CORRECTION).on(id).seeing("Circulation group changed"));
    return "redirect:/circulation/groups/" + id;
  }

  private boolean isNameOfAnother(String name, String id) {
    return groups.all().stream()
        .anyMatch(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(name));
  }

  /**
   * Those of today, and the group's own: where it is none of today's any more, as when districts were joined, it stays until
   * somebody chooses another.
   */
  private List<Place> districts(@Nullable Group group) {
    var places =
        new ArrayList<>(
            reference.areas().districtsOf(reference.homeCounty(), clock.today()).stream()
                .map(area -> new Place(area.code(), area.name()))
                .toList());
    var standing = group == null ? null : group.district();
    if (standing != null && places.stream().noneMatch(place -> place.code().equals(standing))) {
      places.add(new Place(standing, reference.areaName(standing)));
    }
    return places;
  }

  @GetMapping("/circulation/groups/{id}")
  String one(@PathVariable String id, @RequestParam(defaultValue = "") String member, Model model) {
    var group = groups.find(id).orElseThrow(NotFound::new);
    var editing =
        member.isEmpty()
            ? TypedMember.NOTHING
            : groups
                .member(DispatchPages.uuid(member))
                .map(TypedMember::of)
                .orElseThrow(NotFound::new);
    model.addAttribute("page", page(group, TypedGroup.of(group), editing, null, null));
    return "circulation/group";
  }

  @PostMapping("/circulation/groups/{id}/members")
  @Transactional
  public String keep(@PathVariable String id, TypedMember typed, Model model) {
    var group = groups.find(id).orElseThrow(NotFound::new);
    return switch (typed.read(group.id(), clock.today())) {
      case TypedMember.Read.Faulty faulty -> {
        model.addAttribute(
            "page", page(group, TypedGroup.of(group), typed, faulty.message(), faulty.field()));
        yield "circulation/group";
      }
      case TypedMember.Read.Good good -> {
        groups.keep(good.member());
        log.record(
            Access.of(AccessAction.CORRECTION)
                .on(group.id())
                .seeing("Circulation member " + good.member().id()));
        yield "redirect:/circulation/groups/" + group.id();
      }
    };
  }

  private ListPage listPage(TypedGroup form, @Nullable String error) {
    var broken = dispatches.bounced();
    var all = groups.all();
    var lines =
        all.stream()
            .map(
                group -> {
                  var members = groups.members(group.id());
                  return new GroupLine(
                      "/circulation/groups/" + group.id(),
                      group.name(),
                      group.kind().words(),
                      group.district() == null
                          ? "Whole county"
                          : reference.areaName(group.district()),
                      members.stream().filter(m -> m.belongsOn(clock.today())).count(),
                      members.stream()
                          .filter(
                              m -> m.belongsOn(clock.today()) && m.post().isAwayOn(clock.today()))
                          .count(),
                      members.stream().mapToLong(m -> of(m, broken).size()).sum());
                })
            .toList();
    return new ListPage(
        error, lines, List.of(GroupKind.values()), districts(null), form, broken.size());
  }

  private GroupPage page(
      Group group,
      TypedGroup form,
      TypedMember typed,
      @Nullable String error,
      @Nullable String field) {
    var broken = dispatches.bounced();
    var lines =
        groups.members(group.id()).stream()
            .map(member -> line(member, of(member, broken)))
            .toList();
    return new GroupPage(
        error,
        field,
        group,
        group.district() == null ? "Whole county" : reference.areaName(group.district()),
        List.of(GroupKind.values()),
        districts(group),
        form,
        lines,
        typed);
  }

  private static List<BrokenAddress> of(Member member, List<BrokenAddress> broken) {
    return broken.stream().filter(one -> one.member().equals(member.id())).toList();
  }

  private MemberLine line(Member member, List<BrokenAddress> broken) {
    var today = clock.today();
    var post = member.post();
    var deputy = post.deputy();
    String state;
    String tone;
    if (!member.belongsOn(today)) {
      state =
          member.until() == null
              ? "From " + Words.day(member.from())
              : "Left " + Words.day(member.until());
      tone = "grey";
    } else if (!broken.isEmpty()) {
      state =
          broken.stream().anyMatch(one -> one.email().equalsIgnoreCase(post.email()))
              ? "Address does not work"
              : "Deputy's address does not work";
      tone = "rust";
    } else if (post.isAwayOn(today)) {
      state = deputy == null ? "Away, no deputy" : "Away";
      tone = "amber";
    } else {
      state = "Member";
      tone = "green";
    }
    return new MemberLine(
        "/circulation/groups/" + member.group() + "?member=" + member.id() + "#member",
        post.name(),
        post.organisation(),
        post.email(),
        deputy == null ? "None" : deputy.post() + ", " + deputy.email(),
        state,
        tone);
  }

  /** One group of the list. */
  record GroupLine(
      String href,
      String name,
      String kind,
      String district,
      long members,
      long away,
      long bounced) {}

  /** The list. */
  record ListPage(
      @Nullable String error,
      List<GroupLine> lines,
      List<GroupKind> kinds,
      List<Place> districts,
      TypedGroup form,
      int bounced) {}

  /** One member. */
  record MemberLine(
      String href,
      String post,
      String organisation,
      String email,
      String deputy,
      String state,
      String tone) {}

  /** One group. */
  record GroupPage(
      @Nullable String error,
      @Nullable String field,
      Group group,
      String district,
      List<GroupKind> kinds,
      List<Place> districts,
      TypedGroup form,
      List<MemberLine> members,
      TypedMember typed) {}
}
