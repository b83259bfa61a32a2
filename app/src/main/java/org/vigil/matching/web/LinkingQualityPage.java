package org.vigil.matching.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigil.linkage.LinkageModel;
import org.vigil.matching.Agreement;
import org.vigil.matching.LinkingQuality;
import org.vigil.matching.LinkingQuality.Estimate;
import org.vigil.matching.LinkingQuality.Group;
import org.vigil.matching.SecondOpinions;
import org.vigil.shell.CsvExport;
import org.vigil.shell.Words;

/** How well links are made, measured where the truth is known, and how far the people who judge them agree. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'GOVERNANCE')")
class LinkingQualityPage {
  private static final int FEW = 30;

  private final SecondOpinions opinions;
  private final LinkageModel model;

  LinkingQualityPage(SecondOpinions opinions, LinkageModel model) {
    this.opinions = opinions;
    this.model = model;
  }

  @GetMapping("/links/quality")
  String page(Model page) {
    var certificate = LinkingQuality.certified().orElse(null);
    page.addAttribute("page", page(certificate, opinions.agreement()));
    return "matching/quality";
  }

  @GetMapping("/links/quality.csv")
  ResponseEntity<String> export() {
    var csv =
        CsvExport.withHeaders(
            "seed", "kind", "group", "rows", "asked", "right", "wrong", "missed", "waiting");
    LinkingQuality.certified().map(LinkingQuality::lines).orElse(List.of()).stream()
        .map(
            line ->
                new String[] {
                  Long.toString(line.seed()),
                  line.kind(),
                  line.group(),
                  Long.toString(line.tally().rows()),
                  Long.toString(line.tally().asked()),
                  Long.toString(line.tally().right()),
                  Long.toString(line.tally().wrong()),
                  Long.toString(line.tally().missed()),
                  Long.toString(line.tally().waiting())
                })
        .forEach(csv::add);
    return csv.as("linking-quality.csv");
  }

  private QualityPage page(@Nullable LinkingQuality certificate, Agreement agreement) {
    if (certificate == null) {
      return new QualityPage("", "", "", false, List.of(), List.of(), agreed(agreement));
    }
    var groups = certificate.groups();
    var all = groups.stream().filter(g -> g.kind().equals("all")).findFirst().orElseThrow();
    return new QualityPage(
        sentence(all),
        certificate.model(),
        certificate.window() + ", " + Words.count(certificate.seeds().size(), "county", "counties"),
        certificate.model().equals(model.version()),
        List.of(
            target("F1", all.f1(), LinkingQuality.TARGET_F1, LinkingQuality.FLOOR_F1, false),
            target(
                "Precision",
                all.precision(),
                LinkingQuality.TARGET_PRECISION,
                LinkingQuality.FLOOR_PRECISION,
                false),
            target(
                "Notifications asked about",
                all.reviewLoad(),
                LinkingQuality.TARGET_REVIEW_LOAD,
                LinkingQuality.MOST_REVIEW_LOAD,
                true)),
        List.of(
            section("By who told it", "feed", groups),
            section("By what went wrong in the telling", "hazard", groups),
            section("Stands apart: nobody knew who it was", "apart", groups)),
        agreed(agreement));
  }

  /** Of a thousand links, how many are right: what a manager would read aloud. */
  private static String sentence(Group all) {
    var t = all.together();
    return "Of %s pairs of notifications that Vigil linked by itself, %s were about two people. Of those about one person that nobody is asked about, it missed %s in a thousand."
        .formatted(
            Words.number(t.right() + t.wrong()),
            t.wrong() == 0 ? "none" : Words.number(t.wrong()),
            String.format(Locale.UK, "%.1f", 1000 * (1 - t.recall())));
  }

  private static Target target(
      String name, @Nullable Estimate estimate, double aim, double floor, boolean fewerIsBetter) {
    boolean met =
        estimate != null && (fewerIsBetter ? estimate.mean() <= aim : estimate.mean() >= aim);
    return new Target(
        name,
        mean(estimate),
        interval(estimate),
        share(aim),
        share(floor),
        met ? "Met" : "Not met",
        met ? "green" : "amber");
  }

  private static Section section(String title, String kind, List<Group> groups) {
    return new Section(
        title,
        groups.stream()
            .filter(g -> g.kind().equals(kind) && g.together().rows() > 0)
            .map(LinkingQualityPage::line)
            .toList());
  }

  private static Line line(Group group) {
    var t = group.together();
    return new Line(
        group.name(),
        Words.number(t.rows()),
        Words.number(t.right()),
        Words.number(t.wrong()),
        Words.number(t.missed()),
        Words.number(t.waiting()),
        mean(group.precision()),
        interval(group.precision()),
        mean(group.recall()),
        interval(group.recall()),
        mean(group.f1()),
        interval(group.f1()),
        mean(group.reviewLoad()),
        interval(group.reviewLoad()));
  }

  private static String mean(@Nullable Estimate estimate) {
    return estimate == null ? "–" : share(estimate.mean());
  }

  private static String interval(@Nullable Estimate estimate) {
    if (estimate == null || Double.isNaN(estimate.low())) {
      return "";
    }
    return estimate.low() == estimate.high()
        ? "the same in each county"
        : share(estimate.low()) + " to " + share(estimate.high());
  }

  private static String share(double share) {
    return String.format(Locale.UK, "%.2f%%", 100 * share);
  }

  private static Agreed agreed(Agreement agreement) {
    int n = agreement.questions();
    double kappa = agreement.kappa();
    return new Agreed(
        n == 0
            ? "No question has been answered by two people yet."
            : "Of %s answered by two people, %s got the same answer twice."
                .formatted(
                    Words.count(n, "question", "questions"), Words.number(agreement.agreed())),
        n == 0
            ? ""
            : Double.isNaN(kappa)
                ? "Cohen's kappa cannot be given: both reviewers gave one and the same answer to everything, which chance alone explains."
                : String.format(
                        Locale.UK,
                        "Cohen's kappa is %.2f (1: they always agree; 0: as by chance).",
                        kappa)
                    + (n < FEW
                        ? " That is too few to say much: %d at the least would.".formatted(FEW)
                        : ""),
        Agreement.ANSWERS.stream()
            .map(
                first ->
                    new Row(
                        SecondOpinionPages.words(first),
                        Agreement.ANSWERS.stream()
                            .map(second -> Words.number(agreement.count(first, second)))
                            .toList()))
            .toList(),
        n > 0);
  }

  /** Something aimed at, and what was measured. */
  record Target(
      String name,
      String mean,
      String interval,
      String aim,
      String floor,
      String met,
      String tone) {}

  /** A group. */
  record Line(
      String name,
      String rows,
      String right,
      String wrong,
      String missed,
      String waiting,
      String precision,
      String precisionInterval,
      String recall,
      String recallInterval,
      String f1,
      String f1Interval,
      String load,
      String loadInterval) {}

  /** Groups of one kind. */
  record Section(String title, List<Line> lines) {}

  /** One first answer and how often each second answer followed it. */
  record Row(String first, List<String> counts) {}

  /** What two reviewers made of the same questions. */
  record Agreed(String sentence, String kappa, List<Row> rows, boolean any) {}

  /**
   * The page.
   *
   * @param current whether the certificate is about the model in use
   */
  record QualityPage(
      String sentence,
      String measuredModel,
      String counties,
      boolean current,
      List<Target> targets,
      List<Section> sections,
      Agreed agreed) {}
}
