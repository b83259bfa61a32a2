package org.vigil.accesslog;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.accesslog.LogCheck.NotWhole;
import org.vigil.accesslog.LogCheck.Whole;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Installation;
import org.vigil.shell.VigilHome;

/** Keeps an eye on the log: checks it, signs it, remembers when it last did, and writes it out with its proofs. */
@Component
public class LogWatch {
  private static final Duration OLD = Duration.ofMinutes(5);

  private final AccessLog log;
  private final AccessEntries entries;
  private final Notary notary;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final AtomicReference<@Nullable Checked> last = new AtomicReference<>();

  LogWatch(
      AccessLog log,
      AccessEntries entries,
      VigilHome home,
      Installation installation,
      Clock clock,
      TransactionTemplate transaction) {
    this.log = log;
    this.entries = entries;
    this.notary =
        new Notary(home.secrets(), home.checkpoints(), clock, new InTheDatabase(installation));
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * A check and when it was made.
   *
   * @param checkpoints how many signed checkpoints the log was held against
   */
  public record Checked(LogCheck result, Instant at, int checkpoints) {}

  /** The last check if it is recent, else a new one: nobody is shown an answer from an old check. */
  public Checked recent() {
    var before = last.get();
    if (before != null) {
      var age = Duration.between(before.at(), clock.instant());
      if (!age.isNegative() && age.compareTo(OLD) < 0) {
        return before;
      }
    }
    return check();
  }

  /** Checks every entry and every checkpoint, now. */
  public Checked check() {
    return remember(asVigil(() -> notary.check(entries)));
  }

  /** Checks, and signs a checkpoint where the log is whole and has grown. */
  public Checked sign() {
    return remember(asVigil(() -> notary.sign(entries)));
  }

  private Checked remember(LogCheck result) {
    var checked = new Checked(result, clock.instant(), notary.checkpoints().files().size());
    last.set(checked);
    return checked;
  }

  /** Writes every entry as a line of JSON, to be checked elsewhere; how many were written. */
  public long export(Writer out) {
    return asVigil(
        () -> {
          var written = new long[1];
          entries.forEach(
              entry -> {
                LogExport.write(entry, out);
                written[0]++;
              });
          flush(out);
          return written[0];
        });
  }

  /** These entries with a proof each, against a checkpoint signed now; empty words where the log is not whole. */
  public ProofFile prove(List<AccessEntry> wanted) {
    return switch (sign().result()) {
      case NotWhole notWhole -> new ProofFile.Refused(notWhole.inWords());
      case Whole whole -> new ProofFile.Proved(proofs(wanted, whole.size()));
    };
  }

  /** What a wish for proofs is answered with. */
  public sealed interface ProofFile {
    record Proved(String json) implements ProofFile {}

    record Refused(String reason) implements ProofFile {}
  }

  private String proofs(List<AccessEntry> wanted, long size) {
    var leaves = new ArrayList<TreeHash>();
    asVigil(
        () -> {
          entries.forEach(entry -> leaves.add(entry.leafHash()));
          return true;
        });
    return EntryProofs.write(
        wanted,
        leaves.subList(0, Math.toIntExact(size)),
        notary.publicKey(),
        notary.checkpoints().note(size));
  }

  /**
   * Takes the log up again after a backup was restored: checkpoints of what was lost are set aside and kept, and who
   * did it and why is the next entry. Refused where the log is wrong in another way.
   */
  Checked resumeAfterRestore(String reason) {
    var found = check();
    if (!(found.result() instanceof NotWhole wrong) || !wrong.finding().mayFollowRestore()) {
      return found;
    }
    var aside = notary.checkpoints().setAsideBeyond(wrong.fromSeq() - 1, clock.instant());
    log.record(
        Access.of(AccessAction.LOG_RESTORED)
            .seeing(
                "%d checkpoints set aside, the last %s"
                    .formatted(aside.size(), aside.getLast().getFileName()))
            .because(reason));
    return sign();
  }

  /**
   * The database was emptied, the log with it: its checkpoints would call that a loss. They are moved to {@code aside}, and
   * the next start signs as the first.
   */
  public void setAside(Path aside) throws IOException {
    notary.setAside(aside);
  }

  Path checkpointFolder() {
    return notary.checkpoints().folder();
  }

  public String publicKey() {
    return notary.publicKey().toString();
  }

  private <T> T asVigil(Supplier<T> work) {
    return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> work.get()));
  }

  /** Noted in the transaction that signs. */
  private record InTheDatabase(Installation installation) implements SignedOnce {
    private static final String SETTING = "access-log-signed";

    @Override
    public boolean isNoted() {
      return installation.setting(SETTING).isPresent();
    }

    @Override
    public void note() {
      installation.set(SETTING, "yes");
    }
  }

  private static void flush(Writer out) {
    try {
      out.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot write the export", e);
    }
  }
}
