package org.vigil.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatch.Edition;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.shell.Turn;
import org.vigil.shell.VigilClock;

/** Everything that was ever sent, and what came back. Only ever added to. */
@Component
public class Dispatches {
  private final JdbcClient jdbc;
  private final VigilClock clock;

  Dispatches(JdbcClient jdbc, VigilClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One at a time looks at who has had what and enters who gets it, so that nobody is entered twice. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn() {
    Turn.CIRCULATION.take(jdbc);
  }

  void add(Dispatch dispatch) {
    var edition = dispatch.edition();
    jdbc.sql(
            """
            insert into dispatch (id, document, version, edition, edition_name, title, handling, channel, sent_on, sent_at, sent_by, note)
            values (:id, :document, :version, :edition, :editionName, :title, :handling, :channel, :sentOn, :sentAt, :sentBy,
              :note)
            """)
        .param("id", dispatch.id())
        .param("document", dispatch.document())
        .param("version", dispatch.version())
        .param("edition", edition == null ? null : edition.key())
        .param("editionName", edition == null ? null : edition.name())
        .param("title", dispatch.title())
        .param("handling", dispatch.handling())
        .param("channel", dispatch.channel().name())
        .param("sentOn", dispatch.sentOn())
        .param("sentAt", dispatch.sentAt().atOffset(ZoneOffset.UTC))
        .param("sentBy", dispatch.sentBy())
        .param("note", dispatch.note())
        .update();
    for (var recipient : dispatch.recipients()) {
      jdbc.sql(
              """
              insert into dispatch_recipient (dispatch_id, member_id, group_id, post, email, stands_for)
              values (:id, :member, :group, :post, :email, :standsFor)
              """)
          .param("id", dispatch.id())
          .param("member", recipient.member())
          .param("group", recipient.group())
          .param("post", recipient.post())
          .param("email", recipient.email())
          .param("standsFor", recipient.standsFor())
          .update();
    }
  }

  void answer(UUID dispatch, UUID member, Answer answer, LocalDate on, String by, Instant at) {
    jdbc.sql(
            """
            insert into dispatch_answer (dispatch_id, member_id, answer, on_day, written_by, written_at)
            values (:dispatch, :member, :answer, :on, :by, :at)
            """)
        .param("dispatch", dispatch)
        .param("member", member)
        .param("answer", answer.name())
        .param("on", on)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<Dispatch> find(UUID id) {
    return jdbc.sql("select * from dispatch where id = :id")
        .param("id", id)
        .query((row, n) -> dispatch(row))
        .optional();
  }

  /** Newest first, those whose title, note or groups hold the words. */
  @Transactional(readOnly = true)
  public List<Dispatch> all(String words) {
    return jdbc.sql(
            """
            select d.* from dispatch d
            where strpos(lower(d.title || ' ' || d.note), :words) > 0
              or exists (select 1 from dispatch_recipient r join circulation_group g on g.id = r.group_id
                where r.dispatch_id = d.id and strpos(lower(g.name), :words) > 0)
            order by d.seq desc
            """)
        .param("words", words.strip().toLowerCase(Locale.UK))
        .query((row, n) -> dispatch(row))
        .list();
  }

  /** Every time a document went, whichever version, oldest first. */
  @Transactional(readOnly = true)
  public List<Dispatch> of(String document) {
    return jdbc.sql("select * from dispatch where document = :document order by seq")
        .param("document", document)
        .query((row, n) -> dispatch(row))
        .list();
  }

  /**
   * Whether this member already had this version in this edition by this channel. Whoever it came back from has not had it.
   */
  boolean hasGone(
      String document, String version, @Nullable Edition edition, Channel channel, UUID member) {
    return jdbc.sql(
            """
            select exists (select 1 from dispatch d join dispatch_recipient r on r.dispatch_id = d.id
              left join lateral (
                select answer from dispatch_answer a
                where a.dispatch_id = r.dispatch_id and a.member_id = r.member_id order by a.seq desc limit 1) last on true
              where d.document = :document and d.version = :version and d.edition is not distinct from :edition::text
                and d.channel = :channel and r.member_id = :member and last.answer is distinct from 'BOUNCED')
            """)
        .param("document", document)
        .param("version", version)
        .param("edition", edition == null ? null : edition.key())
        .param("channel", channel.name())
        .param("member", member)
        .query(Boolean.class)
        .single();
  }

  /** Addresses members are still written to at, or their deputies, whose last mail came back: somebody must find new ones. */
  @Transactional(readOnly = true)
  public List<BrokenAddress> bounced() {
    return jdbc.sql(
            """
            select last.member_id, last.email from (
              select distinct on (a.member_id, lower(r.email)) a.member_id, a.answer, r.email
              from dispatch_answer a join dispatch_recipient r using (dispatch_id, member_id)
              order by a.member_id, lower(r.email), a.seq desc) last
            join circulation_member m on m.id = last.member_id
            where last.answer = 'BOUNCED' and lower(last.email) in (lower(m.email), lower(m.deputy_email))
              and (m.member_until is null or m.member_until >= :today)
            """)
        .param("today", clock.today())
        .query(
            (row, n) ->
                new BrokenAddress(row.getObject("member_id", UUID.class), row.getString("email")))
        .list();
  }

  /** Every time something went to an address by e-mail, newest first. */
  List<Dispatch> mailedTo(String address) {
    return jdbc.sql(
            """
            select d.* from dispatch d
            where d.channel = 'EMAIL' and exists (
              select 1 from dispatch_recipient r where r.dispatch_id = d.id and lower(r.email) = lower(:address))
            order by d.seq desc
            """)
        .param("address", address)
        .query((row, n) -> dispatch(row))
        .list();
  }

  /** Those whose e-mails Vigil began to send and has not sent to everybody, newest first. */
  @Transactional(readOnly = true)
  public List<Dispatch> unfinished() {
    return jdbc.sql(
            """
            select d.* from dispatch d
            where d.id in (
              select last.dispatch_id from (
                select distinct on (dispatch_id, member_id) dispatch_id, member_id, state
                from dispatch_handover order by dispatch_id, member_id, seq desc) last
              where last.state in ('WAITING', 'BEGUN', 'NOT_KNOWN', 'NOT_TAKEN') and not exists (
                select 1 from dispatch_answer a
                where a.dispatch_id = last.dispatch_id and a.member_id = last.member_id))
            order by d.seq desc
            """)
        .query((row, n) -> dispatch(row))
        .list();
  }

  private Dispatch dispatch(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Dispatch(
        id,
        row.getString("document"),
        row.getString("version"),
        edition(row),
        row.getString("title"),
        row.getString("handling"),
        Channel.valueOf(row.getString("channel")),
        row.getObject("sent_on", LocalDate.class),
        row.getTimestamp("sent_at").toInstant(),
        row.getString("sent_by"),
        row.getString("note"),
        recipients(id));
  }

  private static @Nullable Edition edition(ResultSet row) throws SQLException {
    var key = row.getString("edition");
    return key == null ? null : new Edition(key, row.getString("edition_name"));
  }

  /** One of those a dispatch went to, as it stands now. */
  Optional<Recipient> recipient(UUID dispatch, UUID member) {
    return jdbc.sql(RECIPIENT + " and r.member_id = :member")
        .param("id", dispatch)
        .param("member", member)
        .query((row, n) -> recipient(row))
        .optional();
  }

  /** Those of a dispatch who are written to at one address. */
  List<Recipient> recipientsAt(UUID dispatch, String address) {
    return jdbc.sql(RECIPIENT + " and lower(r.email) = lower(:address)")
        .param("id", dispatch)
        .param("address", address)
        .query((row, n) -> recipient(row))
        .list();
  }

  private List<Recipient> recipients(UUID dispatch) {
    return jdbc.sql(RECIPIENT + " order by r.group_id, r.post, r.email")
        .param("id", dispatch)
        .query((row, n) -> recipient(row))
        .list();
  }

  private static final String RECIPIENT =
      """
      select r.member_id, r.group_id, r.post, r.email, r.stands_for, a.answer, a.on_day, h.state, h.words, h.written_at
      from dispatch_recipient r left join lateral (
        select answer, on_day from dispatch_answer a
        where a.dispatch_id = r.dispatch_id and a.member_id = r.member_id order by a.seq desc limit 1) a on true
      left join lateral (
        select state, words, written_at from dispatch_handover h
        where h.dispatch_id = r.dispatch_id and h.member_id = r.member_id order by h.seq desc limit 1) h on true
      where r.dispatch_id = :id""";

  private static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        row.getObject("member_id", UUID.class),
        row.getString("group_id"),
        row.getString("post"),
        row.getString("email"),
        row.getString("stands_for"),
        row.getString("answer") == null ? null : Answer.valueOf(row.getString("answer")),
        row.getObject("on_day", LocalDate.class),
        handover(row));
  }

  private static @Nullable Handover handover(ResultSet row) throws SQLException {
    var state = row.getString("state");
    return state == null
        ? null
        : new Handover(
            Handover.State.valueOf(state),
            row.getString("words"),
            row.getTimestamp("written_at").toInstant());
  }
}
