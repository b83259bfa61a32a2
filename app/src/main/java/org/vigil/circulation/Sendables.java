package org.vigil.circulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.circulation.Dispatch.Edition;
import org.vigil.publication.Document;
import org.vigil.publication.EditionChoice;
import org.vigil.publication.IssuedDocuments;
import org.vigil.publication.IssuedNotice;

/** Every document of the unit that may be sent: those Vigil issued, and those kept elsewhere and written down here. */
@Component
public class Sendables {
  private final List<IssuedDocuments> shelves;
  private final JdbcClient jdbc;

  Sendables(List<IssuedDocuments> shelves, JdbcClient jdbc) {
    this.shelves = shelves;
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Sendable> all() {
    return Stream.concat(
            shelves.stream()
                .flatMap(shelf -> shelf.all().stream())
                .map(
                    issued ->
                        new Sendable(
                            issued.key(),
                            issued.version(),
                            issued.title(),
                            issued.handling(),
                            null)),
            elsewhere().stream())
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<Sendable> find(String choice) {
    return all().stream().filter(one -> one.choice().equals(choice)).findFirst();
  }

  /** What went out, where Vigil holds it. */
  @Transactional(readOnly = true)
  public Optional<Document> document(Dispatch dispatch) {
    var edition = dispatch.edition();
    return edition == null
        ? shelves.stream()
            .flatMap(shelf -> shelf.document(dispatch.document(), dispatch.version()).stream())
            .findFirst()
        : edition(dispatch.document(), dispatch.version(), edition.key());
  }

  /** The shapes it may be sent in other than the whole; empty where it has none. */
  @Transactional(readOnly = true)
  public List<EditionChoice> editions(Sendable document) {
    return shelves.stream()
        .flatMap(shelf -> shelf.editions(document.key(), document.version()).stream())
        .toList();
  }

  /** It in one of its editions; empty where it has no such edition. */
  @Transactional(readOnly = true)
  public Optional<Document> edition(Sendable document, Edition edition) {
    return edition(document.key(), document.version(), edition.key());
  }

  private Optional<Document> edition(String key, String version, String edition) {
    return shelves.stream()
        .flatMap(shelf -> shelf.edition(key, version, edition).stream())
        .findFirst();
  }

  /** What those who have an earlier version of something must be told, newest first. */
  @Transactional(readOnly = true)
  public List<IssuedNotice> notices() {
    return shelves.stream().flatMap(shelf -> shelf.notices().stream()).toList();
  }

  void add(Sendable elsewhere, String by, Instant at) {
    jdbc.sql(
            """
            insert into circulation_document (key, version, title, handling, address, written_by, written_at)
            values (:key, :version, :title, :handling, :address, :by, :at)
            """)
        .param("key", elsewhere.key())
        .param("version", elsewhere.version())
        .param("title", elsewhere.title())
        .param("handling", elsewhere.handling())
        .param("address", elsewhere.address())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private List<Sendable> elsewhere() {
    return jdbc.sql(
            "select key, version, title, handling, address from circulation_document order by title, version desc")
        .query(Sendable.class)
        .list();
  }
}
