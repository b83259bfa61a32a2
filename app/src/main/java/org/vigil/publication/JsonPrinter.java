package org.vigil.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Span;
import org.vigil.publication.Document.Text;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a document as JSON, for whatever program reads it next. */
@Component
public class JsonPrinter implements Printer {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public String name() {
    return "Data (JSON)";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("schema", "vigil-document/1");
    fields.put("unit", document.unit());
    fields.put("title", document.title());
    fields.put("subtitle", document.subtitle());
    fields.put("handling", document.handling());
    document.draft().ifPresent(mark -> fields.put("draft", mark));
    document.demonstration().ifPresent(words -> fields.put("demonstration", words));
    fields.put("facts", document.facts());
    fields.put("themes", document.themes().stream().map(JsonPrinter::theme).toList());
    out.write(JSON.writeValueAsBytes(fields));
  }

  private static Map<String, Object> theme(Document.Theme theme) {
    return fields(
        "name",
        theme.name(),
        "entries",
        theme.entries().stream()
            .map(
                entry ->
                    fields(
                        "heading",
                        entry.heading(),
                        "pieces",
                        entry.pieces().stream().map(JsonPrinter::piece).toList()))
            .toList());
  }

  private static Map<String, Object> piece(Piece piece) {
    return switch (piece) {
      case Text text -> fields("kind", piece.kind(), "spans", spans(text.spans()));
      case Document.Bullets bullets ->
          fields(
              "kind",
              piece.kind(),
              "lines",
              bullets.lines().stream().map(line -> spans(line.spans())).toList());
      case Document.Drawing drawing ->
          fields("kind", piece.kind(), "caption", drawing.caption(), "finding", drawing.finding());
      case Document.Note note ->
          fields("kind", piece.kind(), "words", note.words(), "spans", spans(note.spans()));
      case Document.WordTable table ->
          fields(
              "kind",
              piece.kind(),
              "headings",
              table.headings(),
              "rows",
              table.rows().stream()
                  .map(row -> row.stream().map(cell -> spans(cell.spans())).toList())
                  .toList());
      case Document.Table table -> {
        var grid = table.grid();
        yield fields(
            "kind",
            piece.kind(),
            "title",
            grid.title(),
            "about",
            grid.about(),
            "headings",
            grid.headings(),
            "rows",
            grid.rows().stream()
                .map(
                    row ->
                        fields(
                            "kind",
                            row.kind().name().toLowerCase(java.util.Locale.ROOT),
                            "name",
                            row.name(),
                            "cells",
                            row.cells()))
                .toList(),
            "notes",
            grid.notes());
      }
    };
  }

  private static List<Map<String, Object>> spans(List<Span> spans) {
    return spans.stream().map(JsonPrinter::span).toList();
  }

  private static Map<String, Object> span(Span span) {
    var fields = fields("words", span.words());
    span.address().ifPresent(address -> fields.put("address", address));
    if (span.isLost()) {
      fields.put("lost", true);
    }
    return fields;
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
