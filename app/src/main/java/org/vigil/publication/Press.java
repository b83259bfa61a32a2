package org.vigil.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every printer there is, and a document written to a folder by each of them. */
@Component
public class Press {
  private final List<Printer> printers;

  Press(List<Printer> printers) {
    this.printers = printers.stream().sorted(Comparator.comparing(Printer::extension)).toList();
  }

  /** Those that have something to print of the document. */
  public List<Printer> printers(Document document) {
    return printers.stream().filter(printer -> printer.canPrint(document)).toList();
  }

  public Optional<Printer> printer(String extension) {
    return printers.stream().filter(one -> one.extension().equals(extension)).findFirst();
  }

  /** Empty where there is no such printer, or it has nothing to print of the document. */
  public Optional<Printer> printer(String extension, Document document) {
    return printer(extension).filter(printer -> printer.canPrint(document));
  }

  /** The files written. */
  public List<Path> print(Document document, Path folder, String name) {
    var written = new ArrayList<Path>();
    try {
      Files.createDirectories(folder);
      for (var printer : printers(document)) {
        var file = folder.resolve(name + "." + printer.extension());
        try (var out = Files.newOutputStream(file)) {
          printer.print(document, out);
        }
        written.add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }
}
