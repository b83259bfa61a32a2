package org.vigil.circulation.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.circulation.Channel;
import org.vigil.circulation.CirculationDesk;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Group;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Reached;
import org.vigil.circulation.Sendable;
import org.vigil.circulation.Sendables;
import org.vigil.shell.Words;

/** Sending: what, to whom, by which channel; everybody it will reach is shown before it goes. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class SendPages {
  private final Sendables sendables;
  private final Groups groups;
  private final CirculationDesk desk;

  SendPages(Sendables sendables, Groups groups, CirculationDesk desk) {
    this.sendables = sendables;
    this.groups = groups;
    this.desk = desk;
  }

  @GetMapping("/circulation/send")
  String form(Asked asked, Model model) {
    model.addAttribute("page", page(asked, null, null));
    return "circulation/send";
  }

  @PostMapping("/circulation/send")
  String send(Asked asked, @RequestParam(defaultValue = "") String step, Model model) {
    var document = sendables.find(asked.documentOrNone()).orElse(null);
    if (document == null) {
      return again(asked, "Choose what is to be sent.", "document", model);
    }
    if (asked.groupsOrNone().isEmpty()) {
      return again(asked, "Choose at least one group.", "groups", model);
    }
    var channel = asked.channelOrNull();
    if (channel == null) {
      return again(asked, "Choose how it goes.", "channel", model);
    }
    if (!step.equals("send")) {
      model.addAttribute("page", page(asked, null, null));
      return "circulation/send";
    }
    return switch (desk.send(
        document, asked.groupsOrNone(), channel, asked.noteOrNone(), asked.isAgain())) {
      case Sending.Sent sent -> "redirect:/circulation/sent/" + sent.dispatch().id();
      case Sending.Refused refused -> again(asked, refused.reason(), "document", model);
    };
  }

  @PostMapping("/circulation/documents")
  String writeDown(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String handling,
      @RequestParam(defaultValue = "") String address,
      Model model) {
    var key =
        "elsewhere/" + title.strip().toLowerCase(java.util.Locale.UK).replaceAll("[^a-z0-9]+", "-");
    var elsewhere =
        new Sendable(
            key,
            version.strip(),
            title.strip(),
            handling.equals("public") ? "public" : "OFFICIAL: for partners, not for publication",
            address.isBlank() ? null : address.strip());
    var refusal = desk.writeDown(elsewhere);
    if (refusal.isPresent()) {
      return again(new Asked(null, null, null, null, null), refusal.get(), "title", model);
    }
    return "redirect:/circulation/send?document="
        + java.net.URLEncoder.encode(elsewhere.choice(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private String again(Asked asked, String error, String field, Model model) {
    model.addAttribute("page", page(asked, error, field));
    return "circulation/send";
  }

  private SendPage page(Asked asked, @Nullable String error, @Nullable String field) {
    var chosen = asked.groupsOrNone();
    boolean complete =
        error == null
            && sendables.find(asked.documentOrNone()).isPresent()
            && !chosen.isEmpty()
            && asked.channelOrNull() != null;
    var reached = complete ? desk.reach(chosen) : List.<Reached>of();
    return new SendPage(
        error,
        field,
        sendables.all(),
        groups.all().stream()
            .map(group -> new GroupChoice(group, chosen.contains(group.id())))
            .toList(),
        List.of(Channel.values()),
        asked,
        complete,
        Words.count(reached.size(), "person", "people"),
        reached);
  }

  /** What was chosen so far. */
  record Asked(
      @Nullable String document,
      @Nullable List<String> group,
      @Nullable String channel,
      @Nullable String note,
      @Nullable String again) {
    String documentOrNone() {
      return document == null ? "" : document;
    }

    List<String> groupsOrNone() {
      return group == null ? List.of() : group;
    }

    public String noteOrNone() {
      return note == null ? "" : note;
    }

    public boolean isAgain() {
      return again != null;
    }

    @Nullable Channel channelOrNull() {
      return Arrays.stream(Channel.values())
          .filter(one -> one.name().equals(channel))
          .findFirst()
          .orElse(null);
    }
  }

  /** A group that may be ticked. */
  record GroupChoice(Group group, boolean chosen) {}

  /**
   * The page.
   *
   * @param complete whether everything is chosen, so that it can go
   */
  record SendPage(
      @Nullable String error,
      @Nullable String field,
      List<Sendable> documents,
      List<GroupChoice> groups,
      List<Channel> channels,
      Asked asked,
      boolean complete,
      String reach,
      List<Reached> reached) {}
}
