package org.vigil.partner;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that take part. */
@Component
public class Organisations {
  private final JdbcClient jdbc;

  Organisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Organisation> all() {
    return jdbc.sql("select key, name, kind from organisation order by name")
        .query(Organisation.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Organisation> find(String key) {
    return jdbc.sql("select key, name, kind from organisation where key = ?")
        .param(key)
        .query(Organisation.class)
        .optional();
  }

  /** The name of an organisation, or its key where nobody knows it. */
  @Transactional(readOnly = true)
  public String nameOf(String key) {
    return find(key).map(Organisation::name).orElse(key);
  }
}
