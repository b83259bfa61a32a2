package org.vigil.accesslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as lines of JSON, one entry each, complete enough to be verified elsewhere. */
final class LogExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LogExport() {}

  static void write(AccessEntry entry, Writer out) {
    try {
      out.write(line(entry));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export", e);
    }
  }

  private static String line(AccessEntry entry) {
    return JSON.writeValueAsString(fields(entry));
  }

  static Map<String, @Nullable Object> fields(AccessEntry entry) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    var commitment = entry.payloadCommitment();
    fields.put("seq", entry.seq());
    fields.put("recordedAt", entry.recordedAt().toString());
    fields.put("actor", entry.actor());
    fields.put("organisation", entry.organisation());
    fields.put("action", entry.action().name());
    fields.put("object", entry.object());
    fields.put("seen", entry.seen());
    fields.put("purpose", entry.purpose());
    fields.put("agreement", entry.agreement());
    fields.put("outcome", entry.outcome());
    fields.put("payloadCommitment", commitment == null ? null : commitment.hex());
    fields.put("leafHash", entry.leafHash().hex());
    return fields;
  }

  static void read(Path export, Consumer<AccessEntry> reader) {
    try (var lines = Files.newBufferedReader(export)) {
      var number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        var entry = entry(line, number);
        // One way to write an entry: else a file could differ from ours and still pass.
        if (!line(entry).equals(line)) {
          throw notAnEntry(number);
        }
        reader.accept(entry);
      }
    } catch (IOException e) {
      throw new LogVerifier.Unreadable("The export cannot be read as text to its end.");
    }
  }

  static LogKey readKey(Path file) {
    try {
      return LogKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the public key " + file, e);
    }
  }

  private static AccessEntry entry(String line, int number) {
    try {
      return entry(JSON.readTree(line));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw notAnEntry(number);
    }
  }

  static AccessEntry entry(JsonNode fields) {
    var commitment = optional(fields, "payloadCommitment");
    return new AccessEntry(
        fields.required("seq").longValue(),
        Instant.parse(text(fields, "recordedAt")),
        text(fields, "actor"),
        text(fields, "organisation"),
        AccessAction.named(text(fields, "action")),
        optional(fields, "object"),
        optional(fields, "seen"),
        optional(fields, "purpose"),
        optional(fields, "agreement"),
        text(fields, "outcome"),
        commitment == null ? null : TreeHash.fromHex(commitment),
        TreeHash.fromHex(text(fields, "leafHash")));
  }

  private static LogVerifier.Unreadable notAnEntry(int number) {
    return new LogVerifier.Unreadable(
        "Line %,d of the export is not an entry as Vigil writes it.".formatted(number));
  }

  private static String text(JsonNode fields, String name) {
    var value = optional(fields, name);
    if (value == null) {
      throw new IllegalArgumentException("an entry has " + name);
    }
    return value;
  }

  private static @Nullable String optional(JsonNode fields, String name) {
    var value = fields.required(name);
    if (!value.isNull() && !value.isString()) {
      throw new IllegalArgumentException(name + " is a text");
    }
    return value.isNull() ? null : value.stringValue();
  }
}
