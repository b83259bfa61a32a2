package org.vigil.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One at a time decides who is who, across all servers: two at once could open two case files for one person. */
@Component
class MatchingTurn {
  private static final long LOCK = 7_101_001L;

  private final JdbcClient jdbc;

  MatchingTurn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the turn; it is given back when the transaction ends. */
  void take() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
  }
}
