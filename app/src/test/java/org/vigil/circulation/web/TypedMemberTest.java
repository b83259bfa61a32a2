package org.vigil.circulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.circulation.web.TypedMember.Read;

class TypedMemberTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a..b@x.example",
        "john.@council.example",
        "fred@council.gov.uk.",
        "x@y.example)",
        "not an address"
      })
  void an_address_no_mail_can_be_addressed_to_is_refused(String address) {
    assertThat(read(address, null))
        .isEqualTo(
            new Read.Faulty("Give an e-mail address, as name@organisation.example.", "email"));
    assertThat(read("chair@council.example", address))
        .isEqualTo(
            new Read.Faulty(
                "Give the deputy's e-mail address, as name@organisation.example.", "deputyEmail"));
  }

  @Test
  void a_post_of_more_letters_than_a_line_bears_is_refused() {
    var longest = "a".repeat(TypedGroup.LONGEST_NAME);

    assertThat(ofPost(longest)).isInstanceOf(Read.Good.class);
    assertThat(ofPost(longest + "a"))
        .isEqualTo(new Read.Faulty("The post has 121 letters. Give at most 120.", "post"));
  }

  private static Read ofPost(String post) {
    return new TypedMember(
            null, post, "Council", "chair@council.example", null, null, null, null, null, null)
        .read("board", TODAY);
  }

  private static Read read(String email, @Nullable String deputyEmail) {
    return new TypedMember(
            null,
            "Chair",
            "Council",
            email,
            deputyEmail == null ? null : "Vice chair",
            deputyEmail,
            null,
            null,
            null,
            null)
        .read("board", TODAY);
  }
}
