package org.vigil.monthlyupdate;

import java.net.InetAddress;

/**
 * The network everybody can reach, as against the one Vigil stands in: an address typed into an update must not lead to a
 * machine of the unit's own. An IPv6 address that stands for an IPv4 one is what that one is.
 */
final class PublicNetwork {
  private static final int V4_BYTES = 4;

  /** 64:ff9b::/96, through which a network of IPv6 alone reaches IPv4 (RFC 6052). */
  private static final byte[] TRANSLATED = {
    0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0
  };

  /** 64:ff9b:1::/48, the same within one network (RFC 8215). */
  private static final byte[] TRANSLATED_WITHIN = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 1};

  /** 2002::/16, IPv4 carried in IPv6 (RFC 3056). */
  private static final byte[] CARRIED = {0x20, 0x02};

  /** ::/96: nothing there, this machine, and IPv4 as it was once written in IPv6 (RFC 4291, 2.5.5.1). */
  private static final byte[] ONCE_WRITTEN = new byte[12];

  private PublicNetwork() {}

  static boolean holds(InetAddress machine) {
    var bytes = machine.getAddress();
    if (bytes.length == V4_BYTES) {
      return holdsV4(bytes, 0);
    }
    if (begins(bytes, TRANSLATED)) {
      return holdsV4(bytes, TRANSLATED.length);
    }
    if (begins(bytes, CARRIED)) {
      return holdsV4(bytes, CARRIED.length);
    }
    boolean isUniqueLocal = (bytes[0] & 0xfe) == 0xfc;
    return !(begins(bytes, ONCE_WRITTEN)
        || begins(bytes, TRANSLATED_WITHIN)
        || machine.isLinkLocalAddress()
        || machine.isSiteLocalAddress()
        || machine.isMulticastAddress()
        || isUniqueLocal);
  }

  /** Not what is set aside for one machine, one network or nobody (IANA special-purpose registry). */
  private static boolean holdsV4(byte[] bytes, int from) {
    int first = bytes[from] & 0xff;
    int second = bytes[from + 1] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> (second & 0xc0) != 64;
      case 169 -> second != 254;
      case 172 -> (second & 0xf0) != 16;
      case 192 -> second != 168;
      default -> first < 224;
    };
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }
}
