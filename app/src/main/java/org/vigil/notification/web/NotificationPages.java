package org.vigil.notification.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.partner.Organisations;
import org.vigil.shell.Acting;
import org.vigil.shell.CsvExport;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.Scope;
import org.vigil.shell.Words;

/** What partners told us: the list, and one of them word for word. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'CONTRIBUTOR')")
class NotificationPages {
  private final Notifications notifications;
  private final Feeds feeds;
  private final Organisations organisations;
  private final WhatBecameOfIt outcomes;
  private final AccessLog accessLog;

  NotificationPages(
      Notifications notifications,
      Feeds feeds,
      Organisations organisations,
      WhatBecameOfIt outcomes,
      AccessLog accessLog) {
    this.notifications = notifications;
    this.feeds = feeds;
    this.organisations = organisations;
    this.outcomes = outcomes;
    this.accessLog = accessLog;
  }

  /** The list shows nobody's name: what came, from whom, when, and what became of it. */
  @GetMapping("/notifications")
  String list(
      @RequestParam(required = false) @Nullable String feed,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Model model) {
    var chosen = feed == null || feed.isBlank() ? null : feed;
    var page = notifications.page(chosen, number);
    model.addAttribute(
        "page",
        new ListPage(
            page.map(this::line),
            choices(),
            chosen == null ? "" : chosen,
            Acting.required().scope() == Scope.UNIT));
    return "notification/list";
  }

  @GetMapping("/notifications.csv")
  ResponseEntity<String> export(@RequestParam(required = false) @Nullable String feed) {
    var chosen = feed == null || feed.isBlank() ? null : feed;
    var csv = CsvExport.withHeaders("id", "told by", "way", "received", "case file");
    int number = 1;
    Page<Notification> page;
    do {
      page = notifications.page(chosen, number++);
      page.items().stream()
          .map(this::line)
          .forEach(
              line ->
                  csv.add(
                      line.id(),
                      line.toldBy(),
                      line.feed(),
                      line.receivedAt(),
                      line.reference() == null ? "" : line.reference()));
    } while (page.hasNext());
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.EXPORT).seeing("List of notifications"));
    return csv.as("notifications.csv");
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
            line(notification),
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
                            case Told.Value value -> value.canonical();
                            case Told.Unknown() -> "Told: unknown";
                            case Told.None() -> "Told: none";
                          })));
    }
    return read;
  }

  private Line line(Notification notification) {
    var outcome =
        Acting.required().scope() == Scope.UNIT
            ? outcomes.of(notification.id()).orElse(null)
            : null;
    return new Line(
        notification.id().toString(),
        organisations.nameOf(notification.organisation()),
        feeds.labelOf(notification.feed()),
        Words.moment(notification.receivedAt()),
        notification.row(),
        notification.isDeath() ? "Death" : "Survived",
        outcome == null ? null : outcome.reference(),
        outcome == null ? null : outcome.href(),
        notification.faults().size());
  }

  private List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "Every way"));
    choices.add(new Choice(Notification.PHONE, feeds.labelOf(Notification.PHONE)));
    feeds.all().stream().map((Feed f) -> new Choice(f.name(), f.label())).forEach(choices::add);
    return choices;
  }

  /** One line of the list. */
  record Line(
      String id,
      String toldBy,
      String feed,
      String receivedAt,
      @Nullable Integer row,
      String about,
      @Nullable String reference,
      @Nullable String href,
      int noted) {}

  /** A choice of the filter. */
  record Choice(String value, String label) {}

  /** A heading and what was said under it. */
  record Said(String heading, String words) {}

  /** The list. */
  record ListPage(Page<Line> lines, List<Choice> feeds, String feed, boolean mayOpen) {}

  /** One notification. */
  record NotificationPage(
      Line line,
      List<Said> asTold,
      List<Said> read,
      List<Fault> faults,
      WhatBecameOfIt.@Nullable Outcome outcome) {}
}
