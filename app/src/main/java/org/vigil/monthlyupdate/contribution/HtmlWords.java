package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.vigil.monthlyupdate.ItemWords;

/**
 * A formatted e-mail as plain words: paragraphs apart by an empty line, list lines with a hyphen, cells of a table apart by
 * tabs, links as {@code [words](address)}, what is quoted behind {@code >} as in a plain e-mail.
 */
final class HtmlWords implements NodeVisitor {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr");
  private static final Set<String> LINES =
      Set.of("div", "tr", "li", "section", "article", "header", "footer", "dt", "dd", "pre");
  private static final Set<String> QUOTES = Set.of("gmail_quote", "yahoo_quoted");
  private static final String UNSEEN =
      "head, script, style, template, [hidden], [style~=(?i)display\\s*:\\s*none], [style~=(?i)mso-hide\\s*:\\s*all]";

  /** Bullets as Word writes them into an e-mail: a sign and blanks, no list. */
  private static final String DRAWN_BULLETS = "\u00B7\u2022\u25AA\u25CF\u2023\uF0B7\u00A7";

  private static final int DEEPEST_QUOTE = 5;

  private final StringBuilder text = new StringBuilder();

  /** Passed over, not taken out: taking one of many children out moves all that follow it. */
  private final Set<Node> unseen = Collections.newSetFromMap(new IdentityHashMap<>());

  private int unseenAround;
  private int quoted;
  private int linkFrom = -1;

  private HtmlWords() {}

  static String of(String html) {
    var page = Jsoup.parse(html);
    var words = new HtmlWords();
    words.unseen.addAll(page.select(UNSEEN));
    NodeTraversor.traverse(words, page.body());
    return words.tidied();
  }

  /** Lines without blanks at their ends; the lines of one list without empty lines between. */
  private String tidied() {
    var tidy = new ArrayList<String>();
    int empty = 0;
    boolean afterBullet = false;
    for (var line : text.toString().split("\n", -1)) {
      var bare = drawn(line.stripTrailing());
      if (withoutQuoteSigns(bare).isBlank()) {
        empty++;
        continue;
      }
      boolean bullet = withoutQuoteSigns(bare).startsWith("- ");
      if (empty > 0 && !tidy.isEmpty() && !(bullet && afterBullet)) {
        tidy.add("");
      }
      tidy.add(bare);
      empty = 0;
      afterBullet = bullet;
    }
    return ItemWords.trimmed(String.join("\n", tidy));
  }

  private static String drawn(String line) {
    var words = withoutQuoteSigns(line);
    if (words.length() > 1
        && DRAWN_BULLETS.indexOf(words.charAt(0)) >= 0
        && Character.isWhitespace(words.charAt(1))) {
      return line.substring(0, line.length() - words.length()) + "- " + words.substring(1).strip();
    }
    return line;
  }

  /** What an e-mail says on a line that is quoted, however often. */
  static String withoutQuoteSigns(String line) {
    int at = 0;
    for (int i = 0; i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' '); i++) {
      if (line.charAt(i) == '>') {
        at = i + 1 < line.length() && line.charAt(i + 1) == ' ' ? i + 2 : i + 1;
      }
    }
    return line.substring(at);
  }

  @Override
  public void head(Node node, int depth) {
    if (unseen.contains(node)) {
      unseenAround++;
    }
    if (unseenAround > 0) {
      return;
    }
    switch (node) {
      case TextNode words -> say(words);
      case Element element -> begin(element);
      default -> {}
    }
  }

  private void begin(Element element) {
    var name = element.normalName();
    if (isQuote(element)) {
      endLine();
      quoted++;
    }
    if (PARAGRAPHS.contains(name)) {
      endParagraph();
    } else if (LINES.contains(name)) {
      endLine();
    }
    switch (name) {
      case "br" -> breakLine();
      case "li" -> write("- ");
      case "td", "th" -> {
        if (hasCellBefore(element)) {
          text.append('\t');
        }
      }
      case "a" -> linkFrom = text.length();
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (unseenAround > 0) {
      if (unseen.contains(node)) {
        unseenAround--;
      }
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    var name = element.normalName();
    if (name.equals("a")) {
      link(element.attr("href").strip());
    }
    if (PARAGRAPHS.contains(name)) {
      endParagraph();
    } else if (LINES.contains(name)) {
      endLine();
    }
    if (isQuote(element)) {
      endLine();
      quoted--;
    }
  }

  private boolean hasCellBefore(Element cell) {
    var before = cell.previousElementSibling();
    while (before != null && unseen.contains(before)) {
      before = before.previousElementSibling();
    }
    return before != null;
  }

  /** Looks at the element alone: a selector would first walk up to the root, at every element of a deep page. */
  private static boolean isQuote(Element element) {
    return element.normalName().equals("blockquote") || QUOTES.stream().anyMatch(element::hasClass);
  }

  private void say(TextNode node) {
    var words = node.getWholeText().replaceAll("[ \\t\\r\\n\\f\u00A0]+", " ");
    if (isAtStart()) {
      words = words.stripLeading();
    }
    if (!words.isEmpty()) {
      write(words);
    }
  }

  private void write(String words) {
    if (isLineEmpty()) {
      text.append("> ".repeat(Math.min(quoted, DEEPEST_QUOTE)));
    }
    text.append(words);
  }

  /** Only addresses a reader could follow; an address written out is its own words. */
  private void link(String address) {
    if (linkFrom < 0 || linkFrom > text.length()) {
      return;
    }
    var words = text.substring(linkFrom).strip();
    boolean followed = address.toLowerCase(Locale.ROOT).matches("https?://\\S+");
    if (followed
        && !words.isEmpty()
        && !words.contains("\n")
        && !words.matches(".*[\\[\\]].*")
        && !bare(words).equals(bare(address))) {
      int at = text.indexOf(words, linkFrom);
      text.replace(at, at + words.length(), ItemWords.link(words, address));
    }
    linkFrom = -1;
  }

  private static String bare(String address) {
    return address.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
  }

  private boolean isLineEmpty() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  private boolean isAtStart() {
    return isLineEmpty()
        || text.charAt(text.length() - 1) == '\t'
        || text.charAt(text.length() - 1) == ' ';
  }

  private boolean isBulletOpen() {
    return text.length() >= 2 && text.substring(text.length() - 2).equals("- ");
  }

  private void breakLine() {
    text.append('\n');
  }

  private void endLine() {
    if (!isLineEmpty() && !isBulletOpen()) {
      text.append('\n');
    }
  }

  private void endParagraph() {
    endLine();
    if (!text.isEmpty() && !isBulletOpen()) {
      text.append('\n');
    }
  }
}
