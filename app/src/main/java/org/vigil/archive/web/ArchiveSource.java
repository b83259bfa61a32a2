package org.vigil.archive.web;

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
  private static final int ORDER = 90;

  private final PassageSearch search;

  ArchiveSource(PassageSearch search) {
    this.search = search;
  }

  @Override
  public String heading() {
    return "Archive";
  }

  @Override
  public boolean isOpenTo(Actor actor) {
    return ArchiveEntry.ROLES.stream().anyMatch(actor::has);
  }

  @Override
  public String findsBy() {
    return "words of past documents";
  }

  @Override
  public String path() {
    return "/archive";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Found search(String query, Actor actor) {
    if (!isOpenTo(actor)) {
      return Found.nothing();
    }
    var asked = SearchFilter.of(query);
    return new Found(
        search.best(asked, MOST_SHOWN).stream().map(ArchiveSource::hit).toList(),
        search.page(asked, 1).total());
  }

  private static Hit hit(Match match) {
    var passage = match.passage();
    return new Hit(Links.title(passage), Links.to(passage), passage.plainWords());
  }
}
