package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.vigil.demonstration.TrueEvent.Kind;

/** Tells a death within days, sometimes again when toxicology is back, and once more when the inquest has concluded. */
final class CoronersOffice implements Partner {
  private static final Layout LAYOUT = Layout.CORONERS_OFFICER;

  private final NameStock names;
  private final Hazards rates;

  CoronersOffice(NameStock names, Hazards rates) {
    this.names = names;
    this.rates = rates;
  }

  @Override
  public void tell(TrueEvent event, Dice dice, Consumer<Telling> telling) {
    if (!event.inquest() || !event.isDeath()) {
      return;
    }
    var heard = Heard.of(event, LAYOUT, names, rates, dice);
    boolean told = event.isPlanted() || !rates.strikes(Hazard.NOT_TOLD, LAYOUT, dice);
    var reported = firstReport(event, dice);
    if (told && reported.isBefore(event.concluded())) {
      telling.accept(
          first(event, event.unidentified() ? Heard.nobody(event) : heard, reported, dice));
      var tested = tested(event, reported, dice);
      if (tested.isBefore(event.concluded())) {
        telling.accept(toxicology(event, heard, tested, dice));
      }
    }
    telling.accept(inquest(event, heard, event.concluded().plusDays(dice.between(1, 9)), dice));
  }

  private LocalDate firstReport(TrueEvent event, Dice dice) {
    if (event.isPlanted()) {
      return event.found().plusDays(1);
    }
    var usual = event.found().plusDays(dice.days(1.6, 0.7, 0, 12));
    return rates.strikes(Hazard.LATE, LAYOUT, dice) ? usual.plusDays(dice.between(21, 120)) : usual;
  }

  private static LocalDate tested(TrueEvent event, LocalDate reported, Dice dice) {
    if (event.planted().equals(PlantedClusters.NITAZENE)) {
      return reported.plusDays(3);
    }
    return dice.chance(0.3) ? reported.plusDays(dice.between(25, 90)) : LocalDate.MAX;
  }

  private Telling first(TrueEvent event, Heard heard, LocalDate reported, Dice dice) {
    var row = row(event, heard, reported);
    lateness(event, reported, row);
    row.with(
            "Suspicion",
            event.kind() == Kind.EXCLUDED
                ? "possible"
                : dice.pick("possible", "probable", "probable"))
        .with("Drug or alcohol", dice.chance(0.15) ? "unclear" : Notes.drugOrAlcohol(event))
        .with("Circumstances", Notes.circumstances(event, dice))
        .with("Substances", Notes.suspected(event, row, rates, dice))
        .with("Product or brand", event.scene().product())
        .with("Premises", event.scene().premises())
        .with("Named contact", event.scene().namedContact());
    return sent(row, event, reported, dice);
  }

  private Telling toxicology(TrueEvent event, Heard heard, LocalDate tested, Dice dice) {
    var row = row(event, heard, tested);
    var found =
        event.kind() == Kind.EXCLUDED
            ? "none"
            : Notes.written(event.substances(), row, event, rates, dice);
    row.with("Suspicion", event.kind() == Kind.EXCLUDED ? "possible" : "probable")
        .with("Drug or alcohol", Notes.drugOrAlcohol(event))
        .with("Circumstances", "Toxicology received.")
        .with("Substances", found)
        .with("Product or brand", event.scene().product())
        .with("Premises", event.scene().premises())
        .with("Inquest opened", tested);
    return sent(row, event, tested, dice);
  }

  private Telling inquest(TrueEvent event, Heard heard, LocalDate reported, Dice dice) {
    var cause = event.cause();
    boolean excluded = event.kind() == Kind.EXCLUDED;
    var row = row(event, heard, reported);
    row.with("Suspicion", excluded ? "excluded" : "confirmed")
        .with("Drug or alcohol", excluded ? "" : Notes.drugOrAlcohol(event))
        .with(
            "Substances",
            excluded ? "none" : Notes.written(event.substances(), row, event, rates, dice))
        .with("Inquest concluded", event.concluded())
        .with("Conclusion", cause.conclusion())
        .with("Cause 1a", cause.a())
        .with("Cause 1b", cause.b())
        .with("Cause 1c", cause.c())
        .with("Cause 2", cause.two());
    return sent(row, event, reported, dice);
  }

  private static Row row(TrueEvent event, Heard heard, LocalDate reported) {
    var row =
        new Row(LAYOUT)
            .about(heard, "Known as", "Home address", "Postcode")
            .with("Coroner reference", event.coronerReference())
            .with("Reported on", reported)
            .with("Date found", event.found())
            .with("Place of death", event.scene().place());
    if (event.rangeKnown()) {
      row.note(Hazard.DATE_OF_DEATH_RANGE);
      return row.with("Date of death", Row.NOT_KNOWN);
    }
    return row.with("Date of death", event.day());
  }

  private static void lateness(TrueEvent event, LocalDate reported, Row row) {
    if (reported.isAfter(event.found().plusDays(20))) {
      row.note(Hazard.LATE);
    }
  }

  private Telling sent(Row row, TrueEvent event, LocalDate reported, Dice dice) {
    return row.sent(
        reported,
        event.coronerReference() + " " + Row.AS_TOLD.format(reported),
        event,
        rates,
        dice);
  }
}
