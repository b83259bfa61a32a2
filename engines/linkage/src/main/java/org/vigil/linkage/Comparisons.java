package org.vigil.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Every comparison there is, in order of name; finding one is not using it. */
public final class Comparisons {

  private static final List<Comparison> ALL =
      ServiceLoader.load(Comparison.class, Comparison.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(Comparison::name))
          .toList();

  private Comparisons() {}

  public static List<Comparison> all() {
    return ALL;
  }

  public static Comparison named(String name) {
    return ALL.stream()
        .filter(comparison -> comparison.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no comparison is named " + name));
  }
}
