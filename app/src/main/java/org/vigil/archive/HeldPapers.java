package org.vigil.archive;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Actor;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** Documents that people added. What Vigil took in by itself is of issues and releases, which their own rooms count. */
@Component
class HeldPapers implements Holding {
  private final JdbcClient jdbc;

  HeldPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String inWords(long count) {
    return Words.count(count, "archived document", "archived documents");
  }

  @Override
  public long notBy(Set<String> authors) {
    return jdbc.sql(
            """
            select count(*) from archive_document where added_by not in (:authors) and added_by <> :vigil
            """)
        .param("authors", authors)
        .param("vigil", Actor.SYSTEM.username())
        .query(Long.class)
        .single();
  }
}
