package org.vigil.accesslog;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written down about one act. No field but the payload may ever hold a name or another detail of a
 * person: the entry can never be changed, the payload can be erased.
 *
 * @param object the key of what was acted on, as {@code CF-2024-0236}; null where there is no one thing
 * @param seen what was shown or done, in words: {@code Case file: toxicology}
 * @param purpose why, as the person gave it
 * @param agreement the sharing agreement it happened under; null where none is needed
 * @param outcome how it ended, in words
 * @param payload detail that may have to be erased one day, as the words of a search
 */
public record Access(
    AccessAction action,
    @Nullable String object,
    @Nullable String seen,
    @Nullable String purpose,
    @Nullable String agreement,
    String outcome,
    @Nullable String payload) {
  private static final String DONE = "done";

  public Access {
    if (action == AccessAction.UNKNOWN) {
      throw new IllegalArgumentException("an entry must say what was done, got UNKNOWN");
    }
    object = oneLine(object);
    seen = oneLine(seen);
    purpose = oneLine(purpose);
    agreement = oneLine(agreement);
    outcome = outcome.isBlank() ? DONE : String.valueOf(oneLine(outcome));
  }

  public static Access of(AccessAction action) {
    return new Access(action, null, null, null, null, DONE, null);
  }

  public Access on(String object) {
    return new Access(action, object, seen, purpose, agreement, outcome, payload);
  }

  public Access seeing(String seen) {
    return new Access(action, object, seen, purpose, agreement, outcome, payload);
  }

  public Access because(@Nullable String purpose) {
    return new Access(action, object, seen, purpose, agreement, outcome, payload);
  }

  public Access under(@Nullable String agreement) {
    return new Access(action, object, seen, purpose, agreement, outcome, payload);
  }

  public Access ending(String outcome) {
    return new Access(action, object, seen, purpose, agreement, outcome, payload);
  }

  public Access withErasable(@Nullable String payload) {
    return new Access(action, object, seen, purpose, agreement, outcome, payload);
  }

  /** Line breaks, escapes and broken characters become a visible mark, so that no text can pose as another entry. */
  private static @Nullable String oneLine(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var line = new StringBuilder(text.length());
    text.codePoints().map(Access::visible).forEach(line::appendCodePoint);
    return line.toString();
  }

  private static int visible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          0xFFFD;
      default -> codePoint;
    };
  }

  @Override
  public String toString() {
    return "Access[" + action + "]";
  }
}
