package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vigil.monthlyupdate.Edit.Shelf;
import org.vigil.monthlyupdate.Issue;

/** Themes with their items by id, in another order. Nothing is moved past an end. */
final class Shelves {
  private final List<Shelf> all;

  private Shelves(List<Shelf> all) {
    this.all = all;
  }

  static Shelves of(Issue issue) {
    return new Shelves(
        new ArrayList<>(
            issue.sections().stream()
                .map(
                    section ->
                        new Shelf(
                            section.id(),
                            section.theme(),
                            section.items().stream().map(Issue.Item::id).toList()))
                .toList()));
  }

  List<Shelf> all() {
    return List.copyOf(all);
  }

  private Optional<Integer> at(String section) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).section().equals(section)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> holding(String item) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).items().contains(item)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** One step; -1 is towards the beginning. Whether it could be taken. */
  boolean moveTheme(String section, int step) {
    int at = at(section).orElse(-1);
    return at >= 0 && swap(all, at, at + step);
  }

  /** One step within its theme, and over its end into the next one. Whether it could be taken. */
  boolean moveItem(String item, int step) {
    int shelf = holding(item).orElse(-1);
    if (shelf < 0) {
      return false;
    }
    var items = new ArrayList<>(all.get(shelf).items());
    int at = items.indexOf(item);
    if (swap(items, at, at + step)) {
      all.set(shelf, with(all.get(shelf), items));
      return true;
    }
    int beside = shelf + step;
    if (beside < 0 || beside >= all.size()) {
      return false;
    }
    take(shelf, item);
    var others = new ArrayList<>(all.get(beside).items());
    others.add(step > 0 ? 0 : others.size(), item);
    all.set(beside, with(all.get(beside), others));
    return true;
  }

  /** To the end of another theme. */
  boolean moveTo(String item, String section) {
    int from = holding(item).orElse(-1);
    int to = at(section).orElse(-1);
    if (from < 0 || to < 0 || from == to) {
      return false;
    }
    take(from, item);
    var items = new ArrayList<>(all.get(to).items());
    items.add(item);
    all.set(to, with(all.get(to), items));
    return true;
  }

  boolean rename(String section, String theme) {
    int at = at(section).orElse(-1);
    if (at < 0) {
      return false;
    }
    all.set(at, new Shelf(section, theme, all.get(at).items()));
    return true;
  }

  /** A new theme at the end; its id is of no theme there is. */
  void add(String theme) {
    int number = all.size() + 1;
    while (at("s" + number).isPresent()) {
      number++;
    }
    all.add(new Shelf("s" + number, theme, List.of()));
  }

  /** Only a theme in which nothing stands. */
  boolean remove(String section) {
    return all.removeIf(shelf -> shelf.section().equals(section) && shelf.items().isEmpty());
  }

  private void take(int shelf, String item) {
    all.set(
        shelf,
        with(
            all.get(shelf),
            all.get(shelf).items().stream().filter(other -> !other.equals(item)).toList()));
  }

  private static Shelf with(Shelf shelf, List<String> items) {
    return new Shelf(shelf.section(), shelf.theme(), items);
  }

  private static boolean swap(List<?> list, int one, int other) {
    if (other < 0 || other >= list.size()) {
      return false;
    }
    Collections.swap(list, one, other);
    return true;
  }
}
