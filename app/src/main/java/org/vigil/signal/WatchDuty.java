package org.vigil.signal;

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

/** Keeps the watch each night, in county time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WatchDuty {
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 10);

  @Bean
  RecurringTask<Void> nightlyWatchTask(NightlyWatch watch) {
    return Tasks.recurring("nightly-watch", new Daily(VigilClock.COUNTY_TIME, AT_NIGHT))
        .execute((instance, context) -> Acting.run(Actor.SYSTEM, watch::run));
  }
}
