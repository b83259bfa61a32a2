package org.vigil.disclosure;

import java.util.List;

/**
 * One way a table is divided.
 *
 * <p>The name stands for the classification as well as for the subject: two groupings of age are two dimensions with two
 * names, because the auditor takes categories of one name to be disjoint.
 *
 * @param adds true where every person is in exactly one category, so that categories foot to a total; false where
 *     categories overlap (substances), so that their sum means nothing and is never formed
 * @param nesting what is known of categories that overlap; nothing where they add
 */
public record Dimension(String name, List<Category> categories, boolean adds, Nesting nesting) {
  /** A dimension of this name has calendar years as codes; to the ledger each of them, as far as it is counted, is a period, not a category. */
  public static final String YEAR = "year";

  public Dimension {
    categories = List.copyOf(categories);
    if (categories.stream().map(Category::code).distinct().count() != categories.size()) {
      throw new IllegalArgumentException("A code stands twice in dimension " + name);
    }
    if (categories.stream().anyMatch(category -> category.code().equals(Cell.TOTAL))) {
      throw new IllegalArgumentException(
          "No category may be called " + Cell.TOTAL + " in dimension " + name);
    }
    if (adds && !nesting.equals(Nesting.NONE)) {
      throw new IllegalArgumentException(
          "Categories that add share nobody, so none lies in another in dimension " + name);
    }
  }

  public Dimension(String name, List<Category> categories, boolean adds) {
    this(name, categories, adds, Nesting.NONE);
  }

  public static Dimension adding(String name, List<Category> categories) {
    return new Dimension(name, categories, true);
  }

  public static Dimension overlapping(String name, List<Category> categories) {
    return new Dimension(name, categories, false);
  }

  public static Dimension overlapping(String name, List<Category> categories, Nesting nesting) {
    return new Dimension(name, categories, false, nesting);
  }
}
