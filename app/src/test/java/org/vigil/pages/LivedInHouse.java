package org.vigil.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.annualaudit.AuditDesk;
import org.vigil.archive.Adding;
import org.vigil.archive.Archive;
import org.vigil.archive.AsWritten;
import org.vigil.archive.PassageSearch;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseLine;
import org.vigil.casefile.CaseSearch;
import org.vigil.circulation.Channel;
import org.vigil.circulation.CirculationDesk;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Group;
import org.vigil.circulation.GroupKind;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Member;
import org.vigil.circulation.Sendable;
import org.vigil.demonstration.ToldReturns;
import org.vigil.drugtesting.ReturnIntake;
import org.vigil.drugtesting.Returns;
import org.vigil.figures.Tier;
import org.vigil.matching.Answer;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.LinkDesk;
import org.vigil.matching.Links;
import org.vigil.matching.OpenQuestions;
import org.vigil.matching.SecondOpinions;
import org.vigil.matching.WithdrawalDesk;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.contribution.ExampleContributions;
import org.vigil.monthlyupdate.reading.ReadingDesk;
import org.vigil.monthlyupdate.reading.ReadingDesk.Keeping;
import org.vigil.notification.Feeds;
import org.vigil.notification.Intake;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.PartnerFile;
import org.vigil.partner.Post;
import org.vigil.publication.AuditPress;
import org.vigil.publication.ReleasedDocument;
import org.vigil.publication.ReleasedDocument.DocumentId;
import org.vigil.shell.Acting;
import org.vigil.signal.ExampleSignals;

/**
 * A little of everything in the house, so that no page is empty and every list has a second page: coroner's files of 2012,
 * each with two reports that may be of one person and a row that is held; a signal for each week; people who looked. Nobody
 * in it is real.
 */
final class LivedInHouse {
  private static final String HERTSMERE = "E07000098";
  private static final List<String> SURNAMES =
      List.of(
          "Attwater",
          "Bickerstaff",
          "Cheverton",
          "Dunstable",
          "Entwistle",
          "Featherston",
          "Gathercole",
          "Hollingworth",
          "Isherwood",
          "Jellicoe",
          "Kenworthy",
          "Lubbock",
          "Micklethwait",
          "Nettleship",
          "Osbaldeston",
          "Pickersgill",
          "Quennell",
          "Rowbotham",
          "Satterthwaite",
          "Tunnicliffe",
          "Uttley",
          "Venables",
          "Windebank",
          "Yelverton",
          "Zeal",
          "Auchterlonie",
          "Blenkinsop");

  private static final Path PAST_UPDATES = Path.of("src", "test", "resources", "update");
  private static final int AUDITED = 2012;
  private static final DateTimeFormatter AS_TOLD =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

  private final ApplicationContext house;
  private final List<UUID> imports = new ArrayList<>();
  private final List<String> signals = new ArrayList<>();
  private final List<NotificationId> withdrawn = new ArrayList<>();
  private final YearMonth update;
  private final YearMonth carried;
  private final YearMonth corrected;
  private final ExampleContributions.Addresses contribution;
  private final ReleasedDocument audit;
  private final String sent;
  private final String release;
  private final String archived;
  private final String topic;
  private final String pastUpdate;
  private final String group = "pages-" + UUID.randomUUID();

  private LivedInHouse(ApplicationContext house) {
    this.house = house;
    moveIn();
    this.sent = as(this::send);
    var issued = ExampleIssues.openOneWithRoomAfter(house);
    ExampleIssues.settleAndIssue(house, issued);
    this.release =
        as(
            () ->
                house
                    .getBean(TransactionTemplate.class)
                    .execute(
                        status ->
                            house
                                .getBean(JdbcClient.class)
                                .sql("select id::text from release_entry order by seq desc limit 1")
                                .query(String.class)
                                .single()));
    this.carried = ExampleIssues.openNext(house, issued);
    this.archived = as(this::archive);
    this.topic = as(() -> house.getBean(PassageSearch.class).topics()).getFirst();
    this.pastUpdate = as(this::pastUpdate);
    this.corrected = issued;
    as(
        () -> {
          var id = house.getBean(IssueDesk.class).ofMonth(issued).orElseThrow();
          return house.getBean(VersionDesk.class).correct(id, "A slip.", "A row was wrong.");
        });
    this.update = ExampleIssues.openOneMore(house);
    this.contribution = ExampleContributions.inMonth(house, update);
    for (int n = 0; n < SURNAMES.size(); n++) {
      ExampleContributions.inMonth(house, update);
    }
    this.audit =
        as(
            () -> {
              var county = house.getBean(AuditDesk.class).place("county").orElseThrow();
              return house
                  .getBean(AuditPress.class)
                  .release(DocumentId.next(), county, AUDITED, Tier.PARTNER, "A board", "To read");
            });
  }

  static LivedInHouse in(ApplicationContext house) {
    return new LivedInHouse(house);
  }

  /** A group whose one member was sent a document. */
  private String send() {
    house.getBean(Groups.class).add(new Group(group, group, GroupKind.BOARD, null));
    house
        .getBean(Groups.class)
        .keep(
            new Member(
                UUID.randomUUID(),
                group,
                new Post("Chair", "Council", group + "@council.example", null, null),
                LocalDate.of(2012, 1, 1),
                null));
    var plan = new Sendable("elsewhere/" + group, "1", "A plan", "OFFICIAL: for partners", null);
    var sending =
        house.getBean(CirculationDesk.class).send(plan, List.of(group), Channel.PAPER, "", false);
    return ((Sending.Sent) sending).dispatch().id().toString();
  }

  private String archive() {
    var file = PAST_UPDATES.resolve("archive/2023-10.txt");
    return switch (house
        .getBean(Archive.class)
        .add(file.getFileName().toString(), bytes(file), AsWritten.NOTHING)) {
      case Adding.Added added -> added.key();
      case Adding.There there -> there.key();
      case Adding.IssuedHere issued -> issued.key();
      case Adding.Refused refused -> throw new AssertionError(refused.reason());
    };
  }

  /** One with repairs to decide, from which no issue is opened. */
  private String pastUpdate() {
    var file = PAST_UPDATES.resolve("issues/2023-11-tarrantshire.pdf");
    var name = file.getFileName().toString();
    return switch (house.getBean(ReadingDesk.class).keep(name, bytes(file), null)) {
      case Keeping.Kept kept -> kept.id().toString();
      case Keeping.KeptBefore before -> before.id().toString();
      case Keeping.Refused refused -> throw new AssertionError(refused.reason());
    };
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void moveIn() {
    for (int n = 0; n < SURNAMES.size(); n++) {
      coronersFile(n, SURNAMES.get(n));
    }
    Quiet.await(house.getBean(JdbcClient.class));
    for (int n = 0; n < SURNAMES.size(); n++) {
      var died = dayOfDeath(n);
      var members =
          caseFilesOf(n).stream()
              .filter(line -> died.equals(line.dateOfDeath()))
              .map(CaseLine::id)
              .toList();
      signals.add(
          ExampleSignals.raise(
              house,
              HERTSMERE,
              died.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
              members));
    }
    var linkWithdrawn = linkedOnArrival(1).id();
    withdrawn.add(linkWithdrawn);
    as(
        () ->
            house
                .getBean(WithdrawalDesk.class)
                .withdraw(linkWithdrawn, "A namesake, not the same person."));
    inquest();
    ToldReturns.into(house.getBean(ReturnIntake.class));
    Quiet.await(house.getBean(JdbcClient.class));
    askASecondPerson();
    peopleLook();
  }

  /** One death whose inquest is over, so that its year has an audit. */
  private void inquest() {
    tell(
        "coroners-officer",
        """
        Coroner reference,Reported on,Surname,Forenames,Sex,Date of birth,District,Date of death,Suspicion,Inquest concluded,Conclusion,Cause 1a
        HT-12-900-Z,29/11/2012,Quillfeather,Ambrose,Male,12/03/1961,Hertsmere,02/02/2012,probable,28/11/2012,Drug related,Heroin toxicity
        """);
  }

  private void askASecondPerson() {
    var question = as(() -> house.getBean(OpenQuestions.class).page(1)).items().getLast();
    as(
        () ->
            house
                .getBean(LinkDesk.class)
                .cannotTell(
                    question.notification(),
                    question.other(),
                    new LinkDesk.Given("Two months lie between.", true)));
    Quiet.await(house.getBean(JdbcClient.class));
  }

  /** A question that a second person is asked. */
  String secondOpinion() {
    return as(() -> house.getBean(SecondOpinions.class).waitingFor("nobody", 1))
        .items()
        .getFirst()
        .act()
        .toString();
  }

  private void coronersFile(int n, String surname) {
    var person = "%s,Evelyn,Female,%02d/03/1961".formatted(surname, n + 1);
    var text =
        """
        Coroner reference,Reported on,Surname,Forenames,Sex,Date of birth,District,Date of death,Suspicion,Substances
        HT-12-%1$03d-A,20/12/2012,%2$s,Hertsmere,%3$s,probable,heroin
        HT-12-%1$03d-A,24/12/2012,%2$s,Hertsmere,%3$s,probable,heroin
        HT-12-%1$03d-B,28/12/2012,%2$s,Hertsmere,%4$s,possible,not known
        HT-12-%1$03d-C,31/02/2012,%2$s,Hertsmere,,possible,not known
        """
            .formatted(
                n,
                person,
                AS_TOLD.format(dayOfDeath(n)),
                AS_TOLD.format(dayOfDeath(n).plusDays(60)));
    imports.add(tell("coroners-officer", text));
  }

  private UUID tell(String partner, String text) {
    var feed = house.getBean(Feeds.class).find(partner).orElseThrow();
    var file = (PartnerFile.Rows) PartnerFile.read(partner + ".csv", text.getBytes(UTF_8), feed);
    var rows = file.rows().iterator();
    return as(() -> house.getBean(Intake.class).receive(feed, file.fileName(), rows, done -> {}))
        .id();
  }

  private static LocalDate dayOfDeath(int n) {
    return LocalDate.of(2012, 2, 5).plusWeeks(n);
  }

  private void peopleLook() {
    var log = house.getBean(AccessLog.class);
    for (int n = 0; n < SURNAMES.size(); n++) {
      var action = n == 3 ? AccessAction.BREAK_GLASS : AccessAction.READ_PERSON;
      var organisation = n % 2 == 0 ? "unit" : "public-health";
      as(
          () ->
              log.record(
                  "somebody." + organisation,
                  organisation,
                  Access.of(action)
                      .on(caseFile())
                      .seeing("Case file")
                      .because("Review of a death")));
    }
  }

  String monthlyUpdate() {
    return "/monthly-updates/" + update;
  }

  /** An issue that was opened from the one before. */
  String monthlyUpdateCarried() {
    return "/monthly-updates/" + carried;
  }

  /** One that went out, with a correction open. */
  String corrected() {
    return "/monthly-updates/" + corrected;
  }

  String contribution() {
    return contribution.contribution();
  }

  String reply() {
    return contribution.reply();
  }

  String annualAudit() {
    return "/annual-audit/county/" + AUDITED;
  }

  String auditReleased() {
    return "/annual-audit/released/" + audit.id();
  }

  /** What went to partners with an issue, as the ledger has it. */
  String release() {
    return "/ledger/" + release;
  }

  String testingReturn() {
    var returns = as(() -> house.getBean(Returns.class).current());
    return "/drug-testing/returns/" + returns.getFirst().id();
  }

  String circulationGroup() {
    return "/circulation/groups/" + group;
  }

  String dispatch() {
    return "/circulation/sent/" + sent;
  }

  String archived() {
    return "/archive/" + archived;
  }

  String topic() {
    return "/archive/topics/" + topic;
  }

  String pastUpdateRead() {
    return "/monthly-updates/past/" + pastUpdate;
  }

  String importAddress() {
    return "/notifications/imports/" + imports.getFirst();
  }

  String caseFile() {
    return caseFilesOf(0).getFirst().reference();
  }

  String signal() {
    return signals.getLast();
  }

  /** A notification of the coroner's, which the coroner's officer may see too. */
  String notification() {
    return linkedOnArrival(0).id().toString();
  }

  String linkToWithdraw() {
    return linkedOnArrival(0).id().toString();
  }

  String linkWithdrawn() {
    return withdrawn.getFirst().toString();
  }

  /** A question that waits, as its address names it. */
  String question() {
    var question = as(() -> house.getBean(OpenQuestions.class).page(1)).items().getFirst();
    return question.notification() + "/" + question.other();
  }

  /** Of two words of the coroner about one death, the one that was linked to the other. */
  private Notification linkedOnArrival(int n) {
    return caseFilesOf(n).stream()
        .flatMap(line -> told(line.id()).stream())
        .filter(told -> lastAnswer(told) == Answer.SAME_PERSON)
        .findFirst()
        .orElseThrow();
  }

  private Answer lastAnswer(Notification told) {
    return as(() -> house.getBean(Links.class).historyOf(told.id())).getLast().answer();
  }

  private List<Notification> told(CaseFileId id) {
    return as(() -> house.getBean(CaseFiles.class).find(id)).orElseThrow().notifications();
  }

  private List<CaseLine> caseFilesOf(int n) {
    return as(
        () -> house.getBean(CaseFiles.class).search(CaseSearch.of(SURNAMES.get(n)), 20).items());
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, work);
  }
}
