package org.vigil.circulation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.vigil.reference.Area;
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
    model.addAttribute("page", listPage(null));
    return "circulation/groups";
  }

  @PostMapping("/circulation/groups")
  @Transactional
  public String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String district,
      Model model) {
    var id =
        name.strip().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (id.isEmpty()) {
      model.addAttribute("page", listPage("Give the group a name."));
      return "circulation/groups";
    }
    if (groups.all().stream()
        .anyMatch(g -> g.name().equalsIgnoreCase(name.strip()) || g.id().equals(id))) {
      model.addAttribute("page", listPage("There is a group of that name already: open it below."));
      return "circulation/groups";
    }
    groups.keep(group(id.substring(0, Math.min(60, id.length())), name, kind, district));
    log.record(Access.of(AccessAction.CORRECTION).on(id).seeing("Circulation group added"));
    return "redirect:/circulation/groups/" + id;
  }

  @PostMapping("/circulation/groups/{id}")
  @Transactional
  public String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String district,
      Model model) {
    var before = groups.find(id).orElseThrow(NotFound::new);
    boolean taken =
        groups.all().stream()
            .anyMatch(
                other -> !other.id().equals(id) && other.name().equalsIgnoreCase(name.strip()));
    if (name.isBlank() || taken) {
      var problem =
          taken ? "Another group has that name: give this one its own." : "Give the group a name.";
      model.addAttribute("page", page(before, TypedMember.NOTHING, problem, "name"));
      return "circulation/group";
    }
    groups.keep(group(id, name, kind, district));
    log.record(Access.of(AccessAction.CORRECTION).on(id).seeing("Circulation group changed"));
    return "redirect:/circulation/groups/" + id;
  }

  private Group group(String id, String name, String kind, String district) {
    return new Group(
        id,
        name.strip(),
        Arrays.stream(GroupKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElse(GroupKind.OTHER),
        districts().stream()
            .map(Area::code)
            .filter(code -> code.equals(district))
            .findFirst()
            .orElse(null));
  }

  private List<Area> districts() {
    return reference.areas().districtsOf(reference.homeCounty(), clock.today());
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
    model.addAttribute("page", page(group, editing, null, null));
    return "circulation/group";
  }

  @PostMapping("/circulation/groups/{id}/members")
  @Transactional
  public String keep(@PathVariable String id, TypedMember typed, Model model) {
    var group = groups.find(id).orElseThrow(NotFound::new);
    return switch (typed.read(group.id(), clock.today())) {
      case TypedMember.Read.Faulty faulty -> {
        model.addAttribute("page", page(group, typed, faulty.message(), faulty.field()));
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

  private ListPage listPage(@Nullable String error) {
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
    return new ListPage(error, lines, List.of(GroupKind.values()), districts(), broken.size());
  }

  private GroupPage page(
      Group group, TypedMember typed, @Nullable String error, @Nullable String field) {
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
        districts(),
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
      List<Area> districts,
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
      List<Area> districts,
      List<MemberLine> members,
      TypedMember typed) {}
}
