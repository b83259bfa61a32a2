package org.vigil.publication;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** Documents that were released, and templates of the unit. */
@Component
class HeldDocuments implements Holding {
  private final JdbcClient jdbc;

  HeldDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String inWords(long count) {
    return Words.count(count, "released document or template", "released documents or templates");
  }

  @Override
  public long notBy(Set<String> authors) {
    return jdbc.sql(
            """
            select (select count(*) from released_document where released_by not in (:authors))
                 + (select count(*) from word_template where kept_by not in (:authors))
            """)
        .param("authors", authors)
        .query(Long.class)
        .single();
  }
}
