package org.vigil.circulation;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** What was sent to somebody, and documents written for sending. */
@Component
class HeldDispatches implements Holding {
  private final JdbcClient jdbc;

  HeldDispatches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String inWords(long count) {
    return Words.count(count, "document sent or to be sent", "documents sent or to be sent");
  }

  @Override
  public long notBy(Set<String> authors) {
    return jdbc.sql(
            """
            select (select count(*) from dispatch where sent_by not in (:authors))
                 + (select count(*) from circulation_document where written_by not in (:authors))
            """)
        .param("authors", authors)
        .query(Long.class)
        .single();
  }
}
