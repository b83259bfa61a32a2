package org.vigil.drugtesting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a column of a return may be, and the headings people give it. The first that fits counts, in this order. */
enum Heading {
  AREA(
      exactly(
          "csp|(csp )?(area|district|borough)( name| of residence| of (home )?address)?|area of residence|residence|place of residence|(home )?district|local authority( district| area)?|la|lad|lad name|partnership|community safety partnership( area)?|csp (name|of residence)|row labels|location")),
  CODE(exactly("(area |gss |ons |lad |csp )?code|gss|lad\\d\\dcd")),
  MONTH(exactly("month|period|reporting (month|period)|month of (test|arrest)")),
  AS_AT(exactly("(data )?(as at|as of)( date)?|extract(ed)? (date|on)|date of extract|data date")),
  FOLLOW_UP_ATTENDED(
      followUp().and(having("attend|kept")).and(notHaving("not|fail|dna|miss|%|rate|percent"))),
  FOLLOW_UP_REQUIRED(
      followUp().and(notHaving("attend|kept|not|fail|dna|miss|%|rate|percent|ceased"))),
  ATTENDED(having("attend|kept").and(notHaving("not|fail|dna|miss|%|rate|percent"))),
  REQUIRED(
      having("required|requirement|imposed|^ra\\b|^ia\\b|assessment")
          .and(notHaving("attend|not |fail|dna|miss|%|rate|percent"))),
  /** Worked out from the others, so never read. */
  DERIVED(having("%|percent|proportion|rate\\b|positivity|share|interval|^ci$")),
  POSITIVE(having("\\bpos(itive|itives)?\\b")),
  NEGATIVE(having("\\bneg(ative|atives)?\\b")),
  REFUSED(
      having(
          "refus|\\bref\\b|declin|fail(ed|ure|ing|s)? to (provide|give|supply|comply)|no sample given|non[ -]?compliance")),
  TOTAL(
      exactly(
          "(grand |overall )?total(s)?|all|((grand |overall )?total |all |(no|number) of )?(requests?|requested|asked|people|persons|detainees|detentions|tests?|tested|tests requested|tests? offered)( made| for a test)?|sum|count")),
  OTHER(
      having(
          "\\bother\\b|invalid|insufficient|void|inconclusive|no result|unsuitable|not completed|incomplete"));

  private final Predicate<String> fits;

  Heading(Predicate<String> fits) {
    this.fits = fits;
  }

  /** Empty where nobody gives such a heading to what a return needs. */
  static Optional<Heading> of(String heading) {
    var plain = plain(heading);
    return plain.isEmpty()
        ? Optional.empty()
        : List.of(values()).stream().filter(kind -> kind.fits.test(plain)).findFirst();
  }

  /** Lower case, "+ve" and "-ve" in full, and without what pivot tables and counters put in front. */
  private static String plain(String heading) {
    return heading
        .toLowerCase(Locale.UK)
        .replace('\u2212', '-')
        .replaceAll("\\+\\s*ve\\b|^\\+$", "positive")
        .replaceAll("(?<![a-z])-\\s*ve\\b|^-$", "negative")
        .replace("&", " and ")
        .replaceAll("[^a-z0-9%+-]+", " ")
        .strip()
        .replaceFirst("^(sum of|count of|number of|no of|num of|n of) ", "")
        .strip();
  }

  private static Predicate<String> exactly(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private static Predicate<String> having(String pattern) {
    return Pattern.compile(pattern).asPredicate();
  }

  private static Predicate<String> notHaving(String pattern) {
    return having(pattern).negate();
  }

  private static Predicate<String> followUp() {
    return having("follow|^fa\\b|^fua\\b|\\bfa (required|attended)\\b");
  }
}
