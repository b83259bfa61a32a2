package org.vigil.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.vigil.disclosure.RiskAppetite;

/** A gate without a database, for tests of other rooms. */
public final class ExampleGate {
  private ExampleGate() {}

  public static DisclosureGate empty() {
    return with(new RememberedLedger());
  }

  static DisclosureGate with(Ledger ledger) {
    return new DisclosureGate(
        ledger,
        RiskAppetite.shipped(),
        Clock.fixed(Instant.parse("2024-12-02T09:00:00Z"), ZoneOffset.UTC));
  }
}
