package org.vigil.accesslog.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.LogWatch;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Who looked, when and why; and whether the log that says so is whole. Reading it is an entry of its own. */
@Controller
@PreAuthorize("hasRole('GOVERNANCE')")
class AccessLogPages {
  private static final int PAGE_LENGTH = 20;
  private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

  private final AccessLog log;
  private final LogWatch watch;
  private final WhoIsWho whoIsWho;
  private final VigilClock clock;

  AccessLogPages(
      AccessLog log, LogWatch watch, ObjectProvider<WhoIsWho> whoIsWho, VigilClock clock) {
    this.log = log;
    this.watch = watch;
    this.whoIsWho = whoIsWho.getIfAvailable(() -> KEYS);
    this.clock = clock;
  }

  @GetMapping("/access-log")
  public String list(Query query, @RequestParam(defaultValue = "1") int page, Model model) {
    var found = log.page(query.filter(), page);
    log.record(Access.of(AccessAction.LOG_READ).seeing("The access log"));
    model.addAttribute(
        "page",
        new AccessLogPage(
            badge(),
            query,
            Arrays.stream(AccessAction.values()).filter(a -> a != AccessAction.UNKNOWN).toList(),
            found.map(this::line),
            query.address(),
            watch.publicKey(),
            query.problem(),
            query.field()));
    return "accesslog/access-log";
  }

  @GetMapping("/access-log/{object}")
  public String whoSaw(
      @PathVariable String object,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "false") boolean breakGlass,
      @RequestParam(required = false) @Nullable String problem,
      Model model) {
    if (!object.matches(REFERENCE)) {
      throw new NotFound();
    }
    var looks = log.whoSaw(object);
    log.record(Access.of(AccessAction.LOG_READ).on(object).seeing("Who saw this person"));
    var strip = looks.isEmpty() ? null : new LookStrip(looks, whoIsWho);
    model.addAttribute(
        "page",
        new WhoSawPage(
            object,
            object.startsWith("CF-") ? "/case-files/" + object : null,
            sentence(object, looks),
            badge(),
            strip == null ? null : strip.drawing(LookStrip.Width.PAGE),
            strip == null ? null : strip.drawing(LookStrip.Width.PHONE),
            strip == null ? null : strip.caption(),
            looks.stream().filter(AccessLogPages::isBreakGlass).count(),
            breakGlass,
            onePage(
                breakGlass ? looks.stream().filter(AccessLogPages::isBreakGlass).toList() : looks,
                page),
            problem == null ? null : "The proof was not made, because the log is not whole."));
    return "accesslog/who-saw";
  }

  private String sentence(String object, List<AccessEntry> looks) {
    if (looks.isEmpty()) {
      return log.watchedSince(object)
          .map(since -> "Nobody has looked since " + day(since) + ".")
          .orElse("Nobody has looked: the log has no entry yet.");
    }
    var people = looks.stream().map(AccessEntry::actor).distinct().count();
    var organisations = looks.stream().map(AccessEntry::organisation).distinct().count();
    return "%s by %s in %s since %s."
        .formatted(
            Words.count(looks.size(), "view", "views"),
            Words.count(people, "person", "people"),
            Words.count(organisations, "organisation", "organisations"),
            day(looks.getLast().recordedAt()));
  }

  private Page<EntryLine> onePage(List<AccessEntry> looks, int wanted) {
    return Page.of(looks, wanted, PAGE_LENGTH).map(this::line);
  }

  private EntryLine line(AccessEntry entry) {
    return EntryLine.of(entry, whoIsWho);
  }

  private Badge badge() {
    return Badge.of(watch.recent(), clock.today());
  }

  private static boolean isBreakGlass(AccessEntry entry) {
    return entry.action() == AccessAction.BREAK_GLASS;
  }

  private static String day(Instant moment) {
    return Words.day(moment.atZone(VigilClock.COUNTY_TIME).toLocalDate());
  }

  /** Where nobody knows the names, the keys of the entries must do. */
  private static final WhoIsWho KEYS =
      new WhoIsWho() {
        @Override
        public String person(String username) {
          return username;
        }

        @Override
        public String organisation(String key) {
          return key;
        }
      };
}
