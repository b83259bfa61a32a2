package org.vigil.monthlyupdate.contribution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who tells things for the update, by post, and who tells them while they are away.
 *
 * @param awayFrom the first day of leave; null where none is known
 * @param awayUntil the last day of leave; null where it has no known end
 * @param until the last day the post is asked; null while it is
 */
public record Contributor(
    UUID id,
    String post,
    String organisation,
    String email,
    @Nullable Deputy deputy,
    @Nullable LocalDate awayFrom,
    @Nullable LocalDate awayUntil,
    @Nullable LocalDate until) {

  /** Who stands in. */
  public record Deputy(String post, String email) {}

  /**
   * Whom to write to on a day.
   *
   * @param standsFor the post whose deputy this is; null where it is the contributor
   */
  public record Address(String post, String email, @Nullable String standsFor) {
    @Override
    public String toString() {
      return "Address[hidden]";
    }
  }

  public boolean isAwayOn(LocalDate day) {
    return awayFrom != null
        && !day.isBefore(awayFrom)
        && (awayUntil == null || !day.isAfter(awayUntil));
  }

  public boolean isAskedOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /** Away without a deputy, they are written to all the same: nobody is left out in silence. */
  public Address addressOn(LocalDate day) {
    return isAwayOn(day) && deputy != null
        ? new Address(deputy.post(), deputy.email(), post)
        : new Address(post, email, null);
  }

  @Override
  public String toString() {
    return "Contributor[" + id + "]";
  }
}
