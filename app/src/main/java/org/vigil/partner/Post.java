package org.vigil.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post somebody is written to at, and who answers while its holder is away. Posts last and people change: nobody is
 * written to by name.
 *
 * @param deputy null where nobody stands in
 * @param leave null where none is known
 */
public record Post(
    String name,
    String organisation,
    String email,
    @Nullable Deputy deputy,
    @Nullable Leave leave) {

  /** Who stands in. */
  public record Deputy(String post, String email) {
    @Override
    public String toString() {
      return "Deputy[" + post + "]";
    }
  }

  /**
   * Days on which the holder is away, the first and the last among them.
   *
   * @param until null where it has no known end
   */
  public record Leave(LocalDate from, @Nullable LocalDate until) {

    /** Null where no first day is known. */
    public static @Nullable Leave between(@Nullable LocalDate from, @Nullable LocalDate until) {
      return from == null ? null : new Leave(from, until);
    }

    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * Whom to write to on a day.
   *
   * @param standsFor the post whose deputy this is; null where it is the post itself
   */
  public record Address(String post, String email, @Nullable String standsFor) {
    @Override
    public String toString() {
      return "Address[hidden]";
    }
  }

  public boolean isAwayOn(LocalDate day) {
    return leave != null && leave.covers(day);
  }

  /** Null while the holder is there, and where nobody stands in. */
  public @Nullable Deputy standInOn(LocalDate day) {
    return isAwayOn(day) ? deputy : null;
  }

  /** Away without a deputy, the holder is written to all the same: nobody is left out in silence. */
  public Address addressOn(LocalDate day) {
    var standIn = standInOn(day);
    return standIn == null
        ? new Address(name, email, null)
        : new Address(standIn.post(), standIn.email(), name);
  }

  @Override
  public String toString() {
    return "Post[" + name + "]";
  }
}
