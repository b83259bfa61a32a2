package org.vigil.archive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.archive.Archive;
import org.vigil.archive.Asker;
import org.vigil.archive.asking.Answer;
import org.vigil.archive.asking.Passage;
import org.vigil.archive.asking.Quotation;

/** A question, answered in quoted passages or not at all. Sent by POST: what people ask never stands in an address. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'GOVERNANCE')")
class AskPages {
  private static final int LONGEST = 500;
  private final Asker asker;
  private final Archive archive;

  AskPages(Asker asker, Archive archive) {
    this.asker = asker;
    this.archive = archive;
  }

  @GetMapping("/archive/ask")
  String form(Model model) {
    model.addAttribute("page", empty("", null));
    return "archive/ask";
  }

  @PostMapping("/archive/ask")
  String ask(@RequestParam(defaultValue = "") String question, Model model) {
    var asked = question.strip();
    if (asked.isEmpty()) {
      model.addAttribute("page", empty("", "Write your question."));
    } else if (asked.length() > LONGEST) {
      model.addAttribute(
          "page", empty(asked, "Ask in fewer words: %d letters at most.".formatted(LONGEST)));
    } else {
      model.addAttribute("page", answered(asked, asker.answer(asked)));
    }
    return "archive/ask";
  }

  private AskPage empty(String asked, @Nullable String error) {
    return new AskPage(
        asked, error, archive.documents().isEmpty(), "", List.of(), false, List.of(), List.of());
  }

  private AskPage answered(String asked, Answer answer) {
    var corrections =
        answer.corrections().entrySet().stream()
            .map(entry -> "\"%s\" was read as \"%s\".".formatted(entry.getKey(), entry.getValue()))
            .toList();
    boolean none = archive.documents().isEmpty();
    return switch (answer) {
      case Answer.Found found ->
          new AskPage(
              asked,
              null,
              none,
              found.quotations().size() == 1
                  ? "One passage answers."
                  : found.quotations().size() + " passages, the likeliest first.",
              corrections,
              false,
              List.of(),
              found.quotations().stream().map(AskPages::quote).toList());
      case Answer.NotFound missed ->
          new AskPage(
              asked,
              null,
              none,
              "Not found.",
              corrections,
              true,
              missed.missing(),
              missed.near().stream().map(AskPages::quote).toList());
    };
  }

  private static Quote quote(Quotation quotation) {
    var cell = quotation.cell();
    var passage = quotation.passage();
    return new Quote(
        words(quotation.before()),
        passage.kind() == Passage.Kind.TABLE_ROW ? "" : passage.plainWords(),
        words(quotation.after()),
        passage.kind() == Passage.Kind.TABLE_ROW ? Blocks.of(List.of(passage)) : List.of(),
        cell == null ? null : cell.heading() + ": " + cell.value(),
        Links.to(passage),
        quotation.source(),
        passage.item().theme());
  }

  private static String words(List<Passage> passages) {
    return String.join(" ", passages.stream().map(Passage::plainWords).toList());
  }

  /**
   * One passage, as it stands.
   *
   * @param before what stands before it in its paragraph
   * @param words the sentence that answers; empty where it is a row
   * @param row the row that answers, under its headings; empty where it is a sentence
   * @param cell of a row, with its heading; null where none was asked for
   */
  record Quote(
      String before,
      String words,
      String after,
      List<Blocks> row,
      @Nullable String cell,
      String href,
      String source,
      String theme) {}

  /**
   * The page.
   *
   * @param none whether the archive is empty
   * @param missing words that stand nowhere in the archive
   */
  record AskPage(
      String question,
      @Nullable String error,
      boolean none,
      String opening,
      List<String> corrections,
      boolean notFound,
      List<String> missing,
      List<Quote> quotes) {}
}
