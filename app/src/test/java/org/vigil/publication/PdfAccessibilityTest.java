package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.vigil.figures.ExampleGate;
import org.vigil.monthlyupdate.ExampleUpdates;

class PdfAccessibilityTest {
  @Test
  void the_pdf_of_an_update_is_pdf_ua_1() throws Exception {
    var document =
        UpdateDocument.of(
            ExampleUpdates.novemberDraft(ExampleGate.empty()),
            Optional.of("Demonstration: not real deaths; today is 2 December 2024"));
    var out = new ByteArrayOutputStream();
    new PdfPrinter(new HtmlPrinter()).print(document, out);
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(out.toByteArray()), PDFAFlavour.PDFUA_1);
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
