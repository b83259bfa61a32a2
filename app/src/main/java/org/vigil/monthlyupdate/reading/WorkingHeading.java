package org.vigil.monthlyupdate.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block;

/** Proposes a heading where none was printed, by the words an item uses. */
final class WorkingHeading {
  private WorkingHeading() {}

  static @Nullable String of(List<Block> blocks) {
    var text = blocks.stream().flatMap(Block::texts).collect(Collectors.joining(" "));
    for (var proposal : Phrases.shipped().groups("working-headings").entrySet()) {
      if (proposal.getValue().stream().allMatch(words -> stands(words, text))) {
        return proposal.getKey();
      }
    }
    return null;
  }

  private static boolean stands(String oneOf, String text) {
    return Pattern.compile("\\b(?:" + oneOf + ")\\b", Pattern.CASE_INSENSITIVE).matcher(text).find();
  }
}
