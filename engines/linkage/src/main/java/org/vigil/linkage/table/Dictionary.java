package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct texts of one or more columns, numbered from 0 in the order they first appear.
 *
 * <p>Two texts are equal where their numbers are, so records are compared as integers. What is reckoned from a text, such as the day it stands for, is
 * reckoned once ({@link Derived}).
 */
final class Dictionary {

  static final int ABSENT = -1;

  private String[] texts = new String[16];
  private int[] slots = new int[64];
  private int size;
  private final List<Derived> derived = new ArrayList<>();
  private int derivedTo;

  Dictionary() {
    Arrays.fill(slots, ABSENT);
  }

  /** Something known of each text of the dictionary, by its number. */
  interface Derived {
    /** Reckons it for the texts of these numbers, which are new. */
    void extend(Dictionary dictionary, int from, int to);
  }

  int size() {
    return size;
  }

  String text(int code) {
    return texts[code];
  }

  /** The number of a text, or {@link #ABSENT}. */
  int find(String text) {
    for (var slot = start(text); ; slot = (slot + 1) & (slots.length - 1)) {
      var code = slots[slot];
      if (code == ABSENT || texts[code].equals(text)) {
        return code;
      }
    }
  }

  /** The number of a text, which is given one if it has none. */
  int intern(String text) {
    var found = find(text);
    if (found != ABSENT) {
      return found;
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
    }
    if (size * 2 >= slots.length) {
      rehash(slots.length * 2);
    }
    texts[size] = text;
    place(size);
    return size++;
  }

  /** Adds something to be known of each text; it is reckoned at once for those there are. */
  <T extends Derived> T derive(T wanted) {
    wanted.extend(this, 0, derivedTo);
    derived.add(wanted);
    return wanted;
  }

  /** Brings what is derived up to the texts there are. Must be called after new texts and before pairs are looked at. */
  void settle() {
    if (derivedTo < size) {
      for (var each : derived) {
        each.extend(this, derivedTo, size);
      }
      derivedTo = size;
    }
  }

  /** Forgets the texts that were given a number last, down to so many. What stands before them in a slot was put there earlier, and stays findable. */
  void forgetDownTo(int kept) {
    while (size > kept) {
      size--;
      var slot = start(texts[size]);
      while (slots[slot] != size) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = ABSENT;
    }
    derivedTo = Math.min(derivedTo, size);
  }

  private int start(String text) {
    var hash = text.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & (slots.length - 1);
  }

  private void place(int code) {
    var slot = start(texts[code]);
    while (slots[slot] != ABSENT) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = code;
  }

  private void rehash(int length) {
    slots = new int[length];
    Arrays.fill(slots, ABSENT);
    for (var code = 0; code < size; code++) {
      place(code);
    }
  }
}
