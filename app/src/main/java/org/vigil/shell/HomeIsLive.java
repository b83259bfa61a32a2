package org.vigil.shell;

/** A demonstration was to be told where people work: it would stand among what they know, and be emptied with it. */
public final class HomeIsLive extends StartRefused {
  private static final long serialVersionUID = 1;

  public HomeIsLive() {
    super(
        "This VIGIL_HOME is in use: people have accounts here, or have put something here. Nothing was told.",
        "A demonstration needs a home of its own: set VIGIL_HOME to another folder, then start again.");
  }
}
