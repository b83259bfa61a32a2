package org.vigil.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.matching.Links;
import org.vigil.matching.OpenQuestions;
import org.vigil.matching.QuestionFilter;
import org.vigil.matching.QuestionQueue;
import org.vigil.matching.SecondOpinions;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.shell.Acting;
import org.vigil.shell.CsvExport;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/** The links that wait for an answer. The list names nobody: references, who told it, weight and wait. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class LinkQueuePages {
  private final OpenQuestions questions;
  private final QuestionQueue queue;
  private final SecondOpinions opinions;
  private final Links links;
  private final Notifications notifications;
  private final Feeds feeds;
  private final WhatBecameOfIt references;
  private final AccessLog accessLog;
  private final WhoIsWho names;

  LinkQueuePages(
      OpenQuestions questions,
      QuestionQueue queue,
      SecondOpinions opinions,
      Links links,
      Notifications notifications,
      Feeds feeds,
      WhatBecameOfIt references,
      AccessLog accessLog,
      WhoIsWho names) {
    this.names = names;
    this.questions = questions;
    this.queue = queue;
    this.opinions = opinions;
    this.links = links;
    this.notifications = notifications;
    this.feeds = feeds;
    this.references = references;
    this.accessLog = accessLog;
  }

  @GetMapping("/links")
  String list(
      @RequestParam(defaultValue = "") String feed,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Model model) {
    var filter = QuestionFilter.of(feed, only, order);
    var page = queue.page(filter, number);
    model.addAttribute(
        "page",
        new QueuePage(
            page.map(this::line),
            choices(),
            feed,
            filter.only().key(),
            filter.order().key(),
            questions.count(),
            opinions.countWaitingFor(Acting.required().username()),
            links
                .lastJudged()
                .map(d -> Words.moment(d.at()) + ", by " + names.person(d.by()))
                .orElse(null)));
    return "matching/queue";
  }

  @GetMapping("/links.csv")
  ResponseEntity<String> export(
      @RequestParam(defaultValue = "") String feed,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "") String order) {
    var csv =
        CsvExport.withHeaders(
            "notification",
            "case file",
            "other notification",
            "other case file",
            "match weight",
            "asked",
            "asked again",
            "notifications that would move",
            "depends on it");
    queue.all(QuestionFilter.of(feed, only, order)).forEach(waiting -> csv.add(row(waiting)));
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.EXPORT).seeing("List of links to judge"));
    return csv.as("links.csv");
  }

  private String[] row(QuestionQueue.Waiting waiting) {
    var question = waiting.question();
    return new String[] {
      question.notification().toString(),
      reference(question.notification()).orElse(""),
      question.otherNotification().toString(),
      reference(question.otherNotification()).orElse(""),
      String.format(Locale.ROOT, "%.2f", question.matchWeight()),
      question.askedAt().toString(),
      waiting.askedAgain() ? "yes" : "no",
      Integer.toString(waiting.moving()),
      String.join("; ", waiting.depends())
    };
  }

  private Line line(QuestionQueue.Waiting waiting) {
    var question = waiting.question();
    return new Line(
        "/links/" + question.notification() + "/" + question.other(),
        reference(question.notification()).orElse("being made"),
        came(question.notification()),
        reference(question.otherNotification()).orElse("being made"),
        came(question.otherNotification()),
        Waterfall.signed(question.matchWeight()),
        Words.moment(question.askedAt()),
        Words.count(waiting.moving(), "notification moves", "notifications move"),
        waiting.depends(),
        waiting.askedAgain());
  }

  private Optional<String> reference(NotificationId notification) {
    return references.of(notification).map(WhatBecameOfIt.Outcome::reference);
  }

  private String came(NotificationId notification) {
    return notifications.find(notification).map(n -> feeds.labelOf(n.feed())).orElse("");
  }

  private List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "Every way"));
    choices.add(new Choice(Notification.PHONE, feeds.labelOf(Notification.PHONE)));
    feeds.all().forEach(feed -> choices.add(new Choice(feed.name(), feed.label())));
    return choices;
  }

  /** One question in the list. */
  record Line(
      String href,
      String reference,
      String came,
      String otherReference,
      String otherCame,
      String weight,
      String asked,
      String moves,
      List<String> depends,
      boolean askedAgain) {}

  /** A choice of the filter. */
  record Choice(String value, String label) {}

  /** The list. */
  record QueuePage(
      Page<Line> lines,
      List<Choice> feeds,
      String feed,
      String only,
      String order,
      int open,
      int opinions,
      @Nullable String lastJudged) {}
}
