package org.vigil.shell.web;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shell.Acting;
import org.vigil.shell.Purpose;
import org.vigil.shell.SearchSource;
import org.vigil.shell.Words;

/** One box for people, references, places, dates and substances. Sent by POST: a name never stands in an address. */
@Controller
class SearchPages {
  /** What was typed, kept while whoever typed it says why they look: a name never stands in an address. */
  private static final String ASKED = "vigil.searched-for";

  private final List<SearchSource> sources;

  SearchPages(List<SearchSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparingInt(SearchSource::order)).toList();
  }

  @GetMapping("/search")
  String ask(HttpSession session, Model model) {
    var asked = (String) session.getAttribute(ASKED);
    session.removeAttribute(ASKED);
    model.addAttribute("page", new SearchPage(asked == null ? "" : asked, label(), null));
    return "shell/search";
  }

  @PostMapping("/search")
  String search(@RequestParam(defaultValue = "") String query, HttpSession session, Model model) {
    var asked = query.strip();
    try {
      model.addAttribute(
          "page", new SearchPage(asked, label(), asked.isEmpty() ? null : found(asked)));
      return "shell/search";
    } catch (Purpose.PurposeMissing toBeSaidFirst) {
      session.setAttribute(ASKED, asked);
      throw toBeSaidFirst;
    }
  }

  private List<Group> found(String asked) {
    var actor = Acting.required();
    return sources.stream()
        .map(source -> group(source, source.search(asked, actor)))
        .filter(group -> !group.hits().isEmpty())
        .toList();
  }

  private static Group group(SearchSource source, SearchSource.Found found) {
    int shown = found.hits().size();
    return new Group(
        source.heading(),
        shown == found.total()
            ? Words.number(shown) + " found."
            : "The first %s of %s. Say more to find fewer, or look in the list itself:"
                .formatted(Words.number(shown), Words.number(found.total())),
        shown == found.total() ? null : source.path(),
        found.hits());
  }

  /** What things may be found by, for whoever asks; empty where nothing is open to them. */
  private String label() {
    var actor = Acting.required();
    var words =
        sources.stream()
            .filter(source -> source.isOpenTo(actor))
            .map(SearchSource::findsBy)
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /**
   * The results page.
   *
   * @param label what can be looked for; empty where nothing can
   * @param groups null where nothing was looked for yet
   */
  record SearchPage(String query, String label, @Nullable List<Group> groups) {
    public boolean isNothingFound() {
      return groups != null && groups.isEmpty();
    }
  }

  /**
   * What one room found.
   *
   * @param list where the rest is; null where all of it is shown
   */
  record Group(String heading, String count, @Nullable String list, List<SearchSource.Hit> hits) {}
}
