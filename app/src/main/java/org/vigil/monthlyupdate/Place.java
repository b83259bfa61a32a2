package org.vigil.monthlyupdate;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where in an issue something is, for a person: "item 2.1" rather than the key the checks use.
 *
 * @param anchor the part of a page that shows it
 */
public record Place(String words, String anchor) {
  private static final String WHOLE = "issue";
  private static final String DELIVERY = "delivery.";

  /** Of a place as a finding names it. */
  public static Place of(Issue issue, String where) {
    return theme(issue, where)
        .or(() -> item(issue, where))
        .or(() -> table(issue, where))
        .or(() -> commitment(issue, where))
        .or(() -> contact(issue, where))
        .or(() -> ask(issue, where))
        .or(() -> delivery(issue, where))
        .orElseGet(() -> whole(where));
  }

  public static Place ofItem(Issue issue, Issue.Item item) {
    return new Place("item " + number(issue, item), anchor("item", item.id()));
  }

  /** 2.1: the first item of the second theme. */
  public static String number(Issue issue, Issue.Item item) {
    for (int theme = 0; theme < issue.sections().size(); theme++) {
      int at = issue.sections().get(theme).items().indexOf(item);
      if (at >= 0) {
        return (theme + 1) + "." + (at + 1);
      }
    }
    throw new IllegalArgumentException("The issue has no item " + item.id());
  }

  public static Place ofTable(Issue issue, String table) {
    var number =
        IntStream.range(0, issue.tables().size())
            .filter(i -> issue.tables().keySet().stream().toList().get(i).equals(table))
            .findFirst()
            .orElseThrow();
    return new Place("table " + (number + 1), anchor("table", table));
  }

  public static String anchor(String kind, String id) {
    return kind + "-" + id.replace('.', '-');
  }

  private static Optional<Place> theme(Issue issue, String where) {
    return issue.sections().stream()
        .filter(section -> section.id().equals(where))
        .map(section -> new Place("theme " + section.theme(), anchor("theme", where)))
        .findFirst();
  }

  private static Optional<Place> item(Issue issue, String where) {
    return issue.item(where).map(item -> ofItem(issue, item));
  }

  private static Optional<Place> table(Issue issue, String where) {
    var parts = where.split("\\.", 2);
    if (!issue.tables().containsKey(parts[0])) {
      return Optional.empty();
    }
    var table = ofTable(issue, parts[0]);
    return Optional.of(
        parts.length == 1
            ? table
            : new Place(table.words() + ", column " + parts[1], table.anchor()));
  }

  private static Optional<Place> commitment(Issue issue, String where) {
    return issue.commitments().stream()
        .filter(commitment -> commitment.id().equals(where))
        .map(c -> new Place("promise: " + c.what(), anchor("commitment", where)))
        .findFirst();
  }

  private static Optional<Place> contact(Issue issue, String where) {
    var contact = contactOf(issue, where);
    return contact == null
        ? Optional.empty()
        : Optional.of(new Place("contact: " + contact.role(), anchor("contact", contact.id())));
  }

  private static Optional<Place> ask(Issue issue, String where) {
    return issue.asks().stream()
        .filter(ask -> ask.id().equals(where))
        .map(ask -> new Place("question: " + ask.what(), anchor("ask", where)))
        .findFirst();
  }

  private static Optional<Place> delivery(Issue issue, String where) {
    return where.startsWith(DELIVERY)
        ? item(issue, where.substring(DELIVERY.length()))
            .or(() -> commitment(issue, where.substring(DELIVERY.length())))
        : Optional.empty();
  }

  private static Issue.@Nullable Contact contactOf(Issue issue, String where) {
    return where.startsWith("contacts.")
        ? issue.contacts().get(where.substring("contacts.".length()))
        : null;
  }

  private static Place whole(String where) {
    return switch (where) {
      case WHOLE -> new Place("the whole update", "about");
      case "issue.title" -> new Place("the title", "about");
      case "links" -> new Place("links", "links");
      case "sections" -> new Place("the order of the update", "about");
      case "delivery" -> new Place("delivery status", "about");
      default -> elsewhere(where);
    };
  }

  /** Something that is not in the issue, or is not to be seen in it, by what it is. */
  private static Place elsewhere(String where) {
    if (where.startsWith("links.")) {
      return new Place("links", "links");
    }
    if (where.startsWith("contacts.")) {
      return new Place("contacts", "contacts");
    }
    return where.startsWith("metrics.")
        ? new Place("numbers in the text", "about")
        : new Place(where, "about");
  }
}
