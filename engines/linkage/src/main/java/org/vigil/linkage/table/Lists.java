package org.vigil.linkage.table;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The members of texts that are lists, numbered over all dictionaries alike. */
final class Lists {

  private final String separator;
  private final Dictionary members = new Dictionary();
  private final Map<Dictionary, Of> known = new IdentityHashMap<>();

  Lists(String separator) {
    this.separator = separator;
  }

  Of of(Dictionary dictionary) {
    return known.computeIfAbsent(dictionary, d -> d.derive(new Of()));
  }

  /** How many numbers two ascending arrays share. */
  static int inCommon(int[] one, int[] other) {
    var common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** The lists of one dictionary: the numbers of their members, ascending, each once. */
  final class Of implements Dictionary.Derived {
    private int[][] lists = new int[16][];

    @Override
    public void extend(Dictionary dictionary, int from, int to) {
      if (to > lists.length) {
        lists = Arrays.copyOf(lists, Math.max(to, lists.length * 2));
      }
      for (var code = from; code < to; code++) {
        lists[code] =
            Arrays.stream(dictionary.text(code).split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .mapToInt(members::intern)
                .sorted()
                .distinct()
                .toArray();
      }
    }

    int[] of(int code) {
      return lists[code];
    }
  }
}
