package org.vigil.archive.asking;

/**
 * The numbers of the ranking, found by trying them on practice questions ({@code docs/methods/asking.md}); they are factors on
 * the order of passages unless something else is said.
 *
 * @param k1 how soon a word said again adds no more (BM25)
 * @param b how far length is evened out (BM25)
 * @param flat what the order keeps of a passage that bears out nothing of the question
 * @param numberBeside a number stands beside what was to be counted
 * @param rowNamed the row of a table that the question names
 * @param rowNotNamed another row of it
 * @param otherDistrict it speaks of another district than the question
 * @param noDistrict it speaks of none
 * @param month weight of the month among the things a question names
 */
record Weights(
    double k1,
    double b,
    double flat,
    double numberBeside,
    double rowNamed,
    double rowNotNamed,
    double otherDistrict,
    double noDistrict,
    double month,
    double newer,
    double present,
    double newest,
    double first,
    double heading,
    double neighbours,
    double theme,
    double missing,
    double otherTense) {
  static final Weights USUAL =
      new Weights(
          0.9, 0.3, 0.25, 1.15, 0.8, 0.35, 0.2, 0.75, 4.0, 0.03, 0.25, 0.65, 0.3, 0.9, 0.35, 0.4,
          0.7, 0.95);
}
