package org.vigil.shell;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Work of which there is one turn in the whole house: whoever takes it has it until their transaction ends, and others wait.
 * All stand in one list, so that no two share a lock by accident.
 */
public enum Turn {
  MATCHING(1),
  CASE_FILES(2),
  MONTHLY_UPDATES(3),
  WATCH(4),
  PUBLIC_RELEASES(11),
  ARCHIVE(21),
  CONTRIBUTIONS(31),
  CONTRIBUTORS(32),
  CIRCULATION(41);

  /** So that the locks of something else in the same database are not met. */
  private static final long OF_THIS_HOUSE = 7_101_000L;

  private final long lock;

  Turn(int number) {
    this.lock = OF_THIS_HOUSE + number;
  }

  /** Within a transaction; without one it would be given back at once. */
  public void take(JdbcClient jdbc) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(lock).query((row, n) -> true).single();
  }
}
