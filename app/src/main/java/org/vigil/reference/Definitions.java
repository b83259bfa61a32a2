package org.vigil.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The national definitions a death is held against, each with its version and its reason. */
public final class Definitions {

  public static final String DRUG_POISONING = "drug-poisoning";
  public static final String DRUG_MISUSE = "drug-misuse";
  public static final String ALCOHOL_SPECIFIC = "alcohol-specific";

  /** Groups that make no death a drug poisoning: ICD-10 counts them elsewhere or not at all. */
  private static final Set<String> NO_DRUGS =
      Set.of("ALCOHOL", "OTHER_TOXIC", "VOLATILE", "ADULTERANT");

  private final List<Definition> all;
  private final Icd10Set codes;
  private final ControlledDrugs controlled;

  private Definitions(List<Definition> all, Icd10Set codes, ControlledDrugs controlled) {
    this.all = all;
    this.codes = codes;
    this.controlled = controlled;
  }

  static Definitions from(ReferenceFiles files, SubstanceDictionary substances) {
    var all =
        files.rows("definitions.csv").stream()
            .map(
                row ->
                    new Definition(
                        row.required("definition_id"),
                        row.required("version"),
                        row.required("name"),
                        row.required("says"),
                        row.period(),
                        row.required("source")))
            .toList();
    return new Definitions(
        all,
        new Icd10Set(files.rows("icd10-sets.csv")),
        new ControlledDrugs(files.rows("controlled-drugs.csv"), substances));
  }

  List<Definition> all() {
    return List.copyOf(all);
  }

  public ControlledDrugs controlledDrugs() {
    return controlled;
  }

  /** ONS: the underlying cause is poisoning by, or a disorder due to, drugs. */
  public DefinitionResult drugPoisoning(DefinitionInput input) {
    return decide(DRUG_POISONING, input, this::drugPoisoning);
  }

  /** ONS and UK Drugs Strategy: drug dependence, or a poisoning with a controlled drug named. */
  public DefinitionResult drugMisuse(DefinitionInput input) {
    return decide(DRUG_MISUSE, input, this::drugMisuse);
  }

  /** National Statistics, November 2017: the underlying cause is wholly due to alcohol. */
  public DefinitionResult alcoholSpecific(DefinitionInput input) {
    return decide(ALCOHOL_SPECIFIC, input, this::alcoholSpecific);
  }

  private DefinitionResult drugPoisoning(Definition definition, DefinitionInput input) {
    if (input.underlyingCause() != null) {
      return codes.holds("drug-poisoning", input)
          ? definition.yes("The underlying cause is in the list")
          : definition.no("The underlying cause is not in the list");
    }
    return drugs(input).isEmpty()
        ? definition.cannotSay("No ICD code given and the certified cause names no drug")
        : definition.provisionally("the certified cause names " + names(drugs(input)));
  }

  private DefinitionResult drugMisuse(Definition definition, DefinitionInput input) {
    if (codes.holds("drug-misuse-a", input)) {
      return definition.yes("The underlying cause is a disorder due to drugs");
    }
    boolean poisoning = codes.holds("drug-misuse-b", input);
    if (input.underlyingCause() != null && !poisoning) {
      return definition.no("The underlying cause is not in the list");
    }
    var day = statusDay(input);
    if (day == null) {
      return definition.cannotSay(
          "The date of death is not known, so neither is the law of that day");
    }
    var controlledNamed =
        drugs(input).stream()
            .filter(drug -> controlled.drugClass(drug, day).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    if (poisoning) {
      return controlledNamed.isEmpty()
          ? definition.no("A poisoning, but no controlled drug is named on " + day)
          : definition.yes("A poisoning with " + names(controlledNamed) + " named");
    }
    return controlledNamed.isEmpty()
        ? definition.cannotSay("No ICD code given and the certified cause names no controlled drug")
        : definition.provisionally("the certified cause names " + names(controlledNamed));
  }

  private DefinitionResult alcoholSpecific(Definition definition, DefinitionInput input) {
    if (input.underlyingCause() != null) {
      return codes.holds("alcohol-specific", input)
          ? definition.yes("The underlying cause is wholly due to alcohol")
          : definition.no("The underlying cause is not in the list");
    }
    boolean alcohol = input.mentioned().stream().anyMatch(substance -> substance.isIn("ALCOHOL"));
    if (!alcohol) {
      return definition.cannotSay(
          "No ICD code given and the certified cause does not name alcohol");
    }
    return drugs(input).isEmpty()
        ? definition.provisionally("the certified cause names alcohol and no drug")
        : definition.cannotSay(
            "No ICD code given; alcohol is named with "
                + names(drugs(input))
                + ", which would be a drug poisoning");
  }

  private DefinitionResult decide(
      String id,
      DefinitionInput input,
      BiFunction<Definition, DefinitionInput, DefinitionResult> decision) {
    return all.stream()
        .filter(definition -> definition.id().equals(id) && definition.covers(input.dateOfDeath()))
        .findFirst()
        .map(definition -> decision.apply(definition, input))
        .orElseGet(
            () ->
                new DefinitionResult(
                    id,
                    "none",
                    DefinitionResult.Answer.CANNOT_SAY,
                    "No version of the definition covers the date of death"));
  }

  private static @Nullable LocalDate statusDay(DefinitionInput input) {
    return switch (input.policy()) {
      case ControlPolicy.Backcast backcast -> backcast.statusOn();
      case ControlPolicy.AtDeath atDeath -> input.dateOfDeath();
    };
  }

  private static Set<Substance> drugs(DefinitionInput input) {
    return input.mentioned().stream()
        .filter(substance -> substance.groups().stream().noneMatch(NO_DRUGS::contains))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String names(Set<Substance> substances) {
    return substances.stream().map(Substance::name).sorted().collect(Collectors.joining(", "));
  }
}
