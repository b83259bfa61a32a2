package org.vigil.linkage.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a date is written, in the letters of strptime: {@code %Y} a year of four digits, {@code %m} the month, {@code %d} the day. */
final class DateForm {

  private static final Map<String, DateForm> KNOWN = new ConcurrentHashMap<>();
  private static final Map<Character, String> PARTS =
      Map.of('Y', "(?<Y>\\d{1,4}+)", 'm', "(?<m>\\d{1,2}+)", 'd', "(?<d>\\d{1,2}+)");

  private final Pattern pattern;

  private DateForm(String form) {
    var regex = new StringBuilder();
    for (var i = 0; i < form.length(); i++) {
      var letter = form.charAt(i);
      if (letter == '%' && i + 1 < form.length() && PARTS.containsKey(form.charAt(i + 1))) {
        regex.append(PARTS.get(form.charAt(++i)));
      } else {
        regex.append(Pattern.quote(String.valueOf(letter)));
      }
    }
    pattern = Pattern.compile(regex.toString());
    if (!pattern.namedGroups().keySet().equals(Set.of("Y", "m", "d"))) {
      throw new IllegalArgumentException(
          "a date is written with %Y, %m and %d, once each, not \"" + form + "\"");
    }
  }

  static DateForm of(String form) {
    return KNOWN.computeIfAbsent(form, DateForm::new);
  }

  /** The date, or null where the text is no date in this form. */
  @Nullable LocalDate read(String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      return LocalDate.of(part(matcher, "Y"), part(matcher, "m"), part(matcher, "d"));
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static int part(Matcher matcher, String name) {
    return Integer.parseInt(matcher.group(name));
  }
}
