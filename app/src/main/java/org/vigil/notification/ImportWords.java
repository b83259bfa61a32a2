package org.vigil.notification;

import org.vigil.shell.Words;

/** What an import did, in sentences; the same on the page and the command line. */
public final class ImportWords {
  private ImportWords() {}

  /** "198 accepted + 7 told before + 9 held = 214 rows." */
  public static String account(ImportReport report) {
    return account(report.accepted(), report.toldBefore(), report.held().size(), report.rows());
  }

  public static String account(int accepted, int toldBefore, int held, int rows) {
    return "%s accepted + %s told before + %s held = %s."
        .formatted(
            Words.number(accepted),
            Words.number(toldBefore),
            Words.number(held),
            Words.count(rows, "row", "rows"));
  }

  /** Of an import that brought nothing. */
  static String nothingNew(ImportReport report) {
    return nothingNew(report.toldBefore(), report.rows());
  }

  /** As above, where every held row of the file waits since an earlier one. */
  public static String nothingNewAndHeldBefore(int toldBefore, int held) {
    return (toldBefore == 0
            ? "Nothing new: every row came before. "
            : "Nothing new: the rows that are not held had been told before. ")
        + (held == 1
            ? "The held row waits in the file it first came in; correct it there."
            : "The held rows wait in the file they first came in; correct them there.");
  }

  public static String nothingNew(int toldBefore, int rows) {
    return toldBefore == rows
        ? "Nothing new: every row had been told before, and nothing changed."
        : "Nothing was imported. Correct the held rows and import them again.";
  }
}
