package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One month's update: sections of items, the tables they show, and what the month promised and asked.
 *
 * @param title as printed
 * @param dataCutOff the last day on which the data could change; null where nobody said
 * @param metrics numbers in the prose, each bound to a cell of a table so that the two cannot drift apart
 * @param delivery how items and promises stand, where somebody has said so
 * @param furniture what a page carried besides the text: running headers, page numbers
 * @param demonstration whether it is the shipped example, to be marked as such wherever it is shown
 */
public record Issue(
    IssueId id,
    String title,
    Unit unit,
    Audience audience,
    Month month,
    @Nullable LocalDate dataCutOff,
    Map<String, Contact> contacts,
    Map<String, Link> links,
    Map<String, GlossaryTerm> glossary,
    List<Section> sections,
    Map<String, UpdateTable> tables,
    Map<String, Product> products,
    Map<String, Intervention> interventions,
    List<Commitment> commitments,
    List<Ask> asks,
    Map<String, Metric> metrics,
    Delivery delivery,
    List<Furniture> furniture,
    boolean demonstration) {

  /** Which issue. */
  public record IssueId(String value) {
    @Override
    public String toString() {
      return value;
    }
  }

  /** Who writes it. */
  public record Unit(String name, String abbreviation) {}

  /** Who it is for. */
  public record Audience(String group, String abbreviation) {}

  /** The month it reports on. */
  public record Month(YearMonth month, String label, LocalDate start, LocalDate end) {}

  /**
   * Items under one theme.
   *
   * @param continuedLabel the theme's name as repeated where it goes on over a page; null where it does not
   */
  public record Section(
      String id, String theme, @Nullable String continuedLabel, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }

    public Section(String id, String theme, List<Item> items) {
      this(id, theme, null, items);
    }

    Section with(List<Item> others) {
      return new Section(id, theme, continuedLabel, others);
    }
  }

  /**
   * Where a piece stood in the text it was read from.
   *
   * @param fromLine counted from 1
   * @param toLine inclusive
   * @param page counted from 1; null where the source has no pages
   */
  public record SourceLines(int fromLine, int toLine, @Nullable Integer page) {
    public SourceLines {
      if (fromLine < 1 || toLine < fromLine) {
        throw new IllegalArgumentException(
            "Lines count from 1 and do not run backwards: %d to %d".formatted(fromLine, toLine));
      }
    }

    public String words() {
      var lines = fromLine == toLine ? "line " + fromLine : "lines " + fromLine + " to " + toLine;
      return page == null ? lines : "page " + page + ", " + lines;
    }
  }

  /**
   * One thing told.
   *
   * @param workingHeading proposed where none was printed; a person decides
   * @param lost passages nobody can read any more, never filled in by guessing
   * @param owner the contact who answers for it; null where nobody was named
   * @param districts codes of the districts it matters to; empty for all
   * @param place where it stood in the source; null where it was written here
   * @param unchangedSince the month whose words still stand; null where they are this month's
   */
  public record Item(
      String id,
      @Nullable String heading,
      @Nullable String workingHeading,
      List<String> topics,
      List<Block> blocks,
      List<LostPassage> lost,
      @Nullable String owner,
      List<String> districts,
      @Nullable SourceLines place,
      @Nullable YearMonth unchangedSince) {
    public Item {
      topics = List.copyOf(topics);
      blocks = List.copyOf(blocks);
      lost = List.copyOf(lost);
      districts = List.copyOf(districts);
    }

    public String headingOrWorkingHeading() {
      return heading != null ? heading : workingHeading != null ? workingHeading : "No heading";
    }

    /** Every word of it, tokens included. */
    public String words() {
      return String.join("\n", blocks.stream().flatMap(Block::texts).toList());
    }

    public List<Block.Repair> repairs() {
      return blocks.stream().flatMap(block -> block.repairs().stream()).toList();
    }

    Item with(List<Block> others, List<LostPassage> stillLost) {
      return new Item(
          id,
          heading,
          workingHeading,
          topics,
          others,
          stillLost,
          owner,
          districts,
          place,
          unchangedSince);
    }

    Item standingSince(@Nullable YearMonth month) {
      return new Item(
          id, heading, workingHeading, topics, blocks, lost, owner, districts, place, month);
    }
  }

  /** A passage that cannot be read. */
  public record LostPassage(
      String id, String approximateLength, String mustContain, String candidateSense) {
    /** Where the reader of a file could not tell, it says so in these words. */
    public boolean hasKnownLength() {
      return !approximateLength.equals("not known");
    }

    /** "about 59 to 72 characters", or that nobody can say. */
    public String howMuch() {
      return hasKnownLength() ? "about " + lengthInWords() : "how much is not known";
    }

    /** 59 to 72 characters, without the reckoning behind it. */
    public String lengthInWords() {
      var bracket = approximateLength.indexOf(" (");
      var length = bracket < 0 ? approximateLength : approximateLength.substring(0, bracket);
      return length.replaceAll("(\\d)-(\\d)", "$1 to $2");
    }
  }

  /**
   * Whom to ask: a role first, since people change posts.
   *
   * @param deputy the contact who answers while this one is away; null where nobody does
   * @param from the first day it holds; null where it always did
   * @param until the last day it holds; null where no end is known
   * @param holder who holds the post, in the words the unit chooses; null where the role is enough
   */
  public record Contact(
      String id,
      String role,
      String email,
      List<String> topics,
      @Nullable String deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String holder) {
    public Contact {
      topics = List.copyOf(topics);
    }

    public Contact(
        String id,
        String role,
        String email,
        List<String> topics,
        @Nullable String deputy,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
      this(id, role, email, topics, deputy, from, until, null);
    }

    public boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * Where a reader is sent.
   *
   * @param url null where the target was lost
   * @param opening what came of opening the address; null where nobody has
   */
  public record Link(
      String id,
      String words,
      String target,
      @Nullable String url,
      @Nullable String publicEquivalent,
      @Nullable LinkOpening opening) {

    public Link(
        String id,
        String words,
        String target,
        @Nullable String url,
        @Nullable String publicEquivalent) {
      this(id, words, target, url, publicEquivalent, null);
    }

    Link opened(LinkOpening came) {
      return new Link(id, words, target, url, publicEquivalent, came);
    }
  }

  /** What an abbreviation means here. */
  public record GlossaryTerm(String abbreviation, String meaning) {}

  /** A document or system the update speaks of. */
  public record Product(String id, String title, String type, String state) {}

  /** Funded work the update speaks of. */
  public record Intervention(String id, String title, String funder, String kind) {}

  /**
   * Something promised, carried to the next issue until it is closed.
   *
   * @param due a year, a month or a day, as precisely as it was said; null where no date was given
   * @param firstSeen the issue it was first promised in; null for this one
   * @param closedIn the issue that told it was kept or dropped; null while it stands
   * @param note what became of it, in words
   * @param keptOn the day it was kept; null where it was not, and where the day is not known
   */
  public record Commitment(
      String id,
      String item,
      String what,
      @Nullable String due,
      @Nullable String dueWords,
      @Nullable String owner,
      State state,
      @Nullable YearMonth firstSeen,
      @Nullable YearMonth closedIn,
      @Nullable String note,
      @Nullable LocalDate keptOn) {

    public Commitment(
        String id,
        String item,
        String what,
        @Nullable String due,
        @Nullable String dueWords,
        @Nullable String owner,
        State state,
        @Nullable YearMonth firstSeen,
        @Nullable YearMonth closedIn,
        @Nullable String note) {
      this(id, item, what, due, dueWords, owner, state, firstSeen, closedIn, note, null);
    }

    /** How a promise stands. */
    public enum State {
      OPEN("open", true),
      LATE("late", true),
      MET("met", false),
      DROPPED("dropped", false);

      private final String words;
      private final boolean standing;

      State(String words, boolean standing) {
        this.words = words;
        this.standing = standing;
      }

      public String words() {
        return words;
      }

      /** Whether it goes on to the next issue. */
      public boolean isStanding() {
        return standing;
      }
    }
  }

  /**
   * What the reader is invited to do.
   *
   * @param by the last day an answer is of use; null where none was given
   */
  public record Ask(
      String id,
      String item,
      String what,
      List<String> contacts,
      @Nullable LocalDate by,
      List<Answer> answers) {
    public Ask {
      contacts = List.copyOf(contacts);
      answers = List.copyOf(answers);
    }
  }

  /** What came back when something was asked. */
  public record Answer(String from, LocalDate on, String words) {}

  /** What a page carried besides the text. */
  public record Furniture(String text, String kind, SourceLines place) {}

  public Issue {
    contacts = inOrder(contacts);
    links = inOrder(links);
    glossary = inOrder(glossary);
    sections = List.copyOf(sections);
    tables = inOrder(tables);
    products = inOrder(products);
    interventions = inOrder(interventions);
    commitments = List.copyOf(commitments);
    asks = List.copyOf(asks);
    metrics = inOrder(metrics);
    furniture = List.copyOf(furniture);
  }

  public Stream<Item> items() {
    return sections.stream().map(Section::items).flatMap(Collection::stream);
  }

  public Optional<Item> item(String itemId) {
    return items().filter(item -> item.id().equals(itemId)).findFirst();
  }

  public UpdateTable table(String tableId) {
    var table = tables.get(tableId);
    if (table == null) {
      throw new IllegalArgumentException("The issue has no table " + tableId);
    }
    return table;
  }

  /** The item a table stands in. */
  public Optional<Item> itemShowing(String tableId) {
    return items()
        .filter(
            item ->
                item.blocks().stream()
                    .anyMatch(b -> b instanceof Block.TableRef ref && ref.table().equals(tableId)))
        .findFirst();
  }

  /**
   * As it would be printed: without tables that no item shows and no number of the prose is taken from. They are kept, so that
   * an item may show them again.
   */
  Issue asShown() {
    return revised()
        .tables(
            id ->
                itemShowing(id).isPresent()
                    || metrics.values().stream().anyMatch(metric -> metric.table().equals(id)))
        .issue();
  }

  /** Whether whoever reads the update finds the contact in post: it is read when the month it reports on is over. */
  public boolean reaches(Contact contact) {
    return contact.holdsOn(month.end().plusDays(1));
  }

  /** Whom a reader is to write to: the contact, or where its last day is over the deputy; the contact still where there is none. */
  public Optional<Contact> answering(String contact) {
    var named = Optional.ofNullable(contacts.get(contact));
    return named
        .filter(one -> !reaches(one))
        .flatMap(one -> Optional.ofNullable(one.deputy()))
        .flatMap(deputy -> Optional.ofNullable(contacts.get(deputy)))
        .filter(this::reaches)
        .or(() -> named);
  }

  /** A number of the prose as it stands now. A number whose cell is gone is not guessed; a check stops the issue for it. */
  public String metricWords(String id) {
    var metric = metrics.get(id);
    return metric != null && metric.isBoundIn(this)
        ? metric.words(this)
        : "[number not bound to a table]";
  }

  /** Whoever answers for an item: its owner, or else the contact of its topics. */
  public Optional<Contact> ownerOf(Item item) {
    var named = item.owner() == null ? null : contacts.get(item.owner());
    return named != null
        ? Optional.of(named)
        : contacts.values().stream()
            .filter(contact -> !Collections.disjoint(contact.topics(), item.topics()))
            .findFirst();
  }

  /** Whether the numbers a block shows, those of a table or bound to one, are the same in another issue. */
  boolean showsAsIn(Issue other, Block block) {
    return block instanceof Block.TableRef ref
        ? Objects.equals(tables.get(ref.table()), other.tables.get(ref.table()))
        : block
            .texts()
            .flatMap(text -> Inline.read(text).stream())
            .allMatch(
                piece ->
                    !(piece instanceof Inline.MetricRef number)
                        || metricWords(number.metric()).equals(other.metricWords(number.metric())));
  }

  private static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** A copy in which something is to be different. */
  Revision revised() {
    return new Revision(this);
  }

  Issue withSections(List<Section> other) {
    return revised().sections(other).issue();
  }

  Issue withTable(UpdateTable table) {
    return revised().table(table).issue();
  }
}
