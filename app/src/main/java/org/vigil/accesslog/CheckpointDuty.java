package org.vigil.accesslog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.accesslog.LogCheck.NotWhole;

/** Signs a checkpoint when Vigil opens, every hour, and when it closes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CheckpointDuty {
  private static final Logger LOGGER = LoggerFactory.getLogger(CheckpointDuty.class);

  @Bean
  RecurringTask<Void> hourlyCheckpoint(LogWatch watch) {
    return Tasks.recurring("access-log-checkpoint", FixedDelay.ofHours(1))
        .execute((instance, context) -> sign(watch));
  }

  @Bean
  SmartLifecycle checkpointAtBothEnds(LogWatch watch) {
    return new AtBothEnds(watch);
  }

  private static void sign(LogWatch watch) {
    if (watch.sign().result() instanceof NotWhole notWhole) {
      LOGGER.error("{} {}", notWhole.inWords(), notWhole.whatToDo());
    }
  }

  /** Vigil opens even when its log is not whole: the pages say so, and no checkpoint is signed. */
  private static final class AtBothEnds implements SmartLifecycle {
    private final LogWatch watch;
    private volatile boolean running;

    AtBothEnds(LogWatch watch) {
      this.watch = watch;
    }

    @Override
    public void start() {
      sign(watch);
      running = true;
    }

    @Override
    public void stop() {
      running = false;
      sign(watch);
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    /** Opens first and closes last: what the others do on their way out is signed too. */
    @Override
    public int getPhase() {
      return Integer.MIN_VALUE;
    }
  }
}
