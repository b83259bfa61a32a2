package org.vigil.casefile.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.casefile.CaseEntry;
import org.vigil.casefile.CaseFile;
import org.vigil.casefile.Classification;
import org.vigil.casefile.DeathBasis;
import org.vigil.casefile.SettledFact;
import org.vigil.matching.Decision;
import org.vigil.matching.Links;
import org.vigil.notification.Fact;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notification;
import org.vigil.notification.Told;
import org.vigil.partner.Organisations;
import org.vigil.reference.DefinitionResult;
import org.vigil.reference.Reference;
import org.vigil.reference.Substance;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Makes the page of a case file: the story first, then what is missing, the substances, and each fact with its source. */
@Component
class CasePages {
  private static final int STORY_LENGTH = 12;
  private static final Set<Fact> NEEDED =
      EnumSet.of(
          Fact.SURNAME,
          Fact.DATE_OF_BIRTH,
          Fact.DATE_OF_DEATH,
          Fact.DISTRICT_OF_RESIDENCE,
          Fact.NHS_NUMBER,
          Fact.ETHNICITY,
          Fact.TREATMENT_STATUS,
          Fact.INQUEST_CONCLUDED,
          Fact.CAUSE_1A,
          Fact.UNDERLYING_CAUSE);

  private final Links links;
  private final Feeds feeds;
  private final Organisations organisations;
  private final Reference reference;
  private final WhoIsWho names;
  private final VigilClock clock;

  CasePages(
      Links links,
      Feeds feeds,
      Organisations organisations,
      Reference reference,
      WhoIsWho names,
      VigilClock clock) {
    this.organisations = organisations;
    this.names = names;
    this.links = links;
    this.feeds = feeds;
    this.reference = reference;
    this.clock = clock;
  }

  CaseFilePage of(CaseFile caseFile) {
    var story = story(caseFile);
    return new CaseFilePage(
        caseFile.reference(),
        heading(caseFile),
        tags(caseFile),
        story.size() > STORY_LENGTH
            ? story.subList(story.size() - STORY_LENGTH, story.size())
            : story,
        story.size(),
        inquest(caseFile),
        NEEDED.stream()
            .filter(f -> caseFile.value(f).isEmpty())
            .map(f -> missing(caseFile, f))
            .toList(),
        List.of(
            definition("Drug poisoning", caseFile.drugPoisoning()),
            definition("Drug misuse", caseFile.drugMisuse()),
            definition("Alcohol-specific", caseFile.alcoholSpecific())),
        substances(caseFile),
        notRecognised(caseFile),
        caseFile.facts().values().stream()
            .sorted(Comparator.comparing(SettledFact::fact))
            .map(this::fact)
            .toList(),
        caseFile.notifications().stream().map(n -> told(n, caseFile)).toList(),
        links.historyOf(caseFile.id()).stream().map(this::decision).toList(),
        caseFile.journal().stream().map(this::entry).toList(),
        caseFile.classified().as(),
        (caseFile.classified().isByPerson()
                ? names.person(caseFile.classified().by())
                : caseFile.classified().by())
            + ": "
            + caseFile.classified().reason(),
        List.of(Classification.values()),
        Acting.required().has(Role.ANALYST));
  }

  private String heading(CaseFile c) {
    var name =
        String.join(
                " ",
                c.value(Fact.FORENAMES).orElse("").strip(),
                c.value(Fact.SURNAME).map(s -> s.toUpperCase(Locale.UK)).orElse("").strip())
            .strip();
    var text = new StringBuilder(name.isEmpty() ? "Name not told" : name);
    if (c.age() != null) {
      text.append(", ").append(c.age());
    }
    c.value(Fact.DISTRICT_OF_RESIDENCE)
        .ifPresent(code -> text.append(", of ").append(reference.areaName(code)));
    var died = c.dateOfDeath();
    if (died == null) {
      return text.append(". Date of death not known.").toString();
    }
    return text.append(
            switch (c.deathBasis()) {
              case DIED -> ". Died ";
              case FOUND -> ". Found dead ";
              case REPORTED -> ". Reported ";
              case NOT_KNOWN -> ". ";
            })
        .append(Words.day(died))
        .append('.')
        .toString();
  }

  private static List<Tag> tags(CaseFile c) {
    var tags = new ArrayList<Tag>();
    tags.add(
        new Tag(
            c.classified().as().label(),
            switch (c.classified().as()) {
              case SUSPECTED -> "amber";
              case CONFIRMED -> "petrol";
              case NOT_DRUG_RELATED -> "grey";
              case NOT_A_DEATH -> "rust";
            }));
    if (c.day(Fact.INQUEST_CONCLUDED).isPresent()) {
      tags.add(new Tag("Inquest concluded", "grey"));
    } else if (c.day(Fact.INQUEST_OPENED).isPresent()) {
      tags.add(new Tag("Inquest opened", "petrol"));
    }
    if (c.inQuestion()) {
      tags.add(new Tag("A link is in question", "rust"));
    }
    return tags;
  }

  private List<StoryLine> story(CaseFile c) {
    var lines = new ArrayList<StoryLine>();
    day(c, Fact.LAST_CONTACT, "Last contact with treatment", Mark.HAPPENED, lines);
    day(c, Fact.LAST_SEEN_ALIVE, "Last seen alive", Mark.HAPPENED, lines);
    if (c.deathBasis() == DeathBasis.DIED) {
      day(c, Fact.DATE_OF_DEATH, "Died" + place(c), Mark.DEATH, lines);
      day(c, Fact.DATE_FOUND, "Found", Mark.HAPPENED, lines);
    } else {
      day(c, Fact.DATE_FOUND, "Found dead" + place(c), Mark.DEATH, lines);
    }
    c.notifications().forEach(n -> lines.add(toldUs(n)));
    day(c, Fact.INQUEST_OPENED, "Inquest opened", Mark.TOLD, lines);
    day(
        c,
        Fact.INQUEST_CONCLUDED,
        "Inquest concluded" + c.value(Fact.CONCLUSION).map(w -> ": " + w).orElse(""),
        Mark.TOLD,
        lines);
    day(c, Fact.DATE_REGISTERED, "Death registered", Mark.TOLD, lines);
    c.journal().stream()
        .filter(e -> e.kind() != CaseEntry.Kind.NOTE)
        .forEach(e -> lines.add(decided(e)));
    lines.sort(Comparator.comparing(StoryLine::on));
    return lines;
  }

  private static String place(CaseFile c) {
    return c.value(Fact.PLACE_OF_DEATH).map(p -> ", " + p).orElse("");
  }

  private void day(CaseFile c, Fact fact, String what, Mark mark, List<StoryLine> lines) {
    c.day(fact)
        .ifPresent(
            on -> {
              var settled = c.facts().get(fact);
              var who =
                  settled == null
                      ? ""
                      : String.join(
                          ", ",
                          new LinkedHashSet<>(
                              settled.toldBy().stream().map(s -> who(s.notification())).toList()));
              lines.add(
                  new StoryLine(
                      on, Words.day(on), what, who, on.isAfter(clock.today()) ? Mark.AHEAD : mark));
            });
  }

  private StoryLine toldUs(Notification n) {
    var on =
        n.facts()
            .day(Fact.DATE_REPORTED)
            .or(() -> n.facts().day(Fact.DATE_REGISTERED))
            .orElseGet(() -> LocalDate.ofInstant(n.receivedAt(), VigilClock.COUNTY_TIME));
    return new StoryLine(on, Words.day(on), who(n) + " notified us", "", Mark.TOLD);
  }

  /** Who told it: of a call the person and where they belong, of a file the partner who sends it. */
  private String who(Notification n) {
    if (!n.feed().equals(Notification.PHONE)) {
      return feeds.labelOf(n.feed());
    }
    var saidBy = n.asTold().getOrDefault(Notification.TOLD_BY, "");
    return organisations.nameOf(n.organisation()) + (saidBy.isBlank() ? "" : ", " + saidBy);
  }

  private StoryLine decided(CaseEntry e) {
    var on = LocalDate.ofInstant(e.at(), VigilClock.COUNTY_TIME);
    var what =
        switch (e.kind()) {
          case CLASSIFIED -> "Classified as " + e.content();
          case FACT_SETTLED -> "Settled a fact";
          case NOTE -> "Note";
        };
    return new StoryLine(on, Words.day(on), what, names.person(e.by()), Mark.TOLD);
  }

  private @Nullable String inquest(CaseFile c) {
    var died = c.dateOfDeath();
    var concluded = c.day(Fact.INQUEST_CONCLUDED);
    if (died == null) {
      return null;
    }
    if (concluded.isPresent()) {
      return "Concluded on %s, %s after the death."
          .formatted(
              Words.day(concluded.get()),
              Words.count(ChronoUnit.DAYS.between(died, concluded.get()), "day", "days"));
    }
    if (c.day(Fact.INQUEST_OPENED).isPresent()) {
      return "Open, day %s since the death."
          .formatted(Words.number(ChronoUnit.DAYS.between(died, clock.today())));
    }
    return null;
  }

  private Missing missing(CaseFile c, Fact fact) {
    var settled = c.facts().get(fact);
    return new Missing(fact.label(), settled == null ? "Not told" : words(fact, settled.taken()));
  }

  private static Definition definition(String name, DefinitionResult result) {
    return new Definition(
        name,
        switch (result.answer()) {
          case YES -> "Yes";
          case NO -> "No";
          case PROVISIONAL_YES -> "Provisional yes";
          case CANNOT_SAY -> "Cannot say yet";
        },
        result.reason(),
        result.version());
  }

  private static List<SubstanceLine> substances(CaseFile c) {
    var all = new LinkedHashSet<Substance>(c.substances());
    all.addAll(c.suspected());
    return all.stream()
        .map(
            s -> new SubstanceLine(s.name(), c.suspected().contains(s), c.substances().contains(s)))
        .toList();
  }

  /** What partners wrote under substances that is in no list: to be asked about, not to be lost. */
  private List<String> notRecognised(CaseFile c) {
    return c.notifications().stream()
        .flatMap(n -> n.facts().value(Fact.SUBSTANCES).stream())
        .flatMap(told -> reference.substances().notRecognised(told).stream())
        .distinct()
        .toList();
  }

  private FactLine fact(SettledFact f) {
    return new FactLine(
        f.fact().name(),
        f.fact().label(),
        words(f.fact(), f.taken()),
        f.toldBy().stream()
            .map(
                s ->
                    new ToldLine(
                        who(s.notification()),
                        words(f.fact(), s.told()),
                        !s.told().equals(f.taken())))
            .distinct()
            .toList(),
        f.conflict(),
        f.settled());
  }

  private String words(Fact fact, Told told) {
    return switch (told) {
      case Told.Value value ->
          switch (fact.kind()) {
            case DATE -> Words.day(LocalDate.parse(value.canonical()));
            case AREA -> reference.areaName(value.canonical());
            case NHS_NUMBER -> Words.nhsNumber(value.canonical());
            case NAME, TEXT, SEX, AGE, POSTCODE, REFERENCE, ICD10 -> value.canonical();
          };
      case Told.Unknown() -> "Told: unknown";
      case Told.None() -> "Told: none";
    };
  }

  private NotificationLine told(Notification n, CaseFile c) {
    return new NotificationLine(
        n.id().toString(), who(n), Words.moment(n.receivedAt()), c.notifications().size() > 1);
  }

  private DecisionLine decision(Decision d) {
    return new DecisionLine(
        Words.moment(d.at()),
        d.answer().words(),
        d.matchWeight() == null ? "" : String.format(Locale.UK, "%.1f", d.matchWeight()),
        names.person(d.by()),
        d.reason());
  }

  private EntryLine entry(CaseEntry e) {
    return new EntryLine(
        Words.moment(e.at()),
        names.person(e.by()),
        switch (e.kind()) {
          case NOTE -> e.content();
          case CLASSIFIED -> "Classified as " + e.content();
          case FACT_SETTLED -> settled(e);
        },
        e.reason());
  }

  private String settled(CaseEntry e) {
    if (e.subject() == null) {
      return "Settled a fact";
    }
    var fact = Fact.valueOf(e.subject());
    return "Settled: %s, %s".formatted(fact.label(), words(fact, Told.of(e.content())));
  }

  /** How a line of the story is marked. */
  enum Mark {
    HAPPENED(""),
    DEATH("vigil-story__mark--death"),
    TOLD("vigil-story__mark--told"),
    AHEAD("vigil-story__mark--ahead");

    private final String style;

    Mark(String style) {
      this.style = style;
    }

    public String style() {
      return style;
    }
  }

  /** The page of a case file. */
  record CaseFilePage(
      String reference,
      String heading,
      List<Tag> tags,
      List<StoryLine> story,
      int storyLength,
      @Nullable String inquest,
      List<Missing> missing,
      List<Definition> definitions,
      List<SubstanceLine> substances,
      List<String> notRecognised,
      List<FactLine> facts,
      List<NotificationLine> notifications,
      List<DecisionLine> decisions,
      List<EntryLine> journal,
      Classification classification,
      String classifiedBy,
      List<Classification> classifications,
      boolean maySettle) {}

  /** A word on a ground. */
  record Tag(String words, String tone) {}

  /** One line of the story. */
  record StoryLine(LocalDate on, String day, String what, String who, Mark mark) {}

  /** A fact nobody has told. */
  record Missing(String needed, String state) {}

  /** A definition and its answer. */
  record Definition(String name, String answer, String reason, String version) {}

  /** A substance: named by partners, named in the certified cause. */
  record SubstanceLine(String name, boolean suspected, boolean certified) {}

  /** A fact with its sources. */
  record FactLine(
      String name,
      String label,
      String taken,
      List<ToldLine> toldBy,
      boolean conflict,
      String settled) {}

  /** One source's word. */
  record ToldLine(String who, String what, boolean differs) {}

  /** One notification of the case file. */
  record NotificationLine(String id, String how, String when, boolean mayWithdraw) {}

  /** One decision about its links. */
  record DecisionLine(String when, String answer, String weight, String by, String reason) {}

  /** One entry of its journal. */
  record EntryLine(String when, String by, String what, String reason) {}
}
