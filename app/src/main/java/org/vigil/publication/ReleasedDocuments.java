package org.vigil.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.figures.Tier;
import org.vigil.publication.ReleasedDocument.DocumentId;
import org.vigil.publication.ReleasedDocument.Part;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every document that left, to be had again as it was. */
@Component
public class ReleasedDocuments {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
  private static final String DOCUMENT =
      """
      select id, subject, title, tier, recipients, reason, released_at, released_by, parts::text as parts
      from released_document
      """;

  private final JdbcClient jdbc;

  ReleasedDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(ReleasedDocument document, String html, byte[] word) {
    jdbc.sql(
            """
            insert into released_document (id, subject, title, tier, recipients, reason, released_at, released_by,
              parts, html, word)
            values (:id, :subject, :title, :tier, :recipients, :reason, :releasedAt, :releasedBy,
              cast(:parts as jsonb), :html, :word)
            """)
        .param("id", document.id().value())
        .param("subject", document.subject())
        .param("title", document.title())
        .param("tier", document.tier().name())
        .param("recipients", document.recipients())
        .param("reason", document.reason())
        .param("releasedAt", document.releasedAt().atOffset(ZoneOffset.UTC))
        .param("releasedBy", document.releasedBy())
        .param("parts", JSON.writeValueAsString(document.parts()))
        .param("html", html)
        .param("word", word)
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<ReleasedDocument> find(DocumentId id) {
    return jdbc.sql(DOCUMENT + "where id = ?")
        .param(id.value())
        .query(ReleasedDocuments::document)
        .optional();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<ReleasedDocument> of(String subject) {
    return jdbc.sql(DOCUMENT + "where subject = ? order by seq desc")
        .param(subject)
        .query(ReleasedDocuments::document)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<String> html(DocumentId id) {
    return jdbc.sql("select html from released_document where id = ?")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<byte[]> word(DocumentId id) {
    return jdbc.sql("select word from released_document where id = ?")
        .param(id.value())
        .query((row, n) -> row.getBytes("word"))
        .optional();
  }

  private static ReleasedDocument document(ResultSet row, int n) throws SQLException {
    return new ReleasedDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        row.getString("subject"),
        row.getString("title"),
        Tier.valueOf(row.getString("tier")),
        row.getString("recipients"),
        row.getString("reason"),
        row.getTimestamp("released_at").toInstant(),
        row.getString("released_by"),
        JSON.readValue(row.getString("parts"), PARTS));
  }
}
