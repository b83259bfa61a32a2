package org.vigil.disclosure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * How much risk of giving a person away the county accepts in public. Dated data, read from one commented file that a
 * data manager owns.
 *
 * @param threshold the smallest count that may be seen; 1 to {@code threshold - 1} may not
 * @param rules the names of the rules in use
 */
public record RiskAppetite(
    String name, String version, int threshold, Zeros zeros, List<String> rules) {

  /** What becomes of a true zero. */
  public enum Zeros {
    PUBLISH,
    SUPPRESS,
    /** Shown, unless all who are counted in a row or column are then known to be in one category. */
    PUBLISH_UNLESS_GROUP
  }

  public RiskAppetite {
    rules = List.copyOf(rules);
    if (threshold < 2) {
      throw new IllegalArgumentException("A threshold below 2 protects nobody: " + threshold);
    }
    var known = Rule.all().stream().map(Rule::name).toList();
    if (!known.containsAll(rules)) {
      throw new IllegalArgumentException(
          "The risk appetite names a rule nobody wrote: " + rules + ", found " + known);
    }
  }

  /** The appetite shipped with the engine. */
  public static RiskAppetite shipped() {
    try (var file = RiskAppetite.class.getResourceAsStream("risk-appetite.properties")) {
      return read(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RiskAppetite read(Reader file) throws IOException {
    var lines = new Properties();
    lines.load(file);
    return new RiskAppetite(
        required(lines, "name"),
        required(lines, "version"),
        Integer.parseInt(required(lines, "threshold")),
        Zeros.valueOf(required(lines, "zeros").toUpperCase(Locale.ROOT).replace('-', '_')),
        Stream.of(required(lines, "rules").split(",", -1)).map(String::strip).toList());
  }

  private static String required(Properties lines, String key) {
    var value = lines.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("The risk appetite does not say its " + key);
    }
    return value.strip();
  }

  public boolean isSmall(long count) {
    return count > 0 && count < threshold;
  }

  public List<Rule> rulesInUse() {
    return Rule.all().stream().filter(rule -> rules.contains(rule.name())).toList();
  }
}
