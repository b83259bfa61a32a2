package org.vigil.archive;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The districts a passage may speak of, by the names they go by. */
final class DistrictNames {
  private record Name(String name, Pattern pattern) {}

  private final List<Name> names;

  DistrictNames(Collection<String> names) {
    this.names =
        names.stream()
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .map(
                name ->
                    new Name(
                        name,
                        Pattern.compile(
                            "\\b" + Pattern.quote(name.toLowerCase(Locale.UK)) + "\\b")))
            .toList();
  }

  List<String> in(String words) {
    var small = words.toLowerCase(Locale.UK);
    return names.stream()
        .filter(name -> name.pattern().matcher(small).find())
        .map(Name::name)
        .toList();
  }
}
