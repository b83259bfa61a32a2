package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Topics;
import org.vigil.monthlyupdate.web.Form.Option;

/** What of an issue may be chosen in a form. */
final class Choices {
  private Choices() {}

  /** Every contact by role, and first that there is none. */
  static List<Option> contacts(Issue issue, String ifNone) {
    var contacts = new ArrayList<Option>();
    contacts.add(new Option("", ifNone));
    issue.contacts().values().forEach(c -> contacts.add(new Option(c.id(), c.role())));
    return contacts;
  }

  static List<Option> items(Issue issue) {
    return issue
        .items()
        .map(item -> new Option(item.id(), item.headingOrWorkingHeading()))
        .toList();
  }

  static List<Option> themes(Issue issue) {
    return issue.sections().stream().map(s -> new Option(s.id(), s.theme())).toList();
  }

  /** Words somebody separated by commas. */
  static List<String> listed(@Nullable String words) {
    return words == null
        ? List.of()
        : List.of(words.split("\\s*,\\s*")).stream().filter(word -> !word.isBlank()).toList();
  }

  /** Topics somebody separated by commas, each by its name or its key. */
  static List<String> topics(@Nullable String words, Issue issue) {
    var standing =
        Stream.concat(
                issue.items().flatMap(item -> item.topics().stream()),
                issue.contacts().values().stream().flatMap(c -> c.topics().stream()))
            .distinct()
            .toList();
    return Topics.keys(listed(words), standing);
  }

  /** The n-th short name for something new, of its words. */
  static String name(String words, int n) {
    var slug =
        words
            .toLowerCase(java.util.Locale.UK)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var stem = slug.isEmpty() ? "new" : slug.substring(0, Math.min(slug.length(), 40));
    return n == 1 ? stem : stem + "-" + n;
  }
}
