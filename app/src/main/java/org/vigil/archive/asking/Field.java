package org.vigil.archive.asking;

/**
 * Where a word may stand that speaks for a passage.
 *
 * @see Entry
 */
enum Field {
  /** In the passage itself. */
  WORDS(1.0, 1.0),
  /** Over it. */
  HEADING(0.8, 0.9),
  /** In the headings and the caption of its table. */
  TABLE(0.8, 0.9),
  /** In the other passages of its item. */
  NEIGHBOURS(0.6, 0.7),
  /** In the theme or among the topics of its item. */
  THEME(0.3, 0.6);

  private final double weight;
  private final double covers;

  Field(double weight, double covers) {
    this.weight = weight;
    this.covers = covers;
  }

  /** How much a word there adds to the order of passages. */
  double weight() {
    return weight;
  }

  /** How far a word there shows that the passage is about what was asked, from 0 to 1. */
  double covers() {
    return covers;
  }
}
