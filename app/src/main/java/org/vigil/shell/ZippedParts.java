package org.vigil.shell;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zip archive that came from outside. Some programs read such a file from its beginning, part by part, and
 * some by the list at its end; a file made to do harm shows each of them something else. So it is read both ways, and what
 * the two find must be the same.
 */
public final class ZippedParts {
  /** An office file may hold others whole, each with a list of its own. */
  private static final int LISTS = 4;

  private static final byte[] LISTED = {'P', 'K', 1, 2};

  private ZippedParts() {}

  /** Looks at one part; must read it to its end, or throw. */
  public interface Look {
    void at(String name, InputStream content) throws IOException;
  }

  /** There are more parts than there may be. */
  public static final class TooMany extends IOException {
    private static final long serialVersionUID = 1;

    TooMany(int most) {
      super("more than " + most + " parts");
    }
  }

  /**
   * Shows every part to {@code look}, in the order of the file.
   *
   * @throws IOException where the archive is damaged, or its parts are not those it lists
   */
  public static void of(byte[] archive, int most, Look look) throws IOException {
    var found = fromTheBeginning(archive, most, look);
    // Whoever reads the list keeps all of it in memory, long or not.
    if (listed(archive) > LISTS * most) {
      throw new TooMany(most);
    }
    refuseOtherThan(found, archive);
  }

  private static List<Found> fromTheBeginning(byte[] archive, int most, Look look)
      throws IOException {
    var found = new ArrayList<Found>();
    var names = new HashSet<String>();
    // With the settings of Apache POI.
    try (var zip =
        new ZipArchiveInputStream(
            new ByteArrayInputStream(archive), StandardCharsets.UTF_8.name(), false, true)) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (found.size() == most) {
          throw new TooMany(most);
        }
        if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
          throw new ZipException("two parts have one name");
        }
        var content = new Measured(zip);
        look.at(part.getName(), content);
        found.add(new Found(part.getName(), content.bytes, content.crc.getValue()));
      }
    }
    return found;
  }

  private static void refuseOtherThan(List<Found> found, byte[] archive) throws IOException {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(archive)).get()) {
      var next = found.iterator();
      for (var parts = zip.getEntriesInPhysicalOrder(); parts.hasMoreElements(); ) {
        var part = parts.nextElement();
        if (!next.hasNext()) {
          throw new ZipException("it lists parts that are not in their place");
        }
        var expected = next.next();
        try (var content = new Measured(zip.getInputStream(part))) {
          content.skipNBytes(expected.bytes);
          boolean longer = content.read() >= 0;
          if (longer
              || !expected.equals(
                  new Found(part.getName(), content.bytes, content.crc.getValue()))) {
            throw new ZipException("it lists another part than there is");
          }
        }
      }
      if (next.hasNext()) {
        throw new ZipException("it has parts that it does not list");
      }
    }
  }

  private static int listed(byte[] archive) {
    int times = 0;
    for (int i = 0; i + LISTED.length <= archive.length; i++) {
      if (archive[i] == LISTED[0]
          && archive[i + 1] == LISTED[1]
          && archive[i + 2] == LISTED[2]
          && archive[i + 3] == LISTED[3]) {
        times++;
      }
    }
    return times;
  }

  private record Found(String name, long bytes, long crc) {}

  /** Counts what is really unpacked, whatever the archive says of it. */
  private static final class Measured extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private long bytes;

    Measured(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) {
        crc.update(read);
        bytes++;
      }
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      if (read > 0) {
        crc.update(into, offset, read);
        bytes += read;
      }
      return read;
    }

    /** By reading, so that what is passed over is measured too. */
    @Override
    public long skip(long most) throws IOException {
      var buffer = new byte[(int) Math.min(16 * 1024, Math.max(1, most))];
      return Math.max(0, read(buffer, 0, (int) Math.min(buffer.length, most)));
    }
  }
}
