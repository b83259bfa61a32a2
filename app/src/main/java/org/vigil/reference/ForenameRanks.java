package org.vigil.reference;

import java.util.List;

/** The hundred commonest forenames of births in England and Wales, every ten years 1904 to 1994. */
public final class ForenameRanks {

  /** One name of one sex (M or F) in one year of birth. */
  public record Rank(int year, String sex, String name, int rank) {}

  private final List<Rank> all;

  private ForenameRanks(List<Rank> all) {
    this.all = all;
  }

  static ForenameRanks from(ReferenceFiles files) {
    return new ForenameRanks(
        files.rows("forename-ranks.csv").stream()
            .map(
                row ->
                    new Rank(
                        row.number("year"),
                        row.required("sex"),
                        row.required("name"),
                        row.number("rank")))
            .toList());
  }

  /** The names of the listed year nearest to a year of birth, commonest first. */
  public List<Rank> near(int yearOfBirth, String sex) {
    var nearest =
        all.stream()
            .mapToInt(Rank::year)
            .distinct()
            .boxed()
            .min((a, b) -> Math.abs(a - yearOfBirth) - Math.abs(b - yearOfBirth))
            .orElseThrow();
    return all.stream().filter(rank -> rank.year() == nearest && rank.sex().equals(sex)).toList();
  }
}
