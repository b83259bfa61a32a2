package org.vigil.circulation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.partner.Post;

/**
 * A post that belongs to a group.
 *
 * @param until the last day of membership; null while nobody has left
 */
public record Member(UUID id, String group, Post post, LocalDate from, @Nullable LocalDate until) {

  public boolean belongsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Empty once they have left. */
  public Optional<Reached> reachedOn(LocalDate day) {
    return belongsOn(day) ? Optional.of(new Reached(this, post.addressOn(day))) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Member[" + id + "]";
  }
}
