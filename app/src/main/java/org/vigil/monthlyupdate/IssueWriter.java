package org.vigil.monthlyupdate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Issue.SourceLines;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes an issue in the YAML layout {@code ccsu-update/1}, so that {@link IssueReader} reads back an equal issue. */
public final class IssueWriter {
  private IssueWriter() {}

  public static String write(Issue issue) {
    return new YAMLMapper().writeValueAsString(file(issue));
  }

  private static Map<String, Object> file(Issue issue) {
    var file = new Fields();
    file.put("schema", "ccsu-update/1");
    file.put("demonstration", issue.demonstration());
    file.put(
        "issue",
        new Fields()
            .and("id", issue.id().value())
            .and("title", issue.title())
            .and(
                "unit",
                new Fields()
                    .and("name", issue.unit().name())
                    .and("abbreviation", issue.unit().abbreviation()))
            .and(
                "audience",
                new Fields()
                    .and("group", issue.audience().group())
                    .and("abbreviation", issue.audience().abbreviation()))
            .and(
                "period",
                new Fields()
                    .and("label", issue.month().label())
                    .and("start", issue.month().start())
                    .and("end", issue.month().end()))
            .and("data_cutoff", issue.dataCutOff()));
    file.put("contacts", byId(issue.contacts(), IssueWriter::contact));
    file.put("links", byId(issue.links(), IssueWriter::link));
    file.put("glossary", byId(issue.glossary(), term -> new Fields().and("text", term.meaning())));
    file.put("page_furniture", issue.furniture().stream().map(IssueWriter::furniture).toList());
    file.put("sections", issue.sections().stream().map(IssueWriter::section).toList());
    file.put("tables", byId(issue.tables(), IssueWriter::table));
    file.put(
        "products",
        byId(
            issue.products(),
            p ->
                new Fields()
                    .and("title", p.title())
                    .and("type", p.type())
                    .and("state", p.state())));
    file.put(
        "interventions",
        byId(
            issue.interventions(),
            i ->
                new Fields()
                    .and("title", i.title())
                    .and("funder", i.funder())
                    .and("kind", i.kind())));
    file.put("commitments", issue.commitments().stream().map(IssueWriter::commitment).toList());
    file.put("asks", issue.asks().stream().map(IssueWriter::ask).toList());
    file.put("metrics", byId(issue.metrics(), IssueWriter::metric));
    file.put("delivery", delivery(issue.delivery()));
    return file;
  }

  private static Fields contact(Issue.Contact contact) {
    return new Fields()
        .and("name", contact.role())
        .and("email", contact.email())
        .and("topics", contact.topics())
        .and("deputy", contact.deputy())
        .and("from", contact.from())
        .and("until", contact.until())
        .and("holder", contact.holder());
  }

  private static Fields link(Issue.Link link) {
    return new Fields()
        .and("printed_text", link.words())
        .and("target", link.target())
        .and("url", link.url())
        .and("public_equivalent", link.publicEquivalent())
        .and("opened", link.opening() == null ? null : opening(link.opening()));
  }

  private static Fields opening(LinkOpening opening) {
    return new Fields()
        .and("at", opening.at())
        .and("outcome", opening.outcome().name().toLowerCase(Locale.ROOT))
        .and("led_to", opening.ledTo());
  }

  private static Fields furniture(Issue.Furniture furniture) {
    return new Fields()
        .and("text", furniture.text())
        .and("kind", furniture.kind())
        .and("source_line", furniture.place().fromLine())
        .and("source_page", furniture.place().page());
  }

  private static Fields section(Issue.Section section) {
    var label = section.continuedLabel();
    return new Fields()
        .and("id", section.id())
        .and("theme", section.theme())
        .and("continued_label", label == null ? null : new Fields().and("text", label))
        .and("items", section.items().stream().map(IssueWriter::item).toList());
  }

  private static Fields item(Item item) {
    var lost = new Fields();
    item.lost()
        .forEach(
            passage ->
                lost.put(
                    passage.id(),
                    new Fields()
                        .and("approximate_length", passage.approximateLength())
                        .and("must_contain", passage.mustContain())
                        .and("candidate_sense", passage.candidateSense())));
    return new Fields()
        .and("id", item.id())
        .and("heading", item.heading())
        .and("working_heading", item.workingHeading())
        .and("topics", item.topics())
        .and("owner", item.owner())
        .and("districts", item.districts())
        .and("source_lines", lines(item.place()))
        .and("source_page", item.place() == null ? null : item.place().page())
        .and("unchanged_since", item.unchangedSince())
        .and("blocks", item.blocks().stream().map(IssueWriter::block).toList())
        .and("lost", lost);
  }

  private static @Nullable List<Integer> lines(@Nullable SourceLines place) {
    return place == null ? null : List.of(place.fromLine(), place.toLine());
  }

  private static Fields block(Block block) {
    var fields =
        switch (block) {
          case Block.Paragraph paragraph ->
              new Fields().and("type", "paragraph").and("text", paragraph.text());
          case Block.BulletList list ->
              new Fields()
                  .and("type", "bullet_list")
                  .and(
                      "items",
                      list.bullets().stream()
                          .map(
                              bullet ->
                                  new Fields()
                                      .and("text", bullet.text())
                                      .and("product", bullet.product())
                                      .and("intervention", bullet.intervention()))
                          .toList());
          case Block.WordTable table ->
              new Fields()
                  .and("type", "word_table")
                  .and("headings", table.headings())
                  .and("rows", table.rows());
          case Block.Note note -> new Fields().and("type", "note").and("text", note.text());
          case Block.TableRef ref -> new Fields().and("type", "table").and("ref", ref.table());
        };
    return block.repairs().isEmpty()
        ? fields
        : fields.and("repairs", block.repairs().stream().map(IssueWriter::repair).toList());
  }

  private static Fields repair(Block.Repair repair) {
    return new Fields()
        .and("as_printed", repair.asPrinted())
        .and("reading", repair.reading())
        .and("kind", repair.kind().name().toLowerCase(Locale.ROOT))
        .and("confidence", repair.confidence());
  }

  private static Fields table(UpdateTable table) {
    return new Fields()
        .and("title", table.title())
        .and("working_title", table.workingTitle())
        .and("unit", table.unit())
        .and("cumulative_from", table.cumulativeFrom())
        .and("cumulative_to", table.cumulativeTo())
        .and("source", table.source())
        .and("row_dimension", table.rowDimension())
        .and("columns", table.columns())
        .and("rows", table.rows().stream().map(IssueWriter::row).toList())
        .and("printed_total", table.printedTotal())
        .and("alone", alone(table.alone()));
  }

  private static @Nullable Fields alone(UpdateTable.@Nullable Alone alone) {
    return alone == null
        ? null
        : new Fields()
            .and("from", alone.from())
            .and("to", alone.to())
            .and("carried", alone.carried());
  }

  private static Fields row(UpdateTable.Row row) {
    var fields =
        new Fields().and("area", row.area()).and(row.isArea() ? "gss" : "code", row.code());
    row.counts().forEach(fields::put);
    return fields;
  }

  private static Fields commitment(Issue.Commitment commitment) {
    return new Fields()
        .and("id", commitment.id())
        .and("item", commitment.item())
        .and("what", commitment.what())
        .and("due", commitment.due())
        .and("due_words", commitment.dueWords())
        .and("owner", commitment.owner())
        .and("state", commitment.state().words())
        .and("first_seen", commitment.firstSeen())
        .and("closed_in", commitment.closedIn())
        .and("note", commitment.note())
        .and("kept_on", commitment.keptOn());
  }

  private static Fields ask(Issue.Ask ask) {
    return new Fields()
        .and("id", ask.id())
        .and("item", ask.item())
        .and("what", ask.what())
        .and("contacts", ask.contacts())
        .and("by", ask.by())
        .and(
            "answers",
            ask.answers().stream()
                .map(
                    answer ->
                        new Fields()
                            .and("from", answer.from())
                            .and("on", answer.on())
                            .and("words", answer.words()))
                .toList());
  }

  private static Fields metric(Metric metric) {
    return new Fields()
        .and("table", metric.table())
        .and("row", metric.row())
        .and("column", metric.column())
        .and("measure", metric.measure().name().toLowerCase(Locale.ROOT));
  }

  private static Fields delivery(Delivery delivery) {
    return new Fields()
        .and("printed", delivery.isPrinted())
        .and(
            "ratings",
            byId(
                delivery.ratings(),
                rating ->
                    new Fields()
                        .and("status", rating.status().name().toLowerCase(Locale.ROOT))
                        .and("why", rating.why())
                        .and("rated_on", rating.ratedOn())
                        .and("due", rating.due())
                        .and("owner", rating.owner())));
  }

  private static <T> Fields byId(
      Map<String, T> all, java.util.function.Function<T, Fields> written) {
    var fields = new Fields();
    all.forEach((id, one) -> fields.put(id, written.apply(one)));
    return fields;
  }

  /** Fields in order; what is not known is left out, dates are written as words. */
  private static final class Fields extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    Fields and(String name, @Nullable Object value) {
      if (value != null) {
        put(
            name,
            value instanceof java.time.temporal.TemporalAccessor when ? when.toString() : value);
      }
      return this;
    }
  }
}
