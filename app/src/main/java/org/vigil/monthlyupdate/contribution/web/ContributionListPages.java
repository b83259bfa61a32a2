package org.vigil.monthlyupdate.contribution.web;

import java.time.YearMonth;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.contribution.Contribution;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.ContributionFilter;
import org.vigil.monthlyupdate.contribution.ContributionLine;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.monthlyupdate.contribution.Received;
import org.vigil.monthlyupdate.contribution.ReplyDesk;
import org.vigil.shell.CsvExport;
import org.vigil.shell.Page;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** What was asked of whom, which answers came, which are late. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ContributionListPages {
  private final Contributions contributions;
  private final ReplyDesk replies;
  private final ReplyIntake intake;
  private final AccessLog log;
  private final VigilClock clock;

  ContributionListPages(
      Contributions contributions,
      ReplyDesk replies,
      ReplyIntake intake,
      AccessLog log,
      VigilClock clock) {
    this.contributions = contributions;
    this.replies = replies;
    this.intake = intake;
    this.log = log;
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
          Long.toString(one.reminders()),
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
    var received = ReplyIntake.received(file, pasted, form);
    var answered = received.map(replies::answeredBy).orElse(List.of());
    if (received.isPresent() && answered.size() != 1) {
      form.refuse(
          received.get().as() == Received.As.PASTED ? "pasted" : "file",
          answered.isEmpty() ? namesNone(received.get()) : namesMore(answered));
    }
    if (received.isEmpty() || answered.size() != 1) {
      return show(new Asked(null, null, null, null), 1, form, model);
    }
    return intake.kept(answered.getFirst(), received.get(), next);
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

  private String show(Asked asked, int number, AsSent form, Model model) {
    var page = contributions.page(asked.filter(), number);
    var months = contributions.months().stream().map(ContributionListPages::month).toList();
    var wanted = asked.filter().month();
    model.addAttribute(
        "page",
        new ListPage(
            page.map(this::line),
            months.isEmpty(),
            months,
            wanted.isEmpty() ? null : month(YearMonth.parse(wanted)),
            List.of(State.values()),
            List.of(ContributionFilter.Sort.values()),
            asked.filter(),
            asked.address(),
            form));
    return "monthlyupdate/contributions";
  }

  private static Month month(YearMonth month) {
    return new Month(month.toString(), Due.words(month.toString()));
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
        ContributionPageMaker.tone(line.state()),
        one.reminders());
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
          month != null && month.matches("\\d{4}-(0[1-9]|1[0-2])") ? month : "",
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

  /** A month as an address has it, and as it is read. */
  record Month(String value, String words) {}

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
   * @param month the one that is shown; null where all are
   */
  record ListPage(
      Page<Line> lines,
      boolean none,
      List<Month> months,
      @Nullable Month month,
      List<State> states,
      List<ContributionFilter.Sort> sorts,
      ContributionFilter asked,
      String address,
      AsSent form) {}
}
