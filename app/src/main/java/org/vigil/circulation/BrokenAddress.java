package org.vigil.circulation;

import java.util.UUID;

/** An address, a member's own or their deputy's, from which what was sent last came back. */
public record BrokenAddress(UUID member, String email) {
  @Override
  public String toString() {
    return "BrokenAddress[" + member + "]";
  }
}
