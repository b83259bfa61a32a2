package org.vigil.detection;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All detectors there are, sorted by name so that runs repeat. */
public final class Detectors {

  private Detectors() {}

  public static List<Detector> all() {
    return ServiceLoader.load(Detector.class, Detectors.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Detector::name))
        .toList();
  }

  public static Detector named(String name) {
    return all().stream()
        .filter(detector -> detector.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no detector is called " + name));
  }
}
