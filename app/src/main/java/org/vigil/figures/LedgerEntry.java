package org.vigil.figures;

import java.time.Instant;

/**
 * One release.
 *
 * @param releasedBy the account
 * @param definition its id and version
 * @param protection how the numbers were protected
 * @param riskAppetite name and version of the one in use then
 * @param reason what for, or why a named person let it go
 */
public record LedgerEntry(
    ReleaseId id,
    Instant releasedAt,
    String releasedBy,
    Tier tier,
    String figure,
    String title,
    String definition,
    String protection,
    String riskAppetite,
    String recipients,
    String reason) {}
