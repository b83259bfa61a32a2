package org.vigil.monthlyupdate.contribution.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.monthlyupdate.contribution.Contributor;
import org.vigil.monthlyupdate.contribution.Contributors;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.shell.NotFound;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Who is asked for contributions: their posts, who stands in for them, when they are away. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ContributorPages {
  /** Fields whose message could be that of another. */
  private static final Map<String, String> CALLED =
      Map.of(
          "deputyEmail", "E-mail of the deputy",
          "awayFrom", "Away from",
          "awayUntil", "Away until",
          "until", "Last day they are asked");

  private final Contributors contributors;
  private final VigilClock clock;

  ContributorPages(Contributors contributors, VigilClock clock) {
    this.contributors = contributors;
    this.clock = clock;
  }

  @GetMapping("/contributors")
  String all(@RequestParam(defaultValue = "") String edit, Model model) {
    var values =
        edit.isEmpty()
            ? Map.<String, String>of()
            : values(contributors.find(id(edit)).orElseThrow(NotFound::new));
    return show(new AsSent(values), model);
  }

  @PostMapping("/contributors")
  String keep(@RequestParam Map<String, String> sent, Model model) {
    var form = new AsSent(sent).calling(CALLED);
    var contributor = read(form);
    if (!form.isGood()) {
      return show(form, model);
    }
    contributors
        .keepOnce(contributor, clock.today())
        .ifPresent(refusal -> form.refuse("email", refusal));
    if (!form.isGood()) {
      return show(form, model);
    }
    return "redirect:/contributors";
  }

  static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  private Contributor read(AsSent form) {
    var post = form.line("post", "Give the post, as \"Strategy lead\".");
    var organisation = form.line("organisation", "Give the organisation.");
    var email = form.address("email");
    var awayFrom = form.day("awayFrom");
    var awayUntil = form.day("awayUntil");
    if (awayUntil != null && form.value("awayFrom").isBlank()) {
      form.refuse("awayFrom", "Give the first day of leave too.");
    } else if (awayUntil != null && awayFrom != null && awayUntil.isBefore(awayFrom)) {
      form.refuse("awayUntil", "The leave ends before it begins.");
    }
    return new Contributor(
        form.value("id").isEmpty() ? UUID.randomUUID() : id(form.value("id")),
        new Post(post, organisation, email, deputy(form), Leave.between(awayFrom, awayUntil)),
        form.day("until"));
  }

  private static @Nullable Deputy deputy(AsSent form) {
    if (form.value("deputyPost").isBlank() && form.value("deputyEmail").isBlank()) {
      return null;
    }
    return new Deputy(
        form.line("deputyPost", "Give the deputy's post too."), form.address("deputyEmail"));
  }

  private static Map<String, String> values(Contributor one) {
    var values = new LinkedHashMap<String, String>();
    var post = one.post();
    var deputy = post.deputy();
    var leave = post.leave();
    values.put("id", one.id().toString());
    values.put("post", post.name());
    values.put("organisation", post.organisation());
    values.put("email", post.email());
    values.put("deputyPost", deputy == null ? "" : deputy.post());
    values.put("deputyEmail", deputy == null ? "" : deputy.email());
    values.put("awayFrom", day(leave == null ? null : leave.from()));
    values.put("awayUntil", day(leave == null ? null : leave.until()));
    values.put("until", day(one.until()));
    return values;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : Words.day(day);
  }

  private String show(AsSent form, Model model) {
    model.addAttribute(
        "page", new ContributorsPage(contributors.all().stream().map(this::line).toList(), form));
    return "monthlyupdate/contributors";
  }

  private Line line(Contributor one) {
    var today = clock.today();
    var post = one.post();
    var deputy = post.deputy();
    String state;
    String tone;
    if (!one.isAskedOn(today)) {
      state = "No longer asked";
      tone = "grey";
    } else if (post.isAwayOn(today)) {
      state = deputy == null ? "Away, no deputy" : "Away: the deputy is asked";
      tone = deputy == null ? "rust" : "amber";
    } else {
      state = "Asked";
      tone = "green";
    }
    return new Line(
        "/contributors?edit=" + one.id() + "#contributor",
        post.name(),
        post.organisation(),
        post.email(),
        deputy == null ? "None" : deputy.post() + ", " + deputy.email(),
        leave(post.leave()),
        state,
        tone);
  }

  private static String leave(@Nullable Leave leave) {
    if (leave == null) {
      return "None known";
    }
    var until = leave.until();
    return Words.day(leave.from()) + (until == null ? " on" : " to " + Words.day(until));
  }

  /** One contributor. */
  record Line(
      String href,
      String post,
      String organisation,
      String email,
      String deputy,
      String leave,
      String state,
      String tone) {}

  /** The page. */
  record ContributorsPage(List<Line> lines, AsSent form) {}
}
