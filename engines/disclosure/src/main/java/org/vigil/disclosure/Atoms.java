package org.vigil.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The finest groups that a set of published numbers distinguishes: each slice of days between two period ends, crossed
 * with one category of every dimension named.
 */
final class Atoms {

  /** Some atoms that a reader could name together. */
  record Group(BitSet atoms, String words) {}

  private static final String ALL = Cell.TOTAL;

  private final List<LocalDate> sliceStarts;
  private final List<String> dimensions;
  private final List<List<String>> codes;
  private final int perSlice;

  Atoms(List<PublishedCount> system) {
    this(system, Map.of());
  }

  /** @param unspoken a category of a dimension of which no number speaks, though people are in it */
  Atoms(List<PublishedCount> system, Map<String, String> unspoken) {
    var starts = new TreeSet<LocalDate>();
    Map<String, Set<String>> categories = new TreeMap<>();
    unspoken.forEach((dimension, code) -> categories.put(dimension, new TreeSet<>(Set.of(code))));
    for (var count : system) {
      starts.add(count.counted().from());
      starts.add(count.counted().to().plusDays(1));
      count
          .where()
          .forEach(
              (dimension, code) ->
                  categories.computeIfAbsent(dimension, d -> new TreeSet<>()).add(code));
    }
    this.sliceStarts = List.copyOf(starts);
    this.dimensions = List.copyOf(categories.keySet());
    this.codes = categories.values().stream().map(List::copyOf).toList();
    this.perSlice = codes.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
  }

  /** The last start only ends the last slice. */
  private int slices() {
    return sliceStarts.size() - 1;
  }

  int size() {
    return slices() * perSlice;
  }

  int groups() {
    return (slices() + 1)
        * codes.stream().mapToInt(list -> list.size() + 1).reduce(1, Math::multiplyExact);
  }

  BitSet of(PublishedCount count) {
    var atoms = new BitSet(size());
    for (int slice = 0; slice < slices(); slice++) {
      var start = sliceStarts.get(slice);
      if (!start.isBefore(count.counted().from()) && !start.isAfter(count.counted().to())) {
        add(
            atoms,
            slice,
            dimensions.stream().map(d -> count.where().getOrDefault(d, ALL)).toList());
      }
    }
    return atoms;
  }

  /** Every slice, and all slices together, crossed with every category or total of every dimension. */
  List<Group> everyGroup() {
    var places = places();
    var groups = new ArrayList<Group>();
    for (var place : places) {
      var whole = new BitSet(size());
      for (int slice = 0; slice < slices(); slice++) {
        add(whole, slice, place);
        groups.add(group(place, slice));
      }
      groups.add(new Group(whole, String.join(", ", place)));
    }
    return groups;
  }

  private Group group(List<String> place, int slice) {
    var atoms = new BitSet(size());
    add(atoms, slice, place);
    var words =
        String.join(", ", place)
            + ", from "
            + sliceStarts.get(slice)
            + " to "
            + sliceStarts.get(slice + 1).minusDays(1);
    return new Group(atoms, words);
  }

  private List<List<String>> places() {
    List<List<String>> places = List.of(List.of());
    for (var list : codes) {
      var longer = new ArrayList<List<String>>();
      for (var place : places) {
        for (var code : list) {
          longer.add(append(place, code));
        }
        longer.add(append(place, ALL));
      }
      places = longer;
    }
    return places;
  }

  private static List<String> append(List<String> place, String code) {
    var longer = new ArrayList<>(place);
    longer.add(code);
    return List.copyOf(longer);
  }

  private void add(BitSet atoms, int slice, List<String> place) {
    for (int atom = 0; atom < perSlice; atom++) {
      if (isAt(atom, place)) {
        atoms.set(slice * perSlice + atom);
      }
    }
  }

  private boolean isAt(int atom, List<String> place) {
    int left = atom;
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      var list = codes.get(dimension);
      var wanted = place.get(dimension);
      if (!ALL.equals(wanted) && !list.get(left % list.size()).equals(wanted)) {
        return false;
      }
      left /= list.size();
    }
    return true;
  }
}
