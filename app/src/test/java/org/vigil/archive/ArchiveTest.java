package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.archive.PromiseOverTime.Standing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.archive.asking.Answer;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.reading.ReadingDesk;
import org.vigil.shell.Acting;

/** A year of past issues taken in, found again, and asked. */
class ArchiveTest extends HouseTest {
  @Autowired Archive archive;
  @Autowired Papers papers;
  @Autowired TransactionTemplate transaction;
  @Autowired PassageSearch search;
  @Autowired TopicOverTime topics;
  @Autowired Promises promises;
  @Autowired Asker asker;
  @Autowired ReadingDesk past;
  @Autowired IssueDesk desk;
  @Autowired VersionDesk versions;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext house;

  @BeforeEach
  void a_year_is_archived() {
    ExampleArchive.files().forEach(file -> add(file.getFileName().toString(), bytes(file)));
  }

  private static byte[] bytes(java.nio.file.Path file) {
    return ExampleArchive.bytes(file);
  }

  private Adding add(String name, byte[] content) {
    return add(name, content, AsWritten.NOTHING);
  }

  private Adding add(String name, byte[] content, AsWritten as) {
    return as(() -> archive.add(name, content, as));
  }

  @Test
  void the_same_file_is_not_taken_twice_and_a_changed_one_becomes_the_next_version() {
    var file = ExampleArchive.files().getFirst();
    assertThat(add("again.txt", bytes(file))).isInstanceOf(Adding.There.class);

    var plan = "Plan for winter\n\nBeds\nThe night shelter opens %s in Stevenage.\n";
    var first = (Adding.Added) add("winter plan.txt", utf8(plan.formatted("in November")));
    var second = (Adding.Added) add("winter plan.txt", utf8(plan.formatted("in December")));
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(words(SearchFilter.of("shelter opens"))).noneMatch(w -> w.contains("November"));
    assertThat(words(SearchFilter.of("shelter opens"))).anyMatch(w -> w.contains("December"));
  }

  @Test
  void a_file_without_words_is_refused_with_what_to_do() {
    var refused = (Adding.Refused) add("scan.txt", utf8(" \n \n"));
    assertThat(refused.toDo()).isNotBlank();
  }

  @Test
  void a_file_is_read_while_somebody_else_has_the_turn() {
    var refused =
        transaction.execute(
            status -> {
              papers.takeTurn();
              return CompletableFuture.supplyAsync(() -> add("scan.txt", utf8(" \n \n")))
                  .orTimeout(30, TimeUnit.SECONDS)
                  .join();
            });
    assertThat(refused).isInstanceOf(Adding.Refused.class);
  }

  @Test
  void passages_are_found_by_words_and_by_each_filter() {
    assertThat(words(SearchFilter.of("barrier common")))
        .isNotEmpty()
        .allMatch(w -> w.contains("barrier"));
    assertThat(
            found(
                new SearchFilter("", null, "HATE CRIME", null, null, null, null, false, oldest())))
        .isNotEmpty()
        .allMatch(p -> p.item().theme().equals("HATE CRIME"));
    assertThat(
            found(
                new SearchFilter(
                    "cuckooing",
                    DocumentKind.MONTHLY_UPDATE,
                    null,
                    null,
                    null,
                    YearMonth.of(2023, 6),
                    YearMonth.of(2023, 8),
                    false,
                    oldest())))
        .isNotEmpty()
        .allMatch(p -> !month(p).isBefore(YearMonth.of(2023, 6)))
        .allMatch(p -> !month(p).isAfter(YearMonth.of(2023, 8)));
    assertThat(
            found(
                new SearchFilter("", null, null, null, "Corve Heath", null, null, false, oldest())))
        .isNotEmpty()
        .allMatch(p -> p.districts().contains("Corve Heath"));
    assertThat(found(new SearchFilter("", null, null, null, null, null, null, true, oldest())))
        .isNotEmpty()
        .allMatch(p -> p.kind() == Passage.Kind.PROMISE);
  }

  @Test
  void words_a_statement_could_stumble_over_find_nothing_and_break_nothing() {
    for (var words : List.of("'; drop table", "\"", "a & | ! ( :*", "-", "\u0000", "%")) {
      assertThat(as(() -> search.page(SearchFilter.of(words), 1)).total()).isNotNegative();
    }
  }

  @Test
  void a_topic_is_told_document_by_document_oldest_first() {
    var topic =
        as(search::topics).stream()
            .filter(one -> one.contains("cuckooing"))
            .findFirst()
            .orElseThrow();
    var months = as(() -> topics.of(topic)).stream().map(s -> s.source().month()).toList();
    assertThat(months).isSorted().contains(YearMonth.of(2023, 4), YearMonth.of(2024, 3));
    assertThat(as(() -> topics.of("no-such-topic"))).isEmpty();
  }

  @Test
  void every_promise_of_the_year_is_told_once_and_none_is_said_to_be_kept_that_nobody_said_was() {
    var all = as(promises::all);
    assertThat(all).anyMatch(p -> p.what().contains("first figures will be in the May update"));
    assertThat(all.stream().filter(p -> p.firstTold().getYear() == 2023).toList())
        .allMatch(p -> p.standing() == Standing.OPEN || p.standing() == Standing.NOT_TOLD);
  }

  @Test
  void a_promise_stands_as_the_issue_and_the_day_say() {
    var today = LocalDate.of(2024, 12, 2);
    assertThat(Promises.standing(promise(Commitment.State.OPEN, "2024-11", null), today))
        .isEqualTo(Standing.NOT_TOLD);
    assertThat(Promises.standing(promise(Commitment.State.OPEN, "2024-12", null), today))
        .isEqualTo(Standing.OPEN);
    assertThat(Promises.standing(promise(Commitment.State.OPEN, "2024", null), today))
        .isEqualTo(Standing.OPEN);
    assertThat(Promises.standing(promise(Commitment.State.OPEN, null, null), today))
        .isEqualTo(Standing.OPEN);
    assertThat(Promises.standing(promise(Commitment.State.LATE, "2024-12-01", null), today))
        .isEqualTo(Standing.LATE);
    assertThat(Promises.standing(promise(Commitment.State.DROPPED, null, null), today))
        .isEqualTo(Standing.DROPPED);
  }

  @Test
  void a_question_is_answered_in_a_quoted_passage_with_its_place_or_not_at_all() {
    var found =
        (Answer.Found) as(() -> asker.answer("How many addresses did the alert of August go to?"));
    assertThat(found.quotations().getFirst().words()).contains("The alert went to 154 addresses.");
    assertThat(found.quotations().getFirst().source())
        .contains("August 2023")
        .contains("Drug alert")
        .contains("line");
    assertThat(as(() -> asker.answer("How many burglaries were there in Tamsford?")))
        .isInstanceOf(Answer.NotFound.class);
  }

  @Test
  void an_update_is_archived_when_it_is_issued_and_its_numbers_as_they_went_out() {
    var month = ExampleIssues.openOneMore(house);
    assertThat(as(() -> archive.find("monthly-update-" + month))).isEmpty();
    ExampleIssues.settleAndIssue(house, month);
    Quiet.await(jdbc);

    var document = as(() -> archive.find("monthly-update-" + month)).orElseThrow();
    assertThat(document.about().month()).isEqualTo(month);
    assertThat(as(() -> archive.lines(document))).anyMatch(line -> line.row().contains("1,248"));
    int before = as(archive::documents).size();
    as(archive::refresh);
    as(archive::refresh);
    assertThat(as(() -> archive.find("monthly-update-" + month)).orElseThrow().version())
        .isEqualTo(1);
    assertThat(as(archive::documents).size()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void a_past_update_that_is_read_is_in_the_archive_too_and_there_once() {
    var file = ExampleArchive.files().getFirst();
    // As bytes of this test's own, whatever other tests have added.
    var content = utf8(new String(bytes(file), StandardCharsets.UTF_8) + "\n \n \n");
    var kept = as(() -> past.keep("as it was sent.txt", content, null));
    assertThat(kept).isInstanceOf(ReadingDesk.Keeping.Kept.class);
    Quiet.await(jdbc);

    assertThat(add("another name.txt", content)).isInstanceOf(Adding.There.class);
    var document =
        as(archive::documents).stream()
            .filter(one -> "as it was sent.txt".equals(one.about().fileName()))
            .findFirst()
            .orElseThrow();
    assertThat(document.about().kind()).isEqualTo(DocumentKind.MONTHLY_UPDATE);
    assertThat(document.passages()).isPositive();
    assertThat(document.addedBy()).isEqualTo(Telephone.ANALYST.username());

    as(() -> past.keep("as it was sent.txt", content, null));
    Quiet.await(jdbc);
    as(archive::refresh);
    assertThat(as(() -> archive.find(document.about().key())).orElseThrow().version())
        .isEqualTo(document.version());
  }

  @Test
  void of_a_month_that_was_withdrawn_no_file_is_found_either() {
    var month = ExampleIssues.aMonthOfItsOwn();
    var content = utf8(pastUpdate(month, "took forty-one reports"));
    var issue = openedFrom("of the month.txt", content);
    assertThat(words(SearchFilter.of("Wexcombe laundrette"))).isNotEmpty();

    issue(issue);
    assertThat(found(SearchFilter.of("Wexcombe laundrette")))
        .singleElement()
        .satisfies(
            passage -> assertThat(passage.source().key()).isEqualTo("monthly-update-" + month));
    assertThat(as(() -> topics.of("wexcombe-centre"))).hasSize(1);

    Acting.run(Telephone.ANALYST, () -> versions.withdraw(issue, "A person could be recognised."));
    Quiet.await(jdbc);
    assertNothingOf(month);

    assertThat(add("once more.txt", content)).isInstanceOf(Adding.IssuedHere.class);
    assertThat(add("a copy.txt", utf8(pastUpdate(month, "took forty-one reports") + "\n \n")))
        .isEqualTo(
            new Adding.IssuedHere(
                "monthly-update-" + month, "Monthly update, " + ExampleIssues.label(month)));
    var nameless =
        pastUpdate(month, "took forty-one reports").replace("COUNTY COMMUNITY SAFETY UNIT\n", "");
    assertThat(add("nameless.txt", utf8(nameless))).isInstanceOf(Adding.IssuedHere.class);
    as(() -> past.keep("kept.txt", utf8(pastUpdate(month, "had forty-one reports")), null));
    Quiet.await(jdbc);
    as(archive::refresh);
    assertNothingOf(month);
  }

  @Test
  void of_a_month_that_was_corrected_only_the_right_figure_is_found() {
    var month = ExampleIssues.aMonthOfItsOwn();
    var issue =
        openedFrom(
            "of the month.txt",
            utf8(pastUpdate(month, "took forty-one reports").replace("Wexcombe", "Oxley")));
    issue(issue);
    var next =
        ((VersionDesk.Correcting.Opened)
                as(() -> versions.correct(issue, "A slip.", "There were fourteen reports.")))
            .version()
            .id();
    var item = as(() -> desk.now(next)).orElseThrow().items().findFirst().orElseThrow();
    var text = ((Block.Paragraph) item.blocks().getFirst()).text().replace("forty-one", "fourteen");
    assertThat(
            as(
                () ->
                    desk.take(
                        next,
                        new Edit.ItemWritten(
                            "s1",
                            new Issue.Item(
                                item.id(),
                                item.heading(),
                                null,
                                item.topics(),
                                List.of(new Block.Paragraph(text, List.of())),
                                List.of(),
                                null,
                                List.of(),
                                null,
                                null),
                            null))))
        .isEmpty();
    issue(next);

    assertThat(words(SearchFilter.of("Oxley laundrette")))
        .singleElement()
        .asString()
        .contains("fourteen");
  }

  private IssueId openedFrom(String name, byte[] content) {
    var kept = (ReadingDesk.Keeping.Kept) as(() -> past.keep(name, content, null));
    Quiet.await(jdbc);
    return ((ReadingDesk.Opening.Opened) as(() -> past.open(kept.id(), Map.of()))).issue();
  }

  private void issue(IssueId id) {
    ExampleIssues.clear(house, id);
    assertThat(as(() -> desk.issue(id))).isInstanceOf(IssueDesk.Issuing.Done.class);
    Quiet.await(jdbc);
  }

  private void assertNothingOf(YearMonth month) {
    assertThat(words(SearchFilter.of("Wexcombe laundrette"))).isEmpty();
    assertThat(as(() -> topics.of("wexcombe-centre"))).isEmpty();
    assertThat(as(() -> asker.answer("How many reports did the Wexcombe laundrette take?")))
        .isInstanceOf(Answer.NotFound.class);
    assertThat(as(archive::documents))
        .filteredOn(document -> month.equals(document.about().month()))
        .extracting(document -> document.about().key())
        .containsExactly("monthly-update-" + month);
  }

  private static String pastUpdate(YearMonth month, String took) {
    return """
    COUNTY COMMUNITY SAFETY UNIT
    Monthly update to the Responsible Authorities Groups
    %s

    HATE CRIME

    Wexcombe centre
    The reporting centre behind the Wexcombe laundrette %s this spring.

    SERIOUS VIOLENCE

    Street lamps
    Six lamps were mended in Stevenage.
    """
        .formatted(ExampleIssues.label(month), took);
  }

  private static Commitment promise(
      Commitment.State state,
      @org.jspecify.annotations.Nullable String due,
      @org.jspecify.annotations.Nullable YearMonth closedIn) {
    return new Commitment("k1", "s1.1", "A thing", due, null, null, state, null, closedIn, null);
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, work);
  }

  private List<Passage> found(SearchFilter filter) {
    return as(() -> search.all(filter)).stream().map(Match::passage).toList();
  }

  private List<String> words(SearchFilter filter) {
    return found(filter).stream().map(Passage::plainWords).toList();
  }

  private static YearMonth month(Passage passage) {
    return java.util.Objects.requireNonNull(passage.source().month());
  }

  private static SearchFilter.Sort oldest() {
    return SearchFilter.Sort.OLDEST;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
