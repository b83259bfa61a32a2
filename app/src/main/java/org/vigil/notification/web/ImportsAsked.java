package org.vigil.notification.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.notification.ImportFilter;
import org.vigil.shell.DaysAsked;

/** What the filter of the imports asks for, as typed; what makes no sense is left open, and a day is asked for again. */
record ImportsAsked(
    @Nullable String which,
    @Nullable String from,
    @Nullable String to,
    @Nullable String fileName,
    @Nullable String sort)
    implements DaysAsked {
  static final ImportsAsked EVERYTHING = new ImportsAsked(null, null, null, null, null);

  ImportFilter filter() {
    return new ImportFilter(
        blankToNull(which),
        firstDay(),
        lastDay(),
        blankToNull(fileName),
        Arrays.stream(ImportFilter.Sort.values())
            .filter(each -> each.name().equals(sort))
            .findFirst()
            .orElse(ImportFilter.Sort.NEWEST));
  }

  /** Whether anything is left out. */
  public boolean isNarrowed() {
    return blankToNull(which) != null
        || blankToNull(from) != null
        || blankToNull(to) != null
        || blankToNull(fileName) != null;
  }

  /** The filter as an address, for the links to other pages of the list. */
  public String address() {
    return UriComponentsBuilder.newInstance()
        .queryParam("which", orEmpty(which))
        .queryParam("from", orEmpty(from))
        .queryParam("to", orEmpty(to))
        .queryParam("fileName", orEmpty(fileName))
        .queryParam("sort", filter().sort().name())
        .encode()
        .build()
        .toUriString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
