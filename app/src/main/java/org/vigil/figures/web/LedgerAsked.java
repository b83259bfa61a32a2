package org.vigil.figures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.LedgerQuery;
import org.vigil.figures.Tier;

/** What the filter of the ledger asks for, as typed; what makes no sense is left open. */
record LedgerAsked(@Nullable String tier, @Nullable String words, @Nullable String sort) {

  LedgerQuery query() {
    return new LedgerQuery(
        Arrays.stream(Tier.values()).filter(t -> t.name().equals(tier)).findFirst().orElse(null),
        typed(),
        Arrays.stream(LedgerQuery.Sort.values())
            .filter(s -> s.name().equals(sort))
            .findFirst()
            .orElse(LedgerQuery.Sort.NEWEST));
  }

  String typed() {
    return words == null ? "" : words.strip();
  }

  boolean isOpen() {
    return query().tier() == null && typed().isEmpty();
  }

  /** The filter as an address. */
  String address() {
    var query = query();
    var chosen = query.tier();
    return "?tier="
        + (chosen == null ? "" : chosen.name())
        + "&words="
        + URLEncoder.encode(typed(), StandardCharsets.UTF_8)
        + "&sort="
        + query.sort().name();
  }
}
