package org.vigil.circulation;

/** What sort of group is written to. */
public enum GroupKind {
  RESPONSIBLE_AUTHORITIES("Responsible Authorities Group"),
  COMMUNITY_SAFETY_MANAGERS("Community safety managers"),
  PARTNERSHIP("Community safety partnership"),
  BOARD("Board"),
  SCHOOLS("Schools"),
  FORCES("Police forces"),
  OTHER("Other");

  private final String words;

  GroupKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
