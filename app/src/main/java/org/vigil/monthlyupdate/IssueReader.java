package org.vigil.monthlyupdate;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block.Repair;
import org.vigil.monthlyupdate.Issue.Answer;
import org.vigil.monthlyupdate.Issue.Ask;
import org.vigil.monthlyupdate.Issue.Audience;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Contact;
import org.vigil.monthlyupdate.Issue.Furniture;
import org.vigil.monthlyupdate.Issue.GlossaryTerm;
import org.vigil.monthlyupdate.Issue.Intervention;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Issue.Link;
import org.vigil.monthlyupdate.Issue.LostPassage;
import org.vigil.monthlyupdate.Issue.Month;
import org.vigil.monthlyupdate.Issue.Product;
import org.vigil.monthlyupdate.Issue.Section;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.Issue.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an issue from the YAML layout {@code ccsu-update/1}. A findings list in the file is not read: findings are found. */
public final class IssueReader {
  private IssueReader() {}

  public static Issue read(InputStream yaml) {
    return issue(new YAMLMapper().readTree(yaml));
  }

  public static Issue read(String yaml) {
    return issue(new YAMLMapper().readTree(yaml));
  }

  private static Issue issue(JsonNode file) {
    var head = file.path("issue");
    var period = head.path("period");
    var start = LocalDate.parse(text(period, "start"));
    return new Issue(
        new IssueId(text(head, "id")),
        text(head, "title"),
        new Unit(text(head.path("unit"), "name"), text(head.path("unit"), "abbreviation")),
        new Audience(
            text(head.path("audience"), "group"), text(head.path("audience"), "abbreviation")),
        new Month(
            YearMonth.from(start),
            text(period, "label"),
            start,
            LocalDate.parse(text(period, "end"))),
        day(head, "data_cutoff"),
        map(file, "contacts", IssueReader::contact),
        map(file, "links", IssueReader::link),
        map(file, "glossary", (id, g) -> new GlossaryTerm(id, text(g, "text"))),
        list(file, "sections").stream().map(IssueReader::section).toList(),
        map(file, "tables", IssueReader::table),
        map(
            file,
            "products",
            (id, p) -> new Product(id, text(p, "title"), text(p, "type"), text(p, "state"))),
        map(
            file,
            "interventions",
            (id, i) -> new Intervention(id, text(i, "title"), text(i, "funder"), text(i, "kind"))),
        list(file, "commitments").stream().map(IssueReader::commitment).toList(),
        list(file, "asks").stream().map(IssueReader::ask).toList(),
        map(file, "metrics", IssueReader::metric),
        delivery(file.path("delivery")),
        list(file, "page_furniture").stream().map(IssueReader::furniture).toList(),
        file.path("demonstration").asBoolean(false));
  }

  private static Contact contact(String id, JsonNode contact) {
    return new Contact(
        id,
        text(contact, "name"),
        text(contact, "email"),
        texts(contact, "topics"),
        optional(contact, "deputy"),
        day(contact, "from"),
        day(contact, "until"),
        optional(contact, "holder"));
  }

  private static Link link(String id, JsonNode link) {
    return new Link(
        id,
        text(link, "printed_text"),
        text(link, "target"),
        optional(link, "url"),
        optional(link, "public_equivalent"),
        opening(link.path("opened")));
  }

  private static @Nullable LinkOpening opening(JsonNode opening) {
    return opening.isMissingNode()
        ? null
        : new LinkOpening(
            Instant.parse(text(opening, "at")),
            LinkOpening.Outcome.valueOf(text(opening, "outcome").toUpperCase(Locale.ROOT)),
            optional(opening, "led_to"));
  }

  private static Section section(JsonNode section) {
    return new Section(
        text(section, "id"),
        text(section, "theme"),
        optional(section.path("continued_label"), "text"),
        list(section, "items").stream().map(IssueReader::item).toList());
  }

  private static Item item(JsonNode item) {
    return new Item(
        text(item, "id"),
        optional(item, "heading"),
        optional(item, "working_heading"),
        texts(item, "topics"),
        list(item, "blocks").stream().map(IssueReader::block).toList(),
        List.copyOf(map(item, "lost", IssueReader::lost).values()),
        optional(item, "owner"),
        texts(item, "districts"),
        place(item),
        month(item, "unchanged_since"));
  }

  private static @Nullable SourceLines place(JsonNode node) {
    var lines = list(node, "source_lines");
    if (lines.isEmpty()) {
      return null;
    }
    var page = node.path("source_page");
    return new SourceLines(
        lines.getFirst().asInt(), lines.getLast().asInt(), page.isNumber() ? page.asInt() : null);
  }

  private static LostPassage lost(String id, JsonNode lost) {
    return new LostPassage(
        id,
        text(lost, "approximate_length"),
        text(lost, "must_contain"),
        text(lost, "candidate_sense"));
  }

  private static Block block(JsonNode block) {
    var repairs = list(block, "repairs").stream().map(IssueReader::repair).toList();
    return switch (text(block, "type")) {
      case "paragraph" -> new Block.Paragraph(text(block, "text"), repairs);
      case "bullet_list" ->
          new Block.BulletList(
              list(block, "items").stream()
                  .map(
                      b ->
                          new Block.Bullet(
                              text(b, "text"), optional(b, "product"), optional(b, "intervention")))
                  .toList(),
              repairs);
      case "word_table" ->
          new Block.WordTable(
              texts(block, "headings"),
              list(block, "rows").stream().map(IssueReader::strings).toList(),
              repairs);
      case "note" -> new Block.Note(text(block, "text"));
      case "table" -> new Block.TableRef(text(block, "ref"));
      default -> throw new IllegalArgumentException("No such block: " + text(block, "type"));
    };
  }

  private static Repair repair(JsonNode repair) {
    return new Repair(
        text(repair, "as_printed"),
        text(repair, "reading"),
        Repair.Kind.valueOf(text(repair, "kind").toUpperCase(Locale.ROOT)),
        text(repair, "confidence"));
  }

  private static UpdateTable table(String id, JsonNode table) {
    var columns = texts(table, "columns");
    var rows = list(table, "rows").stream().map(row -> row(row, columns)).toList();
    return new UpdateTable(
        id,
        optional(table, "title"),
        text(table, "working_title"),
        optional(table, "unit"),
        optional(table, "cumulative_from"),
        optional(table, "cumulative_to"),
        optional(table, "source"),
        text(table, "row_dimension"),
        columns,
        rows,
        printed(table.path("printed_total"), columns),
        alone(table.path("alone")));
  }

  private static UpdateTable.@Nullable Alone alone(JsonNode alone) {
    return alone.isMissingNode()
        ? null
        : new UpdateTable.Alone(
            YearMonth.parse(text(alone, "from")),
            YearMonth.parse(text(alone, "to")),
            alone.path("carried").asBoolean(false));
  }

  private static UpdateTable.Row row(JsonNode row, List<String> columns) {
    var gss = optional(row, "gss");
    return new UpdateTable.Row(
        text(row, "area"),
        gss == null ? text(row, "code") : gss,
        gss != null,
        counts(row, columns));
  }

  private static Map<String, Long> counts(JsonNode node, List<String> columns) {
    var counts = new LinkedHashMap<String, Long>();
    columns.forEach(column -> counts.put(column, node.path(column).asLong()));
    return counts;
  }

  /** What was not printed is not a nought: a table may have no row of totals at all. */
  private static Map<String, Long> printed(JsonNode totals, List<String> columns) {
    var printed = new LinkedHashMap<String, Long>();
    columns.stream()
        .filter(column -> totals.path(column).isNumber())
        .forEach(column -> printed.put(column, totals.path(column).asLong()));
    return printed;
  }

  private static Commitment commitment(JsonNode c) {
    return new Commitment(
        text(c, "id"),
        text(c, "item"),
        text(c, "what"),
        optional(c, "due"),
        optional(c, "due_words"),
        optional(c, "owner"),
        Commitment.State.valueOf(text(c, "state").toUpperCase(Locale.ROOT)),
        month(c, "first_seen"),
        month(c, "closed_in"),
        optional(c, "note"),
        day(c, "kept_on"));
  }

  private static Ask ask(JsonNode ask) {
    return new Ask(
        text(ask, "id"),
        text(ask, "item"),
        text(ask, "what"),
        texts(ask, "contacts"),
        day(ask, "by"),
        list(ask, "answers").stream()
            .map(
                answer ->
                    new Answer(
                        text(answer, "from"),
                        LocalDate.parse(text(answer, "on")),
                        text(answer, "words")))
            .toList());
  }

  private static Metric metric(String id, JsonNode metric) {
    return new Metric(
        id,
        text(metric, "table"),
        text(metric, "row"),
        text(metric, "column"),
        Measure.valueOf(text(metric, "measure").toUpperCase(Locale.ROOT)));
  }

  private static Delivery delivery(JsonNode delivery) {
    return new Delivery(
        map(
            delivery,
            "ratings",
            (about, r) ->
                new Delivery.Rating(
                    about,
                    DeliveryStatus.valueOf(text(r, "status").toUpperCase(Locale.ROOT)),
                    text(r, "why"),
                    LocalDate.parse(text(r, "rated_on")),
                    day(r, "due"),
                    optional(r, "owner"))),
        delivery.path("printed").asBoolean(false));
  }

  private static Furniture furniture(JsonNode furniture) {
    var line = furniture.path("source_line");
    var page = furniture.path("source_page");
    return new Furniture(
        text(furniture, "text"),
        text(furniture, "kind"),
        new SourceLines(line.asInt(), line.asInt(), page.isNumber() ? page.asInt() : null));
  }

  private static String text(JsonNode node, String field) {
    var value = optional(node, field);
    if (value == null) {
      throw new IllegalArgumentException("An issue file lacks " + field);
    }
    return value;
  }

  private static @Nullable String optional(JsonNode node, String field) {
    var value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  private static @Nullable LocalDate day(JsonNode node, String field) {
    var day = optional(node, field);
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable YearMonth month(JsonNode node, String field) {
    var month = optional(node, field);
    return month == null ? null : YearMonth.parse(month);
  }

  private static List<String> strings(JsonNode node) {
    var strings = new ArrayList<String>();
    node.forEach(value -> strings.add(value.asString()));
    return strings;
  }

  private static List<String> texts(JsonNode node, String field) {
    return list(node, field).stream().map(JsonNode::asString).toList();
  }

  private static List<JsonNode> list(JsonNode node, String field) {
    var nodes = new ArrayList<JsonNode>();
    node.path(field).forEach(nodes::add);
    return nodes;
  }

  private static <V> Map<String, V> map(
      JsonNode node, String field, BiFunction<String, JsonNode, V> read) {
    var map = new LinkedHashMap<String, V>();
    node.path(field)
        .properties()
        .forEach(entry -> map.put(entry.getKey(), read.apply(entry.getKey(), entry.getValue())));
    return map;
  }
}
