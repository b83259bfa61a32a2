package org.vigil.monthlyupdate.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;

/**
 * A number in a sentence that counts or measures something.
 *
 * @param printed as it is written
 * @param unit what is counted, as far as the words beside it say
 * @param qualifier "more than", "around"
 */
public record ProseFigure(
    String item,
    BigDecimal number,
    String printed,
    @Nullable String unit,
    @Nullable String qualifier,
    String sentence,
    SourceLines place) {}
