package org.vigil.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.Tier;

/**
 * A document that left, without its bytes.
 *
 * @param subject what it is of, as {@code annual-audit/county/2023}
 */
public record ReleasedDocument(
    DocumentId id,
    String subject,
    String title,
    Tier tier,
    String recipients,
    String reason,
    Instant releasedAt,
    String releasedBy,
    List<Part> parts) {

  public ReleasedDocument {
    parts = List.copyOf(parts);
  }

  /** One document. */
  public record DocumentId(UUID value) {
    public static DocumentId next() {
      return new DocumentId(UUID.randomUUID());
    }

    /** As it stands in an address; empty where that is no id. */
    public static Optional<DocumentId> parse(String text) {
      try {
        return Optional.of(new DocumentId(UUID.fromString(text)));
      } catch (IllegalArgumentException notAnId) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * One table of it.
   *
   * @param release its entry in the ledger; null where it was withheld
   * @param words how it was protected, or why it was withheld
   */
  public record Part(String number, String name, @Nullable String release, String words) {}
}
