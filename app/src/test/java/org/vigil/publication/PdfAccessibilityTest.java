package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every edition as PDF can be followed by a screen reader, as PDF/UA-1 asks. */
class PdfAccessibilityTest {
  private static final Map<String, Document> DRAFTS = ExampleDocuments.drafts();
  private static final Map<String, Document> ISSUED = ExampleDocuments.issued();

  static Stream<String> everyEdition() {
    return DRAFTS.keySet().stream();
  }

  @BeforeAll
  static void the_validator_is_ready() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @MethodSource("everyEdition")
  void the_pdf_of_every_edition_is_pdf_ua_1(String edition) throws Exception {
    isPdfUa1(ExampleDocuments.one(DRAFTS, edition));
    isPdfUa1(ExampleDocuments.one(ISSUED, edition));
  }

  private static void isPdfUa1(Document document) throws Exception {
    var file = new PdfPrinter(new HtmlPrinter()).printed(document);
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .as("rules of PDF/UA-1 that are broken")
          .extracting(broken -> broken.getRuleId().getClause() + ": " + broken.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }
}
