package org.vigil.notification.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.notification.Fact;
import org.vigil.notification.Fault;
import org.vigil.notification.Feed;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.notification.Told;
import org.vigil.notification.ToldFilter;
import org.vigil.notification.ToldList;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.partner.Organisation;
import org.vigil.partner.Organisations;
import org.vigil.shell.Acting;
import org.vigil.shell.CsvExport;
import org.vigil.shell.DaysAsked;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.Scope;
import org.vigil.shell.Words;

/** What partners told us: the list, and one of them word for word. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'CONTRIBUTOR')")
class NotificationPages {
  private static final int EXPORTED_AT_ONCE = 1000;

  private final Notifications notifications;
  private final ToldList told;
  private final Feeds feeds;
  private final Organisations organisations;
  private final WhatBecameOfIt outcomes;
  private final AccessLog accessLog;

  NotificationPages(
      Notifications notifications,
      ToldList told,
      Feeds feeds,
      Organisations organisations,
      WhatBecameOfIt outcomes,
      AccessLog accessLog) {
    this.notifications = notifications;
    this.told = told;
    this.feeds = feeds;
    this.organisations = organisations;
    this.outcomes = outcomes;
    this.accessLog = accessLog;
  }

  /** The list shows nobody's name: what came, from whom, when, and what became of it. */
  @GetMapping("/notifications")
  String list(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var page = told.page(asked.filter(), number, Page.USUAL_SIZE);
    var references = references(page);
    var names = names();
    model.addAttribute(
        "page",
        new ListPage(
            page.map(line -> line(line, names, references.get(line.id()))),
            asked,
            choices(),
            List.of(ToldFilter.Sort.values()),
            Acting.required().scope() == Scope.UNIT));
    return "notification/list";
  }

  @GetMapping("/notifications.csv")
  ResponseEntity<String> export(Asked asked) {
    var csv = CsvExport.withHeaders("id", "told by", "way", "received", "case file");
    var names = names();
    int number = 1;
    Page<ToldList.Line> page;
    do {
      page = told.page(asked.filter(), number++, EXPORTED_AT_ONCE);
      var references = references(page);
      page.items()
          .forEach(
              line ->
                  csv.add(
                      line.id().toString(),
                      names.getOrDefault(line.organisation(), line.organisation()),
                      feeds.labelOf(line.feed()),
                      line.receivedAt().toString(),
                      references.getOrDefault(line.id(), "")));
    } while (page.hasNext());
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.EXPORT).seeing("List of notifications"));
    return csv.as("notifications.csv");
  }

  /** Which case file each went to, for the unit; a partner may not learn that others told of the same person. */
  private Map<NotificationId, String> references(Page<ToldList.Line> page) {
    return Acting.required().scope() == Scope.UNIT
        ? outcomes.references(page.items().stream().map(ToldList.Line::id).toList())
        : Map.of();
  }

  @GetMapping("/notifications/{id}")
  @Transactional
  public String one(@PathVariable String id, Model model) {
    var purpose = Purpose.required();
    var notification = notifications.find(idOf(id)).orElseThrow(NotFound::new);
    var outcome = outcomes.of(notification.id()).orElse(null);
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.READ_PERSON)
            .on(outcome == null ? notification.id().toString() : outcome.reference())
            .seeing("Notification, word for word")
            .because(purpose));
    model.addAttribute(
        "page",
        new NotificationPage(
            organisations.nameOf(notification.organisation()),
            feeds.labelOf(notification.feed()),
            Words.moment(notification.receivedAt()),
            notification.row(),
            notification.asTold().entrySet().stream()
                .map(e -> new Said(e.getKey(), e.getValue()))
                .toList(),
            read(notification),
            notification.faults(),
            actor.scope() == Scope.UNIT ? outcome : null));
    return "notification/one";
  }

  private static NotificationId idOf(String text) {
    try {
      return NotificationId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  private static List<Said> read(Notification notification) {
    var read = new ArrayList<Said>();
    for (var fact : Fact.values()) {
      notification
          .facts()
          .told(fact)
          .ifPresent(
              told ->
                  read.add(
                      new Said(
                          fact.label(),
                          switch (told) {
                            case Told.Value value -> inWords(fact, value.canonical());
                            case Told.Unknown() -> "Told: unknown";
                            case Told.None() -> "Told: none";
                          })));
    }
    return read;
  }

  private static String inWords(Fact fact, String canonical) {
    return fact.kind() == Fact.Kind.NHS_NUMBER ? Words.nhsNumber(canonical) : canonical;
  }

  /** Of every organisation, so that no row asks for its own. */
  private Map<String, String> names() {
    return organisations.all().stream()
        .collect(Collectors.toMap(Organisation::key, Organisation::name));
  }

  private Line line(ToldList.Line line, Map<String, String> names, @Nullable String reference) {
    return new Line(
        line.id().toString(),
        names.getOrDefault(line.organisation(), line.organisation()),
        feeds.labelOf(line.feed()),
        Words.moment(line.receivedAt()),
        line.row(),
        line.isDeath() ? "Death" : "Survived",
        reference);
  }

  private List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "Every way"));
    choices.add(new Choice(Notification.PHONE, feeds.labelOf(Notification.PHONE)));
    var actor = Acting.required();
    feeds.all().stream()
        .filter(
            feed -> actor.scope() == Scope.UNIT || feed.organisation().equals(actor.organisation()))
        .map((Feed f) -> new Choice(f.name(), f.label()))
        .forEach(choices::add);
    return choices;
  }

  /** What the filter of the list asks for, as typed; what makes no sense is left open, and a day is asked for again. */
  record Asked(
      @Nullable String feed, @Nullable String from, @Nullable String to, @Nullable String sort)
      implements DaysAsked {

    ToldFilter filter() {
      return new ToldFilter(
          feed == null || feed.isBlank() ? null : feed,
          firstDay(),
          lastDay(),
          Arrays.stream(ToldFilter.Sort.values())
              .filter(each -> each.name().equals(sort))
              .findFirst()
              .orElse(ToldFilter.Sort.NEWEST));
    }

    /** The filter as an address, for the links to other pages of the list. */
    public String address() {
      return UriComponentsBuilder.newInstance()
          .queryParam("feed", orEmpty(feed))
          .queryParam("from", orEmpty(from))
          .queryParam("to", orEmpty(to))
          .queryParam("sort", filter().sort().name())
          .encode()
          .build()
          .toUriString();
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** One line of the list. */
  record Line(
      String id,
      String toldBy,
      String feed,
      String receivedAt,
      @Nullable Integer row,
      String about,
      @Nullable String reference) {}

  /** A choice of the filter. */
  record Choice(String value, String label) {}

  /** A heading and what was said under it. */
  record Said(String heading, String words) {}

  /** The list. */
  record ListPage(
      Page<Line> lines,
      Asked asked,
      List<Choice> feeds,
      List<ToldFilter.Sort> sorts,
      boolean isOfTheUnit) {}

  /** One notification. */
  record NotificationPage(
      String toldBy,
      String feed,
      String receivedAt,
      @Nullable Integer row,
      List<Said> asTold,
      List<Said> read,
      List<Fault> faults,
      WhatBecameOfIt.@Nullable Outcome outcome) {}
}
