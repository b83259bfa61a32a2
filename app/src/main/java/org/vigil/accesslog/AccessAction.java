package org.vigil.accesslog;

/** What somebody did. The name of the constant is what the log keeps, so a constant is never renamed. */
public enum AccessAction {
  READ_PERSON("Looked", true),
  /** Looked without an agreement, because a living person was at risk; a person reviews each one. */
  BREAK_GLASS("Break-glass", true),
  SEARCH("Searched", false),
  SIGN_IN("Signed in", false),
  SIGN_IN_REFUSED("Sign-in refused", false),
  SIGN_OUT("Signed out", false),
  IMPORT("Imported", false),
  IMPORT_REFUSED("Import refused", false),
  NOTIFICATION("Notified", false),
  EXPORT("Exported", true),
  RELEASE("Released", false),
  WITHDRAWAL("Withdrew a release", false),
  DECISION("Decided", false),
  LINK_WITHDRAWN("Withdrew a link", false),
  CORRECTION("Corrected", false),
  REFUSED("Refused", false),
  ACCOUNT_CHANGED("Changed an account", false),
  LOG_READ("Read the access log", false),
  LOG_EXPORTED("Exported the access log", false),
  LOG_RESTORED("Log taken up again after a restore", false),
  OPERATION("Operation", false),
  /** Never written: an action this version does not know, so that a changed entry can still be read. */
  UNKNOWN("Not known", false);

  private final String words;
  private final boolean look;

  AccessAction(String words, boolean look) {
    this.words = words;
    this.look = look;
  }

  public String words() {
    return words;
  }

  /** Whether it put somebody's details in front of someone's eyes. */
  public boolean isLook() {
    return look;
  }

  static AccessAction named(String name) {
    for (var action : values()) {
      if (action.name().equals(name)) {
        return action;
      }
    }
    return UNKNOWN;
  }
}
