package org.vigil.publication.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.publication.WordPrinter;
import org.vigil.publication.WordTemplateCheck;
import org.vigil.publication.WordTemplates;
import org.vigil.shell.Words;

/** The Word file documents are poured into: which it is, sending another, and going back to the shipped one. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'ADMINISTRATOR')")
class WordTemplatePages {
  private static final int LONGEST_NAME = 120;

  private final WordTemplates templates;
  private final WordPrinter word;
  private final ObjectProvider<WhoIsWho> whoIsWho;

  WordTemplatePages(WordTemplates templates, WordPrinter word, ObjectProvider<WhoIsWho> whoIsWho) {
    this.templates = templates;
    this.word = word;
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/word-template")
  String show(Model model) {
    return page(null, model);
  }

  @GetMapping("/word-template/file")
  ResponseEntity<byte[]> file() {
    return UpdatePages.attached("template.docx", word.mediaType(), templates.inUse());
  }

  @PostMapping("/word-template")
  String keep(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes next)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page("Choose a Word file (.docx).", model);
    }
    var name = name(file);
    return switch (templates.keep(name, file.getBytes())) {
      case WordTemplateCheck.Accepted accepted -> {
        next.addFlashAttribute(
            "kept", "Kept: documents are poured into %s from now on.".formatted(name));
        yield "redirect:/word-template";
      }
      case WordTemplateCheck.Refused refused ->
          page(refused.reason() + " " + refused.toDo(), model);
    };
  }

  @PostMapping("/word-template/shipped")
  String backToShipped(RedirectAttributes next) {
    templates.backToShipped();
    next.addFlashAttribute("kept", "Documents are poured into the shipped template again.");
    return "redirect:/word-template";
  }

  private static String name(MultipartFile file) {
    var sent = file.getOriginalFilename();
    var name = sent == null ? "template.docx" : sent.replaceAll(".*[/\\\\]", "").strip();
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private String page(@Nullable String error, Model model) {
    var names = whoIsWho.getIfAvailable();
    var history =
        templates.history().stream()
            .map(
                kept ->
                    new Line(
                        kept.fileName() == null ? "The shipped template" : kept.fileName(),
                        Words.moment(kept.keptAt()),
                        names == null ? kept.keptBy() : names.person(kept.keptBy())))
            .toList();
    var current = templates.history().stream().findFirst();
    var own = current.map(WordTemplates.Kept::fileName).orElse(null);
    model.addAttribute("page", new TemplatePage(error, own, history));
    return "publication/word-template";
  }

  /** A line of what was in use, newest first. */
  record Line(String name, String since, String by) {}

  /** @param own the unit's template in use; null while it is the shipped one */
  record TemplatePage(@Nullable String error, @Nullable String own, List<Line> history) {}
}
