package org.vigil.circulation;

/** How a document reaches people. */
public enum Channel {
  EMAIL("E-mail", "by e-mail"),
  NEEDS_ASSESSMENT_SITE("Needs assessment website", "on the needs assessment website"),
  COUNCIL_SITE("Council website", "on the council website"),
  SCHOOLS_GRID("Schools' grid", "by the schools' grid"),
  PAPER("On paper", "on paper");

  private final String words;
  private final String how;

  Channel(String words, String how) {
    this.words = words;
    this.how = how;
  }

  public String words() {
    return words;
  }

  /** As it ends a sentence. */
  public String how() {
    return how;
  }

  /** Whether it is open to more than those it is sent to, so that only what is public may go there. */
  public boolean isPublic() {
    return this == NEEDS_ASSESSMENT_SITE || this == COUNCIL_SITE;
  }
}
