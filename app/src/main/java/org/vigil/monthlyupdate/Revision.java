package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.Ask;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Contact;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Issue.Link;
import org.vigil.monthlyupdate.Issue.Month;
import org.vigil.monthlyupdate.Issue.Section;

/** An issue being copied with something different in it. The issue it came from stays as it was. */
final class Revision {
  private final Issue from;
  private IssueId id;
  private Month month;
  private @Nullable LocalDate dataCutOff;
  private final Map<String, Contact> contacts;
  private final Map<String, Link> links;
  private List<Section> sections;
  private final Map<String, UpdateTable> tables;
  private List<Commitment> commitments;
  private List<Ask> asks;
  private final Map<String, Metric> metrics;
  private Delivery delivery;
  private boolean read = true;

  Revision(Issue from) {
    this.from = from;
    this.id = from.id();
    this.month = from.month();
    this.dataCutOff = from.dataCutOff();
    this.contacts = new LinkedHashMap<>(from.contacts());
    this.links = new LinkedHashMap<>(from.links());
    this.sections = from.sections();
    this.tables = new LinkedHashMap<>(from.tables());
    this.commitments = from.commitments();
    this.asks = from.asks();
    this.metrics = new LinkedHashMap<>(from.metrics());
    this.delivery = from.delivery();
  }

  /** Another month's: it was not read from anything, so nothing stood on a page. */
  Revision of(IssueId other, Month otherMonth) {
    this.id = other;
    this.month = otherMonth;
    this.dataCutOff = null;
    this.read = false;
    return this;
  }

  /** The same month's, once more. */
  Revision of(IssueId other) {
    this.id = other;
    return this;
  }

  Revision cutOff(LocalDate day) {
    this.dataCutOff = day;
    return this;
  }

  Revision contact(Contact contact) {
    contacts.put(contact.id(), contact);
    return this;
  }

  Revision link(Link link) {
    links.put(link.id(), link);
    return this;
  }

  Revision sections(List<Section> others) {
    this.sections = others;
    return this;
  }

  /** Only those. */
  Revision tables(Predicate<String> which) {
    tables.keySet().removeIf(which.negate());
    return this;
  }

  Revision table(UpdateTable table) {
    tables.put(table.id(), table);
    return this;
  }

  Revision metric(Metric metric) {
    metrics.put(metric.id(), metric);
    return this;
  }

  Revision commitments(List<Commitment> others) {
    this.commitments = others;
    return this;
  }

  /** In place of the one with its id, or else at the end. */
  Revision commitment(Commitment commitment) {
    this.commitments =
        replaced(commitments, other -> other.id().equals(commitment.id()), commitment);
    return this;
  }

  Revision asks(List<Ask> others) {
    this.asks = others;
    return this;
  }

  Revision ask(Ask ask) {
    this.asks = replaced(asks, other -> other.id().equals(ask.id()), ask);
    return this;
  }

  Revision delivery(Delivery other) {
    this.delivery = other;
    return this;
  }

  Revision without(Edit.TakenOut out) {
    switch (out.what()) {
      case CONTACT -> contacts.remove(out.id());
      case LINK -> links.remove(out.id());
      case METRIC -> metrics.remove(out.id());
      case ASK -> this.asks = asks.stream().filter(ask -> !ask.id().equals(out.id())).toList();
    }
    return this;
  }

  Revision eachItem(UnaryOperator<Item> change) {
    this.sections =
        sections.stream()
            .map(section -> section.with(section.items().stream().map(change).toList()))
            .toList();
    return this;
  }

  Issue issue() {
    return new Issue(
        id,
        from.title(),
        from.unit(),
        from.audience(),
        month,
        dataCutOff,
        contacts,
        links,
        from.glossary(),
        sections,
        tables,
        from.products(),
        from.interventions(),
        commitments,
        asks,
        metrics,
        delivery,
        read ? from.furniture() : List.of(),
        from.demonstration());
  }

  private static <T> List<T> replaced(
      List<T> all, java.util.function.Predicate<T> which, T replacement) {
    var others = new ArrayList<T>();
    boolean found = false;
    for (var one : all) {
      found |= which.test(one);
      others.add(which.test(one) ? replacement : one);
    }
    if (!found) {
      others.add(replacement);
    }
    return others;
  }
}
