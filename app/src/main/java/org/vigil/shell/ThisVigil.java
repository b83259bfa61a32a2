package org.vigil.shell;

/** Which Vigil this is: the version of everything that has none of its own. */
public final class ThisVigil {
  private static final String SNAPSHOT = "-SNAPSHOT";

  private ThisVigil() {}

  public static String version() {
    var version = ThisVigil.class.getPackage().getImplementationVersion();
    return "Vigil " + (version == null ? "from source" : inWords(version));
  }

  /** What Maven calls a snapshot is on its way to that version. */
  private static String inWords(String version) {
    return version.endsWith(SNAPSHOT)
        ? version.substring(0, version.length() - SNAPSHOT.length()) + ", before its release"
        : version;
  }
}
