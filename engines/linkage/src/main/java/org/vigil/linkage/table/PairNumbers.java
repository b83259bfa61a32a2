package org.vigil.linkage.table;

import java.util.Arrays;

/** Numbers pairs of numbers from 0, in the order they are first met. */
final class PairNumbers {

  private static final long EMPTY = -1;

  private long[] keys;
  private int[] numbers;
  private int size;

  PairNumbers(int expected) {
    keys = new long[Math.max(16, Integer.highestOneBit(Math.max(1, expected)) * 2)];
    numbers = new int[keys.length];
    Arrays.fill(keys, EMPTY);
  }

  int size() {
    return size;
  }

  /** The number of a pair, which is given one if it has none. Neither may be negative. */
  int of(int one, int other) {
    var key = (long) one << 32 | other;
    var slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] == EMPTY) {
        return put(key);
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return numbers[slot];
  }

  /** The number of a pair, or −1 if it has none. */
  int find(int one, int other) {
    var key = (long) one << 32 | other;
    for (var slot = slot(key); keys[slot] != EMPTY; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
    }
    return -1;
  }

  private int put(long key) {
    if (size * 3L >= keys.length * 2L) {
      grow();
    }
    place(key, size);
    return size++;
  }

  private void grow() {
    var oldKeys = keys;
    var oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(keys, EMPTY);
    for (var i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        place(oldKeys[i], oldNumbers[i]);
      }
    }
  }

  private void place(long key, int number) {
    var slot = slot(key);
    while (keys[slot] != EMPTY) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    numbers[slot] = number;
  }

  private int slot(long key) {
    var hash = key * 0x9E3779B97F4A7C15L;
    return (int) (hash ^ hash >>> 32) & (keys.length - 1);
  }
}
