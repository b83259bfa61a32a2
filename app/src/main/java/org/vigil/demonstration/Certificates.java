package org.vigil.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes causes of death as an English coroner or doctor does, and codes them as a registration does (ICD-10). */
final class Certificates {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("heroin", "T401"),
          Map.entry("morphine", "T402"),
          Map.entry("codeine", "T402"),
          Map.entry("oxycodone", "T402"),
          Map.entry("methadone", "T403"),
          Map.entry("tramadol", "T404"),
          Map.entry("fentanyl", "T404"),
          Map.entry("buprenorphine", "T404"),
          Map.entry("cocaine", "T405"),
          Map.entry("diazepam", "T424"),
          Map.entry("bromazolam", "T424"),
          Map.entry("etizolam", "T424"),
          Map.entry("alprazolam", "T424"),
          Map.entry("zopiclone", "T426"),
          Map.entry("pregabalin", "T426"),
          Map.entry("gabapentin", "T426"),
          Map.entry("paracetamol", "T391"),
          Map.entry("amitriptyline", "T430"),
          Map.entry("mirtazapine", "T432"),
          Map.entry("sertraline", "T432"),
          Map.entry("citalopram", "T432"),
          Map.entry("venlafaxine", "T432"),
          Map.entry("amphetamine", "T436"),
          Map.entry("MDMA", "T436"),
          Map.entry("ketamine", "T412"),
          Map.entry("propranolol", "T447"),
          Map.entry("quetiapine", "T435"),
          Map.entry("promethazine", "T450"),
          Map.entry("alcohol", "T510"));
  private static final String CORONER = "Coroner, after inquest";

  private Certificates() {}

  static Cause ofPoisoning(Toxicology.Mix mix, Dice dice) {
    var found = mix.substances();
    var list = listed(found);
    String a;
    var b = "";
    var c = "";
    var two =
        dice.chance(0.12)
            ? dice.pick(
                "Chronic obstructive pulmonary disease",
                "Ischaemic heart disease",
                "Hepatitis C",
                "Bronchopneumonia")
            : "";
    if (found.size() == 1) {
      a =
          dice.pick(
              capital(list) + " toxicity",
              "Acute " + list + " toxicity",
              capital(list) + " overdose",
              "Toxic effects of " + list);
    } else {
      a =
          dice.pick(
              "Mixed drug toxicity (" + list + ")",
              "Combined toxicity of " + list,
              "Multiple drug toxicity (" + list + ")",
              "Combined toxic effects of " + list,
              "Mixed drug toxicity including " + list);
    }
    if (dice.chance(0.16)) {
      b = a;
      a =
          dice.pick(
              "Respiratory depression",
              "Aspiration pneumonia",
              "Cardiorespiratory arrest",
              "Acute respiratory failure");
    } else if (dice.chance(0.06)) {
      c = a;
      b = "Cardiac arrest";
      a = "Hypoxic brain injury";
    }
    return new Cause(a, b, c, two, underlying(mix), codes(found), conclusion(mix, dice), CORONER);
  }

  static Cause ofAlcohol(boolean inquest, Dice dice) {
    var certifier = inquest ? CORONER : "Registered medical practitioner";
    var conclusion = inquest ? "Alcohol related" : "";
    return switch (dice.between(0, 9)) {
      case 0, 1, 2 ->
          new Cause(
              "Decompensated alcohol-related liver disease",
              "",
              "",
              "",
              "K709",
              "",
              conclusion,
              certifier);
      case 3, 4 ->
          new Cause(
              "Upper gastrointestinal haemorrhage",
              "Oesophageal varices",
              "Alcoholic cirrhosis of the liver",
              "",
              "K703",
              "",
              conclusion,
              certifier);
      case 5 ->
          new Cause(
              "Multiple organ failure",
              "Alcoholic hepatitis",
              "",
              "",
              "K701",
              "",
              conclusion,
              certifier);
      case 6 ->
          new Cause(
              "Hepatic failure",
              "Alcoholic liver disease",
              "",
              "Alcohol dependence syndrome",
              "K704",
              "",
              conclusion,
              certifier);
      case 7 ->
          new Cause("Acute alcoholic pancreatitis", "", "", "", "K852", "", conclusion, certifier);
      case 8 ->
          new Cause(
              "Bronchopneumonia",
              "Alcohol dependence syndrome",
              "",
              "",
              "F102",
              "",
              conclusion,
              certifier);
      default ->
          new Cause("Acute alcohol toxicity", "", "", "", "X45", "T510", conclusion, certifier);
    };
  }

  static Cause ofOther(Dice dice) {
    return switch (dice.between(0, 5)) {
      case 0, 1 ->
          new Cause(
              "Ischaemic heart disease",
              "Coronary artery atheroma",
              "",
              "",
              "I251",
              "",
              "Natural causes",
              CORONER);
      case 2 ->
          new Cause(
              "Pulmonary thromboembolism",
              "Deep vein thrombosis",
              "",
              "",
              "I269",
              "",
              "Natural causes",
              CORONER);
      case 3 ->
          new Cause(
              "Sudden unexpected death in epilepsy",
              "",
              "",
              "",
              "G409",
              "",
              "Natural causes",
              CORONER);
      case 4 ->
          new Cause(
              "Bronchopneumonia",
              "",
              "",
              "Type 1 diabetes mellitus",
              "J180",
              "",
              "Natural causes",
              CORONER);
      default -> new Cause("Head injury", "", "", "", "W19", "S099", "Accident", CORONER);
    };
  }

  private static String conclusion(Toxicology.Mix mix, Dice dice) {
    if (mix.intended()) {
      return dice.chance(0.85) ? "Suicide" : "Open";
    }
    return mix.misuse()
        ? dice.pick(
            "Drug related",
            "Drug related",
            "Drug related",
            "Misadventure",
            "Misadventure",
            "Accident",
            "Narrative conclusion")
        : dice.pick("Misadventure", "Accident", "Accident", "Open", "Narrative conclusion");
  }

  private static String underlying(Toxicology.Mix mix) {
    boolean narcotic =
        mix.substances().stream().anyMatch(substance -> code(substance).matches("T40.|T4[0-9]4"));
    if (mix.intended()) {
      return narcotic ? "X62" : "X61";
    }
    return mix.substances().size() > 3
        ? "X44"
        : narcotic ? "X42" : mix.substances().getFirst().equals("paracetamol") ? "X40" : "X41";
  }

  private static String codes(List<String> found) {
    return String.join("; ", found.stream().map(Certificates::code).distinct().sorted().toList());
  }

  /** Nitazenes and whatever else has no code of its own: other synthetic narcotics. */
  private static String code(String substance) {
    return CODES.getOrDefault(substance, "T404");
  }

  static String listed(List<String> found) {
    if (found.size() == 1) {
      return found.getFirst();
    }
    var all = new ArrayList<>(found);
    var last = all.removeLast();
    return String.join(", ", all) + " and " + last;
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
