package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FollowingTest {
  @Test
  void a_page_renews_itself_unless_it_was_asked_to_stay() {
    var renewed = new MockHttpServletResponse();
    assertThat(Following.of(false, renewed).renews()).isTrue();
    assertThat(renewed.getHeader("Refresh")).isEqualTo("3");

    var kept = new MockHttpServletResponse();
    assertThat(Following.of(true, kept).renews()).isFalse();
    assertThat(kept.getHeader("Refresh")).isNull();
  }
}
