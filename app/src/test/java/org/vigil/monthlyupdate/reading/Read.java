package org.vigil.monthlyupdate.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.ExampleChecks;
import org.vigil.monthlyupdate.reading.UpdateReader.Outcome;
import org.vigil.reference.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what the tests are made with. */
final class Read {
  static final Path FIXTURES = Path.of("src", "test", "resources", "update");

  /** Knows the areas of the three invented counties. */
  private static final UpdateReader INVENTED = reader(Reference.replacedBy(FIXTURES));

  private static final UpdateReader SHIPPED = reader(Reference.shipped());

  private Read() {}

  private static UpdateReader reader(Reference reference) {
    return new UpdateReader(ExampleChecks.with(reference), reference);
  }

  static Reading fixture(String name) {
    var file = FIXTURES.resolve(name);
    return read(INVENTED, file.getFileName().toString(), bytes(file));
  }

  static Reading text(String text) {
    return read(INVENTED, "pasted text", text.getBytes(StandardCharsets.UTF_8));
  }

  static Outcome outcome(byte[] content) {
    return INVENTED.read("update", content, null);
  }

  static Outcome outcome(String text) {
    return outcome(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading ofCounty(String name, String text) {
    return read(SHIPPED, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of November 2024, where the reference folder is. */
  static Optional<String> november2024() {
    return reference("november-2024.txt");
  }

  static Optional<JsonNode> november2024Reading() {
    return reference("november-2024.yaml").map(yaml -> new YAMLMapper().readTree(yaml));
  }

  private static Optional<String> reference(String file) {
    var named = System.getenv("VIGIL_REFERENCE");
    var folder =
        named == null
            ? Path.of(System.getProperty("vigil.checkout", "."), "..", "shared")
            : Path.of(named);
    var path = folder.resolve("domain").resolve(file);
    return Files.isRegularFile(path)
        ? Optional.of(new String(bytes(path), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  static JsonNode yaml(String name) {
    return new YAMLMapper().readTree(bytes(FIXTURES.resolve(name)));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading read(UpdateReader reader, String name, byte[] content) {
    return switch (reader.read(name, content, null)) {
      case Outcome.Read read -> read.reading();
      case Outcome.Refused refused -> throw new AssertionError(name + ": " + refused.reason());
    };
  }

  static @Nullable String due(Reading reading, String id) {
    return reading.issue().commitments().stream()
        .filter(promise -> promise.id().equals(id))
        .findFirst()
        .orElseThrow()
        .due();
  }
}
