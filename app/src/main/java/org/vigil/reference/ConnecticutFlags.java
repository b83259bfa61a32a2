package org.vigil.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What each flag column of the Connecticut medical examiner stands for. */
public final class ConnecticutFlags {

  private ConnecticutFlags() {}

  /** A new evaluation for each flag, by the heading of its column. */
  public static Map<String, SubstanceEvaluation> evaluations() {
    var all = new LinkedHashMap<String, SubstanceEvaluation>();
    put(all, "Heroin", ids("heroin"), "her[oi]{1,2}n|heron|6-mam|acetylmorphine");
    put(
        all,
        "Heroin death certificate (DC)",
        ids("heroin"),
        "her[oi]{1,2}n|heron|6-mam|acetylmorphine");
    put(all, "Cocaine", ids("cocaine", "crack"), "coc");
    put(
        all,
        "Fentanyl",
        ids("fentanyl"),
        "(?<!yl)(?<!yl[ -])(?<![a-z])fe[nta]*n?[ay]?[ny]*[iy]?l?\\b(?! analog)|anpp");
    put(
        all,
        "Fentanyl Analogue",
        group("FENTANYL_ANALOGUE"),
        "fentan[yi]l|[ao]l?[ck]?ryl|furan|fluoro|valeryl|butyr|fibf");
    put(all, "Oxycodone", ids("oxycodone"), "oxyc|percoc|oxy");
    put(all, "Oxymorphone", ids("oxymorphone"), "oxym");
    put(
        all,
        "Ethanol",
        ids("alcohol"),
        "(?<!m)ethanol(?!ism)|alcohol(?!ism)|etoh|cocaeth|cocoeth|\\beth\\b");
    put(all, "Hydrocodone", ids("hydrocodone"), "hydroco");
    put(
        all,
        "Benzodiazepine",
        groups("BENZODIAZEPINE", "BENZODIAZEPINE_ANALOGUE"),
        "benzo|[a-z]{3}[zs]?[ae]p[ae]m|zol[ao]m|chlord|zepam|clobaz|diaz");
    put(all, "Methadone", ids("methadone"), "methad|metha?don");
    put(
        all,
        "Meth/Amphetamine",
        ids("methamphetamine", "amphetamine", "mdma", "mda"),
        "amphet|amfet|meth\\b");
    put(all, "Amphet", group("AMPHETAMINE"), "amphet|amfet|mdma|mda\\b");
    put(all, "Tramad", ids("tramadol"), "tram");
    put(all, "Hydromorphone", ids("hydromorphone"), "hydrom");
    put(all, "Morphine (Not Heroin)", ids("morphine"), "morph|mop");
    put(all, "Xylazine", ids("xylazine"), "xyl|xya");
    put(all, "Gabapentin", ids("gabapentin"), "gaba");
    put(all, "Opiate NOS", ids("opiate_unspec"), "opi|narcot");
    put(
        all,
        "Heroin/Morph/Codeine",
        ids("heroin", "morphine", "codeine_np", "cocodamol"),
        "her[oi]{1,2}n|morph|code?in");
    put(
        all,
        "Any Opioid",
        groups("OPIATE", "CODEINE_COMPOUND", "DHC_COMPOUND"),
        "fen|her[oi]{1,2}n|morph|codone|codeine|methad|opi|tram|buprenor|narcot");
    return all;
  }

  /** What the office writes where it saw nothing: a blank, N, or a negative test. */
  public static boolean isSet(String cell) {
    return !cell.isBlank() && !cell.equals("N") && !cell.endsWith("NEG");
  }

  private static void put(
      Map<String, SubstanceEvaluation> all,
      String flag,
      Predicate<Substance> isMeant,
      String trace) {
    all.put(flag, new SubstanceEvaluation(flag, isMeant, trace));
  }

  private static Predicate<Substance> ids(String... ids) {
    return substance -> List.of(ids).contains(substance.id());
  }

  private static Predicate<Substance> group(String group) {
    return substance -> substance.isIn(group);
  }

  private static Predicate<Substance> groups(String... groups) {
    return substance -> Set.of(groups).stream().anyMatch(substance::isIn);
  }
}
