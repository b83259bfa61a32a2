package org.vigil.monthlyupdate.contribution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links that open the page of one contribution, for one answer, without an account. The token is 256 random bits and leaves
 * in the e-mail draft only; what is kept is its hash.
 */
@Repository
class OneTimeLinks {
  static final Duration VALID = Duration.ofDays(7);
  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_LETTERS = 43;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Clock clock;

  OneTimeLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A link as it leaves. */
  record Made(String token, Instant until) {
    @Override
    public String toString() {
      return "Made[hidden]";
    }
  }

  /** What a token opens. */
  sealed interface Opening {
    record Open(UUID contribution, Instant until) implements Opening {}

    record Used() implements Opening {}

    record OutOfDate() implements Opening {}

    record Unknown() implements Opening {}
  }

  /** Any link made before for the same contribution opens nothing from now on. */
  Made make(UUID contribution, String by) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    jdbc.sql(
            """
            insert into update_contribution_link (token_sha256, contribution_id, made_at, made_by, expires_at)
            values (:hash, :contribution, :at, :by, :until)
            """)
        .param("hash", hash(token))
        .param("contribution", contribution)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("until", now.plus(VALID).atOffset(ZoneOffset.UTC))
        .update();
    return new Made(token, now.plus(VALID));
  }

  /** The newest one never reached anybody: from now on the one made before it opens again. */
  void takeBack(UUID contribution) {
    jdbc.sql(
            """
            insert into update_contribution_link_unsent (token_sha256, found_at)
            select token_sha256, :at from update_contribution_link
            where contribution_id = :contribution order by seq desc limit 1 on conflict do nothing
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("contribution", contribution)
        .update();
  }

  Opening look(String token) {
    if (token.length() != TOKEN_LETTERS) {
      return new Opening.Unknown();
    }
    return jdbc.sql(
            """
            select l.contribution_id, l.expires_at, u.used_at is not null as used,
              l.seq is not distinct from (select max(m.seq) from update_contribution_link m
                where m.contribution_id = l.contribution_id and not exists (
                  select 1 from update_contribution_link_unsent n where n.token_sha256 = m.token_sha256)) as newest
            from update_contribution_link l
            left join update_contribution_link_used u on u.token_sha256 = l.token_sha256
            where l.token_sha256 = :hash
            """)
        .param("hash", hash(token))
        .query(
            (row, n) -> {
              var until = row.getTimestamp("expires_at").toInstant();
              Opening opening;
              if (row.getBoolean("used")) {
                opening = new Opening.Used();
              } else if (!row.getBoolean("newest") || !clock.instant().isBefore(until)) {
                opening = new Opening.OutOfDate();
              } else {
                opening = new Opening.Open(row.getObject("contribution_id", UUID.class), until);
              }
              return opening;
            })
        .optional()
        .orElseGet(Opening.Unknown::new);
  }

  /** Whether this use is the first; of two at the same moment, one is. */
  boolean use(String token) {
    return jdbc.sql(
                """
                insert into update_contribution_link_used (token_sha256, used_at) values (:hash, :at)
                on conflict do nothing
                """)
            .param("hash", hash(token))
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
