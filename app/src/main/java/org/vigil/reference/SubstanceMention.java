package org.vigil.reference;

/**
 * A place in a text where a substance is named.
 *
 * @param verbatim the words as told
 * @param start offset of the first character in the text
 * @param end offset after the last character
 * @param basis how the words lead to the substance
 * @param spelling whether the words are a listed spelling
 * @param alsoMetabolite the substance is a drug in its own right and a metabolite of another one
 *     named in the same text, so it need not be a second drug
 */
public record SubstanceMention(
    Substance substance,
    String verbatim,
    int start,
    int end,
    Basis basis,
    Spelling spelling,
    boolean alsoMetabolite) {

  /** How the words lead to the substance. */
  public enum Basis {
    /** Its name, brand or abbreviation. */
    NAMED,
    /** A metabolite or marker that implies it. */
    METABOLITE,
    /** An opioid and an analgesic named together, read as one compound medicine. */
    COMPOUND,
    /** A street name; read only where asked for. */
    STREET
  }

  /** Whether the words are a listed spelling. */
  public enum Spelling {
    LISTED,
    /** Near enough to one listed spelling and to no other substance's. */
    NEAR
  }

  SubstanceMention as(Substance other, Basis because) {
    return new SubstanceMention(other, verbatim, start, end, because, spelling, alsoMetabolite);
  }

  SubstanceMention possiblyMetabolite() {
    return new SubstanceMention(substance, verbatim, start, end, basis, spelling, true);
  }
}
