package org.vigil.linkage.table;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.LevelWeight;

/**
 * One step on the way from full agreement to none, with what is known of how often it is seen.
 *
 * @param label in the words a reader of the explanation sees
 * @param when what must hold of the two records
 * @param missing whether the level says that there was nothing to compare; it weighs nothing
 * @param m probability where the two are one, null until it has been estimated
 * @param u probability where the two are not, null until it has been estimated
 * @param rarity how the weight is adjusted for rare and common values, null where it is not
 * @param provenance where m and u come from
 */
public record ColumnLevel(
    String label,
    Condition when,
    boolean missing,
    @Nullable Double m,
    @Nullable Double u,
    @Nullable Rarity rarity,
    String provenance) {

  /**
   * Adjustment for rare and common values.
   *
   * @param column whose value's frequency counts
   * @param share how much of the adjustment applies, 0 to 1
   * @param least floor under the frequency, so that a typing error is not the rarest of names
   */
  public record Rarity(String column, double share, double least) {
    public Rarity {
      if (!(share >= 0 && share <= 1) || !(least >= 0 && least <= 1)) {
        throw new IllegalArgumentException(
            "share and least lie from 0 to 1, got " + share + ", " + least);
      }
    }
  }

  /** A level nothing is known of yet. */
  public static ColumnLevel of(String label, Condition when) {
    return new ColumnLevel(label, when, false, null, null, null, "not estimated");
  }

  /** The level taken where there is nothing to compare. */
  public static ColumnLevel missing(String label, Condition when) {
    return new ColumnLevel(label, when, true, null, null, null, "");
  }

  public ColumnLevel with(@Nullable Double m, @Nullable Double u, String provenance) {
    return new ColumnLevel(label, when, missing, m, u, rarity, provenance);
  }

  public ColumnLevel adjustedFor(String column) {
    return adjustedFor(new Rarity(column, 1, 0));
  }

  public ColumnLevel adjustedFor(Rarity rarity) {
    return new ColumnLevel(label, when, missing, m, u, rarity, provenance);
  }

  public boolean isTrained() {
    return m != null && u != null;
  }

  /** What the level weighs; nothing where it says nothing, or has not been estimated. */
  public Optional<LevelWeight> weight(String comparison) {
    return missing || m == null || u == null
        ? Optional.empty()
        : Optional.of(
            new LevelWeight(
                comparison, label, m, u, rarity == null ? 0 : rarity.share(), provenance));
  }

  /** Whether the level is that both sides have the same value of this column. */
  boolean isExactly(String column) {
    return Objects.equals(when, Condition.equal(column));
  }
}
