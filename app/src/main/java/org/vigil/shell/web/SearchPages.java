package org.vigil.shell.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shell.Acting;
import org.vigil.shell.SearchSource;

/** One box for people, references, places, dates and substances. Sent by POST: a name never stands in an address. */
@Controller
class SearchPages {
  private final List<SearchSource> sources;

  SearchPages(List<SearchSource> sources) {
    this.sources = sources;
  }

  @GetMapping("/search")
  String ask(Model model) {
    model.addAttribute("page", new SearchPage("", List.of()));
    return "shell/search";
  }

  @PostMapping("/search")
  String search(@RequestParam(defaultValue = "") String query, Model model) {
    var actor = Acting.required();
    var asked = query.strip();
    var found =
        asked.isEmpty()
            ? List.<Group>of()
            : sources.stream()
                .map(source -> new Group(source.heading(), source.search(asked, actor)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    model.addAttribute("page", new SearchPage(asked, found));
    return "shell/search";
  }

  /** The results page. */
  record SearchPage(String query, List<Group> groups) {
    public int total() {
      return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }
  }

  /** What one room found. */
  record Group(String heading, List<SearchSource.Hit> hits) {}
}
