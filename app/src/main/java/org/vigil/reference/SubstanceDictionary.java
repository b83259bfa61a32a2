package org.vigil.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads substances out of what was told. Longest listed spelling first, whatever the case, near
 * spellings of long words; a metabolite implies its parent; an opioid with an analgesic is a
 * compound medicine.
 */
public final class SubstanceDictionary {

  /** The words say only that drugs were taken. */
  public static final String NOT_SPECIFIED = "unspecified_drug";

  public static final String ALCOHOL = "alcohol";

  private static final Pattern PARTS = Pattern.compile("[,;/+\\n]|\\band\\b|&");
  private static final Set<String> SAYS_NOTHING =
      Set.of("nk", "unk", "unknown", "not known", "not stated", "none", "nil", "other", "others");

  private record Compound(String substance, String with, String becomes) {}

  private record ChildOf(String substance, String parent) {}

  private final Map<String, Substance> substances = new LinkedHashMap<>();
  private final Map<String, String> groupNames = new LinkedHashMap<>();
  private final List<Compound> compounds = new ArrayList<>();
  private final Set<ChildOf> children = new HashSet<>();
  private final SubstanceMatcher certificates;
  private final SubstanceMatcher statements;

  private SubstanceDictionary(ReferenceFiles files) {
    for (var row : files.rows("substances.csv")) {
      var substance = substance(row);
      if (substances.put(substance.id(), substance) != null) {
        throw row.fault("repeats the substance " + substance.id());
      }
    }
    for (var row : files.rows("substance-groups.csv")) {
      groupNames.put(row.required("group"), row.required("name"));
    }
    for (var row : files.rows("substance-compounds.csv")) {
      compounds.add(
          new Compound(
              known(row, "substance_id"), known(row, "with_id"), known(row, "becomes_id")));
    }
    for (var row : files.rows("substance-parents.csv")) {
      children.add(new ChildOf(known(row, "substance_id"), known(row, "parent_id")));
    }
    var rows = files.rows("substance-terms.csv");
    certificates = new SubstanceMatcher(terms(rows, false));
    statements = new SubstanceMatcher(terms(rows, true));
  }

  static SubstanceDictionary from(ReferenceFiles files) {
    return new SubstanceDictionary(files);
  }

  /** Every mention in the text of a certificate or report, in the order of the text. */
  public List<SubstanceMention> read(String text) {
    return settle(certificates.find(text));
  }

  /** As {@link #read}, and street names too, for what witnesses and officers wrote down. */
  public List<SubstanceMention> readWithStreetNames(String text) {
    return settle(statements.find(text));
  }

  /** The parts of what a partner wrote, between commas and the like, in which nothing listed is named. */
  public List<String> notRecognised(String text) {
    return PARTS
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> part.chars().filter(Character::isLetter).count() > 1)
        .filter(part -> !SAYS_NOTHING.contains(part.toLowerCase(Locale.UK)))
        .filter(part -> readWithStreetNames(part).isEmpty())
        .distinct()
        .toList();
  }

  /**
   * The substances a text counts for, each once. One that may be a metabolite of another named
   * there is left out; "not specified" is left out where something is named.
   */
  public Set<Substance> counted(List<SubstanceMention> mentions) {
    var counted = new LinkedHashSet<Substance>();
    mentions.stream()
        .filter(mention -> !mention.alsoMetabolite())
        .map(SubstanceMention::substance)
        .forEach(counted::add);
    if (counted.size() > 1) {
      counted.removeIf(substance -> substance.id().equals(NOT_SPECIFIED));
    }
    return counted;
  }

  public Optional<Substance> byId(String id) {
    return Optional.ofNullable(substances.get(id));
  }

  /** What a table calls a reporting group; empty for one that only sorts substances and is not reported. */
  public Optional<String> groupName(String group) {
    return Optional.ofNullable(groupNames.get(group));
  }

  /** The substances of a reporting group. */
  public List<Substance> inGroup(String group) {
    return substances.values().stream().filter(substance -> substance.isIn(group)).toList();
  }

  public List<Substance> all() {
    return List.copyOf(substances.values());
  }

  private List<SubstanceMention> settle(List<SubstanceMention> found) {
    var ids = new HashSet<String>();
    found.forEach(mention -> ids.add(mention.substance().id()));
    return found.stream().map(mention -> settle(mention, ids)).toList();
  }

  private SubstanceMention settle(SubstanceMention mention, Set<String> ids) {
    var id = mention.substance().id();
    for (var compound : compounds) {
      if (compound.substance().equals(id) && ids.contains(compound.with())) {
        return mention.as(get(compound.becomes()), SubstanceMention.Basis.COMPOUND);
      }
    }
    boolean child = ids.stream().anyMatch(parent -> children.contains(new ChildOf(id, parent)));
    return child ? mention.possiblyMetabolite() : mention;
  }

  private Iterable<Term> terms(List<Row> rows, boolean street) {
    Map<String, Integer> tokens = new TreeMap<>();
    Map<String, List<Term.Meaning>> meanings = new LinkedHashMap<>();
    for (var row : rows) {
      var kind = row.required("kind");
      if (kind.equals("street") && !street) {
        continue;
      }
      var key = Term.key(row.required("term"));
      tokens.merge(key, Token.split(row.required("term")).size(), Math::max);
      var listed = meanings.computeIfAbsent(key, none -> new ArrayList<>());
      if (!kind.equals("not-a-mention")) {
        var meaning = new Term.Meaning(get(known(row, "substance_id")), basis(row, kind));
        if (!listed.contains(meaning)) {
          listed.add(meaning);
        }
      }
    }
    var terms = new ArrayList<Term>();
    meanings.forEach(
        (key, listed) -> terms.add(new Term(key, tokens.getOrDefault(key, 1), listed)));
    return terms;
  }

  private static SubstanceMention.Basis basis(Row row, String kind) {
    return switch (kind) {
      case "name", "brand", "abbreviation", "misspelling" -> SubstanceMention.Basis.NAMED;
      case "metabolite" -> SubstanceMention.Basis.METABOLITE;
      case "street" -> SubstanceMention.Basis.STREET;
      default -> throw row.fault("has a kind of term that is not known");
    };
  }

  private static Substance substance(Row row) {
    return new Substance(
        row.required("substance_id"),
        row.required("preferred_name"),
        Set.copyOf(row.list("reporting_groups")),
        row.text("pharm_class"),
        row.period(),
        row.required("source"));
  }

  private String known(Row row, String column) {
    var id = row.required(column);
    if (!substances.containsKey(id)) {
      throw row.fault("names a substance that is not listed: " + id);
    }
    return id;
  }

  private Substance get(String id) {
    var substance = substances.get(id);
    if (substance == null) {
      throw new IllegalArgumentException("Not a listed substance: " + id);
    }
    return substance;
  }
}
