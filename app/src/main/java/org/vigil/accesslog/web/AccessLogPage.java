package org.vigil.accesslog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.accesslog.AccessAction;
import org.vigil.shell.Page;

/**
 * The log, newest first.
 *
 * @param next the address of another page, up to and including {@code page=}
 */
record AccessLogPage(
    Badge badge,
    Query query,
    List<AccessAction> actions,
    Page<EntryLine> lines,
    String next,
    String publicKey,
    @Nullable String problem,
    String field) {

  public List<EntryLine> rows() {
    return lines.items();
  }
}
