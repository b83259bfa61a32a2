package org.vigil.casefile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** Everything "as understood now" and everything "as decided", row by row, to compare before with after. */
record Understood(Map<String, List<String>> now, Map<String, List<String>> decided) {
  private static final List<String> NOW =
      List.of("current_link", "link_key", "open_question", "case_file");
  private static final List<String> DECIDED =
      List.of("link_decision", "case_reference", "case_entry");

  static Understood by(JdbcClient jdbc, TransactionTemplate transaction) {
    return Acting.as(
        Actor.SYSTEM,
        () -> transaction.execute(status -> new Understood(rows(jdbc, NOW), rows(jdbc, DECIDED))));
  }

  private static Map<String, List<String>> rows(JdbcClient jdbc, List<String> tables) {
    var rows = new TreeMap<String, List<String>>();
    tables.forEach(
        table ->
            rows.put(
                table,
                jdbc.sql("select t::text from " + table + " t order by 1")
                    .query(String.class)
                    .list()));
    return rows;
  }
}
