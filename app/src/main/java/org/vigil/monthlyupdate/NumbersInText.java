package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.Issue.Item;

/**
 * Numbers somebody wrote in the prose, where each stands, and the cells of the issue's tables that say the same. Binding one
 * puts its cell in its place.
 */
public final class NumbersInText {
  /** 1,248; 40.6%; 40.6 per cent. Not a date's day, a version or part of a word. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.,/-])(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(\\s?%|\\s?per cent)?(?![\\w/-]|[.,]\\d)");

  private static final Pattern TOKEN_OR_NUMBER =
      Pattern.compile("\\[\\[[^\\]]*]]|" + NUMBER.pattern());

  /** Smaller counts stand in too many cells for a proposal to be of use. */
  private static final int SMALLEST_PROPOSED = 10;

  private static final int BESIDE = 40;

  private NumbersInText() {}

  /**
   * One number.
   *
   * @param ordinal which number of its item, counted from 0
   * @param words as it stands
   * @param beside a few words around it
   */
  public record WrittenNumber(Item item, int ordinal, String words, String beside) {
    /** As a cell would say it: without the words per cent. */
    String plain() {
      return words.replaceAll("\\s?(%|per cent)$", "%");
    }

    boolean isWorthProposing() {
      return words.endsWith("%")
          || words.endsWith("per cent")
          || plain().contains(",")
          || plain().matches("\\d{2,9}") && Long.parseLong(plain()) >= SMALLEST_PROPOSED;
    }
  }

  /** A cell, and what of it, without a name in the text yet. */
  public record Source(String table, String row, String column, Measure measure) {
    public Metric named(String id) {
      return new Metric(id, table, row, column, measure);
    }

    public boolean isIn(Issue issue) {
      return named("").isBoundIn(issue);
    }

    public String words(Issue issue) {
      return named("").words(issue);
    }
  }

  public static List<WrittenNumber> of(Issue issue) {
    return issue.items().flatMap(item -> of(item).stream()).toList();
  }

  private static List<WrittenNumber> of(Item item) {
    var numbers = new ArrayList<WrittenNumber>();
    // Read in the order in which they are put back.
    reading(
        item,
        text -> {
          var found = TOKEN_OR_NUMBER.matcher(text);
          while (found.find()) {
            if (found.group(1) != null) {
              numbers.add(
                  new WrittenNumber(
                      item,
                      numbers.size(),
                      found.group(),
                      beside(text, found.start(), found.end())));
            }
          }
          return text;
        });
    return numbers;
  }

  private static String beside(String text, int from, int to) {
    int start = Math.max(0, from - BESIDE);
    int end = Math.min(text.length(), to + BESIDE);
    var words = text.substring(start, end).replaceAll("\\[\\[[^\\]]*(]]|$)", "…");
    return (start > 0 ? "… " : "") + words.strip() + (end < text.length() ? " …" : "");
  }

  /** Every cell that says just this, shares before plain counts of other columns; empty where none does. */
  public static List<Source> proposals(Issue issue, WrittenNumber number) {
    return number.isWorthProposing()
        ? sources(issue).stream()
            .filter(source -> says(source.words(issue), number.plain()))
            .toList()
        : List.of();
  }

  /** Whether a cell says what is written, with or without a comma in it. */
  static boolean says(String cell, String written) {
    return cell.replace(",", "").equals(written.replace(",", ""));
  }

  /** Whether the number as written is what the cell says. */
  public static boolean agrees(Issue issue, WrittenNumber number, Source source) {
    return says(source.words(issue), number.plain());
  }

  private static List<Source> sources(Issue issue) {
    var sources = new ArrayList<Source>();
    for (var table : issue.tables().values()) {
      var rows = new ArrayList<>(table.rows().stream().map(UpdateTable.Row::code).toList());
      rows.add(Metric.ALL_ROWS);
      for (var row : rows) {
        for (var column : table.columns()) {
          for (var measure : Measure.values()) {
            if (measure.suits(table, row, column)) {
              sources.add(new Source(table.id(), row, column, measure));
            }
          }
        }
      }
    }
    return sources;
  }

  /** A name no number of the issue has. */
  public static String newId(Issue issue) {
    int number = 1;
    while (issue.metrics().containsKey("m" + number)) {
      number++;
    }
    return "m" + number;
  }

  /** The item with a bound number in the place of one that was written. */
  public static Item bound(WrittenNumber number, String id) {
    var at = new AtomicInteger();
    return reading(
        number.item(),
        text ->
            TOKEN_OR_NUMBER
                .matcher(text)
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(
                            found.group(1) != null && at.getAndIncrement() == number.ordinal()
                                ? "[[metric:" + id + "]]"
                                : found.group())));
  }

  /** The item with the number written out again, as the table has it now. */
  public static Item unbound(Issue issue, Item item, String id) {
    return reading(item, text -> text.replace("[[metric:" + id + "]]", issue.metricWords(id)));
  }

  private static Item reading(Item item, java.util.function.UnaryOperator<String> otherwise) {
    return item.with(
        item.blocks().stream().map(block -> block.reading(otherwise)).toList(), item.lost());
  }
}
