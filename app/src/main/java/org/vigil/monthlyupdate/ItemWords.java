package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block.Bullet;

/**
 * An item as plain words that anybody can write in a box, a letter or a Word file, and read back: paragraphs apart by an
 * empty line, list lines begin with a hyphen, a table of words has tabs between its cells, {@code [words](address)} is a
 * link. A contact is their e-mail address, so that a change of contact changes every item. What stands in double brackets
 * is kept: {@code [[table:t1]]}, {@code [[metric:m1]]}, {@code [[lost:L1]]}.
 */
public final class ItemWords {
  private static final Pattern EMAIL =
      Pattern.compile("(?<![\\w.@-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  /** Brackets in it come in pairs, as in Drug_policy_(UK), at most one within another. */
  private static final String ADDRESS = "(?:[^()\\s]++|\\((?:[^()\\s]++|\\([^()\\s]*+\\))*+\\))++";

  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]+)]\\((" + ADDRESS + ")\\)");
  private static final Pattern TABLE = Pattern.compile("\\[\\[table:([^\\]]+)]]");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-\u2022\u2013*\uf0b7]\\s+");
  private static final String NOTE = "Note: ";
  private static final String BY_ID = "link:";

  private ItemWords() {}

  /**
   * Words read back.
   *
   * @param links those the issue does not have yet
   */
  public record Read(List<Block> blocks, List<Issue.Link> links) {
    public Read {
      blocks = List.copyOf(blocks);
      links = List.copyOf(links);
    }
  }

  public static String write(Issue issue, Issue.Item item) {
    return item.blocks().stream()
        .map(block -> write(issue, block))
        .collect(Collectors.joining("\n\n"));
  }

  private static String write(Issue issue, Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> plain(issue, paragraph.text());
      case Block.BulletList list ->
          list.bullets().stream()
              .map(bullet -> "- " + plain(issue, bullet.text()))
              .collect(Collectors.joining("\n"));
      case Block.WordTable table -> {
        var lines = new ArrayList<String>();
        lines.add(row(table.headings()));
        table
            .rows()
            .forEach(row -> lines.add(row(row.stream().map(c -> plain(issue, c)).toList())));
        yield String.join("\n", lines);
      }
      case Block.Note note -> NOTE + plain(issue, note.text());
      case Block.TableRef ref -> "[[table:" + ref.table() + "]]";
    };
  }

  /** A cell that stands alone ends with a tab: it would be a sentence else. */
  private static String row(List<String> cells) {
    return cells.size() == 1 ? cells.getFirst() + "\t" : String.join("\t", cells);
  }

  private static String plain(Issue issue, String text) {
    return Inline.read(text).stream()
        .map(
            piece ->
                switch (piece) {
                  case Inline.Words words -> words.text();
                  case Inline.ContactRef ref -> {
                    var contact = issue.contacts().get(ref.contact());
                    yield contact == null ? "[[contact:" + ref.contact() + "]]" : contact.email();
                  }
                  case Inline.LinkRef ref -> {
                    var link = issue.links().get(ref.link());
                    var url = link == null ? null : link.url();
                    yield url == null
                        ? "[" + ref.words() + "](" + BY_ID + ref.link() + ")"
                        : link(ref.words(), url);
                  }
                  case Inline.MetricRef ref -> "[[metric:" + ref.metric() + "]]";
                  case Inline.LostRef ref -> "[[lost:" + ref.passage() + "]]";
                })
        .collect(Collectors.joining());
  }

  /** A link as it is written in words. */
  public static String link(String words, String address) {
    return "[" + words + "](" + written(address) + ")";
  }

  /** Words in which links stand as their words alone. */
  public static String withoutAddresses(String written) {
    return LINK.matcher(written).replaceAll("$1");
  }

  /** Brackets that do not come in pairs could not be told from the one that ends the link. */
  private static String written(String address) {
    return address.matches(ADDRESS) ? address : address.replace("(", "%28").replace(")", "%29");
  }

  public static Read read(Issue issue, String written) {
    var reading = new Reading(issue);
    parts(written.lines().toList(), String::isEmpty).forEach(reading::add);
    return new Read(reading.blocks, new ArrayList<>(reading.links.values()));
  }

  /** Without the empty lines and the blanks around it: a row may begin or end with a cell that is empty. */
  public static String trimmed(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && isBlank(written.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(written.charAt(to - 1))) {
      to--;
    }
    return written.substring(from, to);
  }

  private static boolean isBlank(char letter) {
    return letter != '\t' && Character.isWhitespace(letter);
  }

  /** What stands between the lines that part it. */
  private static List<List<String>> parts(List<String> lines, Predicate<String> parting) {
    var parts = new ArrayList<List<String>>();
    var part = new ArrayList<String>();
    for (var line : lines) {
      if (!parting.test(trimmed(line))) {
        part.add(line);
      } else if (!part.isEmpty()) {
        parts.add(List.copyOf(part));
        part.clear();
      }
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return parts;
  }

  /**
   * The same for an item that stands: a block whose words nobody changed stays what it was, with the repairs somebody has
   * still to decide in it.
   *
   * @param before null where the item is new
   */
  public static Read read(Issue issue, Issue.@Nullable Item before, String written) {
    var read = read(issue, written);
    var standing = new ArrayList<>(before == null ? List.<Block>of() : before.blocks());
    var blocks = new ArrayList<Block>();
    for (var block : read.blocks()) {
      var same = standing.stream().filter(one -> readsAs(issue, one, block)).findFirst();
      same.ifPresent(standing::remove);
      blocks.add(same.orElse(block));
    }
    return new Read(blocks, read.links());
  }

  private static boolean readsAs(Issue issue, Block standing, Block block) {
    return read(issue, write(issue, standing)).blocks().equals(List.of(block));
  }

  /** One item being read. */
  private static final class Reading {
    private final Issue issue;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Issue.Link> links = new LinkedHashMap<>();

    Reading(Issue issue) {
      this.issue = issue;
    }

    /** A line of tabs alone is an empty row of a table; where there is none, it is an empty line. */
    void add(List<String> lines) {
      if (isTable(lines)) {
        wordTable(withoutIndent(lines));
      } else {
        parts(lines, String::isBlank).forEach(this::addWords);
      }
    }

    private static boolean isTable(List<String> lines) {
      return lines.size() > 1
          && lines.stream().anyMatch(line -> !line.isBlank())
          && withoutIndent(lines).stream().allMatch(line -> line.contains("\t"));
    }

    /** Where every line begins with a tab, nothing stands before it: it only moves the lines in. */
    private static List<String> withoutIndent(List<String> lines) {
      var moved = lines;
      while (moved.stream().allMatch(line -> line.startsWith("\t"))) {
        moved = moved.stream().map(line -> line.substring(1)).toList();
      }
      return moved;
    }

    private void addWords(List<String> lines) {
      var first = lines.getFirst().strip();
      var table = TABLE.matcher(first);
      if (lines.size() == 1 && table.matches()) {
        blocks.add(new Block.TableRef(table.group(1)));
      } else if (isTable(lines)) {
        wordTable(withoutIndent(lines));
      } else if (first.startsWith(NOTE)) {
        blocks.add(
            new Block.Note(
                tokens(String.join(" ", lines).strip().substring(NOTE.length()).strip())));
      } else {
        paragraphsAndLists(lines);
      }
    }

    /** A list may follow the line that leads to it without an empty line between. */
    private void paragraphsAndLists(List<String> lines) {
      var words = new ArrayList<String>();
      var bullets = new ArrayList<Bullet>();
      for (var line : lines) {
        var bullet = BULLET.matcher(line);
        if (bullet.find()) {
          bullets.add(Bullet.of(tokens(line.substring(bullet.end()).strip())));
        } else if (bullets.isEmpty()) {
          words.add(line.strip());
        } else {
          var last = bullets.removeLast();
          bullets.add(Bullet.of(last.text() + " " + tokens(line.strip())));
        }
      }
      if (!words.isEmpty()) {
        blocks.add(new Block.Paragraph(tokens(String.join(" ", words)), List.of()));
      }
      if (!bullets.isEmpty()) {
        blocks.add(new Block.BulletList(bullets, List.of()));
      }
    }

    private void wordTable(List<String> lines) {
      var cells =
          lines.stream()
              .map(line -> List.of(line.split("\t", -1)).stream().map(String::strip).toList())
              .toList();
      boolean alone = cells.stream().allMatch(row -> row.size() == 2 && row.getLast().isEmpty());
      int columns = alone ? 1 : cells.getFirst().size();
      blocks.add(
          new Block.WordTable(
              cells.getFirst().subList(0, columns),
              cells.subList(1, cells.size()).stream().map(row -> row(row, columns)).toList(),
              List.of()));
    }

    /** Cells beyond the headings stay in the last one: nothing that was written is lost. */
    private List<String> row(List<String> cells, int columns) {
      var row = new ArrayList<String>();
      for (int i = 0; i < columns; i++) {
        boolean last = i == columns - 1 && cells.size() > columns;
        row.add(
            tokens(
                last
                    ? String.join(" ", cells.subList(i, cells.size())).strip()
                    : i < cells.size() ? cells.get(i) : ""));
      }
      return row;
    }

    private String tokens(String text) {
      var linked =
          LINK.matcher(text)
              .replaceAll(found -> Matcher.quoteReplacement(link(found.group(1), found.group(2))));
      return EMAIL
          .matcher(linked)
          .replaceAll(found -> Matcher.quoteReplacement(contact(found.group())));
    }

    private String contact(String email) {
      var bare = email.replaceAll("\\.+$", "");
      return issue.contacts().values().stream()
          .filter(contact -> contact.email().equalsIgnoreCase(bare))
          .findFirst()
          .map(contact -> "[[contact:" + contact.id() + "]]" + email.substring(bare.length()))
          .orElse(email);
    }

    private String link(String words, String target) {
      if (target.startsWith(BY_ID)) {
        return "[[link:" + target.substring(BY_ID.length()) + "|" + words + "]]";
      }
      var known =
          issue.links().values().stream()
              .filter(link -> link.url() != null && target.equals(written(link.url())))
              .map(Issue.Link::id)
              .findFirst();
      var id = known.orElseGet(() -> newLink(words, target));
      return "[[link:" + id + "|" + words + "]]";
    }

    private String newLink(String words, String target) {
      var stem = words.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      var id = stem.isEmpty() ? "link" : stem;
      for (int n = 2; issue.links().containsKey(id) || links.containsKey(id); n++) {
        id = stem + "-" + n;
      }
      links.put(id, new Issue.Link(id, words, words, target, null));
      return id;
    }
  }
}
