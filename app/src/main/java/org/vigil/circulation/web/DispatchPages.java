package org.vigil.circulation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.Channel;
import org.vigil.circulation.CirculationDesk;
import org.vigil.circulation.Dispatch;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.circulation.Dispatches;
import org.vigil.circulation.Drafting;
import org.vigil.circulation.Group;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Offer;
import org.vigil.shell.CsvExport;
import org.vigil.shell.Following;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/** What went out, and what came back. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class DispatchPages {
  private final Dispatches dispatches;
  private final Groups groups;
  private final CirculationDesk desk;
  private final MailsOfDispatches mails;
  private final AccessLog log;

  DispatchPages(
      Dispatches dispatches,
      Groups groups,
      CirculationDesk desk,
      MailsOfDispatches mails,
      AccessLog log) {
    this.dispatches = dispatches;
    this.groups = groups;
    this.desk = desk;
    this.mails = mails;
    this.log = log;
  }

  @GetMapping("/circulation")
  String list(
      WantedDispatches wanted,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Model model) {
    var lines = Page.of(wanted.of(dispatches), number).map(this::line);
    model.addAttribute(
        "page", new ListPage(lines, wanted, List.of(Channel.values()), mails.maySend()));
    return "circulation/list";
  }

  @GetMapping("/circulation.csv")
  @Transactional
  public ResponseEntity<String> export(WantedDispatches wanted) {
    var csv =
        CsvExport.withHeaders(
            "document",
            "version",
            "edition",
            "title",
            "handling",
            "channel",
            "sent on",
            "sent by",
            "group",
            "post",
            "stands for",
            "answer",
            "answered on",
            "mail",
            "mail server said");
    for (var dispatch : wanted.of(dispatches)) {
      var edition = dispatch.edition();
      for (var recipient : dispatch.recipients()) {
        csv.add(
            dispatch.document(),
            dispatch.version(),
            edition == null ? "" : edition.name(),
            dispatch.title(),
            dispatch.handling(),
            dispatch.channel().words(),
            dispatch.sentOn().toString(),
            dispatch.sentBy(),
            recipient.group(),
            recipient.post(),
            recipient.standsFor() == null ? "" : recipient.standsFor(),
            recipient.answer() == null ? "" : recipient.answer().words(),
            recipient.answeredOn() == null ? "" : recipient.answeredOn().toString(),
            mailState(dispatch, recipient),
            recipient.handover() == null ? "" : recipient.handover().words());
      }
    }
    log.record(Access.of(AccessAction.EXPORT).seeing("List of what was circulated"));
    return csv.as("circulation.csv");
  }

  private String mailState(Dispatch dispatch, Recipient recipient) {
    var mail = mails.of(dispatch, recipient);
    return mail == null ? "" : mail.state();
  }

  @GetMapping("/circulation/sent/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean still,
      Model model,
      HttpServletResponse response) {
    var page = page(find(id));
    // What was just refused is not to be gone before it is read.
    boolean isToBeRead = model.containsAttribute("refused");
    if (page.mail() != null && page.mail().isUnderWay() && !isToBeRead) {
      model.addAttribute("following", Following.of(still, response));
    }
    model.addAttribute("page", page);
    return "circulation/one";
  }

  @GetMapping("/circulation/sent/{id}/draft.eml")
  ResponseEntity<byte[]> draft(@PathVariable String id) {
    var dispatch = find(id);
    if (dispatch.channel() != Channel.EMAIL) {
      throw new NotFound();
    }
    if (mails.isUnderWay(dispatch)) {
      return backTo(dispatch);
    }
    return switch (desk.draft(dispatch)) {
      case Drafting.Refused refused -> backTo(dispatch);
      case Drafting.Ready ready -> file(ready);
    };
  }

  /** Its page says why there is no draft. */
  private static ResponseEntity<byte[]> backTo(Dispatch dispatch) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path(dispatch))).build();
  }

  private ResponseEntity<byte[]> file(Drafting.Ready ready) {
    var dispatch = ready.dispatch();
    var draft = desk.print(ready);
    log.record(
        Access.of(AccessAction.EXPORT)
            .on(dispatch.document())
            .seeing("E-mail draft of a dispatch"));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(dispatch.title().replaceAll("[^A-Za-z0-9]+", "-") + ".eml")
                .build()
                .toString())
        .contentType(MediaType.parseMediaType("message/rfc822"))
        .body(draft);
  }

  @PostMapping("/circulation/sent/{id}/answers")
  String answered(
      @PathVariable String id, @RequestParam String member, @RequestParam String answer) {
    var dispatch = find(id);
    var chosen =
        Arrays.stream(Answer.values())
            .filter(a -> a.name().equals(answer))
            .findFirst()
            .orElseThrow(NotFound::new);
    var to = uuid(member);
    if (dispatch.recipients().stream().noneMatch(r -> r.member().equals(to))) {
      throw new NotFound();
    }
    desk.answered(dispatch, to, chosen);
    return "redirect:" + path(dispatch);
  }

  private static String path(Dispatch dispatch) {
    return "/circulation/sent/" + dispatch.id();
  }

  private Dispatch find(String id) {
    return dispatches.find(uuid(id)).orElseThrow(NotFound::new);
  }

  static UUID uuid(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  private Line line(Dispatch dispatch) {
    var edition = dispatch.edition();
    return new Line(
        path(dispatch),
        dispatch.title(),
        dispatch.version(),
        edition == null ? Offer.WHOLE.name() : edition.name(),
        dispatch.channel().words(),
        Words.day(dispatch.sentOn()),
        mails.inShort(dispatch),
        dispatch.recipients().size(),
        dispatch.count(Answer.ACKNOWLEDGED),
        dispatch.count(Answer.BOUNCED));
  }

  private OnePage page(Dispatch dispatch) {
    Map<String, String> names =
        groups.all().stream().collect(Collectors.toMap(Group::id, Group::name));
    var byGroup = new LinkedHashMap<String, List<RecipientLine>>();
    for (var recipient : dispatch.recipients()) {
      byGroup
          .computeIfAbsent(
              names.getOrDefault(recipient.group(), recipient.group()),
              group -> new java.util.ArrayList<>())
          .add(
              new RecipientLine(
                  recipient.member().toString(),
                  recipient.post(),
                  recipient.email(),
                  recipient.standsFor(),
                  recipient.answer() == null ? "Nothing yet" : recipient.answer().words(),
                  recipient.answer() == null
                      ? "grey"
                      : recipient.answer() == Answer.BOUNCED ? "rust" : "green",
                  recipient.answeredOn() == null ? null : Words.day(recipient.answeredOn()),
                  mails.of(dispatch, recipient)));
    }
    var edition = dispatch.edition();
    return new OnePage(
        dispatch.id().toString(),
        dispatch.title(),
        dispatch.version(),
        edition == null ? null : edition.name(),
        dispatch.handling(),
        dispatch.channel().words(),
        Words.moment(dispatch.sentAt()),
        dispatch.sentBy(),
        dispatch.note(),
        wentTo(dispatch),
        dispatch.channel().how(),
        mails.of(dispatch),
        byGroup);
  }

  /** As it was entered, where people see to it; as far as is known, where Vigil sends it. */
  private static String wentTo(Dispatch dispatch) {
    int all = dispatch.recipients().size();
    var recipients = Words.count(all, "recipient", "recipients");
    if (!dispatch.isBegun()) {
      return "is entered as sent to " + recipients;
    }
    return dispatch.gone() < all
        ? "went to %d of %s".formatted(dispatch.gone(), recipients)
        : "went to " + recipients;
  }

  /**
   * One line of the list.
   *
   * @param mail how far its e-mails are; null where there is nothing to say
   */
  record Line(
      String href,
      String title,
      String version,
      String edition,
      String channel,
      String sentOn,
      @Nullable String mail,
      int recipients,
      long acknowledged,
      long bounced) {}

  /** The list. */
  record ListPage(
      Page<Line> lines, WantedDispatches wanted, List<Channel> channels, boolean maySend) {}

  /**
   * One of those it went to.
   *
   * @param mail null where Vigil has not tried to hand their e-mail to the mail server
   */
  record RecipientLine(
      String member,
      String post,
      String email,
      @Nullable String standsFor,
      String answer,
      String tone,
      @Nullable String answeredOn,
      @Nullable MailLine mail) {}

  /**
   * One dispatch.
   *
   * @param mail null where it did not go by e-mail
   */
  record OnePage(
      String id,
      String title,
      String version,
      @Nullable String edition,
      String handling,
      String channel,
      String sentAt,
      String sentBy,
      String note,
      String wentTo,
      String how,
      @Nullable MailOfDispatch mail,
      Map<String, List<RecipientLine>> groups) {}
}
