package org.vigil.notification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What one notification says, fact by fact. Facts nobody mentioned are absent. */
public final class Facts {
  private static final Facts NOTHING = new Facts(Map.of());

  private final Map<Fact, Told> told;

  private Facts(Map<Fact, Told> told) {
    var copy = new EnumMap<Fact, Told>(Fact.class);
    copy.putAll(told);
    this.told = Collections.unmodifiableMap(copy);
  }

  public static Facts of(Map<Fact, Told> told) {
    return new Facts(told);
  }

  public static Facts nothing() {
    return NOTHING;
  }

  public Map<Fact, Told> asMap() {
    return told;
  }

  public Optional<Told> told(Fact fact) {
    return Optional.ofNullable(told.get(fact));
  }

  /** The value told; empty when not told, unknown or none. */
  public Optional<String> value(Fact fact) {
    return told.get(fact) instanceof Told.Value value
        ? Optional.of(value.canonical())
        : Optional.empty();
  }

  public Optional<LocalDate> day(Fact fact) {
    if (fact.kind() != Fact.Kind.DATE) {
      throw new IllegalArgumentException("a day must be asked of a date, got " + fact);
    }
    return value(fact).map(LocalDate::parse);
  }

  public boolean isEmpty() {
    return told.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts && told.equals(facts.told);
  }

  @Override
  public int hashCode() {
    return told.hashCode();
  }

  /** Names which facts were told, never what was told. */
  @Override
  public String toString() {
    return "Facts" + told.keySet();
  }
}
