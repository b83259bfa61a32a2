package org.vigil.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.Links;
import org.vigil.notification.Fact;
import org.vigil.notification.Notifications;
import org.vigil.reference.DefinitionResult.Answer;
import org.vigil.reference.Substance;
import org.vigil.shell.Page;

/** The case files: one read whole, many listed, all counted. */
@Component
public class CaseFiles {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Links links;
  private final Notifications notifications;
  private final Journal journal;
  private final CaseReferences references;
  private final CaseFileBuilder builder;

  CaseFiles(
      JdbcClient jdbc,
      JdbcTemplate template,
      Links links,
      Notifications notifications,
      Journal journal,
      CaseReferences references,
      CaseFileBuilder builder) {
    this.jdbc = jdbc;
    this.template = template;
    this.links = links;
    this.notifications = notifications;
    this.journal = journal;
    this.references = references;
    this.builder = builder;
  }

  /** A case file, built as it is read. Empty when its notifications have gone elsewhere, or there is no such thing. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> find(CaseFileId id) {
    return references.find(id).flatMap(reference -> build(id, reference));
  }

  @Transactional(readOnly = true)
  public Optional<CaseFileId> withReference(String reference) {
    return jdbc.sql("select id from case_file where reference = upper(?)")
        .param(reference)
        .query(UUID.class)
        .optional()
        .map(CaseFileId::new);
  }

  @Transactional(readOnly = true)
  public Optional<String> referenceOf(CaseFileId id) {
    return references.find(id);
  }

  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql("select count(*) from case_file").query(Long.class).single();
  }

  @Transactional(readOnly = true)
  public Page<CaseLine> page(CaseFilter filter, int number) {
    var condition = condition(filter);
    var parameters = parameters(filter);
    long total =
        jdbc.sql("select count(*) from case_file" + condition)
            .params(parameters)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                LINE
                    + condition
                    + " order by "
                    + filter.sort().orderBy()
                    + " limit :size offset :offset")
            .params(parameters)
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(number, Page.USUAL_SIZE))
            .query(CaseFiles::line)
            .list();
    return new Page<>(items, number, Page.USUAL_SIZE, total);
  }

  /** Every line a filter lets through, for export. */
  @Transactional(readOnly = true)
  public List<CaseLine> all(CaseFilter filter) {
    return jdbc.sql(LINE + condition(filter) + " order by " + filter.sort().orderBy())
        .params(parameters(filter))
        .query(CaseFiles::line)
        .list();
  }

  @Transactional(readOnly = true)
  public List<CaseLine> lines(Collection<CaseFileId> ids) {
    return jdbc.sql(
            LINE + " where id = any(:ids) order by date_of_death desc nulls last, reference desc")
        .param("ids", ids.stream().map(CaseFileId::value).toArray(UUID[]::new))
        .query(CaseFiles::line)
        .list();
  }

  /** Those one of whose words, days, areas or substances is asked for; a reference first, then the latest deaths. */
  @Transactional(readOnly = true)
  public Page<CaseLine> search(CaseSearch asked, int most) {
    var condition =
        """
         where to_tsvector('simple', search) @@ websearch_to_tsquery('simple', :words)
            or reference = upper(:words)
            or search ilike :part
            or date_of_death = cast(:day as date)
            or district = cast(:district as text)
            or substances && cast(:substances as text[])
            or substances_suspected && cast(:substances as text[])
        """;
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("words", asked.words());
    parameters.put("part", "%" + asked.words().replaceAll("[\\\\%_]", "\\\\$0") + "%");
    parameters.put("day", asked.day());
    parameters.put("district", asked.district());
    parameters.put("substances", asked.substances().toArray(String[]::new));
    long total =
        jdbc.sql("select count(*) from case_file" + condition)
            .params(parameters)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                LINE
                    + condition
                    + " order by reference <> upper(:words), date_of_death desc nulls last, reference desc limit :most")
            .params(parameters)
            .param("most", most)
            .query(CaseFiles::line)
            .list();
    return new Page<>(items, 1, most, total);
  }

  /** Codes of the districts of residence there is a case file of. */
  @Transactional(readOnly = true)
  public Set<String> districts() {
    return jdbc.sql("select distinct district from case_file where district is not null")
        .query(String.class)
        .set();
  }

  /** How many died in each week of these days, suspected or confirmed, by its Monday; a week in which nobody did is not there. */
  @Transactional(readOnly = true)
  public Map<LocalDate, Integer> diedByWeek(String county, LocalDate from, LocalDate to) {
    var weeks = new HashMap<LocalDate, Integer>();
    jdbc.sql(
            """
            select date_trunc('week', date_of_death::timestamp)::date as monday, count(*) as deaths from case_file
            where county = :county and date_of_death between :from and :to and classification not in (:notCounted)
            group by monday
            """)
        .param("county", county)
        .param("from", from)
        .param("to", to)
        .param(
            "notCounted",
            List.of(Classification.NOT_DRUG_RELATED.words(), Classification.NOT_A_DEATH.words()))
        .query(
            row -> {
              weeks.put(row.getObject("monday", LocalDate.class), row.getInt("deaths"));
            });
    return Map.copyOf(weeks);
  }

  /** Those that are not of a death by their partners' last word, and that nobody has looked at since. */
  @Transactional(readOnly = true)
  public List<CaseLine> notADeathByRule() {
    return jdbc.sql(
            LINE
                + " where classification = 'not a death' and not classified_by_person order by reference")
        .query(CaseFiles::line)
        .list();
  }

  /** What counting needs of every case file of a county. Who survived is not among them. */
  @Transactional(readOnly = true)
  public List<CountedDeath> counted(String county) {
    return jdbc.sql(
            """
            select id, reference, county, district, district_of_incident, date_of_death, death_basis, first_notified,
                   inquest_concluded, date_registered, sex, age, classification, classified_by_person, drug_poisoning,
                   drug_misuse, alcohol_specific, substances, substance_groups, substances_suspected, product, premises
            from case_file where county = ? and classification <> 'not a death' order by reference
            """)
        .param(county)
        .query(CaseFiles::counted)
        .list();
  }

  /** Builds these case files again; those whose notifications have all gone elsewhere are no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void rebuild(Collection<CaseFileId> ids) {
    // Two builders at once could give one case file two references, or write what the slower one
    // read earlier.
    references.takeTurn();
    for (var id : ids) {
      var told = notifications.findAll(links.notificationsOf(id));
      if (told.isEmpty()) {
        jdbc.sql("delete from case_file where id = ?").param(id.value()).update();
        continue;
      }
      var entries = journal.of(told.stream().map(n -> n.id()).toList());
      boolean inQuestion = links.inQuestion(id);
      var known = references.find(id);
      // The year of a reference is the year of the death, which only the built case file knows.
      var built = builder.build(id, known.orElse(""), told, entries, inQuestion);
      int year =
          (built.dateOfDeath() == null ? built.firstNotified() : built.dateOfDeath()).getYear();
      write(
          known.isPresent()
              ? built
              : builder.build(id, references.of(id, year), told, entries, inQuestion));
    }
  }

  /** Takes away those whose notifications have all gone elsewhere. */
  @Transactional(propagation = Propagation.MANDATORY)
  void forgetThoseNoMore() {
    references.takeTurn();
    jdbc.sql("delete from case_file where id <> all(:standing)")
        .param(
            "standing", links.allCaseFiles().stream().map(CaseFileId::value).toArray(UUID[]::new))
        .update();
  }

  private Optional<CaseFile> build(CaseFileId id, String reference) {
    var told = notifications.findAll(links.notificationsOf(id));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            builder.build(
                id,
                reference,
                told,
                journal.of(told.stream().map(n -> n.id()).toList()),
                links.inQuestion(id)));
  }

  private void write(CaseFile caseFile) {
    jdbc.sql("delete from case_file where id = ?").param(caseFile.id().value()).update();
    template.update(
        """
        insert into case_file (id, reference, surname, forenames, sex, date_of_birth, age, nhs_number, district,
          district_of_incident, district_of_death, county, date_of_death, death_basis, first_notified, inquest_opened,
          inquest_concluded, conclusion, date_registered, classification, classified_by_person, drug_poisoning,
          drug_misuse, alcohol_specific, substances, substance_groups, substances_suspected, product, premises, named_contact,
          notifications, feeds, in_question, search)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        parameters(caseFile));
  }

  private static @Nullable Object[] parameters(CaseFile c) {
    return new @Nullable Object[] {
      c.id().value(),
      c.reference(),
      text(c, Fact.SURNAME),
      text(c, Fact.FORENAMES),
      text(c, Fact.SEX),
      c.day(Fact.DATE_OF_BIRTH).orElse(null),
      c.age(),
      text(c, Fact.NHS_NUMBER),
      text(c, Fact.DISTRICT_OF_RESIDENCE),
      text(c, Fact.DISTRICT_OF_INCIDENT),
      text(c, Fact.DISTRICT_OF_DEATH),
      c.county(),
      c.dateOfDeath(),
      c.deathBasis().words(),
      c.firstNotified(),
      c.day(Fact.INQUEST_OPENED).orElse(null),
      c.day(Fact.INQUEST_CONCLUDED).orElse(null),
      text(c, Fact.CONCLUSION),
      c.day(Fact.DATE_REGISTERED).orElse(null),
      c.classified().as().words(),
      c.classified().isByPerson(),
      c.drugPoisoning().answer().name(),
      c.drugMisuse().answer().name(),
      c.alcoholSpecific().answer().name(),
      c.substances().stream().map(Substance::id).toArray(String[]::new),
      c.substances().stream()
          .flatMap(s -> s.groups().stream())
          .distinct()
          .sorted()
          .toArray(String[]::new),
      c.suspected().stream().map(Substance::id).toArray(String[]::new),
      lower(c, Fact.PRODUCT),
      lower(c, Fact.PREMISES),
      lower(c, Fact.NAMED_CONTACT),
      c.notifications().size(),
      c.notifications().stream().map(n -> n.feed()).distinct().sorted().toArray(String[]::new),
      c.inQuestion(),
      searchText(c)
    };
  }

  private static @Nullable String text(CaseFile caseFile, Fact fact) {
    return caseFile.value(fact).orElse(null);
  }

  private static @Nullable String lower(CaseFile caseFile, Fact fact) {
    return caseFile.value(fact).map(v -> v.toLowerCase(Locale.ROOT)).orElse(null);
  }

  private static String searchText(CaseFile caseFile) {
    var words = new LinkedHashSet<String>();
    words.add(caseFile.reference());
    for (var fact :
        List.of(
            Fact.SURNAME,
            Fact.FORENAMES,
            Fact.KNOWN_AS,
            Fact.MAIDEN_NAME,
            Fact.NHS_NUMBER,
            Fact.CORONER_REFERENCE,
            Fact.POLICE_REFERENCE,
            Fact.AMBULANCE_REFERENCE,
            Fact.TREATMENT_REFERENCE,
            Fact.REGISTRATION_ENTRY)) {
      caseFile.notifications().forEach(n -> n.facts().value(fact).ifPresent(words::add));
    }
    caseFile.substances().forEach(s -> words.add(s.name()));
    return String.join(" ", words);
  }

  private static final String LINE =
      """
      select id, reference, surname, forenames, age, sex, district, county, date_of_death, death_basis,
             first_notified, classification, substances, substances_suspected, notifications, in_question,
             inquest_concluded
      from case_file
      """;

  private static CaseLine line(ResultSet row, int number) throws SQLException {
    return new CaseLine(
        new CaseFileId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        row.getString("surname"),
        row.getString("forenames"),
        row.getObject("age", Integer.class),
        row.getString("sex"),
        row.getString("district"),
        row.getString("county"),
        row.getObject("date_of_death", LocalDate.class),
        DeathBasis.of(row.getString("death_basis")),
        row.getObject("first_notified", LocalDate.class),
        Classification.of(row.getString("classification")),
        List.of((String[]) row.getArray("substances").getArray()),
        List.of((String[]) row.getArray("substances_suspected").getArray()),
        row.getInt("notifications"),
        row.getBoolean("in_question"),
        row.getObject("inquest_concluded", LocalDate.class));
  }

  private static CountedDeath counted(ResultSet row, int number) throws SQLException {
    return new CountedDeath(
        new CaseFileId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        row.getString("county"),
        row.getString("district"),
        row.getString("district_of_incident"),
        row.getObject("date_of_death", LocalDate.class),
        DeathBasis.of(row.getString("death_basis")),
        row.getObject("first_notified", LocalDate.class),
        row.getObject("inquest_concluded", LocalDate.class),
        row.getObject("date_registered", LocalDate.class),
        row.getString("sex"),
        row.getObject("age", Integer.class),
        Classification.of(row.getString("classification")),
        row.getBoolean("classified_by_person"),
        Answer.valueOf(row.getString("drug_poisoning")),
        Answer.valueOf(row.getString("drug_misuse")),
        Answer.valueOf(row.getString("alcohol_specific")),
        set(row, "substances"),
        set(row, "substance_groups"),
        set(row, "substances_suspected"),
        row.getString("product"),
        row.getString("premises"));
  }

  private static Set<String> set(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
  }

  private static String condition(CaseFilter filter) {
    var parts = new ArrayList<String>();
    if (filter.county() != null) {
      parts.add("county = :county");
    }
    if (filter.district() != null) {
      parts.add("district = :district");
    }
    if (filter.classification() != null) {
      parts.add("classification = :classification");
    }
    if (filter.substance() != null) {
      parts.add("substances @> array[:substance]");
    }
    if (filter.diedFrom() != null) {
      parts.add("date_of_death >= :diedFrom");
    }
    if (filter.diedTo() != null) {
      parts.add("date_of_death <= :diedTo");
    }
    if (filter.inQuestion()) {
      parts.add("in_question");
    }
    return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
  }

  private static Map<String, @Nullable Object> parameters(CaseFilter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("county", filter.county());
    parameters.put("district", filter.district());
    parameters.put(
        "classification", filter.classification() == null ? null : filter.classification().words());
    parameters.put("substance", filter.substance());
    parameters.put("diedFrom", filter.diedFrom());
    parameters.put("diedTo", filter.diedTo());
    return parameters;
  }
}
