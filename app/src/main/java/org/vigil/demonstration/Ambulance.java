package org.vigil.demonstration;

import java.util.function.Consumer;
import org.vigil.demonstration.TrueEvent.Kind;

/** Reports calls to overdoses, died or survived, once a week or so; names are often heard at the door. */
final class Ambulance implements Partner {
  private static final Layout LAYOUT = Layout.AMBULANCE;

  private final NameStock names;
  private final Hazards rates;

  Ambulance(NameStock names, Hazards rates) {
    this.names = names;
    this.rates = rates;
  }

  @Override
  public void tell(TrueEvent event, Dice dice, Consumer<Telling> telling) {
    boolean survived = event.kind() == Kind.NEAR_FATAL;
    if (!survived && (!called(event, dice) || rates.strikes(Hazard.NOT_TOLD, LAYOUT, dice))) {
      return;
    }
    var row = new Row(LAYOUT);
    var sentOn = event.found().plusDays(dice.between(1, 10));
    if (rates.strikes(Hazard.LATE, LAYOUT, dice)) {
      sentOn = sentOn.plusDays(dice.between(21, 120));
      row.note(Hazard.LATE);
    }
    var heard =
        event.unidentified() ? Heard.nobody(event) : Heard.of(event, LAYOUT, names, rates, dice);
    var number = References.ambulance(event);
    row.about(heard, "", "Incident address", "Incident postcode")
        .with("Incident number", number)
        .with("Incident date", event.found())
        .with("Outcome", survived ? "survived" : "died")
        .with(
            "Naloxone given",
            dice.chance(event.mix().misuse() ? 0.55 : 0.1)
                ? "yes"
                : dice.chance(0.8) ? "no" : Row.NOT_KNOWN)
        .with("Suspected substances", Notes.suspected(event, row, rates, dice))
        .with("Drug or alcohol", dice.chance(0.2) ? "unclear" : Notes.drugOrAlcohol(event))
        .with("Product or brand", event.scene().product())
        .with("Premises", event.scene().premises())
        .with(
            "Narrative",
            survived
                ? "Overdose; responded to treatment and conveyed."
                : Notes.circumstances(event, dice));
    atIncident(row, event, dice);
    telling.accept(row.sent(sentOn, number, event, rates, dice));
  }

  /** The address is where the crew went, which is the person's home only where it happened there. */
  private static void atIncident(Row row, TrueEvent event, Dice dice) {
    var place = event.scene().place();
    row.with("District", event.happenedIn().label());
    if (place.equals("Own home") || place.equals("Hostel room")) {
      row.with("Incident address", event.person().home().address())
          .with("Incident postcode", event.person().home().postcode());
    } else {
      var premises = event.scene().premises();
      var where = premises.isEmpty() ? People.street(dice) : premises;
      row.with("Incident address", where + ", " + event.happenedIn().town())
          .with("Incident postcode", "");
    }
  }

  private static boolean called(TrueEvent event, Dice dice) {
    return dice.chance(
        switch (event.kind()) {
          case DRUG_POISONING -> event.rangeKnown() ? 0.4 : 0.75;
          case EXCLUDED -> 0.6;
          case ALCOHOL_SPECIFIC -> 0.12;
          case NEAR_FATAL -> 1;
        });
  }
}
