package org.vigil.demonstration;

import java.util.ArrayList;
import java.util.List;

/**
 * What people died with, by year: opiates in most misuse deaths, cocaine and pregabalin rising, bromazolam from 2021, and
 * medicines in the rest. Shares are assumptions [D] shaped on what the Office for National Statistics reports of England.
 */
final class Toxicology {
  /** Substances, and whether they make the death one of misuse. */
  record Mix(List<String> substances, boolean misuse, boolean intended) {}

  private Toxicology() {}

  static Mix mix(int year, Dice dice) {
    return dice.chance(0.66) ? misuse(year, dice) : medicines(dice);
  }

  static Mix misuse(int year, Dice dice) {
    double since = year - 2015;
    var found = new ArrayList<String>();
    add(found, dice, 0.30, "heroin");
    if (!found.contains("heroin")) {
      add(found, dice, 0.35, "morphine");
    }
    add(found, dice, 0.26, "methadone");
    add(found, dice, year < 2020 ? 0.07 : 0.04, "tramadol");
    add(found, dice, 0.04, "oxycodone");
    add(found, dice, 0.02, "fentanyl");
    add(found, dice, 0.02, "buprenorphine");
    add(
        found,
        dice,
        year >= 2023 ? 0.03 : 0,
        dice.pick("protonitazene", "N-desethyl isotonitazene"));
    add(found, dice, 0.18 + 0.025 * since, "cocaine");
    add(found, dice, 0.26 - 0.012 * since, "diazepam");
    add(found, dice, year < 2021 ? 0 : 0.05 + 0.03 * (year - 2021), "bromazolam");
    add(found, dice, year >= 2016 && year < 2022 ? 0.05 : 0.01, "etizolam");
    add(found, dice, 0.03, "alprazolam");
    add(found, dice, 0.05 + 0.016 * since, "pregabalin");
    add(found, dice, 0.04, "gabapentin");
    add(found, dice, 0.04, "amphetamine");
    add(found, dice, 0.04, "MDMA");
    add(found, dice, 0.01 + 0.004 * since, "ketamine");
    add(found, dice, 0.08, "mirtazapine");
    add(found, dice, 0.04, "zopiclone");
    add(found, dice, 0.28, "alcohol");
    if (found.isEmpty() || found.equals(List.of("alcohol"))) {
      found.addFirst(dice.pick("heroin", "cocaine", "methadone"));
    }
    return new Mix(List.copyOf(found), true, dice.chance(0.06));
  }

  private static Mix medicines(Dice dice) {
    var stock =
        List.of(
            "paracetamol",
            "amitriptyline",
            "propranolol",
            "sertraline",
            "citalopram",
            "venlafaxine",
            "mirtazapine",
            "quetiapine",
            "zopiclone",
            "promethazine");
    var found = new ArrayList<String>();
    found.add(dice.pick(stock));
    if (dice.chance(0.45)) {
      var second = dice.pick(stock);
      if (!found.contains(second)) {
        found.add(second);
      }
    }
    add(found, dice, 0.25, "codeine");
    add(found, dice, 0.25, "alcohol");
    return new Mix(List.copyOf(found), false, dice.chance(0.6));
  }

  private static void add(List<String> found, Dice dice, double probability, String substance) {
    if (dice.chance(probability)) {
      found.add(substance);
    }
  }
}
