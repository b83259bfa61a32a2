package org.vigil.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.measure.StringSimilarity;

/** A name of one side beside a name of the other, and how surname and forename of the two agree. */
public record NamePair(PersonName left, PersonName right) {

  /** Likeness above which spellings of a surname are taken as one name misheard or mistyped. */
  private static final double CLOSE_SURNAME = 0.9;

  private static final double CLOSE_FORENAME = 0.88;

  /** More names give more chances to agree by accident; beyond this many pairs only the main names are crossed with the rest. */
  private static final int MOST_PAIRS = 10;

  /** Every name of one side with every name of the other. */
  public static List<NamePair> across(PersonDetails a, PersonDetails b) {
    var pairs = new ArrayList<NamePair>();
    var crossAll = a.names().size() * b.names().size() <= MOST_PAIRS;
    for (var i = 0; i < a.names().size(); i++) {
      for (var j = 0; j < b.names().size(); j++) {
        if (crossAll || i == 0 || j == 0) {
          pairs.add(new NamePair(a.names().get(i), b.names().get(j)));
        }
      }
    }
    return pairs;
  }

  public boolean surnamesTold() {
    return left.surname() != null && right.surname() != null;
  }

  public boolean surnamesAgree() {
    return surnamesTold() && Objects.equals(left.joinedSurname(), right.joinedSurname());
  }

  /** A likely misspelling, or one part of a double-barrelled surname. */
  public boolean surnamesClose() {
    if (!surnamesTold()) {
      return false;
    }
    return likeness(left.joinedSurname(), right.joinedSurname()) >= CLOSE_SURNAME
        || holdsAsPart(left, right)
        || holdsAsPart(right, left);
  }

  public boolean forenamesTold() {
    return left.forename() != null && right.forename() != null;
  }

  public boolean forenamesAgree() {
    return forenamesTold() && Objects.equals(left.forename(), right.forename());
  }

  /** A nickname, an initial, or the other's second forename. */
  public boolean forenamesStandForEachOther() {
    return left.forenames().stream()
        .anyMatch(
            mine ->
                right.forenames().stream()
                    .anyMatch(
                        theirs ->
                            isFirstOnEitherSide(mine, theirs) && standForEachOther(mine, theirs)));
  }

  public boolean forenamesClose() {
    return forenamesTold() && likeness(left.forename(), right.forename()) >= CLOSE_FORENAME;
  }

  /** Agreeing, standing for each other, or close: nothing here says that they are two people. */
  public boolean forenamesCompatible() {
    return forenamesAgree() || forenamesStandForEachOther() || forenamesClose();
  }

  public boolean swapped() {
    return left.surname() != null
        && right.surname() != null
        && Objects.equals(left.surname(), right.forename())
        && Objects.equals(left.forename(), right.surname());
  }

  private boolean isFirstOnEitherSide(String mine, String theirs) {
    return mine.equals(left.forename()) || theirs.equals(right.forename());
  }

  private static boolean standForEachOther(String a, String b) {
    var initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    return a.equals(b) || initial || Nicknames.areOneName(a, b);
  }

  private static boolean holdsAsPart(PersonName whole, PersonName part) {
    return whole.surname() != null
        && part.surname() != null
        && part.surname().length() > 2
        && List.of(whole.surname().split(" ", -1)).contains(part.surname());
  }

  private static double likeness(@Nullable String a, @Nullable String b) {
    return a == null || b == null ? 0 : StringSimilarity.JARO_WINKLER.between(a, b);
  }

  @Override
  public String toString() {
    return "NamePair[hidden]";
  }
}
