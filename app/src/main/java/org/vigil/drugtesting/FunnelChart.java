package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.Words;

/**
 * From asking for a sample to the last assessment, as one return counts it, in bars from zero. These are counts of one period
 * and not a group of people followed: who is tested in the last days of it is assessed after it.
 */
public record FunnelChart(String title, String description, List<Step> steps) {
  private static final int WIDTH = 360;
  private static final int ROW = 32;
  private static final int FROM = 168;
  private static final int TO = 300;

  /**
   * One bar.
   *
   * @param isTest whether it counts tests, and not what followed a positive one
   */
  public record Step(String name, long count, boolean isTest) {}

  public FunnelChart {
    steps = List.copyOf(steps);
  }

  /** Only the steps the return tells. */
  public static FunnelChart of(TestingReturn received, Results results, String description) {
    var told = received.content().computedAssessments();
    var steps = new ArrayList<Step>();
    steps.add(new Step("Asked for a sample", results.requests(), true));
    steps.add(new Step("Valid result", results.valid(), true));
    steps.add(new Step("Positive", results.positive(), false));
    add(steps, "Required to attend", told.required());
    add(steps, "Attended", told.attended());
    add(steps, "Follow-up required", told.followUpRequired());
    add(steps, "Follow-up attended", told.followUpAttended());
    return new FunnelChart("From request to assessment", description, steps);
  }

  private static void add(List<Step> steps, String name, @Nullable Long count) {
    if (count != null) {
      steps.add(new Step(name, count, false));
    }
  }

  public String svg() {
    var drawing = new Drawing("funnel", WIDTH, steps.size() * ROW + 4, title, description);
    long most = Math.max(1, steps.stream().mapToLong(Step::count).max().orElse(1));
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      double y = i * (double) ROW;
      double width = (double) (TO - FROM) * step.count() / most;
      drawing.text("", 0, y + 20, "start", step.name());
      drawing.box(step.isTest() ? "mark-bar-pale" : "mark-dot", FROM, y + 5, width, ROW - 12);
      drawing.text(
          "mark-text--strong", FROM + width + 8, y + 20, "start", Words.number(step.count()));
    }
    return drawing.end();
  }
}
