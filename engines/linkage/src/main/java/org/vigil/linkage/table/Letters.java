package org.vigil.linkage.table;

import java.nio.charset.StandardCharsets;

/** What string measures count. */
public enum Letters {
  /** Characters as people see them, ZOË being three. */
  CODE_POINTS {
    @Override
    String of(String text) {
      return text;
    }
  },
  /** Bytes of UTF-8, ZOË being four: as DuckDB counts, and so Splink on it. For comparison with them only. */
  UTF8_BYTES {
    @Override
    String of(String text) {
      return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
  };

  /** A text whose characters are what is counted. */
  abstract String of(String text);
}
