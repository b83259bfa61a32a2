package org.vigil.notification.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.notification.Fault;
import org.vigil.notification.HeldRows;
import org.vigil.notification.ImportRuns.ImportRun;
import org.vigil.notification.ImportWords;
import org.vigil.shell.Words;

/** What an import did: three numbers that add up, the file drawn, and every row that waits. */
record ImportReportPage(
    UUID id,
    String title,
    String about,
    State state,
    String progress,
    @Nullable Numbers numbers,
    @Nullable FileStrip strip,
    List<Line> lines,
    List<Group> groups,
    int waiting,
    int waitingElsewhere,
    String takenAllTheSame,
    List<Group> noted) {
  private static final int LONG = 50;
  private static final int ROWS_NAMED = 30;

  /** Whether it is still running, ended, or was interrupted. */
  enum State {
    RUNNING,
    INTERRUPTED,
    FINISHED
  }

  /** The three numbers and their sum in words. */
  record Numbers(int accepted, int toldBefore, int held, String account, String nothingNew) {}

  /** One fault of one held row; the row's number stands only with its first. */
  record Line(String row, String field, String came, String expected, String toDo) {}

  /** Many rows with the same fault. */
  record Group(String rows, String field, String expected, String toDo, String which) {}

  public boolean isLong() {
    return !groups.isEmpty();
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  static ImportReportPage running(ImportRun run, String label, String by, boolean stillRuns) {
    return new ImportReportPage(
        run.id(),
        title(run, label),
        about(run, by),
        stillRuns ? State.RUNNING : State.INTERRUPTED,
        Words.count(run.lastRow(), "row", "rows"),
        null,
        null,
        List.of(),
        List.of(),
        0,
        0,
        "",
        List.of());
  }

  static ImportReportPage finished(
      ImportRun run,
      ImportRun.Finish finish,
      String label,
      String by,
      FileStrip strip,
      int heldHere,
      List<HeldRows.Held> waiting) {
    boolean isLong = waiting.size() > LONG;
    var faults =
        waiting.stream().flatMap(held -> held.faults().stream()).filter(Fault::holds).toList();
    return new ImportReportPage(
        run.id(),
        title(run, label),
        about(run, by),
        State.FINISHED,
        "",
        new Numbers(
            finish.accepted(),
            finish.toldBefore(),
            finish.held(),
            ImportWords.account(
                finish.accepted(), finish.toldBefore(), finish.held(), finish.rows()),
            finish.accepted() > 0 ? "" : nothingNew(finish, heldHere)),
        strip,
        isLong ? List.of() : lines(waiting),
        isLong ? groups(faults) : List.of(),
        waiting.size(),
        finish.held() - heldHere,
        "In these rows one field could not be read and counts as not told. "
            + (finish.accepted() > 0
                ? "The rest of each row was taken."
                : "The rest of each was taken when it first came."),
        groups(finish.noted()));
  }

  private static String nothingNew(ImportRun.Finish finish, int heldHere) {
    return finish.held() > 0 && heldHere == 0
        ? ImportWords.nothingNewAndHeldBefore(finish.toldBefore(), finish.held())
        : ImportWords.nothingNew(finish.toldBefore(), finish.rows());
  }

  private static String title(ImportRun run, String label) {
    return label + ", " + Words.moment(run.startedAt());
  }

  private static String about(ImportRun run, String by) {
    var finish = run.finish();
    return "%s%s. Sent by %s.%s"
        .formatted(
            run.fileName(),
            finish == null ? "" : ", " + Words.count(finish.rows(), "row", "rows"),
            by,
            finish == null
                ? ""
                : " Stored in %.1f seconds."
                    .formatted(
                        java.time.Duration.between(run.startedAt(), finish.at()).toMillis()
                            / 1000.0));
  }

  private static List<Line> lines(List<HeldRows.Held> waiting) {
    var lines = new ArrayList<Line>();
    for (var held : waiting) {
      var row = Integer.toString(held.row().number());
      for (var fault : held.faults()) {
        lines.add(
            new Line(
                row,
                fault.field(),
                fault.came().isBlank() ? "nothing came" : fault.came(),
                fault.expected(),
                fault.toDo()));
        row = "";
      }
    }
    return lines;
  }

  private static List<Group> groups(List<Fault> faults) {
    Map<String, List<Fault>> byFault = new LinkedHashMap<>();
    faults.forEach(
        f ->
            byFault
                .computeIfAbsent(f.field() + "\n" + f.expected(), none -> new ArrayList<>())
                .add(f));
    return byFault.values().stream()
        .sorted(Comparator.comparing((List<Fault> same) -> -same.size()))
        .map(ImportReportPage::group)
        .toList();
  }

  private static Group group(List<Fault> same) {
    var first = same.getFirst();
    var numbers = same.stream().limit(ROWS_NAMED).map(f -> Integer.toString(f.row())).toList();
    return new Group(
        Words.count(same.size(), "row", "rows"),
        first.field(),
        first.expected(),
        first.toDo(),
        String.join(", ", numbers) + (same.size() > ROWS_NAMED ? " and more" : ""));
  }
}
