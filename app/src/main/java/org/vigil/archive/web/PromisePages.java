package org.vigil.archive.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.archive.PromiseOverTime;
import org.vigil.archive.PromiseOverTime.Standing;
import org.vigil.archive.Promises;
import org.vigil.shell.CsvExport;
import org.vigil.shell.Page;

/** Every promise ever made in an update, and what became of it. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'GOVERNANCE')")
class PromisePages {
  private final Promises promises;
  private final AccessLog accessLog;

  PromisePages(Promises promises, AccessLog accessLog) {
    this.promises = promises;
    this.accessLog = accessLog;
  }

  @GetMapping("/archive/promises")
  String list(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var everything = promises.all();
    var chosen = asked.of(everything);
    model.addAttribute(
        "page",
        new ListPage(
            Page.of(chosen, number).map(PromiseLine::of),
            everything.isEmpty(),
            Arrays.stream(Standing.values())
                .map(
                    standing ->
                        new Count(
                            standing,
                            everything.stream().filter(p -> p.standing() == standing).count()))
                .toList(),
            asked,
            List.of(Sort.values())));
    return "archive/promises";
  }

  @GetMapping("/archive/promises.csv")
  @Transactional
  public ResponseEntity<String> export(Asked asked) {
    var csv =
        CsvExport.withHeaders(
            "promise",
            "item",
            "first told",
            "due",
            "due in words",
            "standing",
            "kept on",
            "told in",
            "note");
    for (var promise : asked.of(promises.all())) {
      csv.add(
          promise.what(),
          promise.item(),
          promise.firstTold().toString(),
          text(promise.due()),
          text(promise.dueWords()),
          promise.standing().label(),
          text(promise.keptOn()),
          text(promise.closedIn()),
          text(promise.note()));
    }
    accessLog.record(Access.of(AccessAction.EXPORT).seeing("Promises of the archive"));
    return csv.as("promises.csv");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** In which order. */
  enum Sort {
    NEWEST("Newest first"),
    OLDEST("Oldest first"),
    DUE("Due first");

    private final String label;

    Sort(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What the form asks for, as typed. */
  record Asked(@Nullable String words, @Nullable String standing, @Nullable String sort) {
    List<PromiseOverTime> of(List<PromiseOverTime> all) {
      var wanted = wordsOrNone().toLowerCase(Locale.UK);
      return all.stream()
          .filter(promise -> standing() == null || isWanted(promise.standing()))
          .filter(
              promise ->
                  (promise.what() + " " + promise.item()).toLowerCase(Locale.UK).contains(wanted))
          .sorted(order())
          .toList();
    }

    private boolean isWanted(Standing other) {
      return standing == null
          || standing.isBlank()
          || Arrays.stream(Standing.values()).noneMatch(one -> one.name().equals(standing))
          || other.name().equals(standing);
    }

    public String wordsOrNone() {
      return words == null ? "" : words.strip();
    }

    public Sort sortOrNewest() {
      return Arrays.stream(Sort.values())
          .filter(one -> one.name().equals(sort))
          .findFirst()
          .orElse(Sort.NEWEST);
    }

    private Comparator<PromiseOverTime> order() {
      var oldest = Comparator.comparing(PromiseOverTime::firstTold);
      return switch (sortOrNewest()) {
        case NEWEST -> oldest.reversed();
        case OLDEST -> oldest;
        case DUE ->
            Comparator.comparing((PromiseOverTime promise) -> text(promise.due()).isEmpty())
                .thenComparing(promise -> text(promise.due()));
      };
    }

    public String address() {
      return "?words="
          + Links.encoded(wordsOrNone())
          + "&standing="
          + Links.encoded(text(standing))
          + "&sort="
          + sortOrNewest().name();
    }
  }

  /** How many stand so. */
  record Count(Standing standing, long number) {}

  /**
   * The list.
   *
   * @param none whether no promise is archived at all
   */
  record ListPage(
      Page<PromiseLine> lines, boolean none, List<Count> counts, Asked asked, List<Sort> sorts) {}
}
