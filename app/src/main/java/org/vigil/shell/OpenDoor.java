package org.vigil.shell;

/**
 * A page strangers may open without signing in, because what it is opened with is proof enough: a one-time link. A room that
 * has one implements this; each is on the reviewed list of the tests.
 */
public interface OpenDoor {
  /** As a path with a star for the part that differs. */
  String path();
}
