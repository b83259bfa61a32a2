package org.vigil.monthlyupdate.contribution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.partner.Post;

/**
 * A post that tells things for the update.
 *
 * @param until the last day the post is asked; null while it is
 */
public record Contributor(UUID id, Post post, @Nullable LocalDate until) {

  public boolean isAskedOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  @Override
  public String toString() {
    return "Contributor[" + id + "]";
  }
}
