package org.vigil.shell.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigil.shell.CsvExport;
import org.vigil.shell.MethodSource;

/** Everything Vigil goes by: what is found, what is in use, and by what. Open to whoever is signed in. */
@Controller
class MethodsPages {
  private final List<MethodSource> sources;

  MethodsPages(List<MethodSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparingInt(MethodSource::order)).toList();
  }

  @GetMapping("/methods")
  String methods(MethodsAsked asked, Model model) {
    model.addAttribute("page", MethodsPage.of(asked, sources));
    return "shell/methods";
  }

  @GetMapping("/methods.csv")
  ResponseEntity<String> export(MethodsAsked asked) {
    var csv = CsvExport.withHeaders("section", "name", "what it does", "version", "used by");
    for (var section : MethodsPage.of(asked, sources).sections()) {
      section
          .methods()
          .forEach(
              method ->
                  csv.add(
                      section.heading(),
                      method.name(),
                      method.says(),
                      method.version(),
                      String.join("; ", method.usedBy())));
    }
    return csv.as("methods.csv");
  }
}
