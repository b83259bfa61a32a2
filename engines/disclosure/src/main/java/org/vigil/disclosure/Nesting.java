package org.vigil.disclosure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known beforehand of categories that overlap. It speaks of every category of the classification, also of those
 * that a table does not show: one release may show heroin, and the next one the opiates.
 *
 * @param within for a category, every category it lies in: whoever is counted under heroin is counted under opiates
 * @param apart categories that share nobody with any other, such as "no substance named"
 */
public record Nesting(Map<String, Set<String>> within, Set<String> apart) {
  public static final Nesting NONE = new Nesting(Map.of(), Set.of());

  public Nesting {
    within = Map.copyOf(within);
    apart = Set.copyOf(apart);
    within.forEach(
        (inner, outers) -> {
          if (outers.contains(inner)) {
            throw new IllegalArgumentException("A category does not lie in itself: " + inner);
          }
        });
  }

  /** The categories that this one lies in, in a fixed order. */
  public List<String> outers(String inner) {
    return within.getOrDefault(inner, Set.of()).stream().sorted().toList();
  }

  /** The categories that share nobody with this one. */
  public List<String> apartFrom(String code) {
    return apart.contains(code) ? List.of() : apart.stream().sorted().toList();
  }

  /** Whether one of these lies in it. */
  boolean holdsAny(String outer, Collection<String> inners) {
    return inners.stream().anyMatch(inner -> outers(inner).contains(outer));
  }

  /** Every category it speaks of. */
  Set<String> codes() {
    var codes = new LinkedHashSet<String>();
    Stream.concat(
            within.entrySet().stream()
                .flatMap(
                    entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())),
            apart.stream())
        .sorted()
        .forEach(codes::add);
    return codes;
  }
}
