package org.vigil.casefile;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.linkage.PersonName;
import org.vigil.matching.CaseFileId;
import org.vigil.notification.Fact;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notification;
import org.vigil.notification.Told;
import org.vigil.reference.ControlPolicy;
import org.vigil.reference.DefinitionInput;
import org.vigil.reference.DefinitionResult;
import org.vigil.reference.Reference;
import org.vigil.reference.Substance;
import org.vigil.shell.VigilClock;

/** Makes a case file of its notifications and its journal, and of nothing else. */
@Component
class CaseFileBuilder {
  private static final List<Fact> CERTIFIED =
      List.of(Fact.CAUSE_1A, Fact.CAUSE_1B, Fact.CAUSE_1C, Fact.CAUSE_2);
  private static final Classified EXCLUDED =
      new Classified(
          Classification.NOT_DRUG_RELATED, Classified.BY_RULE, "The partner has excluded it.");
  private static final List<Fact> SUSPECTED = List.of(Fact.SUBSTANCES, Fact.ITEMS_FOUND);

  private final Reference reference;
  private final Feeds feeds;

  CaseFileBuilder(Reference reference, Feeds feeds) {
    this.reference = reference;
    this.feeds = feeds;
  }

  CaseFile build(
      CaseFileId id,
      String caseReference,
      List<Notification> notifications,
      List<CaseEntry> journal,
      boolean inQuestion) {
    if (notifications.isEmpty()) {
      throw new IllegalArgumentException("a case file has at least one notification");
    }
    var last = LastWords.of(notifications);
    var facts = settle(last.speaking(), journal);
    var basis = deathBasis(facts);
    var dateOfDeath = day(facts, factOf(basis));
    var substances = certified(facts);
    var input =
        new DefinitionInput(
            value(facts, Fact.UNDERLYING_CAUSE).orElse(null),
            new LinkedHashSet<>(substances),
            dateOfDeath,
            new ControlPolicy.Backcast(lastHeard(notifications)));
    var definitions = reference.definitions();
    var poisoning = definitions.drugPoisoning(input);
    var misuse = definitions.drugMisuse(input);
    var alcohol = definitions.alcoholSpecific(input);
    return new CaseFile(
        id,
        caseReference,
        notifications,
        facts,
        county(facts, notifications),
        dateOfDeath,
        basis,
        firstNotified(notifications),
        age(facts, dateOfDeath),
        substances,
        suspected(last.speaking()),
        poisoning,
        misuse,
        alcohol,
        last.tellOfADeath()
            ? classify(facts, stillStands(journal, last), poisoning, misuse, alcohol)
            : notADeath(notifications, journal),
        journal,
        inQuestion);
  }

  private static Map<Fact, SettledFact> settle(
      List<Notification> notifications, List<CaseEntry> journal) {
    var best = notifications.stream().sorted(Precedence.BEST_FIRST).toList();
    var certificate = certificate(notifications);
    var facts = new EnumMap<Fact, SettledFact>(Fact.class);
    for (var fact : Fact.values()) {
      var sources =
          best.stream()
              .flatMap(
                  n -> n.facts().told(fact).map(told -> new SettledFact.Source(n, told)).stream())
              .sorted(Comparator.comparing(source -> standsIn(fact, source.told())))
              .toList();
      var byPerson = settledByPerson(journal, fact);
      if (byPerson.isEmpty() && CERTIFIED.contains(fact) && certificate.isPresent()) {
        causeLine(fact, certificate.get(), sources).ifPresent(line -> facts.put(fact, line));
      } else if (!sources.isEmpty() || byPerson.isPresent()) {
        facts.put(fact, settle(fact, sources, byPerson.orElse(null)));
      }
    }
    return facts;
  }

  /**
   * The notification whose four cause lines are taken, together: a line that it leaves empty was not certified, whoever wrote one
   * before. Of one partner's key it is the last word that tells any cause; of those that name one, the best.
   */
  private static Optional<Notification> certificate(List<Notification> notifications) {
    return LastWords.byKey(notifications).values().stream()
        .flatMap(
            under ->
                under.reversed().stream()
                    .filter(n -> CERTIFIED.stream().anyMatch(f -> n.facts().told(f).isPresent()))
                    .limit(1))
        .filter(n -> CERTIFIED.stream().anyMatch(f -> n.facts().value(f).isPresent()))
        .min(Precedence.BEST_FIRST);
  }

  private static Optional<SettledFact> causeLine(
      Fact fact, Notification certificate, List<SettledFact.Source> sources) {
    var values = values(sources);
    var how =
        values.size() > 1
            ? "By rule: the cause lines together, from the strongest source"
            : words(sources, values);
    return certificate
        .facts()
        .told(fact)
        .map(told -> new SettledFact(fact, told, sources, false, how));
  }

  private static SettledFact settle(
      Fact fact, List<SettledFact.Source> sources, @Nullable CaseEntry byPerson) {
    var values = values(sources);
    var spoken = values.stream().filter(v -> !standsIn(fact, v)).toList();
    boolean conflict =
        comparable(fact) && spoken.stream().map(v -> asCompared(fact, v)).distinct().count() > 1;
    if (byPerson != null) {
      return new SettledFact(
          fact,
          Told.of(byPerson.content()),
          sources,
          conflict,
          "By " + byPerson.by() + ": " + byPerson.reason());
    }
    var taken = values.isEmpty() ? sources.getFirst().told() : values.getFirst();
    if (conflict) {
      return new SettledFact(
          fact, taken, sources, true, "By rule: the strongest source, then the latest word");
    }
    return new SettledFact(
        fact,
        taken,
        sources,
        false,
        !spoken.isEmpty() && spoken.size() < values.size()
            ? "By rule: a name before a stand-in"
            : words(sources, values));
  }

  private static List<Told> values(List<SettledFact.Source> sources) {
    return sources.stream()
        .map(SettledFact.Source::told)
        .filter(Told.Value.class::isInstance)
        .distinct()
        .toList();
  }

  /** Whether two partners who say different things of it cannot both be right. Each has its own day of telling. */
  private static boolean comparable(Fact fact) {
    return switch (fact.kind()) {
      case TEXT, REFERENCE -> false;
      case NAME, DATE, SEX, AGE, NHS_NUMBER, POSTCODE, AREA, ICD10 -> fact != Fact.DATE_REPORTED;
    };
  }

  /** "Unknown male" where a name belongs is no name: any partner's name comes before it, and nobody contradicts it. */
  private static boolean standsIn(Fact fact, Told told) {
    return fact.kind() == Fact.Kind.NAME
        && told instanceof Told.Value value
        && PersonName.of(value.canonical(), null).isEmpty();
  }

  /** ROBINSON and Robinson are one surname. */
  private static Object asCompared(Fact fact, Told told) {
    return fact.kind() == Fact.Kind.NAME && told instanceof Told.Value value
        ? value.canonical().toLowerCase(Locale.UK)
        : told;
  }

  private static String words(List<SettledFact.Source> sources, List<Told> values) {
    if (values.isEmpty()) {
      return "Asked, and not known";
    }
    return sources.size() == 1
        ? "One source"
        : values.size() == 1 ? "Agree" : "Latest word of the strongest source";
  }

  private static Optional<CaseEntry> settledByPerson(List<CaseEntry> journal, Fact fact) {
    return journal.reversed().stream()
        .filter(e -> e.kind() == CaseEntry.Kind.FACT_SETTLED && fact.name().equals(e.subject()))
        .findFirst();
  }

  private static DeathBasis deathBasis(Map<Fact, SettledFact> facts) {
    return Stream.of(DeathBasis.DIED, DeathBasis.FOUND, DeathBasis.REPORTED)
        .filter(basis -> day(facts, factOf(basis)) != null)
        .findFirst()
        .orElse(DeathBasis.NOT_KNOWN);
  }

  private static Fact factOf(DeathBasis basis) {
    return switch (basis) {
      case DIED, NOT_KNOWN -> Fact.DATE_OF_DEATH;
      case FOUND -> Fact.DATE_FOUND;
      case REPORTED -> Fact.DATE_REPORTED;
    };
  }

  /** The day of the last word about this death: given the same notifications, a rebuild says the same. */
  private static LocalDate lastHeard(List<Notification> notifications) {
    return notifications.stream()
        .map(n -> LocalDate.ofInstant(n.receivedAt(), VigilClock.COUNTY_TIME))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static LocalDate firstNotified(List<Notification> notifications) {
    return notifications.stream()
        .map(
            n ->
                n.facts()
                    .day(Fact.DATE_REPORTED)
                    .orElseGet(() -> LocalDate.ofInstant(n.receivedAt(), VigilClock.COUNTY_TIME)))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  private static @Nullable Integer age(
      Map<Fact, SettledFact> facts, @Nullable LocalDate dateOfDeath) {
    var born = day(facts, Fact.DATE_OF_BIRTH);
    if (born != null && dateOfDeath != null && !dateOfDeath.isBefore(born)) {
      return Period.between(born, dateOfDeath).getYears();
    }
    return value(facts, Fact.AGE).map(Integer::valueOf).orElse(null);
  }

  /** The county whose figures this death belongs to: by the first area that has one, else that of who told us. */
  private String county(Map<Fact, SettledFact> facts, List<Notification> notifications) {
    return Stream.of(Fact.DISTRICT_OF_RESIDENCE, Fact.DISTRICT_OF_INCIDENT, Fact.DISTRICT_OF_DEATH)
        .flatMap(fact -> value(facts, fact).stream())
        .flatMap(code -> reference.county(code).stream())
        .findFirst()
        .or(() -> countyOfTheTellers(notifications))
        .orElse(reference.homeCounty());
  }

  private Optional<String> countyOfTheTellers(List<Notification> notifications) {
    return notifications.stream()
        .sorted(Precedence.BEST_FIRST)
        .flatMap(notification -> feeds.find(notification.feed()).stream())
        .map(feed -> feed.county(reference))
        .findFirst();
  }

  private List<Substance> certified(Map<Fact, SettledFact> facts) {
    var text =
        CERTIFIED.stream()
            .flatMap(fact -> value(facts, fact).stream())
            .collect(Collectors.joining(". "));
    var dictionary = reference.substances();
    return List.copyOf(dictionary.counted(dictionary.read(text)));
  }

  private List<Substance> suspected(List<Notification> notifications) {
    var text =
        notifications.stream()
            .flatMap(n -> SUSPECTED.stream().flatMap(fact -> n.facts().value(fact).stream()))
            .distinct()
            .collect(Collectors.joining(". "));
    var dictionary = reference.substances();
    return List.copyOf(dictionary.counted(dictionary.readWithStreetNames(Denials.leftOut(text))));
  }

  /** A person's word stands, given after the death was taken back. */
  private static Classified notADeath(List<Notification> notifications, List<CaseEntry> journal) {
    var takenBack = notifications.getLast().receivedAt();
    return byPerson(journal)
        .filter(entry -> entry.at().isAfter(takenBack))
        .map(CaseFileBuilder::classified)
        .orElse(
            new Classified(
                Classification.NOT_A_DEATH,
                Classified.BY_RULE,
                "The last word of everybody who told of it is that the person survived."));
  }

  /** That nobody died was said of what was known then: whoever tells of a death since has told of something new. */
  private static List<CaseEntry> stillStands(List<CaseEntry> journal, LastWords last) {
    return journal.stream()
        .filter(
            entry ->
                entry.kind() != CaseEntry.Kind.CLASSIFIED
                    || Classification.of(entry.content()) != Classification.NOT_A_DEATH
                    || !last.tellOfADeathSince(entry.at()))
        .toList();
  }

  private static Optional<CaseEntry> byPerson(List<CaseEntry> journal) {
    return journal.reversed().stream()
        .filter(e -> e.kind() == CaseEntry.Kind.CLASSIFIED)
        .findFirst();
  }

  private static Classified classified(CaseEntry entry) {
    return new Classified(Classification.of(entry.content()), entry.by(), entry.reason());
  }

  /** A person's word stands; else the inquest or the registration decides; else the death stays suspected. */
  private static Classified classify(
      Map<Fact, SettledFact> facts,
      List<CaseEntry> journal,
      DefinitionResult poisoning,
      DefinitionResult misuse,
      DefinitionResult alcohol) {
    var byPerson = byPerson(journal);
    if (byPerson.isPresent()) {
      return classified(byPerson.get());
    }
    boolean certified =
        Stream.of(Fact.INQUEST_CONCLUDED, Fact.DATE_REGISTERED, Fact.MANNER)
            .anyMatch(fact -> value(facts, fact).isPresent());
    boolean excluded =
        value(facts, Fact.SUSPICION).filter("excluded"::equalsIgnoreCase).isPresent();
    if (!certified) {
      return excluded
          ? EXCLUDED
          : new Classified(
              Classification.SUSPECTED,
              Classified.BY_RULE,
              "No inquest has concluded and no cause is registered.");
    }
    var reasons = new ArrayList<String>();
    Stream.of(poisoning, alcohol)
        .filter(CaseFileBuilder::holds)
        .map(DefinitionResult::reason)
        .forEach(reasons::add);
    if (!reasons.isEmpty()) {
      return new Classified(
          Classification.CONFIRMED, Classified.BY_RULE, String.join(" ", reasons));
    }
    boolean meetsNone =
        Stream.of(poisoning, misuse, alcohol)
            .allMatch(result -> result.answer() == DefinitionResult.Answer.NO);
    if (meetsNone) {
      return new Classified(
          Classification.NOT_DRUG_RELATED,
          Classified.BY_RULE,
          "The certified cause meets no definition in use.");
    }
    return excluded
        ? EXCLUDED
        : new Classified(
            Classification.SUSPECTED, Classified.BY_RULE, "No definition can say yet.");
  }

  private static boolean holds(DefinitionResult result) {
    return switch (result.answer()) {
      case YES, PROVISIONAL_YES -> true;
      case NO, CANNOT_SAY -> false;
    };
  }

  private static Optional<String> value(Map<Fact, SettledFact> facts, Fact fact) {
    var settled = facts.get(fact);
    return settled != null && settled.taken() instanceof Told.Value value
        ? Optional.of(value.canonical())
        : Optional.empty();
  }

  private static @Nullable LocalDate day(Map<Fact, SettledFact> facts, Fact fact) {
    return value(facts, fact).map(LocalDate::parse).orElse(null);
  }
}
