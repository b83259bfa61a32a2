package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.vigil.monthlyupdate.Delivery.Rating;
import org.vigil.monthlyupdate.DeliveryRules;
import org.vigil.monthlyupdate.DeliveryRules.Proposal;
import org.vigil.monthlyupdate.DeliveryStatus;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.monthlyupdate.web.Form.Option;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Delivery status of items and promises: what the dates speak for, and what a person says, with a reason. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class DeliveryPages {
  private static final String WHY = "why";
  private static final String PRINTED = "delivery-printed";
  private final Desk desk;
  private final DeliveryRules rules;
  private final VigilClock clock;

  DeliveryPages(Desk desk, DeliveryRules rules, VigilClock clock) {
    this.desk = desk;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/monthly-updates/{month}/delivery")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/delivery/{about}")
  String rate(
      @PathVariable String month,
      @PathVariable String about,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        key(about),
        form,
        (issue, typed) -> List.of(new Edit.DeliveryRated(rating(about, typed))),
        WHY,
        "/monthly-updates/" + month + "/delivery#part-" + key(about),
        next,
        typed -> show(month, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/delivery-printed")
  String print(
      @PathVariable String month,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        PRINTED,
        form,
        (issue, typed) -> List.of(new Edit.DeliveryPrinted(typed.isTicked("printed"))),
        "printed",
        "/monthly-updates/" + month + "/delivery",
        next,
        typed -> show(month, typed, model));
  }

  private static String key(String about) {
    return "delivery-" + about.replace('.', '-');
  }

  private Rating rating(String about, Typed typed) {
    var status =
        Arrays.stream(DeliveryStatus.values())
            .filter(one -> one.name().equals(typed.optional("status")))
            .findFirst()
            .orElse(DeliveryStatus.NOT_RATED);
    return new Rating(
        about,
        status,
        typed.text(WHY, "Say why it stands so: a delivery status without a reason is not kept."),
        clock.today(),
        typed.anyDay("due"),
        typed.optional("owner"));
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var on = issue.month().end();
    var parts = new ArrayList<Part>();
    issue
        .items()
        .forEach(
            item ->
                parts.add(
                    part(
                        issue,
                        month,
                        item.id(),
                        item.headingOrWorkingHeading(),
                        issue.ownerOf(item).map(Issue.Contact::id).orElse(null),
                        rules.of(issue, item, on),
                        typed)));
    issue
        .commitments()
        .forEach(
            promise ->
                parts.add(
                    part(
                        issue,
                        month,
                        promise.id(),
                        "Promise: "
                            + promise.what()
                            + (promise.due() == null ? "" : ", " + Due.words(promise.due())),
                        promise.owner(),
                        rules.of(promise, on),
                        typed)));
    parts.add(
        Desk.part(
            "Whether readers see it",
            List.of(
                issue.delivery().isPrinted()
                    ? "Readers see the delivery status of every item and promise that has one."
                    : "Readers do not see it. It is for those who write the update."),
            "Change",
            desk.form(
                month,
                PRINTED,
                "/delivery-printed",
                "delivery",
                new Fields(PRINTED, typed)
                    .tick("printed", "Print the delivery status", issue.delivery().isPrinted()),
                "Keep",
                typed),
            typed));
    return desk.show(
        model,
        month,
        "Delivery status",
        "Red, amber, green, complete or not rated, each by a word and a shape. The dates propose one; a person sets it and says why.",
        parts,
        typed);
  }

  private Part part(
      Issue issue,
      String month,
      String about,
      String heading,
      @Nullable String owner,
      Proposal proposal,
      Typed typed) {
    var rating = issue.delivery().of(about).orElse(null);
    var lines = new ArrayList<String>();
    if (rating != null) {
      lines.add(sentence(issue, rating));
    }
    lines.add(
        "The dates speak for %s: %s"
            .formatted(
                proposal.status().words().toLowerCase(java.util.Locale.UK), proposal.because()));
    var key = key(about);
    var fields =
        new Fields(key, typed)
            .choice(
                "status",
                "Delivery status",
                "",
                (rating == null ? proposal.status() : rating.status()).name(),
                Arrays.stream(DeliveryStatus.values())
                    .map(one -> new Option(one.name(), one.shape() + " " + one.words()))
                    .toList())
            .text(
                WHY,
                "Why",
                "What you saw; kept with the status",
                rating == null ? null : rating.why())
            .day(
                "due",
                "To be delivered by",
                "empty where no day is known",
                rating == null ? null : rating.due())
            .choice(
                "owner",
                "Who delivers it",
                "",
                rating == null ? owner : rating.owner(),
                Choices.contacts(issue, "Nobody named"));
    return new Part(
        key,
        FigureFields.capitalised(heading),
        rating == null ? null : StatusTag.of(rating.status()),
        lines,
        List.of(
            Desk.fold(
                rating == null ? "Set it" : "Set it again",
                desk.form(
                    month, key, "/delivery/" + about, "delivery." + about, fields, "Keep", typed),
                typed)));
  }

  private static String sentence(Issue issue, Rating rating) {
    var owner = rating.owner() == null ? null : issue.contacts().get(rating.owner());
    return "%s As seen on %s.%s%s"
        .formatted(
            FindingView.sentence(rating.why()),
            Words.day(rating.ratedOn()),
            rating.due() == null ? "" : " To be delivered by " + Words.weekday(rating.due()) + ".",
            owner == null ? "" : " " + owner.role() + " delivers it.");
  }
}
