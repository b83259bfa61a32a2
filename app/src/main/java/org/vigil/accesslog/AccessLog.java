package org.vigil.accesslog;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who did what, in the caller's transaction: the act and its entry are both there or neither is, and an
 * act that cannot be written down fails.
 *
 * <p>There is one writer at a time, until its transaction ends. Record last, when the work is done, so that others
 * wait as briefly as can be; a read-only transaction cannot record.
 */
@Component
public class AccessLog {
  private final AccessEntries entries;
  private final Clock clock;

  AccessLog(JdbcClient jdbc, Clock clock) {
    this.entries = new AccessEntries(jdbc);
    this.clock = clock;
  }

  @Transactional
  public AccessEntry record(String actor, String organisation, Access access) {
    var payload = access.payload() == null ? null : Payload.salted(access.payload());
    entries.becomeOnlyWriter();
    var entry =
        AccessEntry.sealed(
            entries.lastSeq() + 1,
            // What PostgreSQL keeps; a finer time would not come back the same.
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor,
            organisation,
            access,
            payload == null ? null : payload.commitment());
    entries.add(entry);
    if (payload != null) {
      entries.addPayload(entry.seq(), payload);
    }
    return entry;
  }

  /** One page of the entries that fit, newest first. */
  @Transactional(readOnly = true)
  public AccessPage page(AccessFilter filter, int number) {
    var wanted = Math.max(1, number);
    return new AccessPage(
        entries.matching(filter, AccessPage.LENGTH, (wanted - 1L) * AccessPage.LENGTH),
        wanted,
        entries.count(filter));
  }

  /** Every entry by which someone was shown something of this object, newest first. */
  @Transactional(readOnly = true)
  public List<AccessEntry> whoSaw(String object) {
    return entries.about(object).stream().filter(entry -> entry.action().isLook()).toList();
  }

  /** The erasable detail of an entry; empty where it has none or it was erased. */
  @Transactional(readOnly = true)
  public Optional<String> payloadOf(AccessEntry entry) {
    return entries.payload(entry.seq()).map(Payload::text);
  }

  /** How many entries the log has. */
  @Transactional(readOnly = true)
  public long size() {
    return entries.lastSeq();
  }

  AccessEntries entries() {
    return entries;
  }
}
