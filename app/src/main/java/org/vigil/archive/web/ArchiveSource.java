package org.vigil.archive.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.archive.Match;
import org.vigil.archive.PassageSearch;
import org.vigil.archive.SearchFilter;
import org.vigil.shell.Actor;
import org.vigil.shell.SearchSource;

/** Finds passages of the archive from the box at the top of every page. */
@Component
class ArchiveSource implements SearchSource {
  private static final int MOST_SHOWN = 5;
  private final PassageSearch search;

  ArchiveSource(PassageSearch search) {
    this.search = search;
  }

  @Override
  public String heading() {
    return "Archive";
  }

  @Override
  public List<Hit> search(String query, Actor actor) {
    if (ArchiveEntry.ROLES.stream().noneMatch(actor::has)) {
      return List.of();
    }
    return search.best(SearchFilter.of(query), MOST_SHOWN).stream()
        .map(ArchiveSource::hit)
        .toList();
  }

  private static Hit hit(Match match) {
    var passage = match.passage();
    return new Hit(Links.title(passage), Links.to(passage), passage.plainWords());
  }
}
