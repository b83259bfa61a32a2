package org.vigil.monthlyupdate.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;

/**
 * Whom the issue sends its readers to.
 *
 * @param role null where none is printed and no address tells one
 * @param rolePrinted false where the role is only what the address says
 * @param email null where only a telephone number is given
 * @param nameStood whether a person's name stood there, which is not kept
 * @param items every item that sends the reader there
 */
public record FoundContact(
    String id,
    @Nullable String role,
    boolean rolePrinted,
    @Nullable String email,
    @Nullable String telephone,
    boolean nameStood,
    List<String> items,
    SourceLines place) {
  public FoundContact {
    items = List.copyOf(items);
  }
}
