package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageOfAListTest {
  private static final List<Integer> ROWS = IntStream.rangeClosed(1, 60).boxed().toList();

  @Test
  void a_page_after_the_last_says_so_and_leads_back_to_the_last() {
    var beyond = Page.of(ROWS, 999);
    assertThat(beyond.isPastTheEnd()).isTrue();
    assertThat(beyond.previous()).isEqualTo(3);
    assertThat(beyond.hasNext()).isFalse();
  }

  @Test
  void within_the_list_the_page_before_is_the_one_before() {
    var last = Page.of(ROWS, 3);
    assertThat(last.isPastTheEnd()).isFalse();
    assertThat(last.previous()).isEqualTo(2);
    assertThat(Page.of(List.of(), 1).isPastTheEnd()).isFalse();
  }
}
