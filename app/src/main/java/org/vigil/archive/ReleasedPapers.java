package org.vigil.archive;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.reading.source.Source;
import org.vigil.publication.IssuedDocument;
import org.vigil.publication.IssuedDocuments;
import org.vigil.publication.PlainPrinter;

/** Documents other than monthly updates that were released here, as plain words: the annual audits, and whatever comes after. */
@Component
class ReleasedPapers {
  private static final String UPDATE = "monthly-update/";
  private static final String AUDIT = "annual-audit/";

  private final List<IssuedDocuments> shelves;
  private final PlainPrinter printer;
  private final FileReading files;

  ReleasedPapers(List<IssuedDocuments> shelves, PlainPrinter printer, FileReading files) {
    this.shelves = shelves;
    this.printer = printer;
    this.files = files;
  }

  List<Paper> all() {
    return shelves.stream()
        .flatMap(
            shelf ->
                shelf.all().stream()
                    .filter(document -> !document.key().startsWith(UPDATE))
                    .flatMap(document -> paper(shelf, document)))
        .toList();
  }

  private Stream<Paper> paper(IssuedDocuments shelf, IssuedDocument about) {
    return shelf.document(about.key()).stream()
        .map(
            document -> {
              var words = printer.print(document);
              return OtherPaper.of(
                  Source.of(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                  about.key().replace('/', '-'),
                  about.key().startsWith(AUDIT) ? DocumentKind.ANNUAL_AUDIT : DocumentKind.OTHER,
                  about.title(),
                  null,
                  about.issuedOn(),
                  null,
                  Sha256.of(words),
                  about.handling(),
                  files.districts());
            });
  }
}
