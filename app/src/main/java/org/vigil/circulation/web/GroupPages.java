package org.vigil.circulation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.vigil.circulation.Dispatches;
import org.vigil.circulation.Group;
import org.vigil.circulation.GroupKind;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Member;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.reference.Area;
import org.vigil.reference.Reference;
import org.vigil.shell.NotFound;
import org.vigil.shell.TypedDay;
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
      model.addAttribute("page", page(before, Typed.NOTHING, problem, "name"));
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
            ? Typed.NOTHING
            : groups.member(DispatchPages.uuid(member)).map(Typed::of).orElseThrow(NotFound::new);
    model.addAttribute("page", page(group, editing, null, null));
    return "circulation/group";
  }

  @PostMapping("/circulation/groups/{id}/members")
  @Transactional
  public String keep(@PathVariable String id, Typed typed, Model model) {
    var group = groups.find(id).orElseThrow(NotFound::new);
    return switch (typed.read(group.id(), clock.today())) {
      case Typed.Read.Faulty faulty -> {
        model.addAttribute("page", page(group, typed, faulty.message(), faulty.field()));
        yield "circulation/group";
      }
      case Typed.Read.Good good -> {
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
    Set<UUID> bounced = new HashSet<>(dispatches.bounced());
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
                      members.stream().filter(m -> bounced.contains(m.id())).count());
                })
            .toList();
    return new ListPage(error, lines, List.of(GroupKind.values()), districts(), bounced.size());
  }

  private GroupPage page(Group group, Typed typed, @Nullable String error, @Nullable String field) {
    Set<UUID> bounced = new HashSet<>(dispatches.bounced());
    var lines =
        groups.members(group.id()).stream()
            .map(member -> line(member, bounced.contains(member.id())))
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

  private MemberLine line(Member member, boolean bounced) {
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
    } else if (bounced) {
      state = "Address does not work";
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

  /** A member as the form has it, word for word. */
  record Typed(
      @Nullable String id,
      @Nullable String post,
      @Nullable String organisation,
      @Nullable String email,
      @Nullable String deputyPost,
      @Nullable String deputyEmail,
      @Nullable String from,
      @Nullable String until,
      @Nullable String awayFrom,
      @Nullable String awayUntil) {
    static final Typed NOTHING =
        new Typed(null, null, null, null, null, null, null, null, null, null);

    static Typed of(Member member) {
      var post = member.post();
      var deputy = post.deputy();
      var leave = post.leave();
      return new Typed(
          member.id().toString(),
          post.name(),
          post.organisation(),
          post.email(),
          deputy == null ? null : deputy.post(),
          deputy == null ? null : deputy.email(),
          member.from().toString(),
          words(member.until()),
          leave == null ? null : words(leave.from()),
          leave == null ? null : words(leave.until()));
    }

    private static @Nullable String words(@Nullable LocalDate day) {
      return day == null ? null : day.toString();
    }

    /** What the form comes to. */
    sealed interface Read {
      record Good(Member member) implements Read {}

      record Faulty(String message, String field) implements Read {}
    }

    Read read(String group, LocalDate today) {
      if (blank(post)) {
        return new Read.Faulty("Give the post, as \"Community safety manager\".", "post");
      }
      if (blank(organisation)) {
        return new Read.Faulty("Give the organisation.", "organisation");
      }
      if (!isAddress(email)) {
        return new Read.Faulty("Give an e-mail address, as name@organisation.example.", "email");
      }
      if (blank(deputyPost) != blank(deputyEmail)) {
        return new Read.Faulty(
            "A deputy has a post and an e-mail address. Give both or neither.", "deputyPost");
      }
      if (!blank(deputyEmail) && !isAddress(deputyEmail)) {
        return new Read.Faulty(
            "Give the deputy's e-mail address, as name@organisation.example.", "deputyEmail");
      }
      for (var field :
          List.of(
              new String[] {"from", text(from)},
              new String[] {"until", text(until)},
              new String[] {"awayFrom", text(awayFrom)},
              new String[] {"awayUntil", text(awayUntil)})) {
        var problem = TypedDay.of(field[1]).problem();
        if (problem != null) {
          return new Read.Faulty(problem, field[0]);
        }
      }
      var firstDay = TypedDay.of(awayFrom).day();
      var lastDay = TypedDay.of(awayUntil).day();
      if (lastDay != null && firstDay == null) {
        return new Read.Faulty("Give the first day of leave too.", "awayFrom");
      }
      if (lastDay != null && lastDay.isBefore(firstDay)) {
        return new Read.Faulty("The leave ends before it begins.", "awayUntil");
      }
      return new Read.Good(
          new Member(
              blank(id) ? UUID.randomUUID() : DispatchPages.uuid(text(id)),
              group,
              new Post(
                  text(post),
                  text(organisation),
                  text(email),
                  blank(deputyPost) ? null : new Deputy(text(deputyPost), text(deputyEmail)),
                  Leave.between(firstDay, lastDay)),
              Objects.requireNonNullElse(TypedDay.of(from).day(), today),
              TypedDay.of(until).day()));
    }

    private static boolean isAddress(@Nullable String written) {
      return text(written).matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");
    }

    private static boolean blank(@Nullable String written) {
      return written == null || written.isBlank();
    }

    private static String text(@Nullable String written) {
      return written == null ? "" : written.strip();
    }
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
      Typed typed) {}
}
