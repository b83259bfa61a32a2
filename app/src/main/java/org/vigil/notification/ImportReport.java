package org.vigil.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a file. Every row of it is in one of three places: accepted, told before, or held.
 *
 * @param held the rows that wait for a correction, with their faults
 * @param noted faults of rows that were taken all the same
 */
public record ImportReport(
    UUID id,
    String feed,
    String fileName,
    Instant startedAt,
    String by,
    int rows,
    int accepted,
    int toldBefore,
    List<HeldRow> held,
    List<Fault> noted) {
  public ImportReport {
    held = List.copyOf(held);
    noted = List.copyOf(noted);
    if (accepted + toldBefore + held.size() != rows) {
      throw new IllegalArgumentException(
          "every row must be accounted for: %d accepted + %d told before + %d held is not %d rows"
              .formatted(accepted, toldBefore, held.size(), rows));
    }
  }

  /**
   * A row that waits, exactly as it came, with everything that is wrong with it.
   *
   * @param id of the held row, which an earlier file may have brought already
   */
  public record HeldRow(UUID id, RawRow row, List<Fault> faults) {
    public HeldRow {
      faults = List.copyOf(faults);
    }
  }
}
