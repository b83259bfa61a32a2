package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the desk: parts that stand, each with the form that changes it.
 *
 * @param path of the issue
 * @param kept what was kept a moment ago; null where nothing was
 */
record EditPage(
    String path,
    String month,
    String title,
    String intro,
    @Nullable String kept,
    List<Part> parts,
    List<Problem> problems) {

  /**
   * One part.
   *
   * @param open whether its form is unfolded
   */
  record Part(
      String anchor,
      String heading,
      List<String> about,
      String summary,
      boolean open,
      @Nullable Form form) {}
}
