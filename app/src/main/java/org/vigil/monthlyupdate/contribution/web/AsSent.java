package org.vigil.monthlyupdate.contribution.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.TypedDay;

/** A form as it was sent, with everything that is wrong with it; nothing that was typed is lost. */
final class AsSent {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 4000;

  private final Map<String, String> values;
  private final Map<String, String> names = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  AsSent(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Something that must be put right; the field's name is its id. */
  record Problem(String field, String message) {}

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  public List<Problem> problems() {
    return problems;
  }

  /**
   * Says of these fields which one a message is about, where two can be wrong in the same way.
   *
   * @param labels by the fields' names
   */
  AsSent calling(Map<String, String> labels) {
    names.putAll(labels);
    return this;
  }

  boolean isGood() {
    return problems.isEmpty();
  }

  void refuse(String field, String message) {
    var called = names.get(field);
    problems.add(new Problem(field, called == null ? message : called + ": " + message));
  }

  String line(String field, String ifMissing) {
    var words = optional(field);
    if (words.isEmpty()) {
      refuse(field, ifMissing);
    }
    return words;
  }

  /** One line that may be left empty. */
  String optional(String field) {
    var words = value(field).strip().replaceAll("\\s+", " ");
    if (words.length() > LONGEST_LINE) {
      refuse(
          field,
          "Shorten this to %,d characters; it has %,d.".formatted(LONGEST_LINE, words.length()));
    }
    return words;
  }

  /** Words that may be left empty. */
  String text(String field) {
    var words = value(field).strip();
    if (words.length() > LONGEST_TEXT) {
      refuse(
          field,
          "Shorten this to %,d characters; it has %,d.".formatted(LONGEST_TEXT, words.length()));
    }
    return words;
  }

  String address(String field) {
    var address = value(field).strip();
    if (!EmailAddress.canBeWrittenTo(address)) {
      refuse(field, "Give an e-mail address, as name@organisation.example.");
    }
    return address;
  }

  /** Null where it is empty or refused. */
  @Nullable LocalDate day(String field) {
    var typed = TypedDay.of(value(field));
    if (typed.problem() != null) {
      refuse(field, typed.problem());
    }
    return typed.day();
  }
}
