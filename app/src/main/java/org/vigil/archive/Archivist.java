package org.vigil.archive;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.VigilClock;

/** Looks each night whether anything that was released is not in the archive yet. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Archivist {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

  @Bean
  RecurringTask<Void> nightlyArchiveTask(Archive archive) {
    return Tasks.recurring("nightly-archive", new Daily(VigilClock.COUNTY_TIME, AT_NIGHT))
        .execute((instance, context) -> Acting.as(Actor.SYSTEM, archive::refresh));
  }
}
