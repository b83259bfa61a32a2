package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.contribution.ReplyReading.LeftOut;

/**
 * Finds in the text of a reply what was written for the item: what stands in the marked block, where somebody filled it in;
 * else what was written above the e-mail that is answered. What is left out is handed on, since a person may want it.
 */
final class ReplyText {
  private static final int LONGEST = 20_000;
  private static final int LONGEST_SIGN_OFF = 40;
  private static final int MOST_LINES_OF_A_SIGNATURE = 12;
  private static final int LONGEST_LINE_OF_A_SIGNATURE = 100;
  private static final int LINES_OF_A_HEAD = 8;
  private static final int LONGEST_ATTRIBUTION = 400;

  /** What a mail program puts into an e-mail is shorter than this; a longer line is somebody's words. */
  private static final int LONGEST_MARK = 4_000;

  // Every pattern of a mark is asked by is(), of a line without blanks at its ends: a run of blanks
  // that two parts of a
  // pattern could share takes time that grows with its square.
  private static final Pattern RULED_HEAD =
      Pattern.compile(
          "(?i)-{2,}\\s*(?:original message|forwarded message|original appointment|reply message)\\s*-{2,}");
  private static final Pattern FROM = Pattern.compile("(?i)\\*?from\\s?:\\*?\\s*+\\S.*");
  private static final Pattern HEAD_LINE =
      Pattern.compile("(?i)\\*?(?:sent|date|to|cc|subject)\\s?:\\*?.*");
  private static final Pattern UNDERSCORES = Pattern.compile("_{8,}");
  private static final Pattern WROTE =
      Pattern.compile("(?i)(?:on\\b.{5,250}|.{0,150}<[^<>\\s@]+@[^<>\\s@]+>.{0,60})\\bwrote\\s?:");
  private static final Pattern BY_TELEPHONE =
      Pattern.compile(
          "(?i)(?:sent from (?:my|outlook|mail|yahoo|samsung)|get outlook for|sent with)\\b.*");
  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "(?i)(?:\\*{5}.*|disclaimer\\b.{0,20}|confidentiality notice\\b.*"
              + "|this (?:e-?mail|message|communication)\\b.{0,120}\\b(?:confidential|intended|privileged|addressee|virus).*"
              + "|the information (?:contained )?in this (?:e-?mail|message)\\b.*)");
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "(?i)(?:(?:with )?(?:kind|kindest|best|warm|warmest|many)?\\s*(?:regards|wishes|thanks)|thank you|thanks again"
              + "|thanks and regards|many thanks|cheers|yours (?:sincerely|faithfully|truly)|all the best)\\s*[,.!]?");
  private static final Pattern BANNER =
      Pattern.compile(
          "(?i)(?:\\[?(?:caution|warning)\\s*[:!\\]].*|\\[?external(?:\\s+(?:e-?mail|sender)\\b|\\s*[:\\]]).*"
              + "|this (?:e-?mail|message) (?:originated|came|was sent) from outside.*)");
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)(?:hi|hello|hiya|dear|good (?:morning|afternoon|evening)|morning|afternoon)\\b[^.:?]{0,40}[,!.]?");

  private final Pattern begin;
  private final Pattern end;
  private final String sent;

  private ReplyText(String reference, String sent) {
    this.begin = marker("begin", reference);
    this.end = marker("end", reference);
    this.sent = sent;
  }

  /** The lines that stand around the block: they outlive being quoted, wrapped in a table, and turned into plain text. */
  static String begins(String reference) {
    return "[Begin " + reference + "]";
  }

  static String ends(String reference) {
    return "[End " + reference + "]";
  }

  private static Pattern marker(String which, String reference) {
    return Pattern.compile(
        "(?i)\\\\?\\[\\s*" + which + "\\s+" + Pattern.quote(reference) + "\\s*\\\\?]");
  }

  /**
   * @param reference of the contribution, as it stands in the marks of the block
   * @param sent what stood in the block when it was sent
   */
  static ReplyReading read(String text, String reference, String sent) {
    return new ReplyText(reference, sent).read(ItemWords.trimmed(text));
  }

  private ReplyReading read(String text) {
    if (text.isBlank()) {
      return new ReplyReading.NotRead(
          "There are no words in it.",
          "Look whether they stand in an attachment or a picture; paste them, or ask for them again.");
    }
    var lines = text.lines().toList();
    var blocks = blocks(lines);
    var above = above(lines);
    var filled = blocks.stream().filter(block -> differs(block.words())).findFirst();
    if (filled.isEmpty() && above.words().isBlank()) {
      filled = blocks.stream().filter(block -> differsAtAll(block.words())).findFirst();
    }
    return filled.isPresent()
        ? inBlock(filled.get(), above)
        : aboveTheQuote(above, !blocks.isEmpty());
  }

  private ReplyReading inBlock(Block block, Above above) {
    var leftOut = new ArrayList<LeftOut>();
    if (!above.words().isBlank()) {
      leftOut.add(new LeftOut("Written above the block", above.words()));
    }
    leftOut.addAll(above.leftOut());
    var remarks =
        block.ended()
            ? List.<String>of()
            : List.of(
                "The line that ends the block is gone. Look whether more was taken than was meant.");
    return checked(block.words(), leftOut, remarks);
  }

  private ReplyReading aboveTheQuote(Above above, boolean blockCameBack) {
    if (above.words().isBlank()) {
      return blockCameBack
          ? new ReplyReading.NotRead(
              "The block came back as it was sent, and nothing is written above it.",
              "If the item is to stay as it is, refuse this reply with that reason; else ask what they meant to send.")
          : new ReplyReading.NotRead(
              "All of it is quoted from an earlier e-mail, or a signature.",
              "Read it as it came. Paste what is meant for the item, or ask for it again.",
              above.leftOut());
    }
    return checked(above.words(), above.leftOut(), List.of());
  }

  private static ReplyReading checked(String words, List<LeftOut> leftOut, List<String> remarks) {
    return words.length() > LONGEST
        ? new ReplyReading.NotRead(
            "It has %,d characters; an item takes %,d.".formatted(words.length(), LONGEST),
            "Read it as it came, and paste the part that is meant for the item.")
        : new ReplyReading.Read(words, leftOut, remarks);
  }

  private boolean differs(String words) {
    return !words.isBlank() && !letters(words).equals(letters(sent));
  }

  private boolean differsAtAll(String words) {
    return !words.isBlank()
        && !words.replaceAll("\\s+", " ").strip().equals(sent.replaceAll("\\s+", " ").strip());
  }

  /** Programs change quotation marks, bullets and line ends on the way; nobody wrote those. */
  private static String letters(String words) {
    return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * What stands between two marks.
   *
   * @param ended whether the second mark was found
   */
  private record Block(String words, boolean ended) {}

  private List<Block> blocks(List<String> lines) {
    var blocks = new ArrayList<Block>();
    for (int at = 0; at < lines.size(); at++) {
      var found = begin.matcher(lines.get(at));
      if (found.find()) {
        blocks.add(block(lines, at, found.end()));
      }
    }
    return blocks;
  }

  private Block block(List<String> lines, int from, int column) {
    var inside = new ArrayList<String>();
    for (int at = from; at < lines.size(); at++) {
      var line =
          at == from ? lines.get(at).substring(column) : HtmlWords.withoutQuoteSigns(lines.get(at));
      var found = end.matcher(line);
      if (found.find()) {
        inside.add(line.substring(0, found.start()));
        return new Block(joined(inside), true);
      }
      if (at > from && (begin.matcher(line).find() || isHead(lines, at))) {
        break;
      }
      inside.add(line);
    }
    return new Block(withoutSignature(inside, new ArrayList<>()), false);
  }

  /** What was written above, and between the lines of, the e-mail that is answered. */
  private record Above(String words, List<LeftOut> leftOut) {}

  private Above above(List<String> lines) {
    var own = new ArrayList<String>();
    var quoted = new ArrayList<String>();
    int at = 0;
    for (; at < lines.size(); at++) {
      var line = lines.get(at);
      if (begin.matcher(line).find() || isHead(lines, at)) {
        break;
      }
      int wrote = linesOfAttribution(lines, at);
      if (wrote > 0) {
        if (!isQuoteAfter(lines, at + wrote)) {
          break;
        }
        quoted.addAll(lines.subList(at, at + wrote));
        at += wrote - 1;
      } else if (isQuoted(line)) {
        quoted.add(HtmlWords.withoutQuoteSigns(line));
      } else {
        own.add(line);
      }
    }
    quoted.addAll(lines.subList(at, lines.size()));
    var leftOut = new ArrayList<LeftOut>();
    ReferenceLines.takeOut(own, leftOut);
    withoutGreeting(own, leftOut);
    ReferenceLines.takeOut(own, leftOut);
    withoutOpeningThanks(own, leftOut);
    var words = withoutSignature(own, leftOut);
    if (quoted.stream().anyMatch(line -> !line.isBlank())) {
      leftOut.add(new LeftOut("Quoted", joined(quoted)));
    }
    return new Above(words, leftOut);
  }

  /** A head such as Outlook puts above what it quotes. */
  private static boolean isHead(List<String> lines, int at) {
    var line = lines.get(at);
    if (is(RULED_HEAD, line)) {
      return true;
    }
    if (is(UNDERSCORES, line)) {
      return following(lines, at + 1, 3).anyMatch(next -> is(FROM, next));
    }
    return is(FROM, line)
        && following(lines, at + 1, LINES_OF_A_HEAD).filter(next -> is(HEAD_LINE, next)).count()
            >= 2;
  }

  private static java.util.stream.Stream<String> following(List<String> lines, int from, int most) {
    return lines.subList(Math.min(from, lines.size()), Math.min(from + most, lines.size())).stream()
        .map(HtmlWords::withoutQuoteSigns);
  }

  /** Over how many lines it says "On … wrote:"; 0 where it does not. Only one that begins with "On" is wrapped. */
  private static int linesOfAttribution(List<String> lines, int at) {
    var joined = HtmlWords.withoutQuoteSigns(lines.get(at)).strip();
    for (int count = 1; joined.length() <= LONGEST_ATTRIBUTION; count++) {
      if (WROTE.matcher(joined).matches()) {
        return count;
      }
      if (count == 3 || at + count >= lines.size() || !joined.matches("(?i)on\\b.*")) {
        return 0;
      }
      var next = HtmlWords.withoutQuoteSigns(lines.get(at + count)).strip();
      if (next.isEmpty()) {
        return 0;
      }
      joined = joined + " " + next;
    }
    return 0;
  }

  private static boolean isQuoteAfter(List<String> lines, int from) {
    return lines.subList(Math.min(from, lines.size()), lines.size()).stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(ReplyText::isQuoted)
        .isPresent();
  }

  private static void withoutGreeting(List<String> lines, List<LeftOut> leftOut) {
    withoutEmptyLines(lines);
    if (!lines.isEmpty() && is(BANNER, lines.getFirst())) {
      var banner = lines.subList(0, first(lines, String::isBlank));
      leftOut.add(new LeftOut("Warning of the mail system", joined(banner)));
      banner.clear();
      withoutEmptyLines(lines);
    }
    boolean saysMore = lines.stream().skip(1).anyMatch(line -> !line.isBlank());
    if (saysMore && is(GREETING, lines.getFirst())) {
      leftOut.add(new LeftOut("Greeting", lines.removeFirst().strip()));
    }
  }

  private static void withoutEmptyLines(List<String> lines) {
    lines.subList(0, first(lines, line -> !line.isBlank())).clear();
  }

  /** Where the first such line stands; behind the last where there is none. */
  private static int first(List<String> lines, Predicate<String> such) {
    int at = 0;
    while (at < lines.size() && !such.test(lines.get(at))) {
      at++;
    }
    return at;
  }

  /** Thanks that open a letter are a greeting; where they close it they stay for the signature. */
  private static void withoutOpeningThanks(List<String> lines, List<LeftOut> leftOut) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first < lines.size()
        && looksLikeSignOff(lines.get(first))
        && signatureAt(lines) > first
        && lines.stream().skip(first + 1L).anyMatch(line -> !line.isBlank())) {
      leftOut.add(new LeftOut("Opening thanks", lines.remove(first).strip()));
    }
  }

  private static boolean looksLikeSignOff(String line) {
    var bare = line.strip();
    return bare.length() <= LONGEST_SIGN_OFF && SIGN_OFF.matcher(bare).matches();
  }

  private static String withoutSignature(List<String> lines, List<LeftOut> leftOut) {
    int cut = signatureAt(lines);
    if (cut < lines.size()) {
      var signature = joined(lines.subList(cut, lines.size()));
      if (!signature.isEmpty()) {
        leftOut.add(new LeftOut("Signature", signature));
      }
    }
    return joined(lines.subList(0, cut));
  }

  private static int signatureAt(List<String> lines) {
    int end = lines.size();
    for (int at = 0; at < end; at++) {
      var line = lines.get(at);
      if (isDashes(line) || is(BY_TELEPHONE, line) || is(DISCLAIMER, line)) {
        end = at;
      }
    }
    for (int at = 0; at < end; at++) {
      if (isSignOff(lines, at, end)
          && Closing.closes(lines, at, end, ReplyText::looksLikeSignOff)) {
        return at;
      }
    }
    return end;
  }

  /** Thanks on a line of their own close a letter only where no more than a name and an address follows. */
  private static boolean isSignOff(List<String> lines, int at, int end) {
    var line = lines.get(at);
    if (line.strip().length() > LONGEST_SIGN_OFF || !is(SIGN_OFF, line)) {
      return false;
    }
    var after =
        lines.subList(at + 1, end).stream()
            .filter(next -> !next.isBlank())
            .limit(MOST_LINES_OF_A_SIGNATURE + 1L)
            .toList();
    return after.size() <= MOST_LINES_OF_A_SIGNATURE
        && after.stream()
            .allMatch(
                next ->
                    next.strip().length() <= LONGEST_LINE_OF_A_SIGNATURE
                        && !next.strip().startsWith("- ")
                        && !next.strip().endsWith(":"));
  }

  private static boolean is(Pattern mark, String line) {
    var bare = line.strip();
    return bare.length() <= LONGEST_MARK && mark.matcher(bare).matches();
  }

  /** Two hyphens at the very beginning, as mail programs put above a signature. */
  private static boolean isDashes(String line) {
    return line.stripTrailing().equals("--");
  }

  private static boolean isQuoted(String line) {
    return line.stripLeading().startsWith(">");
  }

  private static String joined(List<String> lines) {
    return ItemWords.trimmed(String.join("\n", lines));
  }
}
