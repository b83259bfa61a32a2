package org.vigil.linkage.table;

/**
 * A condition made ready to be asked of two records by the places where their numbers begin. Three-valued: it may neither hold nor fail.
 */
interface PairTest {

  boolean holds(int[] cells, int left, int right);

  boolean fails(int[] cells, int left, int right);

  /** Never told apart by a null: whatever does not hold fails. */
  interface Certain extends PairTest {
    @Override
    default boolean fails(int[] cells, int left, int right) {
      return !holds(cells, left, right);
    }
  }
}
