package org.vigil.accesslog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.Page;

/**
 * Who saw this person.
 *
 * @param sentence how many views, by how many, since when; or that nobody has looked
 * @param strip the drawing by organisation and day; null where nobody has looked
 * @param breakGlass how many views were made without an agreement
 */
record WhoSawPage(
    String object,
    @Nullable String caseFileLink,
    String sentence,
    Badge badge,
    @Nullable String strip,
    @Nullable String stripForPhone,
    @Nullable String stripCaption,
    long breakGlass,
    boolean onlyBreakGlass,
    Page<EntryLine> lines,
    @Nullable String problem) {

  public List<EntryLine> rows() {
    return lines.items();
  }
}
