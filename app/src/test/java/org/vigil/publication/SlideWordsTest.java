package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.vigil.publication.Document.Bullets;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;

/** Words on slides have room there, however many there are. */
class SlideWordsTest {
  private static final double FOOT = 504;

  private static String sentences(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("Sentence %03d tells what the group has done in the county."::formatted)
        .collect(Collectors.joining(" "));
  }

  /** What stands on each slide after the first, without its title and foot; all of it has room. */
  private static List<String> slides(Piece piece) throws IOException {
    var document =
        new Document(
            "Unit",
            "Title",
            "Subtitle",
            List.of(),
            "OFFICIAL",
            Optional.empty(),
            Optional.empty(),
            List.of(new Theme("Theme", List.of(new Entry("Heading", List.of(piece))))));
    var words = new ArrayList<String>();
    try (var show =
        new XMLSlideShow(new ByteArrayInputStream(new SlidesPrinter().printed(document)))) {
      for (var slide : show.getSlides().subList(1, show.getSlides().size())) {
        var box = (XSLFTextShape) slide.getShapes().getLast();
        assertThat(box.getAnchor().getMinY() + box.getTextHeight())
            .as(box.getText())
            .isLessThanOrEqualTo(FOOT);
        words.add(box.getText());
      }
    }
    return words;
  }

  @Test
  void a_long_paragraph_goes_on_at_a_sentence() throws IOException {
    var slides = slides(Text.of(sentences(60)));
    assertThat(slides).hasSizeGreaterThan(2);
    assertThat(slides.getFirst()).startsWith("Heading\nSentence 001");
    assertThat(slides).allSatisfy(words -> assertThat(words).endsWith("in the county."));
    assertThat(String.join(" ", slides)).isEqualTo("Heading\n" + sentences(60));
  }

  @Test
  void a_sentence_longer_than_a_slide_goes_on_at_a_word() throws IOException {
    var words = "word ".repeat(700) + "LASTWORD";
    assertThat(String.join(" ", slides(Text.of(words)))).isEqualTo("Heading\n" + words);
  }

  @Test
  void a_word_longer_than_a_slide_is_not_lost() throws IOException {
    assertThat(String.join("", slides(Text.of("a".repeat(4_000)))))
        .isEqualTo("Heading\n" + "a".repeat(4_000));
  }

  @Test
  void a_line_of_a_list_goes_on_without_a_bullet() throws IOException {
    var slides = slides(new Bullets(List.of(Text.of(sentences(40)), Text.of("The next."))));
    assertThat(slides).hasSizeGreaterThan(1);
    assertThat(String.join(" ", slides)).isEqualTo("Heading\n" + sentences(40) + "\nThe next.");
  }
}
