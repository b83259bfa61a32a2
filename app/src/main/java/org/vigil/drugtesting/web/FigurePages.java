package org.vigil.drugtesting.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.drugtesting.DatedLists;
import org.vigil.drugtesting.DifferenceWords;
import org.vigil.drugtesting.MonthLine;
import org.vigil.drugtesting.MonthSeries;
import org.vigil.drugtesting.Months;
import org.vigil.drugtesting.Result;
import org.vigil.drugtesting.ReturnTable;
import org.vigil.drugtesting.Returns;
import org.vigil.drugtesting.TestedColumns;
import org.vigil.drugtesting.TestingColumns;
import org.vigil.drugtesting.TestingFigures;
import org.vigil.drugtesting.TestingReturn;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.Figure;
import org.vigil.figures.Footing;
import org.vigil.figures.LineColumns;
import org.vigil.figures.Release;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.SignedNote;
import org.vigil.figures.TableGrid;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Figures to take away. Each goes through the gate, and what went to whom and what for is in the ledger. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class FigurePages {
  private static final String HERE = "/drug-testing/figures";
  private static final String WHOLE = "A-1";
  private static final String PUBLIC = "A-2";
  private static final String BY_MONTH = "A-3";

  private final Returns returns;
  private final DisclosureGate gate;
  private final AccessLog accessLog;
  private final VigilClock clock;

  FigurePages(Returns returns, DisclosureGate gate, AccessLog accessLog, VigilClock clock) {
    this.returns = returns;
    this.gate = gate;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  @GetMapping(HERE)
  String show(@RequestParam(defaultValue = "") String month, Model model) {
    model.addAttribute("page", latest(month).map(this::page).orElse(null));
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Typed.NOTHING);
    }
    return "drugtesting/figures";
  }

  /** The whole table of a return, or its months, to named partners; exact. */
  @PostMapping(HERE + "/partners")
  @Transactional
  public Object toPartners(
      @RequestParam(defaultValue = WHOLE) String figure,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String recipients,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String role,
      RedirectAttributes next) {
    var typed = new Typed(figure, recipients, "", reason, note, role);
    var received = latest(month).orElse(null);
    if (received == null || recipients.isBlank() || reason.isBlank()) {
      return back(month, "Say to whom the figure goes and what for.", typed, next);
    }
    var table = returns.table(received);
    var to = recipients(recipients, reason);
    if (figure.equals(BY_MONTH)) {
      var months = months(received);
      return switch (gate.releaseToPartners(TestingFigures.byMonth(table, months), to)) {
        case Release.Released released -> {
          log(released.table(), to);
          yield FigureFile.byMonth(released.table(), months);
        }
        case Release.Withheld withheld -> back(month, withheld.reason(), typed, next);
      };
    }
    return switch (release(TestingFigures.byAreaAndResult(table), to, note, role)) {
      case Release.Released released -> {
        log(released.table(), to);
        yield FigureFile.forPartners(released.table());
      }
      case Release.Withheld withheld ->
          back(
              month,
              withheld.reason()
                  + " Ask the source; or sign a note that is printed with both sets of figures.",
              typed,
              next);
    };
  }

  private Release release(Figure figure, Recipients to, String words, String role) {
    if (words.isBlank() || role.isBlank()) {
      return gate.releaseToPartners(figure, to);
    }
    var note =
        new SignedNote(
            Acting.required().displayName(),
            role.strip(),
            LocalDate.ofInstant(clock.instant(), VigilClock.COUNTY_TIME),
            words.strip());
    return gate.releaseToPartners(figure, to, note);
  }

  /** Tested, positive and the share by area, to anybody; protected, and nothing overrides that. */
  @PostMapping(HERE + "/public")
  @Transactional
  public Object toThePublic(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean coarser,
      RedirectAttributes next) {
    var typed = new Typed(PUBLIC, "", channel, reason, "", "");
    var received = latest(month).orElse(null);
    if (received == null || channel.isBlank() || reason.isBlank()) {
      return back(month, "Say where the figure is published and what for.", typed, next);
    }
    var figure = TestingFigures.forThePublic(returns.table(received));
    var to = recipients(channel, reason);
    var release = coarser ? gate.releaseCoarser(figure, to) : gate.releaseToThePublic(figure, to);
    return switch (release) {
      case Release.Released released -> {
        log(released.table(), to);
        yield FigureFile.forThePublic(released.table());
      }
      case Release.Withheld withheld -> {
        next.addFlashAttribute("coarser", withheld.coarserOffered());
        yield back(
            month,
            withheld.reason()
                + (withheld.coarserOffered()
                    ? " A table that says less can be released: tick the box, and try again."
                    : " No table that says less is safe either: the figure is not published."),
            typed,
            next);
      }
    };
  }

  private static Object back(String month, String why, Typed typed, RedirectAttributes next) {
    next.addFlashAttribute("error", why);
    next.addFlashAttribute("typed", typed);
    next.addAttribute("month", month);
    return "redirect:" + HERE;
  }

  private Optional<TestingReturn> latest(String month) {
    return returns.latestUpTo(Months.parse(month).orElse(YearMonth.from(clock.today())));
  }

  private List<MonthLine> months(TestingReturn received) {
    return MonthSeries.of(returns.current(), received, DatedLists.rules())
        .run(received.cover().month(), MonthRun.MONTHS);
  }

  private static Recipients recipients(String words, String reason) {
    return new Recipients(Acting.required().username(), words.strip(), reason.strip());
  }

  private void log(ReleasedTable released, Recipients to) {
    accessLog.record(
        Access.of(AccessAction.RELEASE)
            .on(released.id())
            .seeing(released.title() + ", " + released.tier().label() + ": " + to.words())
            .because(to.reason()));
  }

  private FiguresPage page(TestingReturn received) {
    var table = returns.table(received);
    return new FiguresPage(
        received.cover().month().toString(),
        Overview.about(received.cover(), table),
        DifferenceWords.of(table).orElse(null),
        grid(TestingFigures.byAreaAndResult(table), new TestingColumns()),
        grid(TestingFigures.forThePublic(table), new TestedColumns()),
        months(received).stream().map(FigurePages::month).toList(),
        stops(table));
  }

  private TableGrid grid(Figure figure, LineColumns columns) {
    return TableGrid.of(gate.forTheCaseTeam(figure), columns);
  }

  private static boolean stops(ReturnTable table) {
    return table.footing().severity() == Footing.Severity.STOPS;
  }

  private static FiguresPage.Month month(MonthLine line) {
    return new FiguresPage.Month(
        Months.words(line.month()) + (line.breaks().isEmpty() ? "" : " [b]"),
        line.of(Result.POSITIVE, area -> true).words(),
        line.of(Result.NEGATIVE, area -> true).words(),
        line.of(Result.REFUSED, area -> true).words(),
        line.requests(area -> true).words());
  }

  /**
   * What was typed into one of the three forms, shown again in it where the figure was not released.
   *
   * @param figure whose form it was; empty where none was sent
   */
  record Typed(
      String figure, String recipients, String channel, String reason, String note, String role) {
    static final Typed NOTHING = new Typed("", "", "", "", "", "");
    private static final String USUAL = "Responsible Authorities Groups";

    public String recipients(String form) {
      return figure.equals(form) ? recipients : USUAL;
    }

    public String reason(String form) {
      return figure.equals(form) ? reason : "";
    }
  }

  /** The page. */
  record FiguresPage(
      String month,
      String about,
      @Nullable String difference,
      TableGrid forPartners,
      TableGrid forThePublic,
      List<Month> months,
      boolean stops) {
    /** One month by itself. */
    public record Month(
        String month, String positive, String negative, String refused, String requests) {}
  }
}
