package org.vigil.monthlyupdate;

import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.figures.SignedNote;
import org.vigil.monthlyupdate.Edit.Arranged;
import org.vigil.monthlyupdate.Edit.ItemDropped;
import org.vigil.monthlyupdate.Edit.ItemWritten;
import org.vigil.monthlyupdate.Edit.RepairDecided;
import org.vigil.monthlyupdate.Edit.Shelf;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Item;
import tools.jackson.databind.json.JsonMapper;

class EditingTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2024, 11);
  private final Issue november = DemonstrationIssue.november2024();

  private Issue after(Change... changes) {
    return Changes.apply(november, List.of(changes));
  }

  private Item item(Issue issue, String id) {
    return issue.item(id).orElseThrow();
  }

  private Item saying(String id, String words) {
    return item(november, id).with(List.of(new Block.Paragraph(words, List.of())), List.of());
  }

  private static String says(Issue issue, String metric) {
    return java.util.Objects.requireNonNull(issue.metrics().get(metric)).words(issue);
  }

  @Nested
  class Writing {
    @Test
    void an_item_takes_the_place_of_the_one_before() {
      var now = after(new ItemWritten("s1", saying("s1.2", "Work goes on."), null));
      assertThat(now.sections().getFirst().items())
          .extracting(Item::id)
          .containsExactly("s1.1", "s1.2", "s1.3");
      assertThat(item(now, "s1.2").words()).isEqualTo("Work goes on.");
      assertThat(item(november, "s1.2").words()).isNotEqualTo("Work goes on.");
    }

    @Test
    void an_item_written_under_another_theme_stands_there_only() {
      var now = after(new ItemWritten("s4", saying("s1.2", "Work goes on."), null));
      assertThat(now.items().filter(item -> item.id().equals("s1.2"))).hasSize(1);
      assertThat(now.sections().getLast().items()).extracting(Item::id).contains("s1.2");
    }

    @Test
    void an_item_written_and_not_moved_stays_where_somebody_arranged_it_meanwhile() {
      var shelves =
          november.sections().stream()
              .map(
                  section ->
                      new Shelf(
                          section.id(),
                          section.theme(),
                          section.items().stream()
                              .map(Item::id)
                              .filter(id -> !id.equals("s1.2"))
                              .toList()))
              .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
      var second = shelves.get(1);
      var items = new java.util.ArrayList<>(second.items());
      items.addFirst("s1.2");
      shelves.set(1, new Shelf(second.section(), second.theme(), items));
      var written = new ItemWritten(null, saying("s1.2", "Work goes on."), null);

      assertThat(Changes.refusal(after(new Arranged(shelves)), written)).isEmpty();
      var now = after(new Arranged(shelves), written);

      assertThat(now.sections().get(0).items()).extracting(Item::id).doesNotContain("s1.2");
      assertThat(now.sections().get(1).items().getFirst().words()).isEqualTo("Work goes on.");
      assertThat(Changes.refusal(after(new ItemDropped("s1.2", "told already")), written))
          .contains("The issue has no item s1.2.");
    }

    @Test
    void an_item_under_no_theme_is_refused() {
      assertThat(Changes.refusal(november, new ItemWritten("s9", saying("s1.2", "Words."), null)))
          .contains("The issue has no theme s9.");
    }

    @Test
    void a_mark_that_stands_for_nothing_is_refused() {
      for (var mark :
          List.of("[[lost:L9]]", "[[contact:nobody]]", "[[metric:m9]]", "[[table:t1]]", "[[odd")) {
        assertThat(
                Changes.refusal(
                    november, new ItemWritten("s1", saying("s1.2", "So " + mark), null)))
            .as(mark)
            .hasValueSatisfying(
                refusal -> assertThat(refusal).startsWith(mark + " stands for nothing here."));
      }
      var known = saying("s1.2", "Ask [[contact:exploitation]].");
      assertThat(Changes.refusal(november, new ItemWritten("s1", known, null))).isEmpty();
    }

    @Test
    void a_table_no_item_shows_is_neither_checked_nor_printed_and_comes_back_with_its_mark() {
      var without = new ItemWritten("s2", saying("s2.1", "It is told elsewhere."), null);
      var readiness = Readiness.of(november, List.of(without), ExampleChecks.all());
      assertThat(readiness).isInstanceOf(Readiness.Ready.class);
      assertThat(readiness.issue().tables()).isEmpty();

      var shown = item(november, "s1.2").with(List.of(new Block.TableRef("t1")), List.of());
      var again =
          Readiness.of(
              november, List.of(without, new ItemWritten("s1", shown, null)), ExampleChecks.all());
      assertThat(((Readiness.Stopped) again).by())
          .extracting(Finding::rule)
          .containsExactly("footing.column");
    }

    @Test
    void dropping_an_item_needs_a_reason() {
      assertThat(Changes.refusal(november, new ItemDropped("s1.2", " ")))
          .contains("Say why the item is not told this month.");
      assertThat(after(new ItemDropped("s1.2", "nothing new")).item("s1.2")).isEmpty();
    }
  }

  @Nested
  class Arranging {
    @Test
    void themes_and_items_take_the_order_and_the_names_given() {
      var now =
          after(
              new Arranged(
                  List.of(
                      new Shelf("s4", "Serious Violence", List.of("s4.1", "s3.1")),
                      new Shelf("s3", "Hate Crime", List.of()),
                      new Shelf("s1", "Community Safety", List.of("s1.3", "s1.1", "s1.2")),
                      new Shelf("s2", "Drugs", List.of("s2.1", "s2.2", "s2.3", "s2.4")))));
      assertThat(now.items().map(Item::id))
          .containsExactly("s4.1", "s3.1", "s1.3", "s1.1", "s1.2", "s2.1", "s2.2", "s2.3", "s2.4");
      assertThat(now.sections().get(2).theme()).isEqualTo("Community Safety");
    }

    @Test
    void a_theme_by_the_name_of_another_is_refused() {
      var shelves =
          november.sections().stream()
              .map(
                  section ->
                      new Shelf(
                          section.id(),
                          section.id().equals("s2")
                              ? " " + november.sections().getFirst().theme().toUpperCase(UK)
                              : section.theme(),
                          section.items().stream().map(Item::id).toList()))
              .toList();
      assertThat(Changes.refusal(november, new Arranged(shelves)))
          .contains("Another theme has that name: give this one its own.");
    }

    @Test
    void an_order_that_loses_an_item_is_refused() {
      assertThat(
              Changes.refusal(
                  november, new Arranged(List.of(new Shelf("s1", "All", List.of("s1.1"))))))
          .isPresent();
    }
  }

  @Nested
  class Taking_out {
    @Test
    void a_contact_that_somebody_still_turns_to_is_refused() {
      assertThat(
              Changes.refusal(
                  november, new Edit.TakenOut(Edit.TakenOut.Kind.CONTACT, "exploitation")))
          .hasValueSatisfying(
              refusal ->
                  assertThat(refusal)
                      .isEqualTo(
                          "It still stands in item 1.2 (Child Exploitation). Take it out of there first."));
    }

    @Test
    void a_link_that_stands_nowhere_any_more_goes() {
      var without = List.<Change>of(new ItemDropped("s1.1", "nothing new"));
      var now = Changes.apply(november, without);
      var out = new Edit.TakenOut(Edit.TakenOut.Kind.LINK, "hc-jsna");
      assertThat(Changes.refusal(november, out)).isPresent();
      assertThat(Changes.refusal(now, out)).isEmpty();
      assertThat(Changes.apply(now, List.of(out)).links()).doesNotContainKey("hc-jsna");
      assertThat(Changes.refusal(Changes.apply(now, List.of(out)), out))
          .contains("It was taken out already. Nothing more is to be done.");
    }
  }

  @Test
  void a_link_takes_only_the_address_of_a_page() {
    for (var address : List.of("javascript:alert(1)", "www.gov.uk", "https://gov", "file:///a.b")) {
      assertThat(
              Changes.refusal(
                  november,
                  new Edit.LinkWritten(new Issue.Link("x", "guide", "a guide", address, null))))
          .as(address)
          .isPresent();
    }
    assertThat(
            Changes.refusal(
                november,
                new Edit.LinkWritten(
                    new Issue.Link("x", "guide", "a guide", "https://www.gov.uk/guide", null))))
        .isEmpty();
  }

  @Test
  void what_came_of_opening_a_link_stands_with_it_until_its_address_is_changed() {
    var came =
        new LinkOpening(Instant.parse("2024-12-02T10:00:00Z"), LinkOpening.Outcome.GONE, null);
    var address = "https://www.gov.uk/guide";
    var linked =
        Changes.apply(
            november,
            List.of(new Edit.LinkWritten(new Issue.Link("x", "guide", "a guide", address, null))));
    var opened = Changes.apply(linked, List.of(new Edit.LinkOpened("x", address, came)));
    assertThat(link(opened).opening()).isEqualTo(came);
    assertThat(IssueReader.read(IssueWriter.write(opened)).links()).isEqualTo(opened.links());
    assertThat(ExampleChecks.all().look(opened))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("link.dead");
              assertThat(finding.message())
                  .isEqualTo(
                      "\"guide\" was opened on 2 December 2024, and the site says it has no such page: give another address, or open it again");
            });

    var other = new Issue.Link("x", "guide", "a guide", "https://www.gov.uk/other", null);
    var changed = Changes.apply(opened, List.of(new Edit.LinkWritten(other)));
    assertThat(link(changed).opening()).isNull();
    assertThat(Changes.refusal(changed, new Edit.LinkOpened("x", address, came)))
        .contains("The link was changed while its address was being opened: open it again.");
  }

  private static Issue.Link link(Issue issue) {
    return Objects.requireNonNull(issue.links().get("x"));
  }

  @Test
  void a_repair_refused_puts_back_what_was_printed() {
    var kept = after(new RepairDecided("s3.1", "which is fgree for", false));
    assertThat(item(kept, "s3.1").words()).contains("which is fgree for");
    assertThat(item(kept, "s3.1").repairs()).hasSize(2);
    var taken = after(new RepairDecided("s3.1", "which is fgree for", true));
    assertThat(item(taken, "s3.1").words()).contains("which is free for");
    assertThat(Changes.refusal(taken, new RepairDecided("s3.1", "which is fgree for", true)))
        .isPresent();
  }

  @Test
  void a_number_in_the_prose_follows_its_table() {
    var bound =
        List.of(
            new Edit.MetricWritten(
                new Metric("ooc", "t1", "OOC", "total", Measure.PERCENT_OF_COLUMN)),
            new Edit.MetricWritten(new Metric("nfa", "t1", "NFA", "positive", Measure.POSITIVITY)));
    var now = Changes.apply(november, bound);
    assertThat(says(now, "ooc")).isEqualTo("40.6%");
    assertThat(says(now, "nfa")).isEqualTo("70.7%");
    var table = now.table("t1");
    var doubled =
        table.with(
            table.rows().stream()
                .map(
                    row ->
                        row.code().equals("OOC")
                            ? new UpdateTable.Row(
                                row.area(),
                                row.code(),
                                false,
                                Map.of(
                                    "positive",
                                    1248L,
                                    "negative",
                                    1818L,
                                    "refused",
                                    38L,
                                    "total",
                                    3104L))
                            : row)
                .toList(),
            table.printedTotal());
    var later = Changes.apply(now, List.of(new Edit.TableWritten(doubled, "a later return")));
    assertThat(says(later, "ooc")).isEqualTo("40.8%");
    assertThat(
            Changes.refusal(
                november,
                new Edit.MetricWritten(
                    new Metric("x", "t1", "no-such-row", "total", Measure.COUNT))))
        .isPresent();
  }

  @Test
  void every_change_is_the_same_after_it_was_kept_in_the_journal() {
    var json = JsonMapper.builder().build();
    var changes =
        List.of(
            new ItemWritten("s1", item(november, "s2.1"), "testing desk"),
            new ItemDropped("s1.2", "nothing new"),
            new RepairDecided("s3.1", "which is fgree for", false),
            new Edit.TableWritten(november.table("t1"), "a return"),
            new Edit.CommitmentWritten(november.commitments().getFirst()),
            new Edit.AskWritten(november.asks().getFirst()),
            new Edit.TakenOut(Edit.TakenOut.Kind.LINK, "hc-jsna"),
            new Edit.DeliveryRated(
                new Delivery.Rating(
                    "s1.2", DeliveryStatus.RED, "Stopped.", NOVEMBER.atDay(2), null, null)),
            new Edit.DeliveryPrinted(true),
            new Resolution.NoteOfLoss(
                "s2.1",
                new SignedNote("A. Specimen", "Manager", NOVEMBER.atDay(2), "Words are missing.")));
    for (var change : changes) {
      var kept = json.writerFor(Change.class).writeValueAsString(change);
      assertThat(json.readValue(kept, Change.class)).isEqualTo(change);
    }
  }

  @Nested
  class The_next_month {
    private final Issue december = Assembly.after(november);

    @Test
    void has_the_same_themes_and_items_marked_as_not_yet_touched() {
      assertThat(december.month().label()).isEqualTo("December 2024");
      assertThat(december.items().map(Item::id))
          .containsExactlyElementsOf(november.items().map(Item::id).toList());
      assertThat(december.items()).allMatch(item -> NOVEMBER.equals(item.unchangedSince()));
      assertThat(december.items()).allMatch(item -> item.repairs().isEmpty());
    }

    @Test
    void loses_the_mark_where_somebody_writes() {
      var written =
          Changes.apply(
              december, List.of(new ItemWritten("s1", saying("s1.2", "It is done."), null)));
      assertThat(item(written, "s1.2").unchangedSince()).isNull();
      assertThat(item(written, "s1.1").unchangedSince()).isEqualTo(NOVEMBER);
    }

    @Test
    void carries_every_promise_that_stands_and_says_for_how_long() {
      assertThat(december.commitments()).hasSize(9);
      var february = Assembly.after(Assembly.after(december));
      var report =
          Prompt.of(february).stream().filter(p -> p.promise().id().equals("k4")).findFirst();
      assertThat(report.orElseThrow().words())
          .isEqualTo(
              "publish full consultation report on HCC website: in due course, fourth month");
      assertThat(Prompt.of(february))
          .filteredOn(Prompt::overdue)
          .extracting(prompt -> prompt.promise().id())
          .containsExactlyInAnyOrder("k1", "k7", "k8");
    }

    @Test
    void leaves_behind_what_was_kept() {
      var kept = november.commitments().getFirst();
      var closed =
          after(
              new Edit.CommitmentWritten(
                  new Commitment(
                      kept.id(),
                      kept.item(),
                      kept.what(),
                      kept.due(),
                      kept.dueWords(),
                      kept.owner(),
                      Commitment.State.MET,
                      null,
                      NOVEMBER,
                      "Presented on 12 December.")));
      assertThat(Assembly.after(closed).commitments()).hasSize(8);
    }
  }
}
