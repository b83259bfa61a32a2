package org.vigil.monthlyupdate;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** Issues that were opened and sent out, what was decided on them, and past updates that were kept. */
@Component
class HeldUpdates implements Holding {
  private final JdbcClient jdbc;

  HeldUpdates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String inWords(long count) {
    return Words.count(count, "entry of the monthly update", "entries of the monthly update");
  }

  @Override
  public long notBy(Set<String> authors) {
    return jdbc.sql(
            """
            select (select count(*) from update_issue where opened_by not in (:authors))
                 + (select count(*) from update_change where written_by not in (:authors))
                 + (select count(*) from update_issued where issued_by not in (:authors))
                 + (select count(*) from update_version where opened_by not in (:authors))
                 + (select count(*) from update_called_off where called_off_by not in (:authors))
                 + (select count(*) from update_withdrawn where withdrawn_by not in (:authors))
                 + (select count(*) from update_source where kept_by not in (:authors))
            """)
        .param("authors", authors)
        .query(Long.class)
        .single();
  }
}
