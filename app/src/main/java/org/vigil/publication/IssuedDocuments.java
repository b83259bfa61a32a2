package org.vigil.publication;

import java.util.List;
import java.util.Optional;

/** Documents of one kind that are finished and may be sent to those they are for. A new kind is one new file. */
public interface IssuedDocuments {
  /** Newest first. */
  List<IssuedDocument> all();

  /** The document as it went out; empty where this kind has none by that key. */
  Optional<Document> document(String key);

  /** One version of it; a kind that has no versions gives the only one. */
  default Optional<Document> document(String key, String version) {
    return document(key);
  }

  /** The shapes a version may be sent in other than the whole; empty where it has none. */
  default List<EditionChoice> editions(String key, String version) {
    return List.of();
  }

  /** A version in one of its editions; empty where it has no such edition. */
  default Optional<Document> edition(String key, String version, String edition) {
    return Optional.empty();
  }

  /** What those who have an earlier version must be told: corrected, or withdrawn. */
  default List<IssuedNotice> notices() {
    return List.of();
  }
}
