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
            List.of("Written above the block", "Quoted")),
        Arguments.of(
            "filled into the block, nothing above it",
            OURS.replace("is being refreshed", "was published"),
            "The needs assessment was published.\n\n- One\n- Two",
            List.of("Written above the block", "Quoted")),
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
            "Please use this:\n\n- A first line\n- A second line",
            List.of("Opening thanks")),
        Arguments.of(
            "thanks that open it, under the subject",
            "Re: VC-7K3M9Q\n\nThanks.\n\nThe working group met three times.\nKind regards\nJo Bloggs",
            "The working group met three times.",
            List.of("Subject and reference", "Opening thanks", "Signature")),
        Arguments.of(
            "many thanks that open it, and no regards at its end",
            "Many thanks\n\nWe trained 141 officers.",
            "We trained 141 officers.",
            List.of("Opening thanks")),
        Arguments.of(
            "thanks that open it, before words without a full stop",
            "Many thanks\n\n141 officers trained since October",
            "141 officers trained since October",
            List.of("Opening thanks")),
        Arguments.of(
            "thanks in the middle of it",
            "The group met.\n\nThank you.\n\nIt meets again in May.\n\nBest wishes\nJo",
            "The group met.\n\nThank you.\n\nIt meets again in May.",
            List.of("Signature")),
        Arguments.of(
            "thanks, then regards",
            "The group met.\n\nMany thanks\n\nKind regards\nJo Bloggs\nHead of Community Safety\n01438 000000",
            "The group met.",
            List.of("Signature")),
        Arguments.of(
            "a signature with a sentence that stands under every e-mail",
            "The group met.\n\nKind regards\nJo Bloggs\nMy working days are Monday to Wednesday.",
            "The group met.",
            List.of("Signature")),
        Arguments.of(
            "a sentence after the name",
            "The group met.\n\nRegards\nJo\n\nWe also trained 141 officers.",
            "The group met.\n\nRegards\nJo\n\nWe also trained 141 officers.",
            List.of()),
        Arguments.of(
            "the subject, a greeting and the reference",
            "Subject: RE: Monthly update, December 2024: Hate Crime [VC-7K3M9Q]\n\nHi Anna,\n\nVC-7K3M9Q\n\nThe group met.",
            "The group met.",
            List.of("Subject and reference", "Greeting")),
        Arguments.of(
            "the reference before the words, on their line",
            "VC-7K3M9Q: the group met.",
            "the group met.",
            List.of("Subject and reference")),
        Arguments.of(
            "an honest line that begins with Re",
            "Re: the group, it met.",
            "Re: the group, it met.",
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
        .isInstanceOfSatisfying(
            ReplyReading.NotRead.class,
            not ->
                assertThat(not.leftOut())
                    .containsExactly(new LeftOut("Quoted", "all of it\nis old")));
    assertThat(ReplyText.read("word ".repeat(5_000), REFERENCE, SENT))
        .isEqualTo(
            new ReplyReading.NotRead(
                "It has 24,999 characters; an item takes 20,000.",
                "Read it as it came, and paste the part that is meant for the item."));
  }
}
