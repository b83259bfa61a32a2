package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FewAtOnceTest {
  @Test
  void no_more_than_it_has_places_are_worked_on_and_the_rest_are_told_to_come_again()
      throws Exception {
    var begun = new CountDownLatch(2);
    var end = new CountDownLatch(1);
    var encoder =
        new FewAtOnce(
            new CountingEncoder(
                () -> {
                  begun.countDown();
                  end.await();
                }),
            2,
            Duration.ofMillis(20));
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 2; n++) {
        others.submit(() -> encoder.matches("words", "hash"));
      }
      begun.await();

      assertThatThrownBy(() -> encoder.matches("words", "hash")).isInstanceOf(FewAtOnce.Busy.class);
      assertThatThrownBy(() -> encoder.encode("words")).isInstanceOf(FewAtOnce.Busy.class);
      end.countDown();
    }

    assertThat(encoder.matches("words", "words")).isTrue();
  }
}
