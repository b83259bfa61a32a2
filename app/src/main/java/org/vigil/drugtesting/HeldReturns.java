package org.vigil.drugtesting;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** Returns that were received, and what people noted on them. */
@Component
class HeldReturns implements Holding {
  private final JdbcClient jdbc;

  HeldReturns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String inWords(long count) {
    return Words.count(count, "return of drug testing", "returns of drug testing");
  }

  @Override
  public long notBy(Set<String> authors) {
    return jdbc.sql(
            """
            select (select count(*) from testing_return where received_by not in (:authors))
                 + (select count(*) from testing_return_note where written_by not in (:authors))
            """)
        .param("authors", authors)
        .query(Long.class)
        .single();
  }
}
