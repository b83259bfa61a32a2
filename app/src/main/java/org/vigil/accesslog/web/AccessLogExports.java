package org.vigil.accesslog.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.LogWatch;
import org.vigil.accesslog.LogWatch.ProofFile;
import org.vigil.shell.CsvCell;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** Files of the log to take away. Each is an entry before it is a file. */
@Controller
@PreAuthorize("hasRole('GOVERNANCE')")
class AccessLogExports {
  private static final List<String> HEADERS =
      List.of(
          "entry",
          "recorded_at",
          "actor",
          "organisation",
          "action",
          "object",
          "seen",
          "purpose",
          "agreement",
          "outcome",
          "leaf_hash");

  private final AccessLog log;
  private final LogWatch watch;

  AccessLogExports(AccessLog log, LogWatch watch) {
    this.log = log;
    this.watch = watch;
  }

  /** What the list shows, all pages of it, for a spreadsheet. */
  @PostMapping("/access-log/export")
  public ResponseEntity<byte[]> list(Query query) {
    if (query.problem() != null) {
      // The page says what is wrong; a file of other days than were asked for would say nothing.
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, query.address() + 1)
          .build();
    }
    var entries = log.all(query.filter());
    log.record(
        Access.of(AccessAction.LOG_EXPORTED)
            .seeing("The access log as CSV")
            .ending(Words.count(entries.size(), "entry", "entries")));
    return file("access-log.csv", "text/csv", csv(entries));
  }

  /** Every entry, to be checked on another machine. */
  @PostMapping("/access-log/export-all")
  public ResponseEntity<byte[]> everything() {
    log.record(Access.of(AccessAction.LOG_EXPORTED).seeing("Every entry"));
    var out = new StringWriter();
    watch.export(out);
    watch.sign();
    return file("access-log.jsonl", "application/jsonl", out.toString());
  }

  /** Every view of one person, with proof that each is in the log. */
  @PostMapping("/access-log/{object}/proof")
  public ResponseEntity<byte[]> proof(@PathVariable String object) {
    if (!object.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) {
      throw new NotFound();
    }
    var looks = log.whoSaw(object);
    log.record(
        Access.of(AccessAction.LOG_EXPORTED)
            .on(object)
            .seeing("Who saw this person, with proof")
            .ending(Words.count(looks.size(), "entry", "entries")));
    return switch (watch.prove(looks)) {
      case ProofFile.Proved proved ->
          file("who-saw-" + object + ".json", "application/json", proved.json());
      case ProofFile.Refused refused ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .header(HttpHeaders.LOCATION, "/access-log/" + object + "?problem=not-whole")
              .build();
    };
  }

  private static ResponseEntity<byte[]> file(String name, String type, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.getBytes(UTF_8));
  }

  private static String csv(List<AccessEntry> entries) {
    var text = new StringWriter();
    text.append('\ufeff');
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADERS);
      for (var entry : entries) {
        csv.writeRecord(
            List.of(
                Long.toString(entry.seq()),
                entry.recordedAt().toString(),
                inert(entry.actor()),
                inert(entry.organisation()),
                entry.action().name(),
                inert(entry.object()),
                inert(entry.seen()),
                inert(entry.purpose()),
                inert(entry.agreement()),
                inert(entry.outcome()),
                entry.leafHash().hex()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return text.toString();
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static String inert(@Nullable String text) {
    return text == null ? "" : CsvCell.inert(text);
  }
}
