package org.vigil.demonstration;

import java.util.function.Consumer;
import org.vigil.demonstration.TrueEvent.Kind;

/** Tells of its own clients' deaths, when it hears of them. */
final class TreatmentProvider implements Partner {
  private static final Layout LAYOUT = Layout.TREATMENT_PROVIDER;

  private final NameStock names;
  private final Hazards rates;

  TreatmentProvider(NameStock names, Hazards rates) {
    this.names = names;
    this.rates = rates;
  }

  @Override
  public void tell(TrueEvent event, Dice dice, Consumer<Telling> telling) {
    if (!event.isDeath() || !client(event, dice) || rates.strikes(Hazard.NOT_TOLD, LAYOUT, dice)) {
      return;
    }
    var row = new Row(LAYOUT);
    var notified = event.found().plusDays(dice.days(14, 0.9, 1, 150));
    if (rates.strikes(Hazard.LATE, LAYOUT, dice)) {
      notified = notified.plusDays(dice.between(60, 200));
      row.note(Hazard.LATE);
    }
    var reference = References.treatment(event.person());
    boolean alcoholOnly = event.kind() == Kind.ALCOHOL_SPECIFIC;
    boolean current = dice.chance(0.6);
    boolean opiates =
        event.mix().substances().stream()
            .anyMatch(s -> s.matches("heroin|morphine|methadone|.*nitazene"));
    row.about(Heard.of(event, LAYOUT, names, rates, dice), "Known as", "Address", "Postcode")
        .with("Client reference", reference)
        .with("Notified on", notified)
        .with(
            "Treatment status",
            current
                ? "In treatment"
                : dice.pick("Left within 12 months", "Left more than 12 months ago"))
        .with(
            "Drug group",
            alcoholOnly ? "Alcohol only" : opiates ? "Opiate" : "Non-opiate and alcohol")
        .with(
            "Last contact",
            event.day().minusDays(current ? dice.between(1, 30) : dice.between(60, 900)))
        .with(
            "Prescribed",
            !current || alcoholOnly
                ? "none"
                : opiates
                    ? dice.pick(
                        "methadone 60 ml daily",
                        "methadone 45 ml daily",
                        "buprenorphine 8 mg daily",
                        "none")
                    : "none")
        .with("Naloxone kit issued", opiates ? dice.pick("yes", "yes", "no", Row.NOT_KNOWN) : "no")
        .with("Substances", Notes.suspected(event, row, rates, dice))
        .with("Named contact", dice.chance(0.2) ? "keyworker" : "")
        .with(
            "Notes",
            dice.pick(
                "Informed by family.",
                "Informed by the coroner's officer.",
                "Informed by hostel staff.",
                "Learned at a missed appointment.",
                ""));
    if (event.rangeKnown()) {
      row.with("Date of death", Row.NOT_KNOWN).note(Hazard.DATE_OF_DEATH_RANGE);
    } else {
      row.with("Date of death", event.day());
    }
    telling.accept(
        row.sent(notified, reference + " " + Row.AS_TOLD.format(notified), event, rates, dice));
  }

  private static boolean client(TrueEvent event, Dice dice) {
    return dice.chance(
        switch (event.kind()) {
          case DRUG_POISONING -> event.mix().misuse() ? 0.5 : 0.08;
          case ALCOHOL_SPECIFIC -> 0.35;
          case EXCLUDED -> 0.25;
          case NEAR_FATAL -> 0;
        });
  }
}
