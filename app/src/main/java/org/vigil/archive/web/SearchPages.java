package org.vigil.archive.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import org.vigil.archive.Archive;
import org.vigil.archive.Asker;
import org.vigil.archive.DocumentKind;
import org.vigil.archive.Match;
import org.vigil.archive.PassageSearch;
import org.vigil.archive.SearchFilter;
import org.vigil.monthlyupdate.Topics;
import org.vigil.shell.CsvExport;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/** Search over every passage, by words and by what it is about. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'GOVERNANCE')")
class SearchPages {
  private final PassageSearch search;
  private final Asker asker;
  private final Archive archive;
  private final AccessLog accessLog;

  SearchPages(PassageSearch search, Asker asker, Archive archive, AccessLog accessLog) {
    this.search = search;
    this.asker = asker;
    this.archive = archive;
    this.accessLog = accessLog;
  }

  @GetMapping("/archive")
  String search(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var found = found(asked.filter(), number);
    model.addAttribute(
        "page",
        new SearchPage(
            asked,
            found.readAs(),
            found.page().map(SearchPages::line),
            archive.documents().isEmpty(),
            opening(asked.filter(), found.page().total()),
            asked.problem(),
            choices(search.themes(), asked.theme(), theme -> theme),
            choices(search.topics(), asked.topic(), Topics::name),
            choices(search.districts(), asked.district(), district -> district),
            List.of(DocumentKind.values()),
            List.of(SearchFilter.Sort.values())));
    return "archive/search";
  }

  @GetMapping("/archive.csv")
  @Transactional
  public ResponseEntity<String> export(Asked asked) {
    var csv =
        CsvExport.withHeaders(
            "document",
            "month",
            "theme",
            "heading",
            "topics",
            "districts",
            "kind",
            "place",
            "words");
    for (var match : search.all(asked.filter())) {
      var passage = match.passage();
      var month = passage.source().month();
      csv.add(
          passage.source().title(),
          month == null ? "" : month.toString(),
          passage.item().theme(),
          passage.item().heading(),
          String.join("; ", passage.item().topics().stream().map(Topics::name).toList()),
          String.join("; ", passage.districts()),
          passage.kind().label(),
          passage.lines().words(),
          passage.plainWords());
    }
    accessLog.record(Access.of(AccessAction.EXPORT).seeing("Passages of the archive"));
    return csv.as("archive.csv");
  }

  /** Where no passage holds the words as typed, those nearest to them in the archive are looked for. */
  private Found found(SearchFilter filter, int number) {
    var page = search.page(filter, number);
    if (page.total() > 0 || filter.words().isBlank()) {
      return new Found(page, null);
    }
    var corrected = corrected(filter.words(), asker.corrections(filter.words()));
    if (corrected.equals(filter.words())) {
      return new Found(page, null);
    }
    var again = search.page(filter.with(corrected), number);
    return again.total() == 0 ? new Found(page, null) : new Found(again, corrected);
  }

  private static String corrected(String words, Map<String, String> corrections) {
    var corrected = words;
    for (var correction : corrections.entrySet()) {
      corrected =
          corrected.replaceAll(
              "(?i)\\b" + java.util.regex.Pattern.quote(correction.getKey()) + "\\b",
              correction.getValue());
    }
    return corrected;
  }

  private record Found(Page<Match> page, @Nullable String readAs) {}

  private static String opening(SearchFilter filter, long total) {
    var passages = Words.count(total, "passage", "passages");
    return filter.words().isBlank()
        ? passages + "."
        : passages + (total == 1 ? " holds these words." : " hold these words.");
  }

  private static Line line(Match match) {
    var passage = match.passage();
    return new Line(
        Links.to(passage),
        Links.title(passage),
        passage.item().theme(),
        passage.kind().label(),
        passage.lines().words(),
        passage.caption(),
        match.stretches(),
        passage.item().topics().stream().map(TopicLink::of).toList());
  }

  private static List<Choice> choices(
      List<String> values, @Nullable String chosen, UnaryOperator<String> label) {
    return values.stream()
        .map(value -> new Choice(value, label.apply(value), value.equals(chosen)))
        .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** What the form asks for, as typed. */
  record Asked(
      @Nullable String words,
      @Nullable String kind,
      @Nullable String theme,
      @Nullable String topic,
      @Nullable String district,
      @Nullable String from,
      @Nullable String to,
      @Nullable String promises,
      @Nullable String sort) {
    SearchFilter filter() {
      return new SearchFilter(
          typed(words),
          kindOrNone(),
          blank(theme),
          blank(topic),
          blank(district),
          month(from),
          month(to),
          promises != null,
          sortOrBest());
    }

    @Nullable DocumentKind kindOrNone() {
      return Arrays.stream(DocumentKind.values())
          .filter(one -> one.name().equals(kind))
          .findFirst()
          .orElse(null);
    }

    SearchFilter.Sort sortOrBest() {
      return Arrays.stream(SearchFilter.Sort.values())
          .filter(one -> one.name().equals(sort))
          .findFirst()
          .orElse(SearchFilter.Sort.BEST);
    }

    /** What is wrong with a month; null where nothing is. */
    @Nullable String problem() {
      for (var typed : List.of(typed(from), typed(to))) {
        if (!typed.isEmpty() && month(typed) == null) {
          return "\"%s\" is not a month. Give it as 2023-04. It was left open.".formatted(typed);
        }
      }
      return null;
    }

    public String address() {
      return "?words="
          + Links.encoded(typed(words))
          + "&kind="
          + Links.encoded(typed(kind))
          + "&theme="
          + Links.encoded(typed(theme))
          + "&topic="
          + Links.encoded(typed(topic))
          + "&district="
          + Links.encoded(typed(district))
          + "&from="
          + Links.encoded(typed(from))
          + "&to="
          + Links.encoded(typed(to))
          + (promises == null ? "" : "&promises=on")
          + "&sort="
          + sortOrBest().name();
    }

    private static String typed(@Nullable String words) {
      return words == null ? "" : words.strip();
    }

    private static @Nullable String blank(@Nullable String words) {
      return words == null || words.isBlank() ? null : words;
    }

    private static @Nullable YearMonth month(@Nullable String typed) {
      try {
        return typed == null || typed.isBlank() ? null : YearMonth.parse(typed.strip());
      } catch (DateTimeException notAMonth) {
        return null;
      }
    }
  }

  /** One passage of the list. */
  record Line(
      String href,
      String title,
      String theme,
      String kind,
      String place,
      String caption,
      List<Match.Stretch> stretches,
      List<TopicLink> topics) {}

  /** One thing of a select. */
  record Choice(String value, String label, boolean chosen) {}

  /**
   * The page.
   *
   * @param readAs what was looked for where the words as typed stand nowhere; null where they do
   * @param none whether the archive is empty
   */
  record SearchPage(
      Asked asked,
      @Nullable String readAs,
      Page<Line> lines,
      boolean none,
      String opening,
      @Nullable String problem,
      List<Choice> themes,
      List<Choice> topics,
      List<Choice> districts,
      List<DocumentKind> kinds,
      List<SearchFilter.Sort> sorts) {}
}
