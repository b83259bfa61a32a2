package org.vigil.circulation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.circulation.Dispatch.Edition;

/**
 * What is to be entered as sent.
 *
 * @param id of the dispatch to be, so that what is pressed twice is entered once
 * @param edition the shape it goes in; null for the whole
 * @param note for the unit's own record
 * @param again whether those who had it already are to have it once more
 * @param isMailed whether Vigil is to hand it to the mail server; else people see to it
 */
public record ToSend(
    UUID id,
    Sendable document,
    @Nullable Edition edition,
    List<String> groups,
    Channel channel,
    String note,
    boolean again,
    boolean isMailed) {
  public ToSend {
    groups = List.copyOf(groups);
  }

  /** With the document in the shape it goes in. */
  ToSend as(Sendable shape) {
    return new ToSend(id, shape, edition, groups, channel, note, again, isMailed);
  }
}
