package org.vigil.demonstration;

import java.time.LocalDate;

/** One file as a partner sends it: everything the feed told from the last file up to and including {@code sentOn}. */
public record PartnerFile(String feed, String fileName, LocalDate sentOn, int rows, String csv) {}
