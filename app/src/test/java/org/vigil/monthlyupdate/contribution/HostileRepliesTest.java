package org.vigil.monthlyupdate.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.reference.ReferenceFolder;

/** Replies made to do harm: each is read or refused in words, quickly. */
class HostileRepliesTest {
  /** Wide, for a busy machine: what grows with the square of the length takes minutes at these lengths. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private static ReplyReading inTime(String name, Received received) {
    long start = System.nanoTime();
    var reading = ReplyReader.read(received, "VC-7K3M9Q", "Old words.");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(SOON);
    assertThat(ReplyReader.allWords(received)).isNotNull();
    if (reading instanceof ReplyReading.NotRead not) {
      assertThat(not.reason()).as(name).isNotBlank().doesNotContain("Exception");
      assertThat(not.toDo()).as(name).isNotBlank();
    }
    return reading;
  }

  @Test
  void no_file_of_the_corpora_does_more_than_be_refused_or_read() throws IOException {
    var files = new ArrayList<>(files("corpora/generated"));
    files.addAll(files("corpora/poi-malformed"));
    for (var file : files) {
      var name = file.getFileName().toString();
      var content = Files.readAllBytes(file);
      inTime(name, Received.file(name, content));
      if (content.length < 2_000_000) {
        inTime(
            name + " attached",
            Received.file(
                "reply.eml",
                ExampleMail.multipart(
                    "mixed",
                    ExampleMail.attached("application/octet-stream", "a.docx", content),
                    ExampleMail.part("Content-Type: text/html\r\n", new String(content, UTF_8)))));
      }
    }
  }

  @Test
  void every_naughty_string_is_read_as_words_or_refused() throws IOException {
    for (var line : Files.readAllLines(one("corpora/blns/blns.txt"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      inTime(line, Received.pasted(line));
      inTime(line, Received.byLink(line));
      inTime(line, Received.file("a.eml", ExampleMail.plain(line, UTF_8, "quoted-printable")));
      inTime(line, Received.file("a.eml", ExampleMail.html("<p>" + line + "</p>")));
      inTime(line, Received.file(line, line.getBytes(UTF_8)));
      WordDifference.of("Old words.", line);
    }
  }

  /** Bytes changed, cut and doubled in a sound e-mail, a thousand times; the seed is fixed. */
  @Test
  void no_spoiled_e_mail_does_more_than_be_refused_or_read() {
    var random = new Random(7);
    var sound =
        ExampleMail.multipart(
            "mixed",
            ExampleMail.part(
                "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
                "<p>Fifty=20people</p><ul><li>One</ul><table><tr><td>a<td>b</table>"),
            ExampleMail.attached(
                "application/octet-stream",
                "a.docx",
                WordBlock.of("T", List.of("o"), "words", "VC-7K3M9Q")),
            ExampleMail.part(
                "Content-Type: message/rfc822\r\n",
                new String(ExampleMail.plain("inner", UTF_8, "base64"), UTF_8)));
    for (int round = 0; round < 1000; round++) {
      var bytes = sound.clone();
      for (int n = random.nextInt(20); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int from = random.nextInt(bytes.length);
      inTime(
          "round " + round,
          Received.file("a.eml", java.util.Arrays.copyOf(bytes, bytes.length - from / 2)));
    }
  }

  @Test
  void great_lengths_are_read_in_time() {
    inTime("quote signs", Received.pasted(">".repeat(2_000_000)));
    inTime("empty lines", Received.pasted("a\n" + "\n".repeat(500_000) + "b"));
    for (var blanks : List.of(" ", "\t", "\u2003")) {
      var line = blanks.repeat(100_000);
      inTime("a line of blanks", Received.pasted("words\n\n" + line + "\n\nmore words"));
      inTime("thanks and blanks", Received.pasted("words\nthanks" + line + "x\n"));
      inTime("hello and blanks", Received.pasted("hello" + line + "x\nwords"));
    }
    inTime("stars", Received.pasted("words\n" + "*".repeat(100_000) + "\u2028x"));
    inTime("thanks", Received.pasted("words\n" + "thanks\n".repeat(200_000)));
    inTime(
        "after a warning",
        Received.pasted("Caution: from outside\n".repeat(200_000) + "\n".repeat(200_000) + "a"));
    inTime("addresses", Received.pasted(("<" + "@".repeat(390) + "\n").repeat(10_000)));
    inTime("unseen", Received.file("a.eml", ExampleMail.html("<p hidden>x</p>".repeat(250_000))));
    inTime("one line", Received.pasted("on ".repeat(500_000) + "wrote:"));
    inTime("heads", Received.pasted("From: a\n".repeat(50_000)));
    inTime("brackets", Received.pasted("[Begin VC-7K3M9Q]\n".repeat(20_000)));
    inTime("nested", Received.file("a.eml", ExampleMail.html("<div>".repeat(100_000) + "deep")));
    inTime(
        "nested quotes",
        Received.file("a.eml", ExampleMail.html("<blockquote>".repeat(5_000) + "deep")));
    inTime("links", Received.file("a.eml", ExampleMail.html("<a href=x>".repeat(20_000) + "deep")));
    inTime(
        "heads of an e-mail",
        Received.file("a.eml", ("X-A: b\r\n".repeat(200_000) + "\r\nwords").getBytes(UTF_8)));
    WordDifference.of("a b ".repeat(50_000), "b c ".repeat(50_000));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(one(folder))) {
      return files.filter(file -> !file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path one(String name) {
    var path = ReferenceFolder.path().resolve(name);
    assumeTrue(Files.exists(path), "The corpus " + name + " is not here");
    return path;
  }
}
