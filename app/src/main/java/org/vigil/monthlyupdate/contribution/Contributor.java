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

  /** Whether mail to one reaches the other too: the same address may stand among the contributors more than once. */
  boolean isReachedAs(Contributor other) {
    return id.equals(other.id) || post.email().strip().equalsIgnoreCase(other.post.email().strip());
  }

  @Override
  public String toString() {
    return "Contributor[" + id + "]";
  }
}
