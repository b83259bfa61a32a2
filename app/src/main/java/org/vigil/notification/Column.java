package org.vigil.notification;

/**
 * One column of a partner's layout.
 *
 * @param required whether a row without it is held
 */
public record Column(String header, Fact fact, boolean required) {
  public static Column of(String header, Fact fact) {
    return new Column(header, fact, false);
  }

  public static Column required(String header, Fact fact) {
    return new Column(header, fact, true);
  }
}
