package org.vigil.notification;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;

/**
 * How one partner tells us: the layout of their rows and what each column means. A new partner is one new
 * implementation in {@code feed/}, found by itself.
 */
public interface Feed {
  /** Day, month, year, as England writes dates; 31 February is no date. */
  DateTimeFormatter DAY_MONTH_YEAR = Dates.strict("d/M/uuuu");

  /** How the command line and addresses call it, as {@code coroners-officer}. */
  String name();

  /** How pages call it. */
  String label();

  /** One sentence for the Methods page. */
  String says();

  /** Key of the organisation that tells us this way. */
  String organisation();

  List<Column> columns();

  /** Every header that is read, by {@link #columns} or by {@link #read}: what else a row has is kept, and makes no other row of it. */
  default List<String> headersRead() {
    return columns().stream().map(Column::header).toList();
  }

  /** Headers whose values together name one notification for ever; empty where the partner has no such thing. */
  List<String> naturalKey();

  /**
   * Headers that tell people apart where the natural key names an incident, in which several may have died; none where it
   * names one person. Rows under one key that differ in these are about different people.
   */
  default List<String> tellsApart() {
    return List.of();
  }

  /** How this partner writes dates. */
  default DateTimeFormatter dates() {
    return DAY_MONTH_YEAR;
  }

  /** The areas this partner names. */
  default Areas areas(Reference reference) {
    return reference.areas();
  }

  /** Code of the county whose deaths this partner tells of, where a row names no area of its own. */
  default String county(Reference reference) {
    return reference.homeCounty();
  }

  /** Whether each row is one death of its own, so that two rows of this feed are never about one person. */
  default boolean oneRowPerDeath() {
    return false;
  }

  /** Whether a row is about a death at all; a feed may also bring people who survived. */
  default boolean isDeath(Facts facts) {
    return true;
  }

  /** Reads one row. The usual reading goes column by column; a feed may read more from what it knows of its rows. */
  default Reading read(RawRow row, FieldReader fields) {
    return fields.read(row, this);
  }
}
