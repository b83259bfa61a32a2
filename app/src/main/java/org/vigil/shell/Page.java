package org.vigil.shell;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param number counted from 1; what is less is read as 1
 * @param total of all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {
  public static final int USUAL_SIZE = 25;

  public Page {
    number = Math.max(1, number);
    items = List.copyOf(items);
  }

  /** One page of a list held whole, {@link #USUAL_SIZE} long; empty after the last. */
  public static <T> Page<T> of(List<T> all, int number) {
    return of(all, number, USUAL_SIZE);
  }

  /** One page of a list held whole; empty after the last. */
  public static <T> Page<T> of(List<T> all, int number, int size) {
    int from = Math.min(all.size(), offset(number, size));
    int to = (int) Math.min(all.size(), (long) from + size);
    return new Page<>(all.subList(from, to), number, size, all.size());
  }

  /** The same page of what each row becomes. */
  public <U> Page<U> map(Function<? super T, ? extends U> row) {
    return new Page<>(items.stream().<U>map(row).toList(), number, size, total);
  }

  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public long first() {
    return total == 0 ? 0 : (long) (number - 1) * size + 1;
  }

  public long last() {
    return first() + items.size() - (total == 0 ? 0 : 1);
  }

  /** Whether somebody asked for a page after the last: it has no first row and no last. */
  public boolean isPastTheEnd() {
    return total > 0 && items.isEmpty();
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  /** From beyond the end, the last there is. */
  public int previous() {
    return Math.min(number - 1, pages());
  }

  public boolean hasNext() {
    return number < pages();
  }

  /** The rows to leave out before this page begins; more than any list has for a number beyond counting. */
  public static int offset(int number, int size) {
    return (int) Math.min(Integer.MAX_VALUE, (Math.max(1, number) - 1L) * size);
  }
}
