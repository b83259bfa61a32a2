package org.vigil.drugtesting;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Headings that stand over what is told of one person or one test, and never over counts of an area. Better one too many: what
 * is refused can be sent again under another heading, and what was kept cannot be unkept.
 */
final class PersonHeadings {
  private static final String NUMBER =
      "(?:id|ids|no|nos|number|numbers|num|nr|ref|reference|urn|barcode|identifier)";

  private static final Pattern CERTAIN =
      anyOf(
          "(?:[a-z]+ ){0,3}(?:sur|fore|nick) ?names?(?: \\d)?",
          "(?:first|last|middle|christian|family|given|full|maiden|preferred) names?(?: \\d)?",
          "(?:detainee|detained person|person|client|suspect|subject|offender|arrestee|patient|prisoner|dp)(?: s)? (?:full )?names?",
          "names? of (?:the )?(?:detainee|detained person|person|client|suspect|subject|offender|arrestee|patient|prisoner)s?",
          "initials|alias(?:es)?",
          "(?:[a-z]+ ){0,2}(?:d ?o ?b|(?:date|year|place) of birth|birth ?(?:date|day|year)|born(?: on)?)(?: [a-z]+)?",
          "custody (?:record )?" + NUMBER + "(?: number| no)?",
          "custody record",
          "(?:pnc|cro|nhs|asn|urn|uprn|pncid|nino|crn)(?: " + NUMBER + ")*",
          "(?:niche|nspis|nomis|athena|prison|arrest summons|national insurance|ni|passport|crime|incident|occurrence) "
              + NUMBER,
          "(?:unique )?(?:id|ids|identifier|barcode|guid)(?: " + NUMBER + ")?",
          "(?:test|sample|kit|record|person|client|case|nominal|detainee|detention|arrest|offender|suspect|patient|episode|visit|attendance|entry|log|unique|police) "
              + NUMBER
              + "(?: "
              + NUMBER
              + ")?",
          "(?:home |full |partial )?post ?codes?(?: (?:sector|district|area|in|out))?|out ?codes?");

  private static final Pattern POSSIBLE =
      anyOf(
          "names?|who",
          "(?:home |full |street |current |last known |permanent )?address(?:es)?(?: (?:line )?\\d)?",
          "street|house(?: (?:no|name|number))?",
          "detainee|detained person|person|client|suspect|subject|offender|arrestee|patient|prisoner|nominal");

  private static final Pattern ABOUT_ONE =
      anyOf(
          "age(?: (?:at|on|when) [a-z ]+)?|sex|gender|ethnic(?:ity| [a-z ]+)?|nationality|religion|occupation",
          "offence(?: [a-z ]+)?",
          "(?:date|time|day)(?: and time)? of (?:the )?(?:test|arrest|offence|sample|detention)",
          "(?:test|sample|arrest|detention|offence)(?:ed)? (?:date|time|day)(?: and time)?|arrested (?:on|at)",
          "(?:test|sample) (?:result|outcome)|officer|custody officer|arresting officer|collar "
              + NUMBER);

  private PersonHeadings() {}

  /** Whatever stands beneath it. */
  static boolean isCertain(String cell) {
    return CERTAIN.matcher(plain(cell)).matches();
  }

  /** Unless areas or counts stand beneath it. */
  static boolean isPossible(String cell) {
    return POSSIBLE.matcher(plain(cell)).matches();
  }

  /** What is told of each person; by itself a table of counts may be cut by it too. */
  static boolean isAboutOne(String cell) {
    return ABOUT_ONE.matcher(plain(cell)).matches();
  }

  static boolean isAny(String cell) {
    return isCertain(cell) || isPossible(cell) || isAboutOne(cell);
  }

  private static String plain(String cell) {
    return cell.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static Pattern anyOf(String... patterns) {
    return Pattern.compile(String.join("|", patterns));
  }
}
