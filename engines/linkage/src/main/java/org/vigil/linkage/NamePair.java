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

  /** A likely misspelling, one part of a double-barrelled surname, or its parts in another order. */
  public boolean surnamesClose() {
    if (!surnamesTold()) {
      return false;
    }
    return likeness(left.joinedSurname(), right.joinedSurname()) >= CLOSE_SURNAME
        || left.surnameIsPartOf(right)
        || right.surnameIsPartOf(left)
        || left.surnamesHaveTheSameWords(right);
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

  /** Close, and yet two names rather than one misspelt: both in use (JOHN and JOAN), or begun with another letter, where pens seldom slip. */
  boolean forenamesAreTwoNames() {
    var mine = left.forename();
    var theirs = right.forename();
    return mine != null
        && theirs != null
        && (mine.codePointAt(0) != theirs.codePointAt(0)
            || Nicknames.isKnown(mine) && Nicknames.isKnown(theirs))
        && !forenamesAgree()
        && !forenamesStandForEachOther();
  }

  /** Agreeing, standing for each other, or close: nothing here says that they are two people. */
  public boolean forenamesCompatible() {
    return forenamesAgree() || forenamesStandForEachOther() || forenamesClose();
  }

  /** Surname and forename in the other's place: one of them as it is, the other at least a nickname or close. */
  public boolean swapped() {
    return crossed(left, right) && likelyOne(right.surname(), left.forename())
        || crossed(right, left) && likelyOne(left.surname(), right.forename());
  }

  private static boolean crossed(PersonName one, PersonName other) {
    return one.surname() != null && Objects.equals(one.surname(), other.forename());
  }

  private static boolean likelyOne(@Nullable String a, @Nullable String b) {
    return a != null
        && b != null
        && (a.equals(b) || Nicknames.areOneName(a, b) || likeness(a, b) >= CLOSE_FORENAME);
  }

  private boolean isFirstOnEitherSide(String mine, String theirs) {
    return mine.equals(left.forename()) || theirs.equals(right.forename());
  }

  private static boolean standForEachOther(String a, String b) {
    var initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    return a.equals(b) || initial || Nicknames.areOneName(a, b);
  }

  private static double likeness(@Nullable String a, @Nullable String b) {
    return a == null || b == null ? 0 : StringSimilarity.JARO_WINKLER.between(a, b);
  }

  @Override
  public String toString() {
    return "NamePair[hidden]";
  }
}
