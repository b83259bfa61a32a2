package org.vigil.linkage.clk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.GoldenCases;
import tools.jackson.databind.JsonNode;

class ClkTest {

  private static final byte[] SECRET = new byte[16];

  private final ClkEncoder encoder = ClkEncoder.with(ClkKey.agreed(SECRET));

  @Test
  void golden_records_are_encoded_and_compared_to_the_last_bit() {
    for (var one : GoldenCases.ofType("clk_cases.json", "clk_dice")) {
      var params = one.get("params");
      var golden =
          ClkEncoder.with(ClkKey.published(params.get("key").asString()))
              .withBits(params.get("bits").asInt())
              .withHashes(params.get("k").asInt());
      var a = golden.record(strings(one.get("a")));
      var b = golden.record(strings(one.get("b")));
      var id = one.get("id").asString();
      assertThat(a.toHex()).as(id).isEqualTo(one.get("clk_a").asString());
      assertThat(b.toHex()).as(id).isEqualTo(one.get("clk_b").asString());
      assertThat(a.dice(b)).as(id).isCloseTo(one.get("dice").asDouble(), within(1e-12));
      assertThat(b.dice(a)).as(id).isEqualTo(a.dice(b));
    }
  }

  @Test
  void dice_in_a_case_counted_by_hand() {
    // 3 bits and 2 bits, 2 shared: 2 · 2 / 5
    assertThat(Clk.ofHex("e000000000000000").dice(Clk.ofHex("6000000000000000")))
        .isCloseTo(0.8, within(1e-12));
    assertThat(Clk.ofHex("0000000000000000").dice(Clk.ofHex("0000000000000000"))).isZero();
  }

  @Test
  void folding_is_exclusive_or_of_the_halves() {
    var folded = Clk.ofHex("f00000000000000f" + "9000000000000001").folded();
    assertThat(folded).isEqualTo(Clk.ofHex("600000000000000e"));
    assertThat(encoder.field("SMITH").folded().bits()).isEqualTo(512);
  }

  @Test
  void a_slip_of_the_pen_stays_alike_and_another_person_does_not_come_near() {
    var told = encoder.record(List.of("DANIEL", "HARLOW", "1980-03-12"));
    assertThat(told.dice(encoder.record(List.of("DANIEL", "HARLOWE", "1980-03-12"))))
        .isGreaterThan(0.9);
    assertThat(told.dice(encoder.record(List.of("HARLOW", "DANIEL", "1980-03-12")))).isEqualTo(1);
    assertThat(told.dice(encoder.record(List.of("GRACE", "OKAFOR", "1951-07-30")))).isLessThan(0.7);
  }

  @Test
  void another_key_or_purpose_makes_the_same_name_look_like_another() {
    var key = ClkKey.agreed(SECRET);
    var surname = ClkEncoder.with(key.forPurpose("surname")).field("HARLOW");
    assertThat(surname).isEqualTo(ClkEncoder.with(key.forPurpose("surname")).field("HARLOW"));
    assertThat(surname.dice(ClkEncoder.with(key.forPurpose("forename")).field("HARLOW")))
        .isLessThan(0.5);
    assertThat(surname.dice(ClkEncoder.with(key).field("HARLOW"))).isLessThan(0.5);
  }

  @Test
  void what_is_not_told_sets_no_bit() {
    assertThat(encoder.field(null).bitsSet()).isZero();
    assertThat(encoder.record(Arrays.asList("HARLOW", null, "")))
        .isEqualTo(encoder.field("HARLOW"));
  }

  @Test
  void letters_beyond_the_first_plane_are_not_cut_in_two() {
    // two pairs: space and letter, letter and space
    assertThat(encoder.field("𝔸").bitsSet()).isBetween(31, 60);
  }

  @Test
  void a_key_is_long_not_shown_and_not_changed_from_without() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClkKey.agreed("secret".getBytes(UTF_8)))
        .withMessage("a key has at least 16 random bytes, got 6");
    assertThat(ClkKey.random().secret()).hasSize(32).isNotEqualTo(ClkKey.random().secret());
    assertThat(ClkKey.random()).hasToString("ClkKey[hidden]");
    var secret = SECRET.clone();
    var key = ClkKey.agreed(secret);
    secret[0] = 1;
    key.secret()[0] = 2;
    assertThat(key.secret()).isEqualTo(SECRET);
  }

  @Test
  void an_encoding_is_written_and_read_but_not_printed() {
    var clk = encoder.field("HARLOW");
    assertThat(Clk.ofHex(clk.toHex())).isEqualTo(clk).hasSameHashCodeAs(clk);
    assertThat(clk).hasToString("Clk[hidden]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clk.ofHex("HARLOW"))
        .withMessage("an encoding is 16 hexadecimal digits for every 64 bits, got 6 characters");
  }

  @Test
  void encodings_of_different_lengths_are_not_compared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.field("A").dice(encoder.withBits(512).field("A")))
        .withMessage("encodings of one length are compared, got 1024 and 512 bits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.withBits(100))
        .withMessage("a filter has a multiple of 64 bits, got 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.withBits(64).field("A").folded())
        .withMessage("a multiple of 128 bits can be folded, got 64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.withHashes(0))
        .withMessage("two letters set at least one bit, got 0");
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
