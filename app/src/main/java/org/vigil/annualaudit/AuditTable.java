package org.vigil.annualaudit;

import org.vigil.figures.Figure;

/** One table of the annual audit. A new table is one new file in {@code table/}. */
public interface AuditTable {
  /** Its number in the audit's contents, as {@code T9}. */
  String number();

  /** What the contents and the Methods page call it. */
  String name();

  Figure figure(AuditYear year);

  /** Smaller comes first in the audit. */
  default int order() {
    return Integer.parseInt(number().substring(1));
  }
}
