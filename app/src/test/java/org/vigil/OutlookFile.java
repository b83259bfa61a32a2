package org.vigil;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An e-mail as Outlook for Windows saves it (.msg), put together property by property as MS-OXMSG has it. */
public final class OutlookFile {
  private static final int MESSAGE_HEADER = 32;
  private static final int PART_HEADER = 8;

  private final POIFSFileSystem file = new POIFSFileSystem();
  private int recipients;
  private int attached;

  /**
   * @param messageClass as {@code IPM.Note} of a mail, {@code REPORT.IPM.Note.NDR} of a report
   */
  public static OutlookFile of(String messageClass) {
    var file = new OutlookFile();
    write(file.file.getRoot(), "__properties_version1.0", new byte[MESSAGE_HEADER]);
    return file.with(0x001A, messageClass);
  }

  /** A property that is text, by its number in MS-OXPROPS. */
  public OutlookFile with(int property, String value) {
    text(file.getRoot(), property, value);
    return this;
  }

  public OutlookFile to(String address) {
    var recipient = folder("__recip_version1.0_#%08X".formatted(recipients++));
    text(recipient, 0x39FE, address);
    return this;
  }

  public OutlookFile attaching(String name, byte[] content) {
    var attachment = folder("__attach_version1.0_#%08X".formatted(attached++));
    text(attachment, 0x3707, name);
    write(attachment, "__substg1.0_37010102", content);
    return this;
  }

  public byte[] bytes() {
    try (file) {
      var out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DirectoryEntry folder(String name) {
    try {
      var folder = file.getRoot().createDirectory(name);
      write(folder, "__properties_version1.0", new byte[PART_HEADER]);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(DirectoryEntry folder, int property, String value) {
    write(
        folder,
        "__substg1.0_%04X001F".formatted(property),
        value.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void write(DirectoryEntry folder, String name, byte[] content) {
    try {
      folder.createDocument(name, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
