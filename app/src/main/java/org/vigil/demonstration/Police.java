package org.vigil.demonstration;

import java.util.function.Consumer;
import org.vigil.demonstration.TrueEvent.Kind;

/** Sends a sudden-death report where officers attended. */
final class Police implements Partner {
  private static final Layout LAYOUT = Layout.POLICE_SUDDEN_DEATH;

  private final NameStock names;
  private final Hazards rates;

  Police(NameStock names, Hazards rates) {
    this.names = names;
    this.rates = rates;
  }

  @Override
  public void tell(TrueEvent event, Dice dice, Consumer<Telling> telling) {
    if (!attended(event, dice) || rates.strikes(Hazard.NOT_TOLD, LAYOUT, dice)) {
      return;
    }
    var reported = event.found().plusDays(dice.days(1.2, 0.8, 0, 8));
    var row = new Row(LAYOUT);
    if (rates.strikes(Hazard.LATE, LAYOUT, dice)) {
      reported = reported.plusDays(dice.between(21, 150));
      row.note(Hazard.LATE);
    }
    var heard =
        event.unidentified() ? Heard.nobody(event) : Heard.of(event, LAYOUT, names, rates, dice);
    var reference = References.police(event);
    row.about(heard, "Also known as", "Address", "Postcode")
        .with("Incident reference", reference)
        .with("Report date", reported)
        .with("Date found", event.found())
        .with(
            "Last seen alive",
            event.day().minusDays(event.rangeKnown() ? dice.between(0, 3) : dice.between(0, 1)))
        .with("Place of death", event.scene().place())
        .with("Suspicion", dice.pick("possible", "possible", "probable"))
        .with("Drug or alcohol", dice.chance(0.25) ? "unclear" : Notes.drugOrAlcohol(event))
        .with("Items found", Notes.itemsFound(event, dice))
        .with("Substances", Notes.suspected(event, row, rates, dice))
        .with("Product or brand", event.scene().product())
        .with("Premises", event.scene().premises())
        .with("Named contact", event.scene().namedContact())
        .with("Summary", Notes.circumstances(event, dice));
    if (event.rangeKnown()) {
      row.with("Date of death", Row.NOT_KNOWN).note(Hazard.DATE_OF_DEATH_RANGE);
    } else {
      row.with("Date of death", event.day());
    }
    telling.accept(row.sent(reported, reference, event, rates, dice));
  }

  private static boolean attended(TrueEvent event, Dice dice) {
    return event.isDeath()
        && dice.chance(
            event.kind() == Kind.ALCOHOL_SPECIFIC
                ? (event.inquest() ? 0.5 : 0.06)
                : event.scene().place().equals("Hospital") ? 0.5 : 0.9);
  }
}
