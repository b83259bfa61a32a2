package org.vigil.drugtesting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.drugtesting.Cover;
import org.vigil.drugtesting.CoverForm;
import org.vigil.drugtesting.CoverForm.Problem;
import org.vigil.drugtesting.Reception;
import org.vigil.drugtesting.ReturnIntake;
import org.vigil.drugtesting.ReturnSources;
import org.vigil.drugtesting.Revision;
import org.vigil.drugtesting.Unit;
import org.vigil.partner.Organisation;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.Words;

/** Taking a return in: a file, or a table pasted from a spreadsheet, and what it is said to be. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ReturnImportPages {
  private static final String USUAL_SOURCE = "police";

  private final ReturnIntake intake;
  private final ReturnSources sources;

  ReturnImportPages(ReturnIntake intake, ReturnSources sources) {
    this.intake = intake;
    this.sources = sources;
  }

  @GetMapping("/drug-testing/import")
  String ask(Model model) {
    model.addAttribute(
        "page",
        page(
            new CoverForm("", "", "", "", "", USUAL_SOURCE, "", ""), "", List.<Problem>of(), null));
    return "drugtesting/import";
  }

  @PostMapping("/drug-testing/import")
  String take(
      Typed typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next)
      throws IOException {
    var form = typed.form();
    var problems = new java.util.ArrayList<Problem>();
    Cover cover = null;
    switch (form.answer(keys())) {
      case CoverForm.Answer.Complete complete -> cover = complete.cover();
      case CoverForm.Answer.Incomplete incomplete -> problems.addAll(incomplete.problems());
    }
    var received = received(typed, file);
    if (received == null) {
      problems.add(new Problem("file", "Choose a file, or paste the table."));
    } else if (file != null && !file.isEmpty() && !typed.pastedText().isBlank()) {
      problems.add(new Problem("pasted", "Choose a file or paste the table, not both."));
    }
    if (cover == null || received == null || !problems.isEmpty()) {
      return again(page(form, typed.pastedText(), problems, null), model, response);
    }
    return switch (intake.receive(cover, received)) {
      case Reception.Taken taken -> {
        next.addFlashAttribute("told", told(taken));
        yield "redirect:/drug-testing/returns/" + taken.received().id();
      }
      case Reception.ToldBefore before -> {
        next.addFlashAttribute(
            "told",
            List.of(
                "This file was received as this return before, on %s. Nothing changed."
                    .formatted(Words.moment(before.before().receivedAt()))));
        yield "redirect:/drug-testing/returns/" + before.before().id();
      }
      case Reception.Held held -> "redirect:/drug-testing/returns/" + held.id();
      case Reception.Refused refused ->
          again(
              page(form, refused.mayBeOfPeople() ? "" : typed.pastedText(), List.of(), refused),
              model,
              response);
    };
  }

  private static List<String> told(Reception.Taken taken) {
    var changes = taken.revision().map(Revision::changes).orElse(List.of());
    var told = new java.util.ArrayList<String>();
    told.add(
        "The return was taken" + (taken.revision().isPresent() ? ", beside an earlier one." : "."));
    changes.forEach(change -> told.add(change.sentence() + "."));
    return told;
  }

  private static String again(ImportPage page, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("page", page);
    return "drugtesting/import";
  }

  private static @Nullable ReceivedFile received(Typed typed, @Nullable MultipartFile file)
      throws IOException {
    if (file != null && !file.isEmpty()) {
      var name = file.getOriginalFilename();
      return ReceivedFile.of(name == null ? "file" : name, file.getBytes());
    }
    var pasted = typed.pastedText();
    return pasted.isBlank()
        ? null
        : ReceivedFile.of("pasted.txt", pasted.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> keys() {
    return sources.all().stream().map(Organisation::key).toList();
  }

  private ImportPage page(
      CoverForm form, String pasted, List<Problem> problems, Reception.@Nullable Refused refused) {
    return new ImportPage(
        form,
        pasted,
        sources.all(),
        Arrays.stream(Unit.values()).map(Unit::words).toList(),
        List.copyOf(problems),
        refused);
  }

  /** What came of the form, as typed. */
  record Typed(
      @Nullable String month,
      @Nullable String basis,
      @Nullable String from,
      @Nullable String asAt,
      @Nullable String unit,
      @Nullable String source,
      @Nullable String suites,
      @Nullable String place,
      @Nullable String pasted) {
    CoverForm form() {
      return new CoverForm(
          orEmpty(month),
          orEmpty(basis),
          orEmpty(from),
          orEmpty(asAt),
          orEmpty(unit),
          orEmpty(source),
          orEmpty(suites),
          orEmpty(place));
    }

    String pastedText() {
      return orEmpty(pasted);
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** The form. */
  record ImportPage(
      CoverForm form,
      String pasted,
      List<Organisation> sources,
      List<String> units,
      List<Problem> problems,
      Reception.@Nullable Refused refused) {
    /** What is wrong with a field, to stand beside it; null where nothing is. */
    public @Nullable String problem(String field) {
      return problems.stream()
          .filter(problem -> problem.field().equals(field))
          .map(Problem::sentence)
          .findFirst()
          .orElse(null);
    }
  }
}
