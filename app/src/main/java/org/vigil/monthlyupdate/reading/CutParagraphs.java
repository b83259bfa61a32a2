package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block.Repair.Kind;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.reading.CutLine.Rebuilt;
import org.vigil.monthlyupdate.reading.Slip.Confidence;

/** Offers the paragraphs that the columns of a table cut, put together again, with what is lost of them marked. */
final class CutParagraphs {
  private static final String CUT = " | ";
  private static final String NEXT_LINE = " / ";
  private static final double SURE = 0.6;
  private static final double FAIRLY_SURE = 2;

  private CutParagraphs() {}

  /** A paragraph put together, as one repair a person takes or refuses. */
  record Offer(Passage words, Slip slip) {}

  /** Empty where the pieces do not fit together. */
  static Optional<List<Offer>> offers(
      Raw.CutByColumns cut, Vocabulary vocabulary, Losses losses, String item) {
    var rows = cut.rows().stream().map(row -> row.stream().map(Passage::text).toList()).toList();
    var lines =
        rows.size() == 1
            ? ColumnText.ofColumns(rows.getFirst(), vocabulary)
            : ColumnText.ofRows(rows, vocabulary);
    return lines.map(all -> offers(all, cut, losses, item));
  }

  private static List<Offer> offers(
      List<Rebuilt> lines, Raw.CutByColumns cut, Losses losses, String item) {
    var offers = new ArrayList<Offer>();
    int begin = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i + 1 == lines.size() || endsParagraph(lines, i)) {
        offers.add(offer(lines, begin, i + 1, cut, losses, item));
        begin = i + 1;
      }
    }
    return offers;
  }

  /** A line that stops short with a full stop, or ends with an address, before one that opens with a capital. */
  private static boolean endsParagraph(List<Rebuilt> lines, int i) {
    var line = lines.get(i);
    boolean capital = Character.isUpperCase(lines.get(i + 1).text().charAt(0));
    var lastWord = line.text().substring(line.text().lastIndexOf(' ') + 1);
    boolean full = line.pieces().size() == widest(lines);
    boolean stopped = Wording.endsSentence(line.text()) && !full;
    return line.complete() && capital && (stopped || Addresses.isComplete(lastWord));
  }

  private static int widest(List<Rebuilt> lines) {
    return lines.stream().mapToInt(line -> line.pieces().size()).max().orElse(0);
  }

  private static Offer offer(
      List<Rebuilt> lines, int from, int to, Raw.CutByColumns cut, Losses losses, String item) {
    var text = new StringBuilder();
    var printed = new ArrayList<String>();
    double doubt = 0;
    for (int i = from; i < to; i++) {
      var line = lines.get(i);
      text.append(text.isEmpty() ? "" : " ").append(line.text());
      printed.add(String.join(CUT, line.pieces()));
      doubt = Math.max(doubt, line.doubt());
      if (!line.complete()) {
        text.append(line.cutWord() ? "" : " ").append(lost(lines, i, cut, losses, item));
      }
    }
    var words = Passage.written(text.toString(), cut.firstLine(), page(cut));
    var confidence =
        doubt <= SURE
            ? Confidence.CERTAIN
            : doubt <= FAIRLY_SURE ? Confidence.HIGH : Confidence.MEDIUM;
    return new Offer(
        words, new Slip(String.join(NEXT_LINE, printed), words.text(), Kind.SPLIT, confidence, 0));
  }

  private static String lost(
      List<Rebuilt> lines, int at, Raw.CutByColumns cut, Losses losses, String item) {
    var line = lines.get(at);
    var full =
        lines.stream()
            .filter(l -> l.pieces().size() == widest(lines))
            .mapToInt(l -> l.text().length())
            .toArray();
    int shortest = java.util.Arrays.stream(full).min().orElse(line.text().length());
    int longest = java.util.Arrays.stream(full).max().orElse(line.text().length());
    var after = at + 1 < lines.size() ? Losses.firstWords(lines.get(at + 1).text()) : "";
    @Nullable String cutWord =
        line.cutWord() ? line.text().substring(line.text().lastIndexOf(' ') + 1) : null;
    return losses.cutAway(
        item,
        Losses.lastWords(line.text()),
        after,
        cutWord,
        Math.max(0, shortest - line.text().length()),
        Math.max(0, longest - line.text().length()),
        new SourceLines(cut.firstLine(), cut.lastLine(), page(cut)));
  }

  private static @Nullable Integer page(Raw.CutByColumns cut) {
    return cut.rows().getFirst().getFirst().page();
  }
}
