package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One month's update: sections of items, the tables they show, and what the month promised and asked.
 *
 * @param title as printed
 * @param dataCutOff the last day on which the data could change; null where nobody said
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

  /** Items under one theme. */
  public record Section(String id, String theme, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing told.
   *
   * @param workingHeading proposed where none was printed; a person decides
   * @param lost passages nobody can read any more, never filled in by guessing
   */
  public record Item(
      String id,
      @Nullable String heading,
      @Nullable String workingHeading,
      List<String> topics,
      List<Block> blocks,
      List<LostPassage> lost) {
    public Item {
      topics = List.copyOf(topics);
      blocks = List.copyOf(blocks);
      lost = List.copyOf(lost);
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
  }

  /** A passage that cannot be read. */
  public record LostPassage(
      String id, String approximateLength, String mustContain, String candidateSense) {
    /** 59 to 72 characters, without the reckoning behind it. */
    public String lengthInWords() {
      var bracket = approximateLength.indexOf(" (");
      var length = bracket < 0 ? approximateLength : approximateLength.substring(0, bracket);
      return length.replaceAll("(\\d)-(\\d)", "$1 to $2");
    }
  }

  /** Whom to ask: a role, never a person's name. */
  public record Contact(String id, String role, String email, List<String> topics) {
    public Contact {
      topics = List.copyOf(topics);
    }
  }

  /** Where a reader is sent; {@code url} is null where the target was lost. */
  public record Link(
      String id,
      String words,
      String target,
      @Nullable String url,
      @Nullable String publicEquivalent) {}

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
   */
  public record Commitment(
      String id,
      String item,
      String what,
      @Nullable String due,
      @Nullable String dueWords,
      @Nullable String owner,
      String state) {}

  /** What the reader is invited to do. */
  public record Ask(String id, String item, String what, List<String> contacts) {
    public Ask {
      contacts = List.copyOf(contacts);
    }
  }

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

  /** Whoever answers for the topics of an item. */
  public Optional<Contact> ownerOf(Item item) {
    return contacts.values().stream()
        .filter(contact -> !Collections.disjoint(contact.topics(), item.topics()))
        .findFirst();
  }

  private static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  Issue withSections(List<Section> other) {
    return new Issue(
        id,
        title,
        unit,
        audience,
        month,
        dataCutOff,
        contacts,
        links,
        glossary,
        other,
        tables,
        products,
        interventions,
        commitments,
        asks,
        demonstration);
  }

  Issue withTable(UpdateTable table) {
    var other = new LinkedHashMap<>(tables);
    other.put(table.id(), table);
    return new Issue(
        id,
        title,
        unit,
        audience,
        month,
        dataCutOff,
        contacts,
        links,
        glossary,
        sections,
        other,
        products,
        interventions,
        commitments,
        asks,
        demonstration);
  }
}
