package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue;

/** What the unit calls itself. */
final class UnitName {
  static final String NOT_SAID = "not said";

  private UnitName() {}

  /** As a running header writes it, where the title has it in capitals. */
  static String of(@Nullable String unit, List<Issue.Furniture> furniture) {
    if (unit == null) {
      return NOT_SAID;
    }
    return furniture.stream()
        .map(Issue.Furniture::text)
        .map(text -> text.replaceAll("(?i)\\s*page\\s+\\d+.*$", "").strip())
        .filter(text -> text.equalsIgnoreCase(unit) && !text.equals(text.toUpperCase(Locale.UK)))
        .findFirst()
        .orElseGet(() -> unit.equals(unit.toUpperCase(Locale.UK)) ? inTitleCase(unit) : unit);
  }

  private static String inTitleCase(String capitals) {
    var words = new ArrayList<String>();
    for (var word : capitals.toLowerCase(Locale.UK).split(" ")) {
      words.add(
          word.length() > 3 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
    }
    return String.join(" ", words);
  }
}
