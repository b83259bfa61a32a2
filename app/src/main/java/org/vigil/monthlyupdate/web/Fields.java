package org.vigil.monthlyupdate.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.web.Form.Field;
import org.vigil.monthlyupdate.web.Form.Kind;
import org.vigil.monthlyupdate.web.Form.Option;
import org.vigil.shell.Words;

/** The fields of one form, in the order they are asked. What is not known yet is asked empty. */
final class Fields {
  static final String DAY_HINT = "As 2 December 2024 or 2/12/2024";

  private final String form;
  private final Typed typed;
  private final List<Field> all = new ArrayList<>();

  Fields(String form, Typed typed) {
    this.form = form;
    this.typed = typed;
  }

  Fields line(String name, String label, String hint, @Nullable String value) {
    return add(name, Kind.LINE, label, hint, value);
  }

  Fields text(String name, String label, String hint, @Nullable String value) {
    return add(name, Kind.TEXT, label, hint, value);
  }

  Fields words(String name, String label, String hint, @Nullable String value) {
    return add(name, Kind.WORDS, label, hint, value);
  }

  /** A day that may be left empty says so. */
  Fields day(String name, String label, String ifEmpty, @Nullable LocalDate value) {
    return add(
        name,
        Kind.DAY,
        label,
        ifEmpty.isEmpty() ? DAY_HINT : DAY_HINT + "; " + ifEmpty,
        value == null ? null : Words.day(value));
  }

  Fields choice(
      String name, String label, String hint, @Nullable String value, List<Option> options) {
    all.add(Field.choice(form, name, label, hint, value == null ? "" : value, options, typed));
    return this;
  }

  Fields tick(String name, String label, boolean ticked) {
    return add(name, Kind.TICK, label, "", ticked ? "yes" : null);
  }

  private Fields add(String name, Kind kind, String label, String hint, @Nullable String value) {
    all.add(Field.of(form, name, kind, label, hint, value == null ? "" : value, typed));
    return this;
  }

  List<Field> all() {
    return List.copyOf(all);
  }
}
