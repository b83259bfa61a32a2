package org.vigil.drugtesting;

import org.jspecify.annotations.Nullable;

/** What followed positive tests, where a return says it; null where it does not. */
public record Assessments(
    @Nullable Long required,
    @Nullable Long attended,
    @Nullable Long followUpRequired,
    @Nullable Long followUpAttended) {
  public static final Assessments NOT_TOLD = new Assessments(null, null, null, null);

  public boolean isTold() {
    return required != null
        || attended != null
        || followUpRequired != null
        || followUpAttended != null;
  }
}
