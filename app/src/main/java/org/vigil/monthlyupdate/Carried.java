package org.vigil.monthlyupdate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vigil.monthlyupdate.Issue.Item;

/**
 * Paragraphs, lists and tables of an item that stand as they stood in an earlier month. Nobody has touched them in this one.
 *
 * @param since the month whose words they are
 * @param whole whether everything in the item stands as it stood
 */
public record Carried(Item item, YearMonth since, List<Piece> pieces, boolean whole) {
  public Carried {
    pieces = List.copyOf(pieces);
  }

  /**
   * One of them.
   *
   * @param at which block of the item, counted from 0
   */
  public record Piece(int at, Block block) {}

  /** In the order of the issue; items in which nothing is left of an earlier month are not among them. */
  public static List<Carried> of(Issue asOpened, Issue now) {
    var carried = new ArrayList<Carried>();
    now.items()
        .forEach(
            item -> {
              var before = asOpened.item(item.id()).orElse(null);
              var since = before == null ? null : before.unchangedSince();
              if (before != null && since != null) {
                var pieces = pieces(asOpened, before, now, item);
                if (!pieces.isEmpty()) {
                  carried.add(
                      new Carried(item, since, pieces, pieces.size() == item.blocks().size()));
                }
              }
            });
    return carried;
  }

  /** Words nobody touched say something else where the numbers in them are others. */
  private static List<Piece> pieces(Issue asOpened, Item before, Issue now, Item item) {
    return IntStream.range(0, item.blocks().size())
        .mapToObj(at -> new Piece(at, item.blocks().get(at)))
        .filter(
            piece ->
                before.blocks().contains(piece.block()) && now.showsAsIn(asOpened, piece.block()))
        .toList();
  }

  /** The item without some of its blocks, and without the gaps that stood in them. */
  public static Item without(Item item, Set<Integer> at) {
    var left =
        IntStream.range(0, item.blocks().size())
            .filter(i -> !at.contains(i))
            .mapToObj(i -> item.blocks().get(i))
            .toList();
    var words = String.join("\n", left.stream().flatMap(Block::texts).toList());
    return item.with(
        left,
        item.lost().stream()
            .filter(passage -> words.contains("[[lost:" + passage.id() + "]]"))
            .toList());
  }
}
