package org.vigil.monthlyupdate.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.IssueWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A reading as JSON: the whole issue in the layout it is kept in, and every piece with the lines it stood on. */
final class ReadingFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReadingFile() {}

  static String json(Reading reading) {
    var file = new LinkedHashMap<String, @Nullable Object>();
    file.put("schema", "update-reading/1");
    file.put("summary", reading.summary());
    file.put(
        "source",
        Map.of(
            "kind",
            reading.source().kind().words(),
            "counted_in",
            reading.source().kind().unit() + "s"));
    file.put("issue", new YAMLMapper().readTree(IssueWriter.write(reading.issue())));
    file.put("contacts", reading.contacts().stream().map(ReadingFile::contact).toList());
    file.put("figures_in_prose", reading.figures().stream().map(ReadingFile::figure).toList());
    file.put("repairs", reading.repairs().stream().map(ReadingFile::repair).toList());
    file.put("findings", reading.findings().stream().map(ReadingFile::finding).toList());
    file.put("found", reading.found().stream().map(ReadingFile::found).toList());
    return JSON.writeValueAsString(file);
  }

  private static Map<String, @Nullable Object> contact(FoundContact contact) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", contact.id());
    fields.put("role", contact.role());
    fields.put("role_printed", contact.rolePrinted());
    fields.put("email", contact.email());
    fields.put("telephone", contact.telephone());
    fields.put("name_stood", contact.nameStood());
    fields.put("items", contact.items());
    place(fields, contact.place());
    return fields;
  }

  private static Map<String, @Nullable Object> figure(ProseFigure figure) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("item", figure.item());
    fields.put("number", figure.number());
    fields.put("printed", figure.printed());
    fields.put("unit", figure.unit());
    fields.put("qualifier", figure.qualifier());
    fields.put("sentence", figure.sentence());
    place(fields, figure.place());
    return fields;
  }

  private static Map<String, @Nullable Object> repair(ProposedRepair proposed) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("item", proposed.item());
    fields.put("as_printed", proposed.repair().asPrinted());
    fields.put("reading", proposed.repair().reading());
    fields.put("kind", proposed.repair().kind().name().toLowerCase(java.util.Locale.ROOT));
    fields.put("confidence", proposed.repair().confidence());
    place(fields, proposed.place());
    return fields;
  }

  private static Map<String, Object> finding(Finding finding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rule", finding.rule());
    fields.put("severity", finding.severity().words());
    fields.put("where", finding.where());
    fields.put("message", finding.message());
    return fields;
  }

  private static Map<String, @Nullable Object> found(Found found) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("kind", found.kind().one());
    fields.put("id", found.id());
    fields.put("item", found.item());
    fields.put("words", found.words());
    place(fields, found.place());
    return fields;
  }

  private static void place(Map<String, @Nullable Object> fields, SourceLines place) {
    fields.put("lines", List.of(place.fromLine(), place.toLine()));
    if (place.page() != null) {
      fields.put("page", place.page());
    }
  }
}
