package org.vigil.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * What stands above and below every page. A template says where by the marks {@code {{unit}}}, {@code {{title}}},
 * {@code {{handling}}} and {@code {{demonstration}}}; what it has no mark for is added to the foot, because no page may go
 * without saying who may have it and whether it is a draft.
 */
final class WordFrame {
  private final XWPFDocument word;
  private final Map<String, String> words = new LinkedHashMap<>();

  WordFrame(XWPFDocument word, Document document) {
    this.word = word;
    words.put("{{unit}}", document.unit());
    words.put("{{title}}", document.title() + document.draft().map(mark -> " (draft)").orElse(""));
    words.put("{{handling}}", document.handling());
    words.put("{{demonstration}}", document.demonstration().orElse(""));
  }

  void fill() {
    word.getHeaderList().forEach(this::fill);
    word.getFooterList().forEach(this::fill);
    kindsOfPage().forEach(this::addWhatIsMissing);
  }

  private List<HeaderFooterType> kindsOfPage() {
    var kinds = new ArrayList<>(List.of(HeaderFooterType.DEFAULT));
    var body = word.getDocument().getBody();
    if (body.isSetSectPr() && body.getSectPr().isSetTitlePg()) {
      kinds.add(HeaderFooterType.FIRST);
    }
    if (word.getEvenAndOddHeadings()) {
      kinds.add(HeaderFooterType.EVEN);
    }
    return kinds;
  }

  private void addWhatIsMissing(HeaderFooterType kind) {
    var policy =
        word.getHeaderFooterPolicy() == null
            ? word.createHeaderFooterPolicy()
            : word.getHeaderFooterPolicy();
    var there = text(header(policy, kind)) + text(footer(policy, kind));
    var missing =
        List.of("{{title}}", "{{handling}}", "{{demonstration}}").stream()
            .map(words::get)
            .filter(line -> !line.isEmpty() && !there.contains(line))
            .toList();
    if (!missing.isEmpty()) {
      var line = word.createFooter(kind).createParagraph();
      line.setStyle("Footer");
      line.createRun().setText(String.join(" \u00b7 ", missing));
    }
  }

  private static XWPFHeaderFooter header(XWPFHeaderFooterPolicy policy, HeaderFooterType kind) {
    return switch (kind) {
      case DEFAULT -> policy.getDefaultHeader();
      case FIRST -> policy.getFirstPageHeader();
      case EVEN -> policy.getEvenPageHeader();
    };
  }

  private static XWPFHeaderFooter footer(XWPFHeaderFooterPolicy policy, HeaderFooterType kind) {
    return switch (kind) {
      case DEFAULT -> policy.getDefaultFooter();
      case FIRST -> policy.getFirstPageFooter();
      case EVEN -> policy.getEvenPageFooter();
    };
  }

  private static String text(XWPFHeaderFooter part) {
    return part == null ? "" : part.getText();
  }

  private void fill(XWPFHeaderFooter part) {
    part.getParagraphs().forEach(this::fill);
    part.getTables()
        .forEach(
            table ->
                table
                    .getRows()
                    .forEach(
                        row ->
                            row.getTableCells()
                                .forEach(cell -> cell.getParagraphs().forEach(this::fill))));
  }

  private void fill(XWPFParagraph paragraph) {
    words.forEach((mark, put) -> put(paragraph, mark, put));
  }

  /** Word likes to part a mark over several runs: it is put together again in the first of those that hold it. */
  private static void put(XWPFParagraph paragraph, String mark, String words) {
    var runs = paragraph.getRuns();
    for (int to = 0; to < runs.size(); to++) {
      var together = "";
      for (int from = to; from >= 0 && isPlain(runs.get(from)); from--) {
        together = runs.get(from).getText(0) + together;
        if (together.contains(mark)) {
          runs.get(from).setText(together.replace(mark, words), 0);
          for (int emptied = from + 1; emptied <= to; emptied++) {
            runs.get(emptied).setText("", 0);
          }
          break;
        }
      }
    }
  }

  private static boolean isPlain(XWPFRun run) {
    return run.getCTR().sizeOfTArray() == 1 && run.getText(0) != null;
  }
}
