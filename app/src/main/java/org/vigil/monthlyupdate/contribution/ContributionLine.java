package org.vigil.monthlyupdate.contribution;

import java.time.YearMonth;
import org.vigil.monthlyupdate.contribution.Contribution.State;

/**
 * One contribution as a list shows it today.
 *
 * @param closed whether the update went out already, so that nobody waits for it any more
 */
public record ContributionLine(
    Contribution contribution,
    Contributor contributor,
    YearMonth month,
    String label,
    State state,
    boolean closed) {}
