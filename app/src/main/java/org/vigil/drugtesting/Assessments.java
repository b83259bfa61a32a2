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

  /** Told numbers are added; what neither tells stays not told. */
  Assessments plus(Assessments more) {
    return new Assessments(
        plus(required, more.required),
        plus(attended, more.attended),
        plus(followUpRequired, more.followUpRequired),
        plus(followUpAttended, more.followUpAttended));
  }

  private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
    return one == null ? other : other == null ? one : Long.valueOf(one + other);
  }
}
