package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Repairs the words of an item and marks what is lost of them. */
final class ItemReader {
  private static final Pattern BLANK_BEFORE_STOP = Pattern.compile("(?<=\\S)\\s+(?=[.,;:!?](?:\\s|$))");

  private final Vocabulary vocabulary;
  private final SlipReader slips;
  private final Losses losses;
  private final List<String> notRebuilt = new ArrayList<>();

  ItemReader(Vocabulary vocabulary, Losses losses) {
    this.vocabulary = vocabulary;
    this.slips = new SlipReader(vocabulary);
    this.losses = losses;
  }

  /** Items with text cut by columns that could not be put together again. */
  List<String> notRebuilt() {
    return notRebuilt;
  }

  DraftItem read(String id, Outline.Bone bone) {
    var item = new DraftItem(id, bone);
    for (int i = 0; i < bone.pieces().size(); i++) {
      boolean last = i + 1 == bone.pieces().size();
      switch (bone.pieces().get(i)) {
        case Raw.Paragraph paragraph -> item.add(words(paragraph.words(), id, last));
        case Raw.Bullets bullets -> {
          var kept = EntryList.of(bullets, vocabulary);
          item.add(
              new DraftItem.Piece.Entries(
                  kept.entries().stream().map(entry -> words(entry, id, false)).toList(),
                  kept.slips()));
        }
        case Raw.CutByColumns cut -> rebuild(cut, item);
        case Raw.Table table -> item.add(new DraftItem.Piece.Rows(table));
      }
    }
    return item;
  }

  private DraftItem.Piece.Words words(Passage printed, String item, boolean last) {
    var repaired = slips.repair(tidy(printed));
    var marked = losses.marked(repaired.words(), item);
    return new DraftItem.Piece.Words(
        last ? losses.brokenOff(marked, item) : marked, repaired.slips(), false);
  }

  private void rebuild(Raw.CutByColumns cut, DraftItem item) {
    var offers = CutParagraphs.offers(cut, vocabulary, losses, item.id());
    if (offers.isPresent()) {
      offers
          .get()
          .forEach(offer -> item.add(new DraftItem.Piece.Words(offer.words(), List.of(offer.slip()), true)));
    } else {
      notRebuilt.add(item.id());
      cut.rows().forEach(row -> row.forEach(cell -> item.add(new DraftItem.Piece.Words(cell, List.of(), false))));
    }
  }

  /** Where a tag was taken out, its blank is left before the stop. */
  private static Passage tidy(Passage words) {
    var now = words;
    var blank = BLANK_BEFORE_STOP.matcher(now.text());
    while (blank.find()) {
      now = now.replace(blank.start(), blank.end(), "");
      blank = BLANK_BEFORE_STOP.matcher(now.text());
    }
    return now;
  }
}
