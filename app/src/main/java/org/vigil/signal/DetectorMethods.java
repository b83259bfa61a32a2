package org.vigil.signal;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.detection.Detector;
import org.vigil.detection.Detectors;
import org.vigil.shell.MethodSource;

/** Every detector there is, and which rule of the watch asks it. */
@Component
class DetectorMethods implements MethodSource {
  @Override
  public String heading() {
    return "Detectors";
  }

  @Override
  public String about() {
    return "The arithmetic behind the rules of the watch. A detector that no rule asks raises nothing.";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public List<Method> methods() {
    return Detectors.all().stream()
        .map(
            detector ->
                new Method(detector.name(), detector.says(), detector.version(), usedBy(detector)))
        .toList();
  }

  private static List<String> usedBy(Detector detector) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.detectors().contains(detector.name()))
        .map(rule -> "watch rule " + rule.words())
        .toList();
  }
}
