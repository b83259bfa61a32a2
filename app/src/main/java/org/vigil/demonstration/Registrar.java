package org.vigil.demonstration;

import java.util.function.Consumer;

/** The register of deaths: every death, once, days after the certificate or the inquest. */
final class Registrar implements Partner {
  private static final Layout LAYOUT = Layout.DEATH_REGISTRATION;

  private final NameStock names;
  private final Hazards rates;

  Registrar(NameStock names, Hazards rates) {
    this.names = names;
    this.rates = rates;
  }

  @Override
  public void tell(TrueEvent event, Dice dice, Consumer<Telling> telling) {
    if (!event.isDeath()) {
      return;
    }
    var row = new Row(LAYOUT);
    var sentOn = event.registered().plusDays(dice.between(1, 7));
    if (rates.strikes(Hazard.LATE, LAYOUT, dice)) {
      sentOn = sentOn.plusDays(dice.between(21, 60));
      row.note(Hazard.LATE);
    }
    var cause = event.cause();
    var heard = Heard.of(event, LAYOUT, names, rates, dice);
    var entry = References.registration(event);
    row.about(heard, "", "Usual address", "Postcode")
        .with("Registration entry", entry)
        .with("Date registered", event.registered())
        .with("Maiden name", heard.maidenName())
        .with("Date of death", event.rangeKnown() ? event.found() : event.day())
        .with("Place of death", event.scene().place())
        .with("Cause 1a", cause.a())
        .with("Cause 1b", cause.b())
        .with("Cause 1c", cause.c())
        .with("Cause 2", cause.two())
        .with("Underlying cause", cause.underlying())
        .with("Contributory causes", cause.contributory())
        .with("Certified by", cause.certifiedBy())
        .with("Coroner reference", dice.chance(0.9) ? event.coronerReference() : "");
    if (event.rangeKnown()) {
      row.note(Hazard.DATE_OF_DEATH_RANGE);
    }
    telling.accept(row.sent(sentOn, entry, event, rates, dice));
  }
}
