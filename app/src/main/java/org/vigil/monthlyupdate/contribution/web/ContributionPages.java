package org.vigil.monthlyupdate.contribution.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.monthlyupdate.contribution.AskSender;
import org.vigil.monthlyupdate.contribution.Contribution;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.monthlyupdate.contribution.ContributionDesk;
import org.vigil.monthlyupdate.contribution.ContributionFilter;
import org.vigil.monthlyupdate.contribution.ContributionLine;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.monthlyupdate.contribution.Received;
import org.vigil.monthlyupdate.contribution.Reply;
import org.vigil.monthlyupdate.contribution.ReplyDesk;
import org.vigil.shell.CsvExport;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.MailServer;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** What was asked of whom, which answers came, which are late; and one of them with its drafts and replies. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ContributionPages {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private final Contributions contributions;
  private final ContributionDesk desk;
  private final AskSender sender;
  private final MailServer server;
  private final ReplyDesk replies;
  private final AccessLog log;
  private final WhoIsWho whoIsWho;
  private final VigilClock clock;

  ContributionPages(
      Contributions contributions,
      ContributionDesk desk,
      AskSender sender,
      MailServer server,
      ReplyDesk replies,
      AccessLog log,
      WhoIsWho whoIsWho,
      VigilClock clock) {
    this.contributions = contributions;
    this.desk = desk;
    this.sender = sender;
    this.server = server;
    this.replies = replies;
    this.log = log;
    this.whoIsWho = whoIsWho;
    this.clock = clock;
  }

  @GetMapping("/contributions")
  String list(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    return show(asked, number, new AsSent(Map.of()), model);
  }

  @GetMapping("/contributions.csv")
  @Transactional
  public ResponseEntity<String> export(Asked asked) {
    var csv =
        CsvExport.withHeaders(
            "reference",
            "month",
            "item",
            "post",
            "organisation",
            "how",
            "asked on",
            "due",
            "state",
            "reminders",
            "replies");
    for (var line : contributions.all(asked.filter())) {
      var one = line.contribution();
      csv.add(
          one.reference(),
          line.month().toString(),
          one.subject(),
          line.contributor().post().name(),
          line.contributor().post().organisation(),
          one.way().words(),
          one.askedAt().atZone(VigilClock.COUNTY_TIME).toLocalDate().toString(),
          one.due().toString(),
          line.state().words(),
          Long.toString(one.count(Contribution.Step.REMINDED)),
          Long.toString(one.count(Contribution.Step.CAME)));
    }
    log.record(Access.of(AccessAction.EXPORT).seeing("List of contributions"));
    return csv.as("contributions.csv");
  }

  /** A reply finds its contribution by the reference in it. */
  @PostMapping("/contributions/replies")
  String receiveAny(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String pasted,
      Model model,
      RedirectAttributes next) {
    var form = new AsSent(Map.of("pasted", pasted));
    var received = received(file, pasted, form);
    var answered = received.map(replies::answeredBy).orElse(List.of());
    if (received.isPresent() && answered.size() != 1) {
      form.refuse(
          received.get().as() == Received.As.PASTED ? "pasted" : "file",
          answered.isEmpty() ? namesNone(received.get()) : namesMore(answered));
    }
    if (received.isEmpty() || answered.size() != 1) {
      return show(new Asked(null, null, null, null), 1, form, model);
    }
    return kept(answered.getFirst(), received.get(), next);
  }

  private static String namesNone(Received received) {
    var not = received.as() == Received.As.FILE ? ReplyDesk.whyNotRead(received) : null;
    return not != null && not.leftOut().isEmpty()
        ? "It cannot be read. %s %s To keep it as it is, open the contribution it answers and put it in there."
            .formatted(not.reason(), not.toDo())
        : "It names no contribution (VC- and six letters). Open the contribution it answers, and put it in there.";
  }

  private static String namesMore(List<ContributionLine> answered) {
    return "It names %d contributions: %s. Open the one it answers and put it in there; if it answers more than one, put it into each."
        .formatted(
            answered.size(),
            answered.stream()
                .map(
                    line ->
                        "%s (%s, %s)"
                            .formatted(
                                line.contribution().reference(),
                                line.contribution().subject(),
                                line.label()))
                .collect(Collectors.joining("; ")));
  }

  private String kept(ContributionLine line, Received received, RedirectAttributes next) {
    var receipt = replies.receiveOnce(line.contribution().id(), received);
    if (receipt.again()) {
      next.addFlashAttribute(
          "again",
          "This was received already, on %s, and is not kept a second time."
              .formatted(Words.moment(receipt.reply().cameAt())));
    }
    return "redirect:/contributions/replies/" + receipt.reply().id();
  }

  @GetMapping("/contributions/{id}")
  String one(@PathVariable String id, Model model) {
    return show(find(id), new AsSent(Map.of()), model);
  }

  @PostMapping("/contributions/{id}/draft.eml")
  @Transactional
  public ResponseEntity<byte[]> draft(@PathVariable String id, HttpServletRequest request) {
    return draft(find(id), false, request);
  }

  @PostMapping("/contributions/{id}/reminder.eml")
  @Transactional
  public ResponseEntity<byte[]> reminder(@PathVariable String id, HttpServletRequest request) {
    return draft(find(id), true, request);
  }

  /** Not in one transaction: nothing is held open in the database while the mail server is talked to. */
  @PostMapping("/contributions/{id}/send")
  String send(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reminder,
      HttpServletRequest request,
      RedirectAttributes next) {
    var line = find(id);
    if (canBeWrittenTo(line)) {
      next.addFlashAttribute(
          "kept",
          sender.send(line.contribution().id(), reminder.equals("yes"), reachedAt(request)));
    }
    return "redirect:/contributions/" + id;
  }

  @PostMapping("/contributions/{id}/replies")
  String receive(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String pasted,
      Model model,
      RedirectAttributes next) {
    var line = find(id);
    var form = new AsSent(Map.of("pasted", pasted));
    var received = received(file, pasted, form);
    return received.isEmpty() ? show(line, form, model) : kept(line, received.get(), next);
  }

  @PostMapping("/contributions/{id}/call-off")
  String callOff(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String why,
      Model model,
      RedirectAttributes next) {
    var line = find(id);
    var refusal = desk.callOff(line.contribution().id(), why);
    if (refusal.isPresent()) {
      var form = new AsSent(Map.of("why", why));
      form.refuse("why", refusal.get());
      return show(line, form, model);
    }
    next.addFlashAttribute("kept", "Called off. If they have been asked, tell them.");
    return "redirect:/contributions/" + id;
  }

  private ResponseEntity<byte[]> draft(
      ContributionLine line, boolean reminder, HttpServletRequest request) {
    if (!canBeWrittenTo(line)) {
      // The page says so.
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/contributions/" + line.contribution().id()))
          .build();
    }
    var draft = desk.draft(line.contribution().id(), reminder, reachedAt(request));
    return file(draft.fileName(), "message/rfc822", draft.content());
  }

  private static String reachedAt(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }

  /** An address kept before addresses were checked may be none. */
  private boolean canBeWrittenTo(ContributionLine line) {
    return EmailAddress.canBeWrittenTo(line.contributor().post().addressOn(clock.today()).email());
  }

  static ResponseEntity<byte[]> file(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(MediaType.parseMediaType(mediaType))
        .body(content);
  }

  private static Optional<Received> received(
      @Nullable MultipartFile file, String pasted, AsSent form) {
    if (file != null && !file.isEmpty()) {
      if (!pasted.isBlank()) {
        form.refuse(
            "file",
            "There is a file and there are pasted words. Choose the file again and empty the words, or send the words alone.");
        return Optional.empty();
      }
      if (file.getSize() > MOST_BYTES) {
        form.refuse("file", "The file is larger than 20 MB. Paste its words.");
        return Optional.empty();
      }
      try {
        var name = file.getOriginalFilename();
        return Optional.of(Received.file(name == null ? "reply" : name, file.getBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (pasted.isBlank()) {
      form.refuse("file", "Choose the e-mail or Word file that came, or paste its words.");
      return Optional.empty();
    }
    return Optional.of(Received.pasted(pasted));
  }

  private ContributionLine find(String id) {
    return contributions.find(ContributorPages.id(id)).orElseThrow(NotFound::new);
  }

  private String show(Asked asked, int number, AsSent form, Model model) {
    var page = contributions.page(asked.filter(), number);
    var months =
        contributions.all(ContributionFilter.EVERYTHING).stream()
            .map(ContributionLine::month)
            .distinct()
            .sorted(java.util.Comparator.reverseOrder())
            .map(YearMonth::toString)
            .toList();
    model.addAttribute(
        "page",
        new ListPage(
            page.map(this::line),
            months.isEmpty(),
            months,
            List.of(State.values()),
            List.of(ContributionFilter.Sort.values()),
            asked.filter(),
            asked.address(),
            form));
    return "monthlyupdate/contributions";
  }

  private Line line(ContributionLine line) {
    var one = line.contribution();
    return new Line(
        "/contributions/" + one.id(),
        one.subject(),
        line.label(),
        line.contributor().post().name(),
        Words.day(one.due()),
        line.state().words()
            + (line.closed() && one.isOpenOn(clock.today()) ? ", and the update is out" : ""),
        tone(line.state()),
        one.count(Contribution.Step.REMINDED));
  }

  static String tone(State state) {
    return switch (state) {
      case ASKED -> "petrol";
      case OPENED, CAME -> "amber";
      case TAKEN -> "green";
      case REFUSED, CALLED_OFF -> "grey";
      case LATE -> "rust";
    };
  }

  private String show(ContributionLine line, AsSent form, Model model) {
    var one = line.contribution();
    var today = clock.today();
    var address = line.contributor().post().addressOn(today);
    var replies = new ArrayList<ReplyLine>();
    for (var reply : contributions.replies(one.id())) {
      replies.add(replyLine(one, reply));
    }
    model.addAttribute(
        "page",
        new OnePage(
            one.id().toString(),
            one.reference(),
            one.subject(),
            "/monthly-updates/" + line.month(),
            line.label(),
            line.state().words(),
            tone(line.state()),
            line.contributor().post().name() + ", " + line.contributor().post().organisation(),
            whoAnswers(line),
            address.email(),
            Words.day(one.due()),
            one.way().words(),
            canBeWrittenTo(line),
            server.isThere() ? server.from() : null,
            one.way() == Way.LINK,
            one.wanted(),
            one.sent(),
            one.count(Contribution.Step.DRAFTED) > 0,
            one.isOpenOn(today) && !line.closed(),
            line.closed(),
            replies,
            one.happened().stream()
                .map(
                    step ->
                        new StepLine(
                            Words.moment(step.at()),
                            step.by().equals("one-time-link")
                                ? "Whoever held the link"
                                : whoIsWho.person(step.by()),
                            step.step().words(),
                            step.words()))
                .toList(),
            (String) model.getAttribute("kept"),
            form));
    return "monthlyupdate/contribution";
  }

  private String whoAnswers(ContributionLine line) {
    var today = clock.today();
    var address = line.contributor().post().addressOn(today);
    if (address.standsFor() != null) {
      return "They are away today: %s stands in.".formatted(address.post());
    }
    if (line.contributor().post().isAwayOn(today)) {
      return "They are away today and nobody stands in. Give them a deputy among the contributors.";
    }
    return line.contributor().post().standInOn(line.contribution().due()) != null
        ? "They are away on the day it is due; their deputy gets a copy."
        : "";
  }

  private static ReplyLine replyLine(Contribution one, Reply reply) {
    var decided =
        one.happened().stream()
            .filter(step -> reply.id().equals(step.reply()))
            .map(Contribution.Happening::step)
            .reduce((first, last) -> last)
            .orElse(Contribution.Step.CAME);
    return new ReplyLine(
        "/contributions/replies/" + reply.id(),
        "Reply of " + Words.moment(reply.cameAt()),
        "Came " + reply.received().as().words() + ".",
        decided == Contribution.Step.CAME ? "To be read" : decided.words(),
        decided == Contribution.Step.CAME
            ? "amber"
            : decided == Contribution.Step.TAKEN ? "green" : "grey");
  }

  /** What the filter asks for, as typed; what makes no sense is left open. */
  record Asked(
      @Nullable String state,
      @Nullable String month,
      @Nullable String words,
      @Nullable String sort) {
    ContributionFilter filter() {
      return new ContributionFilter(
          Arrays.stream(State.values())
              .filter(one -> one.name().equals(state))
              .findFirst()
              .orElse(null),
          month != null && month.matches("\\d{4}-\\d{2}") ? month : "",
          words == null ? "" : words.strip(),
          Arrays.stream(ContributionFilter.Sort.values())
              .filter(one -> one.name().equals(sort))
              .findFirst()
              .orElse(ContributionFilter.Sort.DUE));
    }

    String address() {
      var filter = filter();
      return UriComponentsBuilder.newInstance()
          .queryParam("state", filter.state() == null ? "" : filter.state().name())
          .queryParam("month", filter.month())
          .queryParam("sort", filter.sort().name())
          .queryParam("words", "{words}")
          .encode()
          .buildAndExpand(filter.words())
          .toUriString();
    }
  }

  /** One line of the list. */
  record Line(
      String href,
      String subject,
      String label,
      String post,
      String due,
      String state,
      String tone,
      long reminders) {}

  /**
   * The list.
   *
   * @param none whether nothing was ever asked
   */
  record ListPage(
      Page<Line> lines,
      boolean none,
      List<String> months,
      List<State> states,
      List<ContributionFilter.Sort> sorts,
      ContributionFilter asked,
      String address,
      AsSent form) {}

  /** One reply. */
  record ReplyLine(String href, String name, String how, String state, String tone) {}

  /** One step. */
  record StepLine(String when, String who, String what, String words) {}

  /**
   * One contribution.
   *
   * @param mailsFrom whom Vigil's own mails are from; null where it sends none
   */
  record OnePage(
      String id,
      String reference,
      String subject,
      String issue,
      String label,
      String state,
      String tone,
      String who,
      String whoAnswers,
      String email,
      String due,
      String way,
      boolean canBeWrittenTo,
      @Nullable String mailsFrom,
      boolean byLink,
      String wanted,
      String sent,
      boolean drafted,
      boolean open,
      boolean closed,
      List<ReplyLine> replies,
      List<StepLine> steps,
      @Nullable String kept,
      AsSent form) {}
}
