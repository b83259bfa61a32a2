package org.vigil.notification;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How facts, words and faults stand in the database: a value as text, "unknown" as null, "none" as false. */
@Component
final class AsJson {
  /** The character as JSON writes it; after an odd number of backslashes it is the six letters themselves. */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private final JsonMapper mapper;

  AsJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  PGobject write(Facts facts) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    facts
        .asMap()
        .forEach(
            (fact, told) ->
                json.put(
                    fact.name(),
                    switch (told) {
                      case Told.Value value -> value.canonical();
                      case Told.Unknown() -> null;
                      case Told.None() -> Boolean.FALSE;
                    }));
    return json(json);
  }

  Facts readFacts(String json) {
    var told = new EnumMap<Fact, Told>(Fact.class);
    mapper
        .readValue(json, new TypeReference<Map<String, @Nullable Object>>() {})
        .forEach((name, value) -> told.put(Fact.valueOf(name), told(value)));
    return Facts.of(told);
  }

  private static Told told(@Nullable Object value) {
    if (value == null) {
      return new Told.Unknown();
    }
    return value instanceof String text ? Told.of(text) : new Told.None();
  }

  PGobject write(Map<String, String> words) {
    return json(words);
  }

  Map<String, String> readWords(String json) {
    return mapper.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
  }

  PGobject write(List<Fault> faults) {
    return json(faults);
  }

  List<Fault> readFaults(String json) {
    return mapper.readValue(json, new TypeReference<List<Fault>>() {});
  }

  private PGobject json(Object value) {
    try {
      var object = new PGobject();
      object.setType("jsonb");
      // PostgreSQL cannot keep the character U+0000 in text; a partner's stray one becomes the sign
      // for it.
      object.setValue(NUL.matcher(mapper.writeValueAsString(value)).replaceAll("$1\u2400"));
      return object;
    } catch (SQLException e) {
      throw new IllegalStateException("jsonb takes any text", e);
    }
  }
}
