package org.vigil.accesslog;

import java.util.List;

/**
 * Some entries, newest first.
 *
 * @param number the page, from 1
 * @param total how many entries there are on all pages
 */
public record AccessPage(List<AccessEntry> entries, int number, long total) {
  public static final int LENGTH = 20;

  public AccessPage {
    entries = List.copyOf(entries);
  }

  public boolean hasNext() {
    return (long) number * LENGTH < total;
  }

  public boolean hasPrevious() {
    return number > 1;
  }
}
