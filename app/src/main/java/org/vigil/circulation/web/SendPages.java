package org.vigil.circulation.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.circulation.Channel;
import org.vigil.circulation.CirculationDesk;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Dispatch;
import org.vigil.circulation.Group;
import org.vigil.circulation.Groups;
import org.vigil.circulation.MailRounds;
import org.vigil.circulation.Offer;
import org.vigil.circulation.Reached;
import org.vigil.circulation.Sendable;
import org.vigil.circulation.Sendables;
import org.vigil.circulation.ToSend;
import org.vigil.shell.MailServer;
import org.vigil.shell.Words;

/** Sending: what, to whom, by which channel; everybody it will reach is shown before it goes. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class SendPages {
  /** Where whom it reaches is shown. */
  private static final String REACHED = "reached";

  private final Sendables sendables;
  private final Groups groups;
  private final CirculationDesk desk;
  private final MailRounds rounds;
  private final MailServer server;

  SendPages(
      Sendables sendables,
      Groups groups,
      CirculationDesk desk,
      MailRounds rounds,
      MailServer server) {
    this.sendables = sendables;
    this.groups = groups;
    this.desk = desk;
    this.rounds = rounds;
    this.server = server;
  }

  @GetMapping("/circulation/send")
  String form(Asked asked, @RequestParam Map<String, String> sent, Model model) {
    var closed = notThere(asked, sent);
    if (closed.isPresent()) {
      return again(asked, sent, closed.get(), "channel", model);
    }
    model.addAttribute("page", page(asked, sent, Elsewhere.NOTHING, null, null));
    return "circulation/send";
  }

  /** What is not for everybody is not offered where everybody looks; said before anybody is shown whom it reaches. */
  private Optional<String> notThere(Asked asked, Map<String, String> sent) {
    var channel = asked.channelOrNull();
    var document = sendables.find(asked.documentOrNone());
    if (channel == null || !channel.isPublic() || document.isEmpty()) {
      return Optional.empty();
    }
    boolean allPublic =
        groupsByOffer(choices(document.get(), asked.groupsOrNone(), sent), asked.groupsOrNone())
            .keySet()
            .stream()
            .allMatch(offer -> isPublic(document.get(), offer));
    return allPublic
        ? Optional.empty()
        : Optional.of(
            "%s is marked \"%s\", and the %s is open to everybody. Choose e-mail or paper, or publish a public version."
                .formatted(
                    document.get().title(),
                    document.get().handling(),
                    channel.words().toLowerCase(Locale.UK)));
  }

  private boolean isPublic(Sendable document, Offer offer) {
    var edition = offer.edition();
    return edition == null
        ? document.isPublic()
        : sendables
            .edition(document, edition)
            .map(shape -> shape.handling().equalsIgnoreCase("public"))
            .orElse(false);
  }

  @PostMapping("/circulation/send")
  String send(
      Asked asked,
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "") String step,
      Model model,
      RedirectAttributes next) {
    var document = sendables.find(asked.documentOrNone()).orElse(null);
    if (document == null) {
      return again(asked, sent, "Choose what is to be sent.", "document", model);
    }
    if (asked.groupsOrNone().isEmpty()) {
      return again(asked, sent, "Choose at least one group.", "groups", model);
    }
    var channel = asked.channelOrNull();
    if (channel == null) {
      return again(asked, sent, "Choose how it goes.", "channel", model);
    }
    var choices = choices(document, asked.groupsOrNone(), sent);
    if (!step.equals("send") && !step.equals("mail")) {
      return form(asked, sent, model);
    }
    if (!asked.isWhatWasShown(desk.reach(asked.groupsOrNone()))
        || !choices.stream().allMatch(GroupEditions::isChosen)) {
      return lookAgain(asked, sent, model);
    }
    var gone = new ArrayList<Dispatch>();
    var refusals = new ArrayList<String>();
    groupsByOffer(choices, asked.groupsOrNone())
        .forEach(
            (offer, groupIds) -> {
              switch (desk.send(
                  new ToSend(
                      asked.dispatch(offer),
                      document,
                      offer.edition(),
                      groupIds,
                      channel,
                      asked.noteOrNone(),
                      asked.isAgain(),
                      isMailed(channel, step)))) {
                case Sending.Sent one -> gone.add(one.dispatch());
                case Sending.Refused refused -> refusals.add(refused.reason());
              }
            });
    if (gone.isEmpty()) {
      return again(asked, sent, refusals.getFirst(), "document", model);
    }
    var notSent = new ArrayList<String>();
    if (isMailed(channel, step)) {
      gone.forEach(one -> rounds.begin(one).ifPresent(notSent::add));
    }
    if (gone.size() == 1 && refusals.isEmpty()) {
      notSent.forEach(reason -> next.addFlashAttribute("refused", reason));
      return "redirect:/circulation/sent/" + gone.getFirst().id();
    }
    next.addFlashAttribute(
        "kept", entered(gone, refusals) + mailed(isMailed(channel, step), gone.size(), notSent));
    return "redirect:/circulation";
  }

  /** What is sent is what somebody has looked at: not another document or channel, and not to whoever joined since. */
  private String lookAgain(Asked asked, Map<String, String> sent, Model model) {
    return again(
        asked,
        sent,
        "Nothing was sent or entered: what is chosen, or whom it reaches, is no longer what was shown. Look at it again below, then press once more.",
        REACHED,
        model);
  }

  /** One dispatch for each edition, to all the groups that get it. */
  private static Map<Offer, List<String>> groupsByOffer(
      List<GroupEditions> choices, List<String> groupIds) {
    var byOffer = new LinkedHashMap<Offer, List<String>>();
    if (choices.isEmpty()) {
      byOffer.put(Offer.WHOLE, groupIds);
    }
    choices.forEach(
        one ->
            byOffer
                .computeIfAbsent(one.chosen(), offer -> new ArrayList<>())
                .add(one.group().id()));
    return byOffer;
  }

  private boolean isMailed(Channel channel, String step) {
    return step.equals("mail") && channel == Channel.EMAIL && server.isThere();
  }

  private static String entered(List<Dispatch> gone, List<String> refusals) {
    return Words.count(gone.size(), "dispatch was", "dispatches were")
        + " entered, one for each edition."
        + (refusals.isEmpty() ? "" : " Not entered: " + String.join(" ", refusals));
  }

  private static String mailed(boolean isAsked, int all, List<String> notSent) {
    if (!isAsked) {
      return "";
    }
    return (notSent.size() == all ? "" : " Their e-mails are being sent.")
        + (notSent.isEmpty() ? "" : " Not sent: " + String.join(" ", notSent));
  }

  @PostMapping("/circulation/documents")
  String writeDown(Elsewhere written, Model model) {
    var document = written.document();
    var refusal = desk.writeDown(document);
    if (refusal.isPresent()) {
      model.addAttribute("page", page(Asked.NOTHING, Map.of(), written, refusal.get(), "title"));
      return "circulation/send";
    }
    return "redirect:/circulation/send?document="
        + java.net.URLEncoder.encode(document.choice(), StandardCharsets.UTF_8);
  }

  private String again(
      Asked asked, Map<String, String> sent, String error, String field, Model model) {
    model.addAttribute("page", page(asked, sent, Elsewhere.NOTHING, error, field));
    return "circulation/send";
  }

  /** What each group may have it in; empty where it has one shape only. */
  private List<GroupEditions> choices(
      Sendable document, List<String> groupIds, Map<String, String> sent) {
    var editions = sendables.editions(document);
    return editions.isEmpty()
        ? List.of()
        : groups.all().stream()
            .filter(group -> groupIds.contains(group.id()))
            .map(group -> GroupEditions.of(group, Offer.to(group, editions), sent))
            .toList();
  }

  private SendPage page(
      Asked asked,
      Map<String, String> sent,
      Elsewhere elsewhere,
      @Nullable String error,
      @Nullable String field) {
    var chosen = asked.groupsOrNone();
    var document = sendables.find(asked.documentOrNone());
    boolean isToBeShown = error == null || REACHED.equals(field);
    boolean complete =
        isToBeShown && document.isPresent() && !chosen.isEmpty() && asked.channelOrNull() != null;
    var editions =
        complete ? choices(document.orElseThrow(), chosen, sent) : List.<GroupEditions>of();
    var all = complete ? desk.reach(chosen) : List.<Reached>of();
    var reached =
        complete && !asked.isAgain() ? yetToHave(document.orElseThrow(), editions, asked) : all;
    int had = all.size() - reached.size();
    return new SendPage(
        error,
        field,
        sendables.all(),
        groups.all().stream()
            .map(group -> new GroupChoice(group, chosen.contains(group.id())))
            .toList(),
        List.of(Channel.values()),
        asked,
        UUID.randomUUID().toString(),
        complete ? asked.mark(all) : "",
        complete,
        editions,
        Words.count(reached.size(), "person", "people"),
        reached,
        had == 0
            ? ""
            : Words.count(had, "person has", "people have")
                + " been entered for this version by this channel already and "
                + (had == 1 ? "is" : "are")
                + " left out. Tick \"Send it again\" if it is to go to them once more.",
        complete && asked.channelOrNull() == Channel.EMAIL && server.isThere()
            ? server.from()
            : null,
        elsewhere);
  }

  /** Who would get it, each edition by itself, as it would be entered. */
  private List<Reached> yetToHave(Sendable document, List<GroupEditions> editions, Asked asked) {
    var channel = Objects.requireNonNull(asked.channelOrNull());
    return Reached.eachOnce(
        groupsByOffer(editions, asked.groupsOrNone()).entrySet().stream()
            .flatMap(
                one ->
                    desk
                        .withoutThoseWhoHadIt(
                            desk.reach(one.getValue()), document, one.getKey().edition(), channel)
                        .stream()));
  }

  /** What was chosen so far. */
  record Asked(
      @Nullable String document,
      @Nullable List<String> group,
      @Nullable String channel,
      @Nullable String note,
      @Nullable String again,
      @Nullable String press,
      @Nullable String shown) {
    static final Asked NOTHING = new Asked(null, null, null, null, null, null, null);

    /** All that is to be the same when it is sent as when it was looked at. */
    String mark(List<Reached> reached) {
      var all =
          reached.stream().map(one -> one.member().id() + " " + one.address().email()).sorted();
      return UUID.nameUUIDFromBytes(
              "%s|%s|%s|%s|%s"
                  .formatted(
                      document,
                      groupsOrNone().stream().sorted().toList(),
                      channel,
                      isAgain(),
                      all.toList())
                  .getBytes(StandardCharsets.UTF_8))
          .toString();
    }

    boolean isWhatWasShown(List<Reached> reached) {
      return mark(reached).equals(shown);
    }

    /** The same for the same form as it was shown, so that what is pressed twice is entered once. */
    UUID dispatch(Offer offer) {
      return press == null || press.isBlank()
          ? UUID.randomUUID()
          : UUID.nameUUIDFromBytes((press + "/" + offer.choice()).getBytes(StandardCharsets.UTF_8));
    }

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

  /** A document kept elsewhere as the form has it, word for word. */
  record Elsewhere(
      @Nullable String title,
      @Nullable String version,
      @Nullable String handling,
      @Nullable String address) {
    static final Elsewhere NOTHING = new Elsewhere(null, null, null, null);

    public boolean isPublic() {
      return "public".equals(handling);
    }

    Sendable document() {
      var name = text(title);
      return new Sendable(
          "elsewhere/" + name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-"),
          text(version),
          name,
          isPublic() ? "public" : "OFFICIAL: for partners, not for publication",
          text(address).isEmpty() ? null : text(address));
    }

    private static String text(@Nullable String written) {
      return written == null ? "" : written.strip();
    }
  }

  /** A group that may be ticked. */
  record GroupChoice(Group group, boolean chosen) {}

  /**
   * The editions a group is offered.
   *
   * @param field its name in the form
   * @param chosen the first it is offered, until somebody chooses
   * @param isChosen whether somebody chose, having seen them
   */
  record GroupEditions(
      Group group, String field, List<Offer> offers, Offer chosen, boolean isChosen) {
    static GroupEditions of(Group group, List<Offer> offers, Map<String, String> sent) {
      var field = "edition-" + group.id();
      var choice = sent.get(field);
      var found = offers.stream().filter(offer -> offer.choice().equals(choice)).findFirst();
      return new GroupEditions(
          group, field, offers, found.orElse(offers.getFirst()), found.isPresent());
    }
  }

  /**
   * The page.
   *
   * @param editions what each chosen group may have it in; empty where it has one shape only
   * @param complete whether everything is chosen, so that it can go
   * @param press a mark of this form, another each time it is shown
   * @param shown a mark of all that is to be the same when it is sent; empty where nothing is shown
   * @param mailsFrom whom Vigil's own mails are from; null where it cannot send it
   * @param had how many are left out because they had it; empty where none is
   * @param elsewhere a document that was not written down yet
   */
  record SendPage(
      @Nullable String error,
      @Nullable String field,
      List<Sendable> documents,
      List<GroupChoice> groups,
      List<Channel> channels,
      Asked asked,
      String press,
      String shown,
      boolean complete,
      List<GroupEditions> editions,
      String reach,
      List<Reached> reached,
      String had,
      @Nullable String mailsFrom,
      Elsewhere elsewhere) {}
}
