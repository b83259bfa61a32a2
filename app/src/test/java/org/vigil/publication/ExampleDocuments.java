package org.vigil.publication;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.ExampleGate;
import org.vigil.monthlyupdate.ExampleUpdates;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.reference.Reference;

/** Every edition of November 2024, without a database. */
final class ExampleDocuments {
  static final Optional<String> DEMONSTRATION =
      Optional.of("Demonstration: not real deaths; today is 2 December 2024");
  private static final DisclosureGate GATE = ExampleGate.empty();

  private ExampleDocuments() {}

  /** One of them. */
  static Document one(Map<String, Document> editions, String key) {
    return Objects.requireNonNull(editions.get(key), key);
  }

  static Map<String, Document> drafts() {
    return editionsOf(ExampleUpdates.novemberDraft(GATE));
  }

  /** As they went out; the board pack of this issue alone, since no earlier one went out. */
  static Map<String, Document> issued() {
    var update = ExampleUpdates.novemberIssued(GATE);
    var documents = new LinkedHashMap<String, Document>();
    for (var edition : new Editions(Reference.shipped()).of(update.issue())) {
      documents.put(edition.key(), lay(edition, update, List.of()));
    }
    return documents;
  }

  static Map<String, Document> editionsOf(MonthlyUpdate update) {
    var documents = new LinkedHashMap<String, Document>();
    for (var edition : new Editions(Reference.shipped()).of(update.issue())) {
      documents.put(
          edition.key(), lay(edition, update, edition.earlierIssues() == 0 ? List.of() : before()));
    }
    return documents;
  }

  /** October, in other words about the working group; September, with the words of November. */
  static List<MonthlyUpdate> before() {
    return List.of(
        ExampleUpdates.earlier(
            GATE, YearMonth.of(2024, 10), "In October the group was called. More was said."),
        ExampleUpdates.earlier(
            GATE, YearMonth.of(2024, 9), "In September it was proposed. More was said."));
  }

  static Document lay(Edition edition, MonthlyUpdate update, List<MonthlyUpdate> earlier) {
    return edition.lay(new Edition.Source(update, earlier, DEMONSTRATION));
  }
}
