package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.vigil.monthlyupdate.Issue.Contact;
import org.vigil.monthlyupdate.Topics;
import org.vigil.monthlyupdate.web.EditPage.Fold;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** Whom readers and the unit turn to: roles, who holds each, who stands in, and from when to when. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ContactPages {
  private static final String ROLE = "role";
  private static final String EMAIL = "email";
  private static final String DEPUTY = "deputy";
  private static final String UNTIL = "until";
  private final Desk desk;

  ContactPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/monthly-updates/{month}/contacts")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/contacts/{contact}")
  String write(
      @PathVariable String month,
      @PathVariable String contact,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    requireContact(month, contact);
    return desk.take(
        month,
        "contact-" + contact,
        form,
        (issue, typed) -> written(issue, contact, typed),
        ROLE,
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/contacts/{contact}/out")
  String takeOut(
      @PathVariable String month,
      @PathVariable String contact,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        "contact-out-" + contact,
        form,
        (issue, typed) -> List.of(new Edit.TakenOut(Edit.TakenOut.Kind.CONTACT, contact)),
        Desk.BUTTON,
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  private static String path(String month) {
    return "/monthly-updates/" + month + "/contacts";
  }

  private void requireContact(String month, String contact) {
    if (!contact.equals(Desk.NEW) && !desk.issue(month).contacts().containsKey(contact)) {
      throw new NotFound();
    }
  }

  private List<Edit> written(Issue issue, String id, Typed typed) {
    var before = issue.contacts().get(id);
    var role = typed.line(ROLE, "Say which role it is: readers write to a role.");
    var email = typed.line(EMAIL, "Give the address to write to.");
    if (!email.isEmpty() && !EmailAddress.canBeWrittenTo(email)) {
      typed.refuse(
          EMAIL, "\"%s\" is not an address. Write it as name@domain.example.".formatted(email));
    }
    issue.contacts().values().stream()
        .filter(other -> other.email().equalsIgnoreCase(email) && !other.id().equals(id))
        .findFirst()
        .ifPresent(
            other ->
                typed.refuse(
                    EMAIL,
                    "That is the address of \"%s\". Change that contact, or give this one an address of its own."
                        .formatted(other.role())));
    if (issue.contacts().values().stream()
        .anyMatch(other -> other.role().equalsIgnoreCase(role) && !other.id().equals(id))) {
      typed.refuse(
          ROLE,
          "There is a contact of that role already. Change that one, or name this role so that both can be told apart.");
    }
    var deputy = typed.optional(DEPUTY);
    if (deputy != null && deputy.equals(id)) {
      typed.refuse(DEPUTY, "Nobody is their own deputy. Choose another contact, or nobody.");
    }
    var from = typed.anyDay("from");
    var until = typed.anyDay(UNTIL);
    if (from != null && until != null && until.isBefore(from)) {
      typed.refuse(UNTIL, "That is before the first day. Give a later day, or leave it empty.");
    }
    return List.of(
        new Edit.ContactWritten(
            new Contact(
                before == null
                    ? desk.fresh(
                        issue,
                        "contacts.",
                        issue.contacts()::containsKey,
                        n -> Choices.name(role, n))
                    : before.id(),
                role,
                email,
                Choices.topics(typed.optional("topics"), issue),
                deputy,
                from,
                until,
                typed.optional("holder"))));
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var parts = new ArrayList<Part>();
    for (var contact : issue.contacts().values()) {
      var folds = new ArrayList<Fold>();
      folds.add(Desk.fold("Change", form(issue, month, contact, typed), typed));
      folds.add(
          Desk.fold(
              "Take out",
              desk.form(
                  month,
                  "contact-out-" + contact.id(),
                  "/contacts/" + contact.id() + "/out",
                  "contacts." + contact.id(),
                  new Fields("", typed),
                  "Take this contact out",
                  typed),
              typed));
      parts.add(
          new Part("contact-" + contact.id(), contact.role(), null, about(issue, contact), folds));
    }
    parts.add(
        Desk.part(
            "A new contact", List.of(), "Write it down", form(issue, month, null, typed), typed));
    return desk.show(
        model,
        month,
        "Contacts",
        "A contact is a role. Where its address changes here, it changes in every item that names it.",
        parts,
        typed);
  }

  static List<String> about(Issue issue, Contact contact) {
    var deputy = contact.deputy() == null ? null : issue.contacts().get(contact.deputy());
    var about = new ArrayList<String>();
    about.add(contact.email() + (contact.holder() == null ? "" : ", held by " + contact.holder()));
    about.add(contact.topics().isEmpty() ? "No topics" : "For " + Topics.names(contact.topics()));
    about.add(deputy == null ? "No deputy named" : "Deputy: " + deputy.role());
    var holds = holds(issue, contact);
    if (holds != null) {
      about.add(holds);
    }
    return about;
  }

  private static @Nullable String holds(Issue issue, Contact contact) {
    var from = contact.from() == null ? "" : "from " + Words.day(contact.from());
    var until = contact.until() == null ? "" : "until " + Words.day(contact.until());
    var when = (from + " " + until).strip();
    if (when.isEmpty()) {
      return null;
    }
    var sentence = "Holds " + when;
    return issue.reaches(contact)
        ? sentence
        : sentence + ": not when this update is read. Name somebody who does.";
  }

  private Form form(Issue issue, String month, @Nullable Contact contact, Typed typed) {
    var id = contact == null ? Desk.NEW : contact.id();
    var key = "contact-" + id;
    var fields =
        new Fields(key, typed)
            .line(ROLE, "Role", "As: Testing desk", contact == null ? null : contact.role())
            .line(EMAIL, "E-mail address", "", contact == null ? null : contact.email())
            .line(
                "holder",
                "Who holds it",
                "In the words the unit chooses; empty where the role is enough",
                contact == null ? null : contact.holder())
            .line(
                "topics",
                "Topics",
                "With commas between, as items have them",
                contact == null ? null : Topics.names(contact.topics()))
            .choice(
                DEPUTY,
                "Deputy",
                "Who answers while this one is away",
                contact == null ? null : contact.deputy(),
                Choices.contacts(issue, "Nobody named"))
            .day(
                "from",
                "First day",
                "empty where it always held",
                contact == null ? null : contact.from())
            .day(
                UNTIL,
                "Last day",
                "empty where no end is known",
                contact == null ? null : contact.until());
    return desk.form(month, key, "/contacts/" + id, "contacts." + id, fields, "Keep", typed);
  }
}
