package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the desk: parts that stand, each with the forms that change it.
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
   * @param status how it is delivered; null where nobody says
   */
  record Part(
      String anchor,
      String heading,
      @Nullable StatusTag status,
      List<String> about,
      List<Fold> folds) {

    Part without() {
      return new Part(anchor, heading, status, about, List.of());
    }
  }

  /**
   * A form, folded away under its summary.
   *
   * @param summary empty where the form stands open without one
   * @param open whether it is unfolded
   */
  record Fold(String summary, boolean open, Form form) {}
}
