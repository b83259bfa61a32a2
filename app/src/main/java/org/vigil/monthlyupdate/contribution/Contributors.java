package org.vigil.monthlyupdate.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.shell.Turn;

/** Who is asked for contributions, by post. Those who stopped stay: what they told stays theirs. */
@Component
public class Contributors {
  private final JdbcClient jdbc;
  private final AccessLog log;

  Contributors(JdbcClient jdbc, AccessLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Transactional
  public void keep(Contributor contributor) {
    var post = contributor.post();
    var deputy = post.deputy();
    var leave = post.leave();
    jdbc.sql(
            """
            insert into update_contributor (id, post, organisation, email, deputy_post, deputy_email, away_from, away_until,
              until)
            values (:id, :post, :organisation, :email, :deputyPost, :deputyEmail, :awayFrom, :awayUntil, :until)
            on conflict (id) do update set post = excluded.post, organisation = excluded.organisation,
              email = excluded.email, deputy_post = excluded.deputy_post, deputy_email = excluded.deputy_email,
              away_from = excluded.away_from, away_until = excluded.away_until, until = excluded.until
            """)
        .param("id", contributor.id())
        .param("post", post.name())
        .param("organisation", post.organisation())
        .param("email", post.email())
        .param("deputyPost", deputy == null ? null : deputy.post())
        .param("deputyEmail", deputy == null ? null : deputy.email())
        .param("awayFrom", leave == null ? null : leave.from())
        .param("awayUntil", leave == null ? null : leave.until())
        .param("until", contributor.until())
        .update();
    log.record(
        Access.of(AccessAction.CORRECTION)
            .on("contributor/" + contributor.id())
            .seeing("Contributor to the monthly update"));
  }

  /**
   * As {@link #keep}, for one somebody typed. Why it was not kept; empty where it was: an address is asked as one post, or
   * two requests reach the same person.
   */
  @Transactional
  public Optional<String> keepOnce(Contributor contributor, LocalDate today) {
    Turn.CONTRIBUTORS.take(jdbc);
    boolean keepsItsAddress =
        find(contributor.id())
            .filter(before -> before.post().email().equalsIgnoreCase(contributor.post().email()))
            .isPresent();
    var standing =
        all().stream()
            .filter(one -> !one.id().equals(contributor.id()))
            .filter(one -> one.isAskedOn(today) && one.isReachedAs(contributor))
            .findFirst();
    if (standing.isPresent() && !keepsItsAddress) {
      return Optional.of(
          "%s, %s, is asked at this address already. Choose that entry in the list and change it there, or give its last day first."
              .formatted(standing.get().post().name(), standing.get().post().organisation()));
    }
    keep(contributor);
    return Optional.empty();
  }

  @Transactional(readOnly = true)
  public List<Contributor> all() {
    return jdbc.sql("select * from update_contributor order by post, email")
        .query((row, n) -> contributor(row))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Contributor> find(UUID id) {
    return jdbc.sql("select * from update_contributor where id = :id")
        .param("id", id)
        .query((row, n) -> contributor(row))
        .optional();
  }

  private static Contributor contributor(ResultSet row) throws SQLException {
    return new Contributor(
        row.getObject("id", UUID.class),
        new Post(
            row.getString("post"),
            row.getString("organisation"),
            row.getString("email"),
            deputy(row),
            Leave.between(
                row.getObject("away_from", LocalDate.class),
                row.getObject("away_until", LocalDate.class))),
        row.getObject("until", LocalDate.class));
  }

  private static @Nullable Deputy deputy(ResultSet row) throws SQLException {
    var post = row.getString("deputy_post");
    return post == null ? null : new Deputy(post, row.getString("deputy_email"));
  }
}
