package org.vigil.shell;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.EnableAsync;

/** Work nobody waits for: events after a commit, and jobs by the clock. Vigil itself is the actor of both. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class WorkConfiguration {
  private static final Duration POLLING = Duration.ofSeconds(10);
  private static final int THREADS = 2;

  // Longer than the matching of any one batch.
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  @Bean
  VigilClock clock() {
    return new VigilClock();
  }

  @Bean
  TaskDecorator actsAsVigil() {
    return work -> () -> Acting.run(Actor.SYSTEM, work);
  }

  /** Work whose listener failed, as when the database was away for a moment, is asked for again. */
  @Bean
  @ConditionalOnWebApplication
  RecurringTask<Void> unfinishedWork(WorkInHand work) {
    return Tasks.recurring("unfinished-work", FixedDelay.of(FORGOTTEN))
        .execute((instance, context) -> work.takeUpOlderThan(FORGOTTEN));
  }

  /** Only a serving Vigil runs jobs; a command does its one thing and ends. */
  @Bean(initMethod = "start", destroyMethod = "stop")
  @ConditionalOnWebApplication
  Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> jobs) {
    return Scheduler.create(dataSource)
        .startTasks(jobs)
        .threads(THREADS)
        .pollingInterval(POLLING)
        .build();
  }
}
