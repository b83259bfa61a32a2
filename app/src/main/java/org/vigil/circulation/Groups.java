package org.vigil.circulation;

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
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;

/** The groups and their members. Nobody is deleted: who left stays in what they were sent. */
@Component
public class Groups {
  private final JdbcClient jdbc;

  Groups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Group> all() {
    return jdbc.sql("select id, name, kind, district from circulation_group order by name")
        .query((row, n) -> group(row))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Group> find(String id) {
    return jdbc.sql("select id, name, kind, district from circulation_group where id = :id")
        .param("id", id)
        .query((row, n) -> group(row))
        .optional();
  }

  /** Whether it was added: a group of that id or name that is there already is left as it is. */
  @Transactional
  public boolean add(Group group) {
    return written(
            group,
            """
            insert into circulation_group (id, name, kind, district) values (:id, :name, :kind, :district)
            on conflict do nothing
            """)
        == 1;
  }

  /** Gives the group with its id another name, kind or district. */
  @Transactional
  public void change(Group group) {
    written(
        group,
        "update circulation_group set name = :name, kind = :kind, district = :district where id = :id");
  }

  private int written(Group group, String sql) {
    return jdbc.sql(sql)
        .param("id", group.id())
        .param("name", group.name())
        .param("kind", group.kind().name())
        .param("district", group.district())
        .update();
  }

  /** All who were ever in it, those who belong first. */
  @Transactional(readOnly = true)
  public List<Member> members(String group) {
    return jdbc.sql(
            MEMBER + " where group_id = :group order by member_until nulls first, post, email")
        .param("group", group)
        .query((row, n) -> member(row))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Member> member(UUID id) {
    return jdbc.sql(MEMBER + " where id = :id")
        .param("id", id)
        .query((row, n) -> member(row))
        .optional();
  }

  /** Adds a member, or writes what is now known of the one with its id. */
  @Transactional
  public void keep(Member member) {
    var post = member.post();
    var deputy = post.deputy();
    var leave = post.leave();
    jdbc.sql(
            """
            insert into circulation_member (id, group_id, post, organisation, email, deputy_post, deputy_email,
              member_from, member_until, away_from, away_until)
            values (:id, :group, :post, :organisation, :email, :deputyPost, :deputyEmail, :from, :until, :awayFrom, :awayUntil)
            on conflict (id) do update set post = excluded.post, organisation = excluded.organisation,
              email = excluded.email, deputy_post = excluded.deputy_post, deputy_email = excluded.deputy_email,
              member_from = excluded.member_from, member_until = excluded.member_until,
              away_from = excluded.away_from, away_until = excluded.away_until
            """)
        .param("id", member.id())
        .param("group", member.group())
        .param("post", post.name())
        .param("organisation", post.organisation())
        .param("email", post.email())
        .param("deputyPost", deputy == null ? null : deputy.post())
        .param("deputyEmail", deputy == null ? null : deputy.email())
        .param("from", member.from())
        .param("until", member.until())
        .param("awayFrom", leave == null ? null : leave.from())
        .param("awayUntil", leave == null ? null : leave.until())
        .update();
  }

  private static final String MEMBER =
      """
      select id, group_id, post, organisation, email, deputy_post, deputy_email, member_from, member_until, away_from, away_until
      from circulation_member""";

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getString("id"),
        row.getString("name"),
        GroupKind.valueOf(row.getString("kind")),
        row.getString("district"));
  }

  private static Member member(ResultSet row) throws SQLException {
    var deputyPost = row.getString("deputy_post");
    return new Member(
        row.getObject("id", UUID.class),
        row.getString("group_id"),
        new Post(
            row.getString("post"),
            row.getString("organisation"),
            row.getString("email"),
            deputyPost == null ? null : new Deputy(deputyPost, row.getString("deputy_email")),
            Leave.between(day(row, "away_from"), day(row, "away_until"))),
        row.getObject("member_from", LocalDate.class),
        day(row, "member_until"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
