package org.vigil.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the rows of one file: by the partner's own key, or by the row's hash and how often it has come in this file. */
final class RowKeys {
  private static final char CELL = '\u001f';

  private final Feed feed;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, First> firstOfKey = new HashMap<>();

  RowKeys(Feed feed) {
    this.feed = feed;
  }

  /** Must be asked once for each row, in the file's order. */
  Key of(RawRow row) {
    var hash = hash(row);
    int occurrence = seen.merge(hash, 1, Integer::sum);
    var natural =
        feed.naturalKey().isEmpty()
            ? hash + "#" + occurrence
            : String.join(
                " ", feed.naturalKey().stream().map(header -> row.cell(header).strip()).toList());
    var first = firstOfKey.computeIfAbsent(natural, none -> new First(row.number(), hash));
    return new Key(natural, hash, occurrence, first.hash().equals(hash) ? null : first.row());
  }

  /** Over the layout's own columns, so that a column we add for the partner (what to correct) changes nothing. */
  private String hash(RawRow row) {
    var text = new StringBuilder();
    headers(row).forEach(header -> text.append(row.cell(header)).append(CELL));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<String> headers(RawRow row) {
    return feed.naturalKey().isEmpty()
        ? row.cells().keySet().stream()
            .filter(header -> !CorrectionFile.OUR_COLUMNS.contains(header))
            .toList()
        : feed.columns().stream().map(Column::header).toList();
  }

  private record First(int row, String hash) {}

  /**
   * What a row is called.
   *
   * @param clashesWith the row of the same file that has the same key and says something else
   */
  record Key(String natural, String hash, int occurrence, @Nullable Integer clashesWith) {}
}
