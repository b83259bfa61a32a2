package org.vigil.notification.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.notification.Fact;
import org.vigil.notification.Facts;
import org.vigil.notification.Fault;
import org.vigil.notification.FieldReader;
import org.vigil.notification.Intake;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.notification.Told;
import org.vigil.notification.WhatBecameOfIt;
import org.vigil.partner.Organisation;
import org.vigil.partner.Organisations;
import org.vigil.reference.Area;
import org.vigil.reference.Reference;
import org.vigil.shell.Acting;
import org.vigil.shell.NotFound;
import org.vigil.shell.Scope;
import org.vigil.shell.VigilClock;

/** Recording a death on one page while someone tells it on the telephone. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONTRIBUTOR')")
class RecordDeathPages {
  private final Intake intake;
  private final FieldReader fields;
  private final Organisations organisations;
  private final Notifications notifications;
  private final WhatBecameOfIt outcomes;
  private final Reference reference;
  private final AccessLog accessLog;
  private final VigilClock clock;

  RecordDeathPages(
      Intake intake,
      FieldReader fields,
      Organisations organisations,
      Notifications notifications,
      WhatBecameOfIt outcomes,
      Reference reference,
      AccessLog accessLog,
      VigilClock clock) {
    this.intake = intake;
    this.fields = fields;
    this.organisations = organisations;
    this.notifications = notifications;
    this.outcomes = outcomes;
    this.reference = reference;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  @GetMapping("/record-a-death")
  String form(Model model) {
    model.addAttribute("page", page(Map.of(), List.of()));
    return "notification/record-a-death";
  }

  @PostMapping("/record-a-death")
  String record(@RequestParam MultiValueMap<String, String> typed, Model model) {
    var words = new LinkedHashMap<String, String>();
    typed.forEach((name, values) -> words.put(name, values.getFirst().strip()));
    var problems = new ArrayList<Problem>();
    var told = new EnumMap<Fact, Told>(Fact.class);
    var asTyped = new LinkedHashMap<String, String>();
    read(words, told, asTyped, problems);
    var organisation = organisation(words.getOrDefault("organisation", ""));
    if (organisation.isEmpty()) {
      problems.add(new Problem("organisation", "Choose who told us"));
    }
    var saidBy = words.getOrDefault("said-by", "");
    if (saidBy.isEmpty()) {
      problems.add(new Problem("said-by", "Give the name or post of the person who told us"));
    }
    var said = words.getOrDefault("words", "");
    if (told.isEmpty() && said.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("words", "Write down at least one thing they told us"));
    }
    if (!problems.isEmpty()) {
      model.addAttribute("page", page(words, problems));
      return "notification/record-a-death";
    }
    if (!said.isEmpty() && !told.containsKey(Fact.CIRCUMSTANCES)) {
      told.put(Fact.CIRCUMSTANCES, Told.of(said));
    }
    told.putIfAbsent(Fact.DATE_REPORTED, Told.of(clock.today().toString()));
    var recorded =
        intake.record(
            new Intake.PhoneCall(
                formOf(words), organisation, saidBy, said, asTyped, Facts.of(told)));
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.NOTIFICATION)
            .on(recorded.id().toString())
            .seeing("Recorded a death from a call"));
    return "redirect:/notifications/" + recorded.id() + "/recorded";
  }

  /** The form's own id, by which a second press of its button is known; one that is missing or spoilt is a form of its own. */
  private static UUID formOf(Map<String, String> words) {
    try {
      return UUID.fromString(words.getOrDefault("form", ""));
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  /** Shows the case file found or made before the person who took the call leaves the page. */
  @GetMapping("/notifications/{id}/recorded")
  String recorded(@PathVariable String id, Model model) {
    var notification = notifications.find(idOf(id)).orElseThrow(NotFound::new);
    boolean isOfTheUnit = Acting.required().scope() == Scope.UNIT;
    model.addAttribute(
        "page",
        new RecordedPage(
            notification.id().toString(),
            organisations.nameOf(notification.organisation()),
            isOfTheUnit ? outcomes.of(notification.id()).orElse(null) : null,
            notification
                .facts()
                .value(Fact.SUBSTANCES)
                .map(told -> reference.substances().notRecognised(told))
                .filter(words -> !words.isEmpty())
                .map(RecordDeathPages::notInAnyList)
                .orElse(null),
            isOfTheUnit));
    return "notification/recorded";
  }

  private static String notInAnyList(List<String> words) {
    return "Not recognised as a substance: %s. It is kept as told, and counts for none."
        .formatted(String.join(", ", words));
  }

  private static NotificationId idOf(String text) {
    try {
      return NotificationId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  private void read(
      Map<String, String> words,
      Map<Fact, Told> told,
      Map<String, String> asTyped,
      List<Problem> problems) {
    var conventions = fields.county();
    for (var group : Form.GROUPS) {
      for (var field : group.fields()) {
        var cell = words.getOrDefault(field.name(), "");
        if (cell.isEmpty()) {
          continue;
        }
        asTyped.put(field.fact().label(), cell);
        var faults = new ArrayList<Fault>();
        fields.read(cell, field.fact(), conventions, 1, field.fact().label(), told, faults);
        faults.forEach(
            fault ->
                problems.add(
                    new Problem(
                        field.name(),
                        "%s: \"%s\" was typed, expected %s"
                            .formatted(fault.field(), cell, fault.expected()))));
      }
    }
    notInTheFuture(told, problems);
  }

  private void notInTheFuture(Map<Fact, Told> told, List<Problem> problems) {
    told.forEach(
        (fact, what) -> {
          if (fact.kind() == Fact.Kind.DATE
              && what instanceof Told.Value value
              && LocalDate.parse(value.canonical()).isAfter(clock.today())) {
            problems.add(new Problem(Form.nameOf(fact), fact.label() + " lies in the future"));
          }
        });
  }

  /** A contributor tells for their own organisation; the unit writes down who called. */
  private String organisation(String chosen) {
    var actor = Acting.required();
    if (actor.scope() == Scope.PARTNER) {
      return actor.organisation();
    }
    return organisations.find(chosen).map(Organisation::key).orElse("");
  }

  private RecordPage page(Map<String, String> words, List<Problem> problems) {
    var actor = Acting.required();
    boolean partner = actor.scope() == Scope.PARTNER;
    return new RecordPage(
        formOf(words),
        Form.GROUPS,
        partner
            ? List.of()
            : organisations.all().stream()
                .filter(o -> !o.key().equals("connecticut-ocme"))
                .toList(),
        partner ? organisations.nameOf(actor.organisation()) : null,
        partner && words.isEmpty() ? actor.displayName() : null,
        reference.areas().all().stream()
            .filter(a -> a.kind() != Area.Kind.COUNTY)
            .map(Area::name)
            .toList(),
        words,
        reference.substances().notRecognised(words.getOrDefault(Form.nameOf(Fact.SUBSTANCES), "")),
        problems);
  }

  /** Something to put right before it can be kept. */
  record Problem(String field, String message) {}

  /** The form. */
  record RecordPage(
      UUID form,
      List<Form.Group> groups,
      List<Organisation> organisations,
      @Nullable String ownOrganisation,
      @Nullable String ownName,
      List<String> districts,
      Map<String, String> typed,
      List<String> notRecognised,
      List<Problem> problems) {

    public String typed(String name) {
      return typed.getOrDefault(name, "");
    }

    /** What stands beneath the field, for a screen reader; null where nothing does. */
    public @Nullable String describes(String name, String hint) {
      var ids =
          Stream.of(
                  hint.isEmpty() ? "" : name + "-hint",
                  noteOf(name) == null ? "" : name + "-note",
                  problemOf(name) == null ? "" : name + "-error")
              .filter(id -> !id.isEmpty())
              .collect(Collectors.joining(" "));
      return ids.isEmpty() ? null : ids;
    }

    /** A word about what was typed that refuses nothing. */
    public @Nullable String noteOf(String name) {
      return name.equals(Form.nameOf(Fact.SUBSTANCES)) && !notRecognised.isEmpty()
          ? notInAnyList(notRecognised)
          : null;
    }

    public @Nullable String problemOf(String name) {
      return problems.stream()
          .filter(p -> p.field().equals(name))
          .map(Problem::message)
          .findFirst()
          .orElse(null);
    }
  }

  /** What became of it. */
  record RecordedPage(
      String id,
      String toldBy,
      WhatBecameOfIt.@Nullable Outcome outcome,
      @Nullable String notRecognised,
      boolean isOfTheUnit) {}
}
