package org.vigil.monthlyupdate.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.vigil.monthlyupdate.Issue.Contact;
import org.vigil.monthlyupdate.Issue.Section;

/** The contacts of an issue, by role and topic. */
record IssueContacts(ContactBook book) {
  Map<String, Contact> ofIssue(List<Section> sections) {
    var contacts = new LinkedHashMap<String, Contact>();
    for (var entry : book.entries()) {
      var email = entry.email();
      if (email == null) {
        continue;
      }
      var topics = new LinkedHashSet<String>();
      sections.forEach(
          section ->
              section.items().stream()
                  .filter(item -> entry.items().contains(item.id()))
                  .forEach(item -> topics.addAll(item.topics())));
      contacts.put(
          entry.id(),
          new Contact(
              entry.id(), role(entry, sections), email, List.copyOf(topics), null, null, null));
    }
    return contacts;
  }

  /** As printed; else what the address says; else what the contact is for. */
  private static String role(ContactBook.Entry entry, List<Section> sections) {
    var role = entry.role();
    if (role != null && !role.isBlank()) {
      return role;
    }
    return sections.stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> entry.items().contains(item.id()))
        .map(item -> "Contact for " + item.headingOrWorkingHeading())
        .findFirst()
        .orElse("Contact");
  }

  List<FoundContact> found() {
    return book.entries().stream()
        .map(
            entry ->
                new FoundContact(
                    entry.id(),
                    entry.role(),
                    entry.basis() == ContactBook.Basis.PRINTED,
                    entry.email(),
                    entry.telephone(),
                    entry.hasName(),
                    List.copyOf(entry.items()),
                    entry.place()))
        .toList();
  }
}
