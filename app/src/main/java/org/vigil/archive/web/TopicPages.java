package org.vigil.archive.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.archive.PassageSearch;
import org.vigil.archive.Promises;
import org.vigil.archive.TopicOverTime;
import org.vigil.archive.TopicOverTime.Saying;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Topics;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** What was said about a topic over time, on one page, and what was promised about it. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'GOVERNANCE')")
class TopicPages {
  private final TopicOverTime topics;
  private final Promises promises;
  private final PassageSearch search;

  TopicPages(TopicOverTime topics, Promises promises, PassageSearch search) {
    this.topics = topics;
    this.promises = promises;
    this.search = search;
  }

  @GetMapping("/archive/topics")
  String list(Model model) {
    model.addAttribute(
        "page",
        search.topics().stream()
            .map(TopicLink::of)
            .sorted(Comparator.comparing(TopicLink::label, String.CASE_INSENSITIVE_ORDER))
            .toList());
    return "archive/topics";
  }

  @GetMapping("/archive/topics/{topic}")
  String one(
      @PathVariable String topic,
      @RequestParam(name = "sort", defaultValue = "") String sort,
      Model model) {
    var sayings = topics.of(topic);
    if (sayings.isEmpty()) {
      throw new NotFound();
    }
    boolean newestFirst = !sort.equals("OLDEST");
    var told = promises.ofTopic(topic).stream().map(PromiseLine::of).toList();
    model.addAttribute(
        "page",
        new TopicPage(
            Topics.name(topic),
            Links.toTopic(topic),
            "Said in "
                + Words.count(documents(sayings), "document", "documents")
                + "; "
                + Words.count(told.size(), "promise", "promises")
                + ".",
            newestFirst,
            told,
            (newestFirst ? sayings.reversed() : sayings).stream().map(TopicPages::entry).toList()));
    return "archive/topic";
  }

  private static long documents(List<Saying> sayings) {
    return sayings.stream().map(saying -> saying.source().key()).distinct().count();
  }

  private static Entry entry(Saying saying) {
    return new Entry(
        saying.source().title(),
        Links.to(saying.passages().getFirst()),
        saying.item().heading(),
        saying.item().theme(),
        place(saying.passages()),
        Blocks.of(saying.passages()));
  }

  private static String place(List<Passage> passages) {
    var first = passages.getFirst().lines();
    var last = passages.getLast().lines();
    return new Passage.Lines(
            first.from(), Math.max(first.from(), last.to()), first.page(), first.unit())
        .words();
  }

  /** What one document says. */
  record Entry(
      String title, String href, String heading, String theme, String place, List<Blocks> blocks) {}

  /** The page. */
  record TopicPage(
      String label,
      String path,
      String opening,
      boolean newestFirst,
      List<PromiseLine> promises,
      List<Entry> entries) {}
}
