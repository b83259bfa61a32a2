package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a later return says otherwise than an earlier one for the same month. Both are kept; a person asks. */
public record Revision(ReturnId earlier, ReturnId later, List<Change> changes) {

  /** One number that is not what it was. */
  public record Change(String area, String column, long before, long after) {
    /** "Stevenage positive fell from 12 to 9: ask". */
    public String sentence() {
      return String.format(
          Locale.UK,
          "%s %s %s from %,d to %,d%s",
          area,
          column,
          after < before ? "fell" : "rose",
          before,
          after,
          after < before ? ": ask" : "");
    }
  }

  public Revision {
    changes = List.copyOf(changes);
  }

  public static Revision between(TestingReturn earlier, TestingReturn later) {
    var changes = new ArrayList<Change>();
    for (var line : later.content().lines()) {
      earlier.content().lines().stream()
          .filter(before -> before.code().equals(line.code()))
          .forEach(before -> compare(before, line, changes));
    }
    var printed = later.content().printedTotals();
    earlier
        .content()
        .printedTotals()
        .forEach(
            (column, before) ->
                add(
                    "Printed total",
                    column.equals(ReturnTable.TOTAL) ? "of all" : column,
                    before,
                    printed.getOrDefault(column, before),
                    changes));
    return new Revision(earlier.id(), later.id(), changes);
  }

  private static void compare(AreaLine before, AreaLine after, List<Change> changes) {
    for (var result : Result.values()) {
      add(
          after.name(),
          result.code(),
          before.results().of(result),
          after.results().of(result),
          changes);
    }
  }

  private static void add(
      String area, String column, long before, long after, List<Change> changes) {
    if (before != after) {
      changes.add(new Change(area, column, before, after));
    }
  }
}
