package org.vigil.shell;

/** Which Vigil this is: the version of everything that has none of its own. */
public final class ThisVigil {
  private ThisVigil() {}

  public static String version() {
    var version = ThisVigil.class.getPackage().getImplementationVersion();
    return "Vigil " + (version == null ? "from source" : version);
  }
}
