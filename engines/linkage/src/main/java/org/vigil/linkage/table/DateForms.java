package org.vigil.linkage.table;

import java.util.List;

/** The forms in which dates are usually written, for guessing the one of a column. */
public final class DateForms {

  public static final List<String> USUAL =
      List.of("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%Y/%m/%d", "%Y%m%d");

  private DateForms() {}

  /** Whether a text is a date in this form. */
  public static boolean isDate(String text, String form) {
    return DateForm.of(form).read(text) != null;
  }
}
