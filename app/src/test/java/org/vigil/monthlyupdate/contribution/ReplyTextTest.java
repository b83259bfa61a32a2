package org.vigil.monthlyupdate.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.monthlyupdate.contribution.ReplyReading.LeftOut;

/** What was written for the item, out of everything an e-mail says. */
class ReplyTextTest {
  private static final String REFERENCE = "VC-7K3M9Q";
  private static final String SENT = "The needs assessment is being refreshed.\n\n- One\n- Two";
  private static final String OURS =
      """
      Please tell us what is to stand under "Hate Crime".

      [Begin VC-7K3M9Q]
      The needs assessment is being refreshed.

      - One
      - Two
      [End VC-7K3M9Q]

      Community Safety Unit
      """;

  private static Stream<Arguments> replies() {
    return Stream.of(
        Arguments.of(
            "written above an Outlook head",
            """
            Hi Anna,

            The assessment is done. It goes to the board on 12 December.

            Kind regards

            Strategy lead
            Public Health

            From: Unit <unit@council.example>
            Sent: 2 December 2024 09:00
            To: Strategy lead
            Subject: Monthly update [VC-7K3M9Q]

            """
                + OURS,
            "The assessment is done. It goes to the board on 12 December.",
            List.of("Greeting", "Signature", "Quoted")),
        Arguments.of(
            "written above a quote, the attribution on two lines",
            "The assessment is done.\n\nOn Mon, 2 Dec 2024 at 09:00, The Unit of the County\n<unit@council.example> wrote:\n\n"
                + quoted(OURS),
            "The assessment is done.",
            List.of("Quoted")),
        Arguments.of(
            "written between quoted lines",
            """
            On 2 December 2024 the unit <unit@council.example> wrote:
            > What changed since October?
            Two officers were trained.
            > And what comes next?
            A third in January.
            """,
            "Two officers were trained.\nA third in January.",
            List.of("Quoted")),
        Arguments.of(
            "filled into the block, which was quoted",
            "Please see below.\n\nOn 2 December 2024 the unit <unit@council.example> wrote:\n"
                + quoted(OURS.replace("- Two", "- Two\n- Three")),
            "The needs assessment is being refreshed.\n\n- One\n- Two\n- Three",
            List.of("Written above the block")),
        Arguments.of(
            "filled into the block, nothing above it",
            OURS.replace("is being refreshed", "was published"),
            "The needs assessment was published.\n\n- One\n- Two",
            List.of("Written above the block")),
        Arguments.of(
            "a signature after two dashes, and a disclaimer",
            """
            Nothing has changed; keep it as it is.
            --
            Strategy lead, 01438 000000

            This e-mail and any attachments are confidential and intended for the addressee only.
            """,
            "Nothing has changed; keep it as it is.",
            List.of("Signature")),
        Arguments.of(
            "a warning of the mail system above it",
            """
            CAUTION: This email originated from outside the organisation.
            Do not click links unless you know the sender.

            The conference is on 16 October.
            Sent from my iPhone
            """,
            "The conference is on 16 October.",
            List.of("Warning of the mail system", "Signature")),
        Arguments.of(
            "an honest line that begins like a warning",
            "External evaluation ended.\nOn 3 January a report follows.\nAnn wrote: yes.",
            "External evaluation ended.\nOn 3 January a report follows.\nAnn wrote: yes.",
            List.of()),
        Arguments.of(
            "words right above the attribution",
            "Done.\nOn 2 December 2024 the unit <unit@council.example> wrote:\n> Old.",
            "Done.",
            List.of("Quoted")),
        Arguments.of(
            "thanks that close nothing",
            "Thanks\n\nPlease use this:\n\n- A first line\n- A second line",
            "Thanks\n\nPlease use this:\n\n- A first line\n- A second line",
            List.of()),
        Arguments.of(
            "a forwarded e-mail under a rule",
            "As agreed: fifty people took part.\n\n-----Original Message-----\nFrom: somebody\n\nOld words.",
            "As agreed: fifty people took part.",
            List.of("Quoted")),
        Arguments.of(
            "an honest line that begins with From",
            "From: January we train two officers a month.\n\nMore then.",
            "From: January we train two officers a month.\n\nMore then.",
            List.of()));
  }

  private static String quoted(String text) {
    return text.lines().map(line -> "> " + line + "\n").reduce("", String::concat);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("replies")
  void is_found_and_nothing_is_lost(String name, String text, String words, List<String> leftOut) {
    var read = (ReplyReading.Read) ReplyText.read(text, REFERENCE, SENT);

    assertThat(read.words()).isEqualTo(words);
    assertThat(read.leftOut().stream().map(LeftOut::what).toList()).isEqualTo(leftOut);
  }

  @Test
  void a_block_without_its_end_says_so() {
    var read =
        (ReplyReading.Read)
            ReplyText.read("[begin vc-7k3m9q] New words.\nMore of them.", REFERENCE, SENT);

    assertThat(read.words()).isEqualTo("New words.\nMore of them.");
    assertThat(read.remarks())
        .containsExactly(
            "The line that ends the block is gone. Look whether more was taken than was meant.");
  }

  @Test
  void of_two_blocks_in_a_thread_the_first_that_was_filled_in_counts() {
    var read =
        (ReplyReading.Read)
            ReplyText.read(OURS + "\n" + OURS.replace("refreshed", "printed"), REFERENCE, SENT);

    assertThat(read.words()).startsWith("The needs assessment is being printed.");
  }

  @Test
  void a_block_of_another_contribution_is_not_ours() {
    var read =
        (ReplyReading.Read)
            ReplyText.read("[Begin VC-222222]\nOther words.\n[End VC-222222]", REFERENCE, SENT);

    assertThat(read.words()).contains("[Begin VC-222222]");
  }

  @Test
  void what_cannot_be_read_says_why_and_what_to_do() {
    assertThat(ReplyText.read(" \n ", REFERENCE, SENT))
        .isEqualTo(
            new ReplyReading.NotRead(
                "There are no words in it.",
                "Look whether they stand in an attachment or a picture; paste them, or ask for them again."));
    var untouched =
        "From: a\nSent: b\nTo: c\nSubject: d\n\n[Begin VC-7K3M9Q]\n" + SENT + "\n[End VC-7K3M9Q]";
    assertThat(ReplyText.read(untouched, REFERENCE, SENT))
        .isEqualTo(
            new ReplyReading.NotRead(
                "The block came back as it was sent, and nothing is written above it.",
                "If the item is to stay as it is, refuse this reply with that reason; else ask what they meant to send."));
    assertThat(ReplyText.read("> all of it\n> is old", REFERENCE, SENT))
        .isInstanceOf(ReplyReading.NotRead.class);
    assertThat(ReplyText.read("word ".repeat(5_000), REFERENCE, SENT))
        .isEqualTo(
            new ReplyReading.NotRead(
                "It has 24,999 characters; an item takes 20,000.",
                "Read it as it came, and paste the part that is meant for the item."));
  }
}
