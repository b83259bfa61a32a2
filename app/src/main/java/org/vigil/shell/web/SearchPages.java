package org.vigil.shell.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shell.Acting;
import org.vigil.shell.Purpose;
import org.vigil.shell.SearchSource;

/** One box for people, references, places, dates and substances. Sent by POST: a name never stands in an address. */
@Controller
class SearchPages {
  /** What was typed, kept while whoever typed it says why they look: a name never stands in an address. */
  private static final String ASKED = "vigil.searched-for";

  private final List<SearchSource> sources;

  SearchPages(List<SearchSource> sources) {
    this.sources = sources;
  }

  @GetMapping("/search")
  String ask(HttpSession session, Model model) {
    var asked = (String) session.getAttribute(ASKED);
    session.removeAttribute(ASKED);
    model.addAttribute("page", new SearchPage(asked == null ? "" : asked, null));
    return "shell/search";
  }

  @PostMapping("/search")
  String search(@RequestParam(defaultValue = "") String query, HttpSession session, Model model) {
    var asked = query.strip();
    try {
      model.addAttribute("page", new SearchPage(asked, asked.isEmpty() ? null : found(asked)));
      return "shell/search";
    } catch (Purpose.PurposeMissing toBeSaidFirst) {
      session.setAttribute(ASKED, asked);
      throw toBeSaidFirst;
    }
  }

  private List<Group> found(String asked) {
    var actor = Acting.required();
    return sources.stream()
        .map(source -> new Group(source.heading(), source.search(asked, actor)))
        .filter(group -> !group.hits().isEmpty())
        .toList();
  }

  /**
   * The results page.
   *
   * @param groups null where nothing was looked for yet
   */
  record SearchPage(String query, @Nullable List<Group> groups) {
    public boolean isNothingFound() {
      return groups != null && groups.isEmpty();
    }
  }

  /** What one room found. */
  record Group(String heading, List<SearchSource.Hit> hits) {}
}
