import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The promise of the intake, tried: a row is acknowledged when its batch is committed, and what is acknowledged is kept,
 * once. Each turn imports a file of its own, kills in the middle, and gives the same import again; at the end the database
 * itself is asked. Run by {@code script/crash-drill}.
 */
public class CrashDrill {
  private static final String HELP =
      """
      script/crash-drill [--times 10] [--rows 2000] [--seed 1] [--home FOLDER]
      Imports a file of invented rows in a Vigil of its own, kills the JVM, PostgreSQL or both in the middle, and imports
      the same file again; so many times, each with another file. Then checks that every acknowledged row is there once,
      that every file is complete, that the access log is whole, and that a rebuild changes nothing.
      Exit status 1 on any breach. The home is removed afterwards unless one was named.""";
  private static final Pattern SAFE = Pattern.compile("  ([0-9,]+) rows? (?:is|are) safe");
  private static final Pattern ACCOUNT =
      Pattern.compile("([0-9,]+) accepted \\+ ([0-9,]+) told before \\+ ([0-9,]+) held = ([0-9,]+) rows?\\..*");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String USER = "drill";
  private static final String PURPOSE = "crash drill";
  private static final int FAULTY_EVERY = 40;
  private static final int AGAIN_EVERY = 15;

  private enum Victim { JVM, POSTGRESQL, BOTH }

  private enum Moment { STARTING, STORING, MATCHING }

  /** One kill to come. */
  private record Turn(Victim victim, Moment moment) {}

  private final String vigil;
  private final Path home;
  private final int times;
  private final int rows;
  private final Random random;
  private final List<String> breaches = new ArrayList<>();
  private int acknowledgedInAll;

  private CrashDrill(String vigil, Path home, int times, int rows, long seed) {
    this.vigil = vigil;
    this.home = home;
    this.times = times;
    this.rows = rows;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws Exception {
    var options = new TreeMap<String, String>();
    for (int i = 1; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        System.out.println(HELP);
        System.exit(arguments[i].equals("--help") ? 0 : 2);
      }
      options.put(arguments[i].substring(2), arguments[i + 1]);
    }
    boolean own = !options.containsKey("home");
    var home = own ? Files.createTempDirectory("vigil-crash-drill-") : Path.of(options.get("home")).toAbsolutePath();
    Files.createDirectories(home);
    if (Files.exists(home.resolve("database"))) {
      System.out.println(home + " is a home already. The drill needs one of its own.");
      System.exit(2);
    }
    var drill = new CrashDrill(
        arguments[0],
        home,
        Integer.parseInt(options.getOrDefault("times", "10")),
        Integer.parseInt(options.getOrDefault("rows", "2000")),
        Long.parseLong(options.getOrDefault("seed", "1")));
    boolean sound = drill.run();
    if (own && sound) {
      remove(home);
    }
    System.exit(sound ? 0 : 1);
  }

  private boolean run() throws Exception {
    System.out.printf("Home %s, %d files of %,d rows.%n%n", home, times, rows);
    open();
    System.out.println(" Nr  Moment    Killed       Acknowledged  In before    Accepted   Held   Sum   Second import");
    int number = 0;
    for (var turn : turns()) {
      turn(++number, turn);
    }
    System.out.println();
    atTheEnd();
    System.out.println();
    breaches.forEach(breach -> System.out.println("BREACH  " + breach));
    System.out.println(
        breaches.isEmpty()
            ? "%d kills, %,d rows acknowledged before them, none lost, none doubled.".formatted(times, acknowledgedInAll)
            : breaches.size() + " breaches; the home is kept: " + home);
    return breaches.isEmpty();
  }

  /** Makes the home and the account that imports, killed once in the making. */
  private void open() throws Exception {
    var making = addUser();
    pause(random.nextInt(6_000));
    postgres().forEach(ProcessHandle::destroyForcibly);
    making.process.destroyForcibly();
    making.ends(PATIENCE);
    var again = addUser();
    int status = again.ends(PATIENCE);
    // Where the account was made before the kill, whoever adds another must say who they are.
    if (status != 0 && again.lines.stream().noneMatch(line -> line.contains("--purpose is missing"))) {
      throw new IllegalStateException("no account could be made: " + again.end());
    }
  }

  private Run addUser() throws IOException {
    return Run.of(
        this, "user", "add", USER, "--organisation", "unit", "--role", "administrator,analyst");
  }

  /** Every kind of kill at every moment, shuffled, as often as it takes. */
  private List<Turn> turns() {
    var turns = new ArrayList<Turn>();
    while (turns.size() < times) {
      var each = new ArrayList<Turn>();
      for (var victim : Victim.values()) {
        for (var moment : Moment.values()) {
          each.add(new Turn(victim, moment));
        }
      }
      Collections.shuffle(each, random);
      turns.addAll(each);
    }
    return turns.subList(0, times);
  }

  private void turn(int number, Turn turn) throws Exception {
    var file = write(number);
    int acknowledged = importAndKill(number, turn, file);
    acknowledgedInAll += acknowledged;
    var again = Run.of(this, "import", "--feed", "coroners-officer", file.toString(), "--as", USER, "--purpose", PURPOSE);
    int status = again.ends(PATIENCE);
    var account = again.lines.stream().map(ACCOUNT::matcher).filter(Matcher::matches).findFirst();
    int accepted = account.map(m -> number(m, 1)).orElse(0);
    // Where everything had come in before the kill, only held rows are left, and the import says so with a 1.
    if (account.isEmpty() || status != (accepted == 0 ? 1 : 0)) {
      breach(number, "the second import ended with status " + status + ": " + again.end());
      return;
    }
    int before = number(account.get(), 2);
    int held = number(account.get(), 3);
    int sum = accepted + before + held;
    int sound = acknowledged - faulty(acknowledged);
    System.out.printf(
        "%3d  %-8s  %-11s  %,12d  %,9d  %,10d  %,5d  %,5d  %s%n",
        number, turn.moment, turn.victim, acknowledged, before, accepted, held, sum, again.settled());
    if (before < sound) {
      breach(number, "%,d sound rows were acknowledged, %,d of the file were there".formatted(sound, before));
    }
    if (sum != rows || held != faulty(rows)) {
      breach(number, "the rows do not add up: " + account.get().group());
    }
  }

  /** The last row said to be safe before the kill. */
  private int importAndKill(int number, Turn turn, Path file) throws Exception {
    var run = Run.of(this, "import", "--feed", "coroners-officer", file.toString(), "--as", USER, "--purpose", PURPOSE);
    switch (turn.moment) {
      case STARTING -> {
        if (turn.victim != Victim.JVM) {
          run.waitUntil(r -> !postgres().isEmpty());
        }
        pause(random.nextInt(turn.victim == Victim.JVM ? 6_000 : 2_500));
      }
      case STORING -> {
        int batch = 1 + random.nextInt(Math.max(1, rows / 500 - 1));
        run.waitUntil(r -> r.acknowledged() >= batch * 500);
        pause(random.nextInt(60));
      }
      case MATCHING -> {
        run.waitUntil(r -> r.lines.stream().anyMatch(line -> ACCOUNT.matcher(line).matches()));
        pause(random.nextInt(2_000));
      }
    }
    int acknowledged = run.acknowledged();
    if (!run.process.isAlive()) {
      breach(number, "the import ended before it was killed: " + run.end());
    }
    if (turn.victim != Victim.JVM) {
      postgres().forEach(ProcessHandle::destroyForcibly);
    }
    if (turn.victim != Victim.POSTGRESQL) {
      run.process.destroyForcibly();
    }
    int status = run.ends(PATIENCE);
    if (turn.victim == Victim.POSTGRESQL && turn.moment == Moment.STORING && status != 3) {
      breach(number, "an import that lost its database ended with status " + status + ": " + run.end());
    }
    return acknowledged;
  }

  /** Every process of this home's PostgreSQL. */
  private List<ProcessHandle> postgres() {
    var database = home.resolve("database");
    if (!Files.isDirectory(database)) {
      return List.of();
    }
    try (var folders = Files.list(database)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("data"))
          .map(folder -> folder.resolve("postmaster.pid"))
          .flatMap(CrashDrill::processes)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<ProcessHandle> processes(Path pidFile) {
    try {
      var pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
      return pid.matches("[0-9]+")
          ? ProcessHandle.of(Long.parseLong(pid)).stream().flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
          : Stream.empty();
    } catch (IOException gone) {
      return Stream.empty();
    }
  }

  private void atTheEnd() throws Exception {
    var before = asked();
    check("access log", Run.of(this, "log", "verify"));
    check("rebuild", Run.of(this, "rebuild", "--as", USER, "--purpose", PURPOSE));
    var after = asked();
    System.out.println(
        before.equals(after)
            ? "The rebuild changed nothing: %,d case files, %,d open questions."
                .formatted(before.count("case_file"), before.count("open_question"))
            : "The rebuild made something else.");
    if (!before.equals(after)) {
      breaches.add("the rebuild changed " + before.differsFrom(after));
    }
  }

  private void check(String what, Run run) throws Exception {
    int status = run.ends(PATIENCE);
    System.out.println(run.lines.isEmpty() ? what + ": no word" : run.lines.getFirst());
    if (status != 0) {
      breaches.add(what + " ended with status " + status);
    }
  }

  /** Opens Vigil as its users would, looks into the database while it is open, and closes it again. */
  private Answer asked() throws Exception {
    int port = freePort();
    var serving = Run.of(this, "serve", "--port", Integer.toString(port));
    serving.waitUntil(r -> isOpen(port));
    try (var database = connect()) {
      waitUntilIdle(database);
      everyRowOnce(database);
      everyNotificationHasOnePlace(database);
      return Answer.of(database);
    } finally {
      serving.process.destroy();
      serving.ends(PATIENCE);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isOpen(int port) {
    try (var answer = URI.create("http://localhost:" + port + "/health").toURL().openStream()) {
      return answer.read() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Connection connect() throws Exception {
    var port = Files.readString(home.resolve("database").resolve("port")).strip();
    var url = "jdbc:postgresql://localhost:" + port + "/vigil";
    var password = Files.readString(home.resolve("secrets").resolve("postgres-superuser")).strip();
    return DriverManager.getConnection(url, "postgres", password);
  }

  private static void waitUntilIdle(Connection database) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (number(database, "select count(*) from event_publication where completion_date is null") > 0) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("work is still unfinished after " + PATIENCE.toMinutes() + " minutes");
      }
      pause(500);
    }
  }

  private void everyRowOnce(Connection database) throws SQLException {
    var told = " group by as_told ->> 'Coroner reference'";
    long sound = number(database, "select count(*) from (select 1 from notification" + told + ") n");
    long held = number(database, "select count(*) from (select 1 from held_row" + told + ") h");
    long notifications = number(database, "select count(*) from notification");
    long heldRows = number(database, "select count(*) from held_row");
    System.out.printf(
        "In the database: %,d notifications of %,d references, %,d held rows of %,d; told were %,d rows.%n",
        notifications, sound, heldRows, held, (long) times * rows);
    if (sound != notifications || held != heldRows) {
      breaches.add("a row is there more than once");
    }
    if (sound + held != (long) times * rows || held != (long) times * faulty(rows)) {
      breaches.add("not every row is there");
    }
  }

  private void everyNotificationHasOnePlace(Connection database) throws SQLException {
    long lost =
        number(
            database,
            """
            select count(*) from notification n
            where (select count(*) from link_decision d
                   where d.notification_id = n.id and d.answer in ('new person', 'same person', 'needs review')) <> 1
               or not exists (select 1 from current_link l join case_file c on c.id = l.case_file_id
                              where l.notification_id = n.id)
            """);
    if (lost > 0) {
      breaches.add("%,d notifications were not given exactly one place".formatted(lost));
    }
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** What is understood now, what was decided and what was told, as a digest for each table. */
  private record Answer(Map<String, String> digests, Map<String, Long> counts) {
    private static final List<String> TABLES =
        List.of(
            "current_link", "link_key", "open_question", "case_file",
            "link_decision", "case_reference", "case_entry", "notification", "held_row");

    static Answer of(Connection database) throws SQLException {
      var digests = new TreeMap<String, String>();
      var counts = new TreeMap<String, Long>();
      for (var table : TABLES) {
        var sql = "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')), count(*) from " + table + " t";
        try (var rows = database.createStatement().executeQuery(sql)) {
          rows.next();
          digests.put(table, rows.getString(1));
          counts.put(table, rows.getLong(2));
        }
      }
      return new Answer(digests, counts);
    }

    long count(String table) {
      return counts.get(table);
    }

    List<String> differsFrom(Answer other) {
      return TABLES.stream().filter(t -> !digests.get(t).equals(other.digests.get(t))).toList();
    }
  }

  /** A file of invented people; some are told twice, some rows hold a day that never was. */
  private Path write(int number) throws IOException {
    var names = new Random(number);
    var text = new StringBuilder("Coroner reference,Reported on,Surname,Forenames,Sex,Date of birth,District,Date of death,Substances\n");
    var person = "";
    for (int row = 1; row <= rows; row++) {
      if (row % AGAIN_EVERY != 0) {
        person = person(names);
      }
      var reported = isFaulty(row) ? "31/02/2024" : day(LocalDate.of(2024, 1, 2).plusDays(names.nextInt(330)));
      text.append("DRILL-%d-%05d,%s,%s%n".formatted(number, row, reported, person));
    }
    return Files.writeString(home.resolve("drill-" + number + ".csv"), text);
  }

  private static String person(Random names) {
    var died = LocalDate.of(2023, 6, 1).plusDays(names.nextInt(200));
    return String.join(
        ",",
        name(names, 3),
        name(names, 2),
        names.nextInt(10) < 7 ? "Male" : "Female",
        day(LocalDate.of(1940, 1, 1).plusDays(names.nextInt(23_000))),
        List.of("Stevenage", "Watford", "Dacorum", "Hertsmere").get(names.nextInt(4)),
        day(died),
        names.nextInt(3) == 0 ? "heroin" : "not known");
  }

  private static String name(Random names, int syllables) {
    var parts = List.of("bra", "do", "fen", "gil", "har", "ka", "lor", "mun", "nes", "o", "pel", "ri", "sto", "tam", "ul", "wen");
    var name = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      name.append(parts.get(names.nextInt(parts.size())));
    }
    return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
  }

  private static boolean isFaulty(int row) {
    return row % FAULTY_EVERY == 0;
  }

  private static int faulty(int rows) {
    return rows / FAULTY_EVERY;
  }

  private void breach(int number, String what) {
    breaches.add("turn " + number + ": " + what);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group).replace(",", ""));
  }

  private static void pause(int milliseconds) throws InterruptedException {
    Thread.sleep(milliseconds);
  }

  private static void remove(Path home) throws IOException {
    try (var all = Files.walk(home)) {
      for (var path : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** One command of Vigil in a process of its own, and what it said so far. */
  private record Run(Process process, List<String> lines, Thread listening) {
    static Run of(CrashDrill drill, String... words) throws IOException {
      var command = new ArrayList<>(List.of(drill.vigil));
      command.addAll(List.of(words));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("VIGIL_HOME", drill.home.toString());
      builder.environment().remove("VIGIL_DATABASE_URL");
      var process = builder.start();
      var lines = new CopyOnWriteArrayList<String>();
      var listening = Thread.ofVirtual().start(() -> listen(process, lines));
      return new Run(process, lines, listening);
    }

    private static void listen(Process process, List<String> lines) {
      try (var said = process.inputReader()) {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
          lines.add(line);
        }
      } catch (IOException | UncheckedIOException endedWithTheProcess) {
        // What was heard before counts.
      }
    }

    int acknowledged() {
      return lines.stream()
          .map(SAFE::matcher)
          .filter(Matcher::matches)
          .mapToInt(m -> number(m, 1))
          .max()
          .orElse(0);
    }

    void waitUntil(Predicate<Run> what) throws InterruptedException {
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (!what.test(this) && process.isAlive() && System.nanoTime() < until) {
        pause(2);
      }
    }

    /** The exit status; one that does not end in time is killed and ends as such. */
    int ends(Duration patience) throws InterruptedException {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      listening.join(Duration.ofSeconds(10));
      return process.exitValue();
    }

    String end() {
      return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    String settled() {
      return lines.stream().filter(line -> line.startsWith("Matched") || line.startsWith("Still")).findFirst().orElse("");
    }
  }
}
