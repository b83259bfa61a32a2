package org.vigil.circulation;

/** How a document reaches people. */
public enum Channel {
  EMAIL("E-mail"),
  NEEDS_ASSESSMENT_SITE("Needs assessment website"),
  COUNCIL_SITE("Council website"),
  SCHOOLS_GRID("Schools' grid"),
  PAPER("On paper");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it is open to more than those it is sent to, so that only what is public may go there. */
  public boolean isPublic() {
    return this == NEEDS_ASSESSMENT_SITE || this == COUNCIL_SITE;
  }
}
