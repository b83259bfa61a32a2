package org.vigil.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Topics;
import org.vigil.shell.Turn;

/** Archived documents with their lines, passages and promises. Only ever added to. */
@Repository
class Papers {
  private static final String DOCUMENTS =
      """
      select d.*, (select count(*) from archive_passage p where p.document_id = d.id) as passages
      from archive_document d
      """;
  private static final String PASSAGES =
      """
      select d.key, d.title, d.month, d.issued_on, d.unit, p.*
      from archive_passage p join archive_document d on d.id = p.document_id
      """;

  private final JdbcClient jdbc;

  Papers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One at a time adds, so that no two make the same version. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn() {
    Turn.ARCHIVE.take(jdbc);
  }

  /** The version it became. */
  int add(Paper paper, String by, Instant at) {
    return add(paper, by, at, true);
  }

  /** As {@link #add}, and it is not searched: something else stands in its place. */
  int addRetired(Paper paper, String by, Instant at) {
    return add(paper, by, at, false);
  }

  private int add(Paper paper, String by, Instant at, boolean current) {
    var about = paper.about();
    int version =
        jdbc.sql("select coalesce(max(version), 0) + 1 from archive_document where key = :key")
            .param("key", about.key())
            .query(Integer.class)
            .single();
    jdbc.sql("update archive_document set current = false where key = :key and current")
        .param("key", about.key())
        .update();
    var month = about.month();
    long id =
        jdbc.sql(
                """
                insert into archive_document (key, version, kind, title, month, issued_on, file_name, sha256, unit,
                  handling, current, added_at, added_by)
                values (:key, :version, :kind, :title, :month, :issuedOn, :fileName, :sha256, :unit, :handling, :current,
                  :at, :by)
                returning id
                """)
            .param("key", about.key())
            .param("version", version)
            .param("kind", about.kind().name())
            .param("title", about.title())
            .param("month", month == null ? null : month.toString())
            .param("issuedOn", about.issuedOn())
            .param("fileName", about.fileName())
            .param("sha256", about.sha256())
            .param("unit", about.unit())
            .param("handling", about.handling())
            .param("current", current)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .query(Long.class)
            .single();
    addLines(id, paper.lines());
    paper.passages().forEach(passage -> add(id, passage));
    for (int i = 0; i < paper.promises().size(); i++) {
      add(id, i, paper.promises().get(i));
    }
    return version;
  }

  /** No version of a file is searched any more. */
  void retireFile(String key) {
    jdbc.sql(
            "update archive_document set current = false where key = :key and current and file_name"
                + " is not null")
        .param("key", key)
        .update();
  }

  private void addLines(long document, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      jdbc.sql(
              """
              insert into archive_line (document_id, seq, number, page, words)
              values (:document, :seq, :number, :page, :words)
              """)
          .param("document", document)
          .param("seq", i)
          .param("number", line.number())
          .param("page", line.page())
          .param("words", storable(String.join("\t", line.cells())))
          .update();
    }
  }

  private void add(long document, Passage passage) {
    jdbc.sql(
            """
            insert into archive_passage (document_id, number, paragraph, item, heading, theme, topics, districts,
              from_line, to_line, page, kind, words, columns, caption)
            values (:document, :number, :paragraph, :item, :heading, :theme, :topics, :districts, :from, :to, :page,
              :kind, :words, :columns, :caption)
            """)
        .param("document", document)
        .param("number", passage.number())
        .param("paragraph", passage.paragraph())
        .param("item", passage.item().id())
        .param("heading", storable(passage.item().heading()))
        .param("theme", storable(passage.item().theme()))
        .param("topics", passage.item().topics().toArray(String[]::new))
        .param("districts", passage.districts().toArray(String[]::new))
        .param("from", passage.lines().from())
        .param("to", passage.lines().to())
        .param("page", passage.lines().page())
        .param("kind", passage.kind().name())
        .param("words", storable(passage.words()))
        .param("columns", passage.columns().stream().map(Papers::storable).toArray(String[]::new))
        .param("caption", storable(passage.caption()))
        .update();
  }

  private void add(long document, int seq, PromiseTold told) {
    var promise = told.promise();
    jdbc.sql(
            """
            insert into archive_promise (document_id, seq, id, item, heading, theme, topics, what, due, due_words, owner,
              state, first_seen, closed_in, note, kept_on, line)
            values (:document, :seq, :id, :item, :heading, :theme, :topics, :what, :due, :dueWords, :owner, :state,
              :firstSeen, :closedIn, :note, :keptOn, :line)
            """)
        .param("document", document)
        .param("seq", seq)
        .param("id", promise.id())
        .param("item", told.item().id())
        .param("heading", storable(told.item().heading()))
        .param("theme", storable(told.item().theme()))
        .param("topics", told.item().topics().toArray(String[]::new))
        .param("what", storable(promise.what()))
        .param("due", promise.due())
        .param("dueWords", promise.dueWords())
        .param("owner", promise.owner())
        .param("state", promise.state().name())
        .param("firstSeen", text(promise.firstSeen()))
        .param("closedIn", text(promise.closedIn()))
        .param("note", promise.note())
        .param("keptOn", promise.keptOn())
        .param("line", told.line())
        .update();
  }

  /** PostgreSQL keeps every character but one. */
  private static String storable(String words) {
    return words.replace("\u0000", "\uFFFD");
  }

  boolean holds(String key, String sha256) {
    return jdbc.sql(
            "select exists (select 1 from archive_document where key = :key and sha256 = :sha256"
                + " and current)")
        .param("key", key)
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  /** The document a file became, whichever version. */
  Optional<ArchivedDocument> ofFile(String sha256) {
    return jdbc.sql(DOCUMENTS + " where d.sha256 = :sha256 and d.file_name is not null limit 1")
        .param("sha256", sha256)
        .query((row, n) -> document(row))
        .optional();
  }

  Optional<ArchivedDocument> find(String key) {
    return jdbc.sql(DOCUMENTS + " where d.key = :key and d.current")
        .param("key", key)
        .query((row, n) -> document(row))
        .optional();
  }

  /** Newest month first; what is of no month by the day it was issued or added. */
  List<ArchivedDocument> all() {
    return jdbc.sql(
            DOCUMENTS
                + """
                 where d.current
                order by coalesce(d.month, to_char(coalesce(d.issued_on, d.added_at::date), 'YYYY-MM')) desc, d.title
                """)
        .query((row, n) -> document(row))
        .list();
  }

  List<Line> lines(long document) {
    return jdbc.sql(
            "select number, page, words from archive_line where document_id = :document order by"
                + " seq")
        .param("document", document)
        .query(
            (row, n) ->
                new Line(
                    row.getInt("number"),
                    (Integer) row.getObject("page"),
                    List.of(row.getString("words").split("\t", -1)),
                    false))
        .list();
  }

  /** Of all current documents, document by document, in order. */
  List<Passage> passages() {
    return jdbc.sql(PASSAGES + " where d.current order by d.id, p.number")
        .query((row, n) -> passage(row))
        .list();
  }

  List<Passage> passagesOfTopic(String topic) {
    return jdbc.sql(
            PASSAGES
                + " where d.current and p.topics && :topics::text[] order by d.month nulls"
                + " last, d.id, p.number")
        .param("topics", Topics.alike(topic).toArray(String[]::new))
        .query((row, n) -> passage(row))
        .list();
  }

  List<PromiseInIssue> promises() {
    return jdbc.sql(
            """
            select d.key, d.title, d.month, d.issued_on, d.unit, r.*
            from archive_promise r join archive_document d on d.id = r.document_id
            where d.current and d.month is not null order by d.month, d.id, r.seq
            """)
        .query(
            (row, n) ->
                new PromiseInIssue(
                    source(row),
                    new PromiseTold(
                        item(row),
                        new Commitment(
                            row.getString("id"),
                            row.getString("item"),
                            row.getString("what"),
                            row.getString("due"),
                            row.getString("due_words"),
                            row.getString("owner"),
                            Commitment.State.valueOf(row.getString("state")),
                            month(row.getString("first_seen")),
                            month(row.getString("closed_in")),
                            row.getString("note"),
                            row.getObject("kept_on", LocalDate.class)),
                        (Integer) row.getObject("line"))))
        .list();
  }

  /** Changes whenever a document is added or retired, and at no other time. */
  String state() {
    return jdbc.sql(
            "select coalesce(max(id), 0) || '/' || count(*) filter (where current) from"
                + " archive_document")
        .query(String.class)
        .single();
  }

  static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        source(row),
        row.getInt("number"),
        row.getInt("paragraph"),
        item(row),
        list(row.getArray("districts")),
        new Passage.Lines(
            row.getInt("from_line"),
            row.getInt("to_line"),
            (Integer) row.getObject("page"),
            row.getString("unit")),
        Passage.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        list(row.getArray("columns")),
        row.getString("caption"));
  }

  private static Passage.Source source(ResultSet row) throws SQLException {
    return new Passage.Source(
        row.getString("key"),
        row.getString("title"),
        month(row.getString("month")),
        row.getObject("issued_on", LocalDate.class));
  }

  private static Passage.Item item(ResultSet row) throws SQLException {
    return new Passage.Item(
        row.getString("item"),
        row.getString("heading"),
        row.getString("theme"),
        list(row.getArray("topics")));
  }

  private static ArchivedDocument document(ResultSet row) throws SQLException {
    return new ArchivedDocument(
        row.getLong("id"),
        new About(
            row.getString("key"),
            DocumentKind.valueOf(row.getString("kind")),
            row.getString("title"),
            month(row.getString("month")),
            row.getObject("issued_on", LocalDate.class),
            row.getString("file_name"),
            row.getString("sha256"),
            row.getString("unit"),
            row.getString("handling")),
        row.getInt("version"),
        row.getBoolean("current"),
        row.getTimestamp("added_at").toInstant(),
        row.getString("added_by"),
        row.getInt("passages"));
  }

  private static List<String> list(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  private static @Nullable YearMonth month(@Nullable String written) {
    return written == null ? null : YearMonth.parse(written);
  }

  private static @Nullable String text(@Nullable YearMonth month) {
    return month == null ? null : month.toString();
  }
}
