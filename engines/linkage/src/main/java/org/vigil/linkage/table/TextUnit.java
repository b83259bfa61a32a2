package org.vigil.linkage.table;

import java.nio.charset.StandardCharsets;
import org.vigil.linkage.measure.Letters;

/** What string measures count. */
public enum TextUnit {
  /** Characters as people see them, ZOË being three. */
  CODE_POINT {
    @Override
    Letters of(String text) {
      return Letters.of(text);
    }
  },
  /** Bytes of UTF-8, ZOË being four: as DuckDB counts, and so Splink on it. To agree with them only. */
  UTF8_BYTE {
    @Override
    Letters of(String text) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      var units = new int[bytes.length];
      for (var i = 0; i < bytes.length; i++) {
        units[i] = bytes[i] & 0xFF;
      }
      return Letters.of(units);
    }
  };

  abstract Letters of(String text);
}
