package org.vigil.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Turn;

/** One at a time decides who is who, across all servers: two at once could open two case files for one person. */
@Component
class MatchingTurn {
  private final JdbcClient jdbc;

  MatchingTurn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for the turn; it is given back when the transaction ends. */
  void take() {
    Turn.MATCHING.take(jdbc);
  }
}
