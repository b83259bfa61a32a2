package org.vigil.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigil.demonstration.TrueEvent.Kind;

/** The short texts partners write, in the words they use. */
final class Notes {
  private Notes() {}

  static String circumstances(TrueEvent event, Dice dice) {
    var place = event.scene().place().toLowerCase(Locale.ROOT);
    return switch (dice.between(0, 3)) {
      case 0 -> "Found unresponsive, " + place + ". No suspicious circumstances reported.";
      case 1 ->
          "Found deceased by a person known to them, "
              + place
              + ". Post-mortem and toxicology requested.";
      case 2 -> "Cardiac arrest, " + place + "; resuscitation attempted. Toxicology requested.";
      default -> "Sudden death, " + place + ". History under enquiry.";
    };
  }

  static String itemsFound(TrueEvent event, Dice dice) {
    if (!event.scene().product().isEmpty()) {
      return event.scene().product();
    }
    return event.mix().misuse()
        ? dice.pick(
            "drug paraphernalia",
            "needle and foil",
            "empty wraps",
            "prescribed medicines",
            "none",
            Row.NOT_KNOWN)
        : dice.pick("empty medicine packets", "empty alcohol bottles", "none", Row.NOT_KNOWN);
  }

  static String drugOrAlcohol(TrueEvent event) {
    if (event.kind() == Kind.ALCOHOL_SPECIFIC) {
      return "alcohol";
    }
    return event.substances().contains("alcohol") ? "both" : "drug";
  }

  /** What is suspected before any test: some of it, or nothing said. */
  static String suspected(TrueEvent event, Row row, Hazards rates, Dice dice) {
    if (dice.chance(0.35)) {
      return dice.chance(0.5) ? Row.NOT_KNOWN : "";
    }
    var named =
        event.substances().stream()
            .filter(substance -> !substance.contains("nitazene"))
            .filter(substance -> dice.chance(0.6))
            .toList();
    return written(named, row, event, rates, dice);
  }

  static String written(
      List<String> substances, Row row, TrueEvent event, Hazards rates, Dice dice) {
    if (substances.isEmpty()) {
      return "";
    }
    var all = new ArrayList<>(substances);
    var layout = row.layout();
    if (!event.isPlanted() && rates.strikes(Hazard.MISSPELT_SUBSTANCE, layout, dice)) {
      all.set(0, Slips.slip(all.getFirst(), dice));
      row.note(Hazard.MISSPELT_SUBSTANCE);
    }
    return String.join("; ", all);
  }
}
