package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarriedTest {
  private final Issue november = DemonstrationIssue.november2024();
  private final Issue december = Assembly.after(november);

  @Test
  void everything_stands_as_it_stood_until_somebody_writes() {
    assertThat(Carried.of(december, december)).hasSize(9).allMatch(Carried::whole);
    assertThat(Carried.of(november, november)).isEmpty();
  }

  @Test
  void a_paragraph_written_anew_is_this_month_s_and_those_beside_it_are_not() {
    var item = december.item("s1.2").orElseThrow();
    var blocks = new java.util.ArrayList<>(item.blocks());
    blocks.set(1, new Block.Paragraph("The survey closes on Friday.", List.of()));
    var now =
        Changes.apply(
            december, List.of(new Edit.ItemWritten("s1", item.with(blocks, List.of()), null)));

    var carried =
        Carried.of(december, now).stream()
            .filter(one -> one.item().id().equals("s1.2"))
            .findFirst();

    assertThat(carried.orElseThrow().pieces()).extracting(Carried.Piece::at).containsExactly(0, 2);
    assertThat(carried.orElseThrow().whole()).isFalse();
    assertThat(carried.orElseThrow().since()).isEqualTo(november.month().month());
  }

  @Test
  void leaving_a_paragraph_out_takes_its_gaps_with_it() {
    var item = december.item("s2.1").orElseThrow();
    assertThat(item.lost()).hasSize(2);
    var left = Carried.without(item, Set.of(0));
    assertThat(left.blocks()).hasSize(item.blocks().size() - 1);
    assertThat(left.lost()).extracting(Issue.LostPassage::id).containsExactly("L2");
  }

  @Test
  void figures_pasted_anew_are_this_month_s_and_so_is_every_number_bound_to_them() {
    var refusals = new Metric("m1", "t1", Metric.ALL_ROWS, "refused", Measure.COUNT);
    var item = november.itemShowing("t1").orElseThrow();
    var blocks = new java.util.ArrayList<>(item.blocks());
    blocks.addFirst(new Block.Paragraph("Refusals came to [[metric:m1]].", List.of()));
    var elsewhere = november.item("s1.2").orElseThrow();
    var opened =
        Assembly.after(
            november
                .revised()
                .metric(refusals)
                .eachItem(
                    one ->
                        one.id().equals(item.id())
                            ? one.with(blocks, one.lost())
                            : one.id().equals(elsewhere.id())
                                ? one.with(blocks.subList(0, 1), List.of())
                                : one)
                .issue());
    var change =
        new Edit.TableWritten(ExampleUpdates.renewed(opened.table("t1")), "return of December");

    var now = Changes.apply(opened, List.of(change));

    assertThat(now.item(item.id()).orElseThrow().unchangedSince()).isNull();
    assertThat(now.item(elsewhere.id()).orElseThrow().unchangedSince()).isNull();
    assertThat(now.items().filter(one -> one.unchangedSince() != null)).hasSize(7);
    var carried = Carried.of(opened, now);
    assertThat(carried).extracting(one -> one.item().id()).doesNotContain(elsewhere.id());
    assertThat(carried.stream().filter(one -> one.item().id().equals(item.id())))
        .allSatisfy(
            one -> {
              assertThat(one.whole()).isFalse();
              assertThat(one.pieces())
                  .extracting(Carried.Piece::block)
                  .doesNotContain(blocks.getFirst());
              assertThat(one.pieces()).noneMatch(piece -> piece.block() instanceof Block.TableRef);
            });
  }

  @Test
  void the_same_figures_written_once_more_are_not_new() {
    var same = new Edit.TableWritten(december.table("t1"), "the return of November, once more");
    var now = Changes.apply(december, List.of(same));
    assertThat(now.items()).allMatch(item -> item.unchangedSince() != null);
    assertThat(Carried.of(december, now)).hasSize(9).allMatch(Carried::whole);
  }
}
