package org.vigil.shell;

import java.util.List;

/** A room that can be searched from the box at the top of every page. */
public interface SearchSource {

  /** Heading of its part of the results. */
  String heading();

  List<Hit> search(String query, Actor actor);

  /** One thing found: its link text, where it leads, and a line about it. */
  record Hit(String text, String href, String about) {}
}
