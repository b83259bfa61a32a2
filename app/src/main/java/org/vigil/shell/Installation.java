package org.vigil.shell;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What this installation is: a demonstration with its own day, or live. Made at every start, since the clock must know
 * its day before anybody asks.
 */
@Component
@Lazy(false)
public class Installation implements InitializingBean {
  private static final String DEMONSTRATION_DAY = "demonstration-day";

  private final JdbcClient jdbc;
  private final VigilClock clock;

  Installation(JdbcClient jdbc, VigilClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    clock.setDemonstrationDay(demonstrationDay().orElse(null));
  }

  /** The day of the demonstration county; empty for live use. */
  public Optional<LocalDate> demonstrationDay() {
    return setting(DEMONSTRATION_DAY).map(LocalDate::parse);
  }

  public void setDemonstrationDay(LocalDate day) {
    set(DEMONSTRATION_DAY, day.toString());
    clock.setDemonstrationDay(day);
  }

  /** Ends the demonstration: from now on the clock is the real one. */
  public void endDemonstration() {
    jdbc.sql("delete from installation where setting = ?").param(DEMONSTRATION_DAY).update();
    clock.setDemonstrationDay(null);
  }

  public Optional<String> setting(String name) {
    return jdbc.sql("select value from installation where setting = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  public void set(String name, String value) {
    jdbc.sql(
            """
            insert into installation (setting, value) values (?, ?)
            on conflict (setting) do update set value = excluded.value
            """)
        .params(name, value)
        .update();
  }
}
