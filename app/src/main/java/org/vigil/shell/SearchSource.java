package org.vigil.shell;

import java.util.List;

/** A room that can be searched from the box at the top of every page. */
public interface SearchSource {

  /** Heading of its part of the results. */
  String heading();

  /** Whether it looks for anything for {@code actor}. */
  boolean isOpenTo(Actor actor);

  /** What it finds things by, as "name, reference or district". */
  String findsBy();

  /** Its own list, where the rest can be looked for. */
  String path();

  /** Its place among the rooms searched; the smallest stands first. */
  int order();

  Found search(String query, Actor actor);

  /**
   * What a room found.
   *
   * @param hits the first of them
   * @param total how many there are
   */
  record Found(List<Hit> hits, long total) {
    public Found {
      hits = List.copyOf(hits);
    }

    public static Found nothing() {
      return new Found(List.of(), 0);
    }
  }

  /** One thing found: its link text, where it leads, and a line about it. */
  record Hit(String text, String href, String about) {}
}
