package org.vigil.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.linkage.NhsNumber;
import org.vigil.reference.Areas;
import org.vigil.reference.Postcode;
import org.vigil.reference.Reference;

/** Reads single fields into their canonical form, and says what is wrong with those it cannot read. */
@Component
public class FieldReader {
  private static final Set<String> UNKNOWN =
      Set.of("not known", "unknown", "n/k", "nk", "not stated", "unk");
  private static final Set<String> NONE = Set.of("none", "nil");

  /** Everybody has these, so whatever stands there is what the person was called. */
  private static final Set<Fact> ALWAYS_A_NAME = Set.of(Fact.SURNAME, Fact.FORENAMES);

  private static final int OLDEST = 125;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 2);

  /** Spreadsheet programs count days from here. */
  private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

  private final Reference reference;
  private final Clock clock;

  FieldReader(Reference reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  /** How a partner writes dates and which areas they name. */
  public record Conventions(DateTimeFormatter dates, Areas areas) {}

  /** How people in the county write when they type on a page. */
  public Conventions county() {
    return new Conventions(Feed.DAY_MONTH_YEAR, reference.areas());
  }

  /** The usual reading of a row: column by column, every fault collected. */
  public Reading read(RawRow row, Feed feed) {
    var facts = new EnumMap<Fact, Told>(Fact.class);
    var faults = new ArrayList<Fault>();
    var conventions = new Conventions(feed.dates(), feed.areas(reference));
    for (var column : feed.columns()) {
      var cell = row.cell(column.header()).strip();
      if (cell.isEmpty()) {
        if (column.required()) {
          faults.add(
              new Fault(
                  row.number(),
                  column.header(),
                  "",
                  "a value",
                  "Ask the partner for it and fill it in.",
                  true));
        }
        continue;
      }
      read(cell, column.fact(), conventions, row.number(), column.header(), facts, faults);
    }
    return new Reading(row, Facts.of(facts), faults);
  }

  /** Reads one field into {@code facts}, or adds what is wrong with it to {@code faults}. */
  public void read(
      String cell,
      Fact fact,
      Conventions conventions,
      int row,
      String header,
      Map<Fact, Told> facts,
      List<Fault> faults) {
    var lower = cell.toLowerCase(Locale.ROOT);
    if (UNKNOWN.contains(lower) && !ALWAYS_A_NAME.contains(fact)) {
      facts.put(fact, new Told.Unknown());
      return;
    }
    if (NONE.contains(lower) && !ALWAYS_A_NAME.contains(fact)) {
      facts.put(fact, new Told.None());
      return;
    }
    switch (fact.kind()) {
      case NAME, TEXT, REFERENCE -> facts.put(fact, Told.of(cell));
      case DATE -> readDate(cell, fact, conventions.dates(), row, header, facts, faults);
      case SEX -> readSex(cell, fact, row, header, facts, faults);
      case AGE -> readAge(cell, fact, row, header, facts, faults);
      case NHS_NUMBER ->
          NhsNumber.parse(cell)
              .ifPresentOrElse(
                  number -> facts.put(fact, Told.of(number.digits())),
                  () ->
                      faults.add(
                          new Fault(
                              row,
                              header,
                              cell,
                              "ten digits whose check digit fits",
                              "Taken without the number. Ask the partner to check it.",
                              false)));
      case POSTCODE -> readPostcode(cell, fact, row, header, facts, faults);
      case AREA ->
          conventions
              .areas()
              .byName(cell)
              .ifPresentOrElse(
                  area -> facts.put(fact, Told.of(area.code())),
                  () ->
                      faults.add(
                          new Fault(
                              row,
                              header,
                              cell,
                              "a district, \"No fixed abode\" or \"Out of county\"",
                              "Correct the name of the area.",
                              true)));
      case ICD10 -> readIcd10(cell, fact, row, header, facts, faults);
    }
  }

  private void readDate(
      String cell,
      Fact fact,
      DateTimeFormatter dates,
      int row,
      String header,
      Map<Fact, Told> facts,
      List<Fault> faults) {
    try {
      var day = LocalDate.parse(cell, dates);
      var today = LocalDate.now(clock);
      if (day.isBefore(FIRST_DAY)) {
        faults.add(
            new Fault(
                row,
                header,
                cell,
                "a day after 1 January 1900, which programs write for no date",
                "Correct the date, or leave it empty if it is not known.",
                true));
      } else if (day.isAfter(today)) {
        faults.add(
            new Fault(
                row,
                header,
                cell,
                "not after today, " + dates.format(today),
                "Correct the year.",
                true));
      } else {
        facts.put(fact, Told.of(day.toString()));
      }
    } catch (DateTimeParseException notADate) {
      faults.add(
          new Fault(
              row,
              header,
              cell,
              "a date that exists, such as " + dates.format(LocalDate.of(2024, 11, 13)),
              dayNumber(cell)
                  .map(
                      day ->
                          "A spreadsheet's number for " + dates.format(day) + "? Write the date.")
                  .orElse("Correct the date, or leave it empty if it is not known."),
              true));
    }
  }

  private static Optional<LocalDate> dayNumber(String cell) {
    return cell.matches("[1-9]\\d{4}")
        ? Optional.of(DAY_NOUGHT.plusDays(Integer.parseInt(cell)))
        : Optional.empty();
  }

  private static void readSex(
      String cell, Fact fact, int row, String header, Map<Fact, Told> facts, List<Fault> faults) {
    switch (cell.toLowerCase(Locale.ROOT)) {
      case "male", "m" -> facts.put(fact, Told.of("male"));
      case "female", "f" -> facts.put(fact, Told.of("female"));
      case "indeterminate", "i" -> facts.put(fact, Told.of("indeterminate"));
      default ->
          faults.add(
              new Fault(
                  row,
                  header,
                  cell,
                  "Male, Female, Indeterminate or Unknown",
                  "Taken without the sex. Correct it at the partner's next notification.",
                  false));
    }
  }

  private static void readAge(
      String cell, Fact fact, int row, String header, Map<Fact, Told> facts, List<Fault> faults) {
    if (cell.matches("\\d{1,3}") && Integer.parseInt(cell) <= OLDEST) {
      facts.put(fact, Told.of(Integer.toString(Integer.parseInt(cell))));
    } else {
      faults.add(
          new Fault(
              row,
              header,
              cell,
              "whole years from 0 to " + OLDEST,
              "Taken without the age. Ask the partner to check it.",
              false));
    }
  }

  private static void readPostcode(
      String cell, Fact fact, int row, String header, Map<Fact, Told> facts, List<Fault> faults) {
    var postcode = Postcode.parse(cell);
    if (postcode.isPresent()) {
      facts.put(fact, Told.of(postcode.get().value()));
    } else if (Postcode.meansNoFixedAbode(cell)) {
      facts.put(fact, new Told.None());
    } else {
      faults.add(
          new Fault(
              row,
              header,
              cell,
              "a postcode such as SG1 1AA",
              Postcode.suggest(cell)
                  .map(likely -> "Taken without the postcode. " + likely + "?")
                  .orElse("Taken without the postcode. Ask the partner to check it."),
              false));
    }
  }

  private static void readIcd10(
      String cell, Fact fact, int row, String header, Map<Fact, Told> facts, List<Fault> faults) {
    var code = cell.toUpperCase(Locale.ROOT).replaceAll("[.\\s]", "");
    if (code.matches("[A-Z][0-9]{2}[0-9X]?[0-9]?")) {
      facts.put(fact, Told.of(code));
    } else {
      faults.add(
          new Fault(
              row,
              header,
              cell,
              "an ICD-10 code such as X42",
              "Correct the code, or leave it empty.",
              true));
    }
  }
}
