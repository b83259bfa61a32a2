package org.vigil.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.vigil.reference.Reference;

/** A field reader for tests, with the shipped code lists and a day that stands still. */
public final class FieldReaders {
  private FieldReaders() {}

  public static FieldReader on(LocalDate today) {
    var clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new FieldReader(Reference.shipped(), clock);
  }
}
