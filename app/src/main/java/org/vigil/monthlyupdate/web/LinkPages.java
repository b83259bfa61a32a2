package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Link;
import org.vigil.monthlyupdate.LinkOpener;
import org.vigil.monthlyupdate.LinkOpening;
import org.vigil.monthlyupdate.WebAddress;
import org.vigil.monthlyupdate.WordLists;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** Where readers are sent: each link with its address, looked at, and opened when somebody asks for it, before it goes out. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class LinkPages {
  private static final String URL = "url";
  private static final String TARGET = "target";
  private static final String OPEN = "open-" + Desk.NEW;
  private final Desk desk;
  private final LinkOpener opener;
  private final List<String> knownDomains;

  LinkPages(Desk desk, LinkOpener opener, WordLists words) {
    this.desk = desk;
    this.opener = opener;
    this.knownDomains = words.list("known-domains");
  }

  @GetMapping("/monthly-updates/{month}/links")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/opened-links")
  String open(
      @PathVariable String month,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        OPEN,
        form,
        (issue, typed) -> opened(month, issue, typed),
        Desk.BUTTON,
        "/monthly-updates/" + month + "/links",
        next,
        typed -> show(month, typed, model));
  }

  /** No site is asked for what could not be kept: an update that went out keeps what was found before. */
  private List<Edit.LinkOpened> opened(String month, Issue issue, Typed typed) {
    if (desk.isIssued(month)) {
      typed.refuse(
          Desk.BUTTON,
          "This update was issued, so no link was opened. To give a link another address, correct the update by a new version.");
      return List.of();
    }
    var links =
        issue.links().values().stream()
            .flatMap(link -> Stream.ofNullable(link.url()).map(url -> Map.entry(link.id(), url)))
            .toList();
    var came = opener.open(links.stream().map(Map.Entry::getValue).toList());
    return links.stream()
        .map(
            link ->
                new Edit.LinkOpened(
                    link.getKey(),
                    link.getValue(),
                    Objects.requireNonNull(came.get(link.getValue()))))
        .toList();
  }

  @PostMapping("/monthly-updates/{month}/links/{link}")
  String write(
      @PathVariable String month,
      @PathVariable String link,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var before = desk.issue(month).links().get(link);
    if (before == null) {
      throw new NotFound();
    }
    return desk.take(
        month,
        "link-" + link,
        form,
        (issue, typed) -> List.of(new Edit.LinkWritten(written(before, typed))),
        URL,
        "/monthly-updates/" + month + "/links",
        next,
        typed -> show(month, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/links/{link}/out")
  String takeOut(
      @PathVariable String month,
      @PathVariable String link,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        "link-out-" + link,
        form,
        (issue, typed) -> List.of(new Edit.TakenOut(Edit.TakenOut.Kind.LINK, link)),
        Desk.BUTTON,
        "/monthly-updates/" + month + "/links",
        next,
        typed -> show(month, typed, model));
  }

  private static Link written(Link before, Typed typed) {
    return new Link(
        before.id(),
        before.words(),
        typed.line(TARGET, "Say what the link leads to."),
        typed.optional(URL),
        before.publicEquivalent());
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var parts = new ArrayList<Part>();
    opening(month, issue, typed).ifPresent(parts::add);
    for (var link : issue.links().values()) {
      parts.add(
          new Part(
              "link-" + link.id(),
              "\"" + link.words() + "\"",
              null,
              about(issue, link),
              List.of(
                  Desk.fold("Give its address", form(month, link, typed), typed),
                  Desk.fold(
                      "Take out",
                      desk.form(
                          month,
                          "link-out-" + link.id(),
                          "/links/" + link.id() + "/out",
                          "links." + link.id(),
                          new Fields("", typed),
                          "Take this link out",
                          typed),
                      typed))));
    }
    return desk.show(
        model,
        month,
        "Links",
        issue.links().isEmpty()
            ? "No item has a link. Write one in an item as [words](address), and it stands here."
            : "An address is looked at for its form and its domain, and opened when you ask for it. See each with your own eyes before the update goes out: that a page opens does not say that it is the right one.",
        parts,
        typed);
  }

  private Optional<Part> opening(String month, Issue issue, Typed typed) {
    var linked = issue.links().values().stream().filter(link -> link.url() != null).toList();
    long addresses = linked.stream().map(Link::url).distinct().count();
    if (addresses == 0) {
      return Optional.empty();
    }
    if (!opener.isAllowed()) {
      return Optional.of(
          new Part(
              OPEN,
              "Open them",
              null,
              List.of(
                  "Whoever runs this Vigil has it open no address (VIGIL_LINKS_OPEN): open each yourself."),
              List.of()));
    }
    return Optional.of(
        new Part(
            OPEN,
            "Open them",
            null,
            List.of(
                "Vigil asks each site whether the page is there, and reads no page. Only sites of the domains the unit knows are asked, and none inside the unit's own network. It may take some seconds."),
            List.of(
                new EditPage.Fold(
                    "",
                    false,
                    desk.form(
                        month,
                        OPEN,
                        "/opened-links",
                        "links." + linked.getFirst().id(),
                        new Fields("", typed),
                        addresses == 1
                            ? "Open the address"
                            : "Open all %d addresses".formatted(addresses),
                        typed)))));
  }

  private List<String> about(Issue issue, Link link) {
    var about = new ArrayList<String>();
    about.add("Leads to " + link.target() + ".");
    about.add(state(link.url()));
    if (link.opening() != null) {
      about.add(came(link.opening()));
    }
    if (link.url() == null && link.publicEquivalent() != null) {
      about.add("A public page of the same: " + link.publicEquivalent());
    }
    var places =
        issue
            .items()
            .filter(item -> item.words().contains("[[link:" + link.id() + "|"))
            .map(item -> item.headingOrWorkingHeading())
            .toList();
    about.add(places.isEmpty() ? "Stands in no item." : "Stands in: " + String.join("; ", places));
    return about;
  }

  private static String came(LinkOpening opening) {
    return opening.ledTo() == null
        ? "%s: %s.".formatted(Words.moment(opening.at()), opening.outcome().words())
        : opening.outcome() == LinkOpening.Outcome.LEADS_ON
            ? "%s: leads on to %s.".formatted(Words.moment(opening.at()), opening.ledTo())
            : "%s: led on to %s, and %s."
                .formatted(Words.moment(opening.at()), opening.ledTo(), opening.outcome().words());
  }

  private String state(@Nullable String url) {
    if (url == null) {
      return "Address not known: printed as words.";
    }
    return WebAddress.parse(url)
        .map(
            address ->
                knownDomains.stream().anyMatch(address::isOf)
                    ? url + " (well formed, a domain the unit knows)"
                    : url
                        + " (well formed; "
                        + address.host()
                        + " is not among the domains the unit knows: see where it leads)")
        .orElse(url + " (not the address of a page: give the whole of it)");
  }

  private Form form(String month, Link link, Typed typed) {
    var key = "link-" + link.id();
    var fields =
        new Fields(key, typed)
            .line(
                URL,
                "Address",
                "From https:// on; empty where it is not known",
                link.url() == null ? link.publicEquivalent() : link.url())
            .line(TARGET, "What it leads to", "", link.target());
    return desk.form(
        month, key, "/links/" + link.id(), "links." + link.id(), fields, "Keep", typed);
  }
}
