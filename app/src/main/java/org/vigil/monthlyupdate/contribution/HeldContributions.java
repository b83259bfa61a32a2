package org.vigil.monthlyupdate.contribution;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** What others were asked to contribute, and what they answered. */
@Component
class HeldContributions implements Holding {
  private final JdbcClient jdbc;

  HeldContributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String inWords(long count) {
    return Words.count(
        count, "contribution asked for or answered", "contributions asked for or answered");
  }

  @Override
  public long notBy(Set<String> authors) {
    return jdbc.sql(
            """
            select (select count(*) from update_contribution where asked_by not in (:authors))
                 + (select count(*) from update_contribution_reply where entered_by not in (:authors))
            """)
        .param("authors", authors)
        .query(Long.class)
        .single();
  }
}
