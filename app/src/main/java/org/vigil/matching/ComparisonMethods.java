package org.vigil.matching;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.Comparisons;
import org.vigil.linkage.LinkageModel;
import org.vigil.shell.MethodSource;

/** Every way of comparing two descriptions of a person, and whether the model in use weighs it. */
@Component
class ComparisonMethods implements MethodSource {
  private final LinkageModel model;

  ComparisonMethods(LinkageModel model) {
    this.model = model;
  }

  @Override
  public String heading() {
    return "Linkage comparisons";
  }

  @Override
  public String about() {
    return String.format(
        Locale.UK,
        "How two notifications are held against each other. A comparison weighs nothing until the model file names it. In use: %s, which joins from a match weight of %.0f and asks a person from %.0f.",
        model.version(),
        model.joinAt(),
        model.reviewAt());
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<Method> methods() {
    return Comparisons.all().stream()
        .map(
            comparison ->
                new Method(
                    comparison.name(), comparison.says(), model.version(), usedBy(comparison)))
        .toList();
  }

  private List<String> usedBy(Comparison comparison) {
    return model.levelsOf(comparison.name()).isEmpty()
        ? List.of()
        : List.of("linkage model " + model.version());
  }
}
