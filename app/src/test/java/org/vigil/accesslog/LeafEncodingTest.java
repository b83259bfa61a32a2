package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeafEncodingTest {
  private static final Instant MOMENT = Instant.ofEpochSecond(1, 2_000);

  @Test
  void writes_the_bytes_of_a_case_checked_by_hand() {
    var entry =
        AccessEntry.sealed(7, MOMENT, "a", "b", Access.of(AccessAction.SEARCH).on("c"), null);
    assertThat(HexFormat.of().formatHex(LeafEncoding.bytes(entry)))
        .isEqualTo(
            "0100000014"
                + hex("vigil access entry 1")
                + "0000000000000007"
                + "0000000000000001"
                + "000007d0"
                + "0100000001"
                + hex("a")
                + "0100000001"
                + hex("b")
                + "0100000006"
                + hex("SEARCH")
                + "0100000001"
                + hex("c")
                + "00"
                + "00"
                + "00"
                + "0100000004"
                + hex("done")
                + "00");
  }

  @Test
  void text_that_moves_from_one_field_to_the_next_changes_the_leaf() {
    assertThat(leaf("ab", "c")).isNotEqualTo(leaf("a", "bc"));
  }

  @Test
  void nothing_and_an_empty_text_are_two_things() {
    assertThat(leaf(null, "x")).isNotEqualTo(leaf("", "x"));
  }

  @Test
  void line_breaks_and_escapes_cannot_pose_as_another_entry() {
    var access =
        Access.of(AccessAction.REFUSED).because("a\r\n2 admin\u001b[2K\u202e\u2028\ud800z");
    assertThat(access.purpose()).isEqualTo("a\ufffd\ufffd2 admin\ufffd[2K\ufffd\ufffd\ufffdz");
  }

  @Test
  void an_entry_must_say_what_was_done() {
    assertThatThrownBy(() -> Access.of(AccessAction.UNKNOWN))
        .hasMessage("an entry must say what was done, got UNKNOWN");
  }

  @Test
  void words_that_may_be_erased_never_appear_in_a_message() {
    var access = Access.of(AccessAction.SEARCH).withErasable("EXAMPLE, Mary");
    assertThat(access.toString()).isEqualTo("Access[SEARCH]");
    assertThat(Payload.salted("EXAMPLE, Mary").toString()).isEqualTo("Payload[hidden]");
  }

  @Test
  void the_same_words_have_another_commitment_each_time() {
    assertThat(Payload.salted("x").commitment()).isNotEqualTo(Payload.salted("x").commitment());
  }

  private static TreeHash leaf(@Nullable String seen, @Nullable String purpose) {
    var access = new Access(AccessAction.SEARCH, null, seen, purpose, null, "done", null);
    return AccessEntry.sealed(1, MOMENT, "a", "b", access, null).leafHash();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
