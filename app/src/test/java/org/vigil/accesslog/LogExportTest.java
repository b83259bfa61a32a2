package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.accesslog.LogCheck.Finding;
import org.vigil.accesslog.LogCheck.NotWhole;
import org.vigil.accesslog.LogCheck.Whole;

/** The log checked on another machine, with nothing but the key and the checkpoints. */
class LogExportTest extends LogTest {
  @Test
  void an_export_is_whole_with_nothing_but_the_key_and_the_checkpoints() throws Exception {
    recordEveryField(7);
    sign();
    assertThat(LogVerifier.offline(export(), home.resolve("checkpoints")))
        .isInstanceOf(Whole.class);
  }

  @Test
  void what_someone_with_all_rights_changed_shows_in_the_export() throws Exception {
    recordEveryField(7);
    sign();
    DATABASE.tamper("update access_entry set purpose = 'Other' where seq = 5");
    assertThat(LogVerifier.offline(export(), home.resolve("checkpoints")))
        .isInstanceOfSatisfying(
            NotWhole.class,
            found -> {
              assertThat(found.finding()).isEqualTo(Finding.CHANGED);
              assertThat(found.fromSeq()).isEqualTo(5);
            });
  }

  @Test
  void any_flipped_bit_of_the_file_is_noticed() throws Exception {
    recordEveryField(2);
    sign();
    var file = export();
    var bytes = Files.readAllBytes(file);
    for (var at = 0; at < bytes.length; at++) {
      for (var bit : List.of(1, 4, 32)) {
        bytes[at] ^= (byte) (int) bit;
        Files.write(file, bytes);
        assertThat(LogVerifier.offline(file, home.resolve("checkpoints")))
            .as("byte %d, bit %d", at, bit)
            .isInstanceOf(NotWhole.class);
        bytes[at] ^= (byte) (int) bit;
      }
    }
  }

  private Path export() throws IOException {
    var out = new StringWriter();
    entries().forEach(entry -> LogExport.write(entry, out));
    return Files.writeString(home.resolve("access-log.jsonl"), out.toString());
  }
}
