package org.vigil.monthlyupdate.reading;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.IssueId;

/**
 * A past update as it came, byte for byte.
 *
 * @param given the month as a person named it; null where the text does
 * @param ofMonth the month it is read to be of
 * @param openedAs the issue opened from it; null where none was
 */
public record SourceFile(
    UUID id,
    String fileName,
    String sha256,
    @Nullable YearMonth given,
    YearMonth ofMonth,
    Instant keptAt,
    String keptBy,
    @Nullable IssueId openedAs) {}
