package org.vigil.monthlyupdate.contribution.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.contribution.Contribution;
import org.vigil.monthlyupdate.contribution.Contribution.Happening;
import org.vigil.monthlyupdate.contribution.ContributionLine;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.monthlyupdate.contribution.Reply;
import org.vigil.monthlyupdate.contribution.ReplyDesk;
import org.vigil.monthlyupdate.contribution.ReplyReading;
import org.vigil.monthlyupdate.contribution.ReplyReading.LeftOut;
import org.vigil.monthlyupdate.contribution.WordDifference;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** A reply beside the words that stand: taken, taken with changes, or refused. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ReplyPages {
  private static final String WORDS = "words";
  private final Contributions contributions;
  private final ReplyDesk desk;
  private final IssueDesk issues;
  private final AccessLog log;

  ReplyPages(Contributions contributions, ReplyDesk desk, IssueDesk issues, AccessLog log) {
    this.contributions = contributions;
    this.desk = desk;
    this.issues = issues;
    this.log = log;
  }

  @GetMapping("/contributions/replies/{reply}")
  String one(@PathVariable String reply, Model model) {
    return show(find(reply), new AsSent(Map.of()), model);
  }

  /** As it came, to be saved and never shown: it may be anything. */
  @GetMapping("/contributions/replies/{reply}/received")
  @Transactional
  public ResponseEntity<byte[]> received(@PathVariable String reply) {
    var found = find(reply);
    log.record(
        Access.of(AccessAction.EXPORT)
            .on(line(found).contribution().reference())
            .seeing("Reply as it came"));
    return ContributionPages.file(
        found.received().fileName(), "application/octet-stream", found.received().content());
  }

  @PostMapping("/contributions/replies/{reply}/take")
  String take(
      @PathVariable String reply,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next) {
    var found = find(reply);
    var form = new AsSent(sent);
    var heading = form.optional("heading");
    if (form.isGood()) {
      var seen = form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : 0;
      desk.accept(found.id(), heading, ItemWords.trimmed(form.value(WORDS)), seen)
          .ifPresent(refusal -> form.refuse(WORDS, refusal));
    }
    if (!form.isGood()) {
      return show(found, form, model);
    }
    next.addFlashAttribute("kept", "Taken into the item.");
    next.addFlashAttribute("promises", promises(found));
    return "redirect:/contributions/" + found.contribution();
  }

  /** Those that stand beside the words that were taken: new words may bring new dates. */
  private List<PromiseLine> promises(Reply reply) {
    var asked = line(reply).contribution();
    var item = ReplyDesk.itemOf(asked);
    var issue = issues.now(asked.issue()).orElseThrow();
    return issue.commitments().stream()
        .filter(promise -> promise.item().equals(item) && promise.state().isStanding())
        .map(
            promise ->
                new PromiseLine(
                    "/monthly-updates/%s/promises#part-promise-%s"
                        .formatted(issue.month().month(), promise.id()),
                    promise.what()
                        + (promise.due() == null
                            ? ": no date given"
                            : ": due " + Due.words(promise.due()))))
        .toList();
  }

  /** A promise of the item, and where its date is changed. */
  public record PromiseLine(String href, String words) {}

  @PostMapping("/contributions/replies/{reply}/refuse")
  String refuse(
      @PathVariable String reply,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next) {
    var found = find(reply);
    var form = new AsSent(Map.of("reason", reason));
    desk.refuse(found.id(), reason).ifPresent(refusal -> form.refuse("reason", refusal));
    if (!form.isGood()) {
      return show(found, form, model);
    }
    next.addFlashAttribute("kept", "Refused. The next draft tells them why, and asks again.");
    return "redirect:/contributions/" + found.contribution();
  }

  private Reply find(String id) {
    return contributions.reply(ContributorPages.id(id)).orElseThrow(NotFound::new);
  }

  private ContributionLine line(Reply reply) {
    return contributions.find(reply.contribution()).orElseThrow();
  }

  private String show(Reply reply, AsSent form, Model model) {
    var line = line(reply);
    var asked = line.contribution();
    var standing = desk.standingFor(asked, reply.id());
    var reading = ReplyDesk.read(asked, reply);
    var read = reading instanceof ReplyReading.Read found ? found : null;
    var notRead = reading instanceof ReplyReading.NotRead not ? not : null;
    var words = read == null ? "" : read.words();
    var shown = form.value(WORDS).isEmpty() ? words : form.value(WORDS);
    var item = ReplyDesk.itemOf(asked);
    var issue = issues.now(asked.issue()).orElseThrow();
    var difference =
        WordDifference.of(ReplyDesk.read(issue, standing), ReplyDesk.read(issue, shown));
    var inUpdate = issue.item(item);
    var decision = decision(asked, reply);
    model.addAttribute(
        "page",
        new ReplyPage(
            reply.id().toString(),
            asked.id().toString(),
            asked.reference(),
            asked.subject(),
            line.contributor().post().name(),
            Words.moment(reply.cameAt()),
            reply.received().as().words(),
            reply.received().fileName(),
            notRead,
            read == null ? List.of() : read.remarks(),
            read != null ? read.leftOut() : notRead != null ? notRead.leftOut() : List.of(),
            isTaken(asked, reply),
            standing.isEmpty(),
            decision == null && asked.item() != null && inUpdate.isEmpty(),
            difference.isNone(),
            difference.before(),
            difference.after(),
            read == null || decision != null ? List.of() : ReplyDesk.gone(standing, shown),
            form.value("heading").isEmpty()
                ? inUpdate
                    .map(one -> one.heading() == null ? "" : one.heading())
                    .orElse(asked.subject())
                : form.value("heading"),
            shown,
            form.value("seen").isEmpty() || form.isGood()
                ? issues.journal(asked.issue()).orElseThrow().entriesAbout(item)
                : Integer.parseInt(
                    form.value("seen").matches("\\d{1,6}") ? form.value("seen") : "0"),
            line.closed(),
            decision,
            form));
    return "monthlyupdate/reply";
  }

  private static boolean isTaken(Contribution asked, Reply reply) {
    return asked.happened().stream()
        .anyMatch(
            step -> step.step() == Contribution.Step.TAKEN && reply.id().equals(step.reply()));
  }

  private static @Nullable String decision(Contribution asked, Reply reply) {
    return asked.happened().stream()
        .filter(step -> reply.id().equals(step.reply()))
        .filter(step -> step.step() != Contribution.Step.CAME)
        .map(ReplyPages::words)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static String words(Happening step) {
    return step.step() == Contribution.Step.REFUSED
        ? "Refused on %s: %s".formatted(Words.moment(step.at()), Words.sentence(step.words()))
        : "Taken into the item on %s.".formatted(Words.moment(step.at()));
  }

  /**
   * The page.
   *
   * @param taken whether it was taken, so that what stands now is no longer what it is set beside
   * @param isNew whether no words stand yet, or stood before it was taken
   * @param isGone whether the item was left out of the update meanwhile
   * @param same whether nothing differs
   * @param missing what stood in double brackets and does not any more
   * @param decision what was decided about it; null while nothing was
   */
  record ReplyPage(
      String id,
      String contribution,
      String reference,
      String subject,
      String post,
      String cameAt,
      String how,
      String fileName,
      ReplyReading.@Nullable NotRead notRead,
      List<String> remarks,
      List<LeftOut> leftOut,
      boolean taken,
      boolean isNew,
      boolean isGone,
      boolean same,
      List<WordDifference.Line> before,
      List<WordDifference.Line> after,
      List<String> missing,
      String heading,
      String words,
      int seen,
      boolean closed,
      @Nullable String decision,
      AsSent form) {}
}
