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
}
