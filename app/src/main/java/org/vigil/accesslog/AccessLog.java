package org.vigil.accesslog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shell.Acting;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;

/**
 * Writes down who did what, in the caller's transaction: the act and its entry are both there or neither is, and an
 * act that cannot be written down fails.
 *
 * <p>There is one writer at a time, until its transaction ends. Record last, when the work is done, so that others
 * wait as briefly as can be; a read-only transaction cannot record.
 */
@Component
public class AccessLog {
  private static final int PAGE_LENGTH = 20;

  private final AccessEntries entries;
  private final Clock clock;
  private final ObjectProvider<OtherNames> otherNames;

  AccessLog(AccessEntries entries, Clock clock, ObjectProvider<OtherNames> otherNames) {
    this.entries = entries;
    this.clock = clock;
    this.otherNames = otherNames;
  }

  /** Whoever is acting was shown this part of this object, for the purpose they gave for their session. */
  @Transactional
  public AccessEntry looked(String object, String seen) {
    return record(
        Access.of(AccessAction.READ_PERSON).on(object).seeing(seen).because(Purpose.required()));
  }

  /** Whoever is acting did this. Without a purpose of its own it has the purpose of the session, if there is one. */
  @Transactional
  public AccessEntry record(Access access) {
    var actor = Acting.required();
    var purposeful =
        access.purpose() == null ? access.because(Purpose.ofSession().orElse(null)) : access;
    return record(actor.username(), actor.organisation(), purposeful);
  }

  /** For acts of somebody who is not the one acting on this thread, as at the sign-in page. */
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
  public Page<AccessEntry> page(AccessFilter filter, int number) {
    return new Page<>(
        entries.matching(filter, PAGE_LENGTH, Page.offset(number, PAGE_LENGTH)),
        number,
        PAGE_LENGTH,
        entries.count(filter));
  }

  /** Every entry that fits, newest first. */
  @Transactional(readOnly = true)
  public List<AccessEntry> all(AccessFilter filter) {
    return entries.matching(filter, Integer.MAX_VALUE, 0);
  }

  /** Every entry by which someone was shown something of this object, under whatever name, newest first. */
  @Transactional(readOnly = true)
  public List<AccessEntry> whoSaw(String object) {
    var names = new ArrayList<OtherNames.Name>();
    names.add(OtherNames.Name.always(object));
    otherNames.stream().forEach(room -> names.addAll(room.of(object)));
    return entries.about(names.stream().map(OtherNames.Name::object).distinct().toList()).stream()
        .filter(entry -> entry.action().isLook())
        .filter(entry -> names.stream().anyMatch(name -> name.means(entry)))
        .toList();
  }

  /** When the log first knew of this object, else when the log began; empty for an empty log. */
  @Transactional(readOnly = true)
  public Optional<Instant> watchedSince(String object) {
    return entries.firstAbout(object).or(entries::first);
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
}
