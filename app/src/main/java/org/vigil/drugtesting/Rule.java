package org.vigil.drugtesting;

import java.time.LocalDate;

/**
 * A change of the law or of the programme, from a day on. Dated data: the next one is a row, not code.
 *
 * @param breaks whether counts before and after it are of different things
 * @param toBeChecked whether it is practice that was not read at its source
 */
public record Rule(
    LocalDate from, String change, boolean breaks, boolean toBeChecked, String source) {}
