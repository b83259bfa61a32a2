package org.vigil.circulation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post held in a group, and who answers while its holder is away.
 *
 * @param until the last day of membership; null while nobody has left
 * @param awayFrom the first day of leave; null where none is known
 * @param awayUntil the last day of leave; null where it has no known end
 */
public record Member(
    UUID id,
    String group,
    String post,
    String organisation,
    String email,
    @Nullable Deputy deputy,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate awayFrom,
    @Nullable LocalDate awayUntil) {

  /** Who stands in. */
  public record Deputy(String post, String email) {}

  /**
   * Where to write on a day.
   *
   * @param standsFor the post of the member whose deputy this is; null where it is the member
   */
  public record Address(Member member, String post, String email, @Nullable String standsFor) {}

  public boolean belongsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  public boolean isAwayOn(LocalDate day) {
    return awayFrom != null
        && !day.isBefore(awayFrom)
        && (awayUntil == null || !day.isAfter(awayUntil));
  }

  /** Empty once they have left. Away without a deputy, they are written to all the same: nobody is left out in silence. */
  public Optional<Address> addressOn(LocalDate day) {
    if (!belongsOn(day)) {
      return Optional.empty();
    }
    return Optional.of(
        isAwayOn(day) && deputy != null
            ? new Address(this, deputy.post(), deputy.email(), post)
            : new Address(this, post, email, null));
  }

  @Override
  public String toString() {
    return "Member[" + id + "]";
  }
}
