package org.vigil.notification;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** What partners told and people typed, held rows too. */
@Component
class HeldNotifications implements Holding {
  private final JdbcClient jdbc;

  HeldNotifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String inWords(long count) {
    return Words.count(count, "notification or held row", "notifications or held rows");
  }

  @Override
  public long notBy(Set<String> authors) {
    return jdbc.sql(
            """
            select (select count(*) from notification where received_by not in (:authors))
                 + (select count(*) from held_row h join import_run i on i.id = h.import_id
                    where i.started_by not in (:authors))
            """)
        .param("authors", authors)
        .query(Long.class)
        .single();
  }
}
