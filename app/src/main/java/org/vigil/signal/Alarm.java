package org.vigil.signal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.detection.AlarmLevel;
import org.vigil.matching.CaseFileId;

/**
 * Something a rule found: arithmetic, until the watch has seen that it is news.
 *
 * @param area code of the county or district it is about
 * @param substance id, for a substance first seen
 * @param members the case files it consists of; their number is the observed count
 * @param expected null where nothing can be expected
 * @param alarmFrom the smallest count the rule would have spoken at
 * @param monthsBetween how often chance alone would bring this, over all series watched
 */
record Alarm(
    Rule rule,
    String area,
    Basis basis,
    @Nullable String substance,
    String title,
    LocalDate from,
    LocalDate to,
    List<CaseFileId> members,
    @Nullable Double expected,
    @Nullable Long alarmFrom,
    @Nullable Double pValue,
    @Nullable Double monthsBetween,
    AlarmLevel level,
    String detector,
    String detectorVersion) {

  Alarm {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("an alarm is about at least one case file");
    }
  }

  int observed() {
    return members.size();
  }

  /**
   * Whether it tells more than an earlier signal of the same series: a case file that one did not have, and,
   * while that one is still open and shares a case file, a louder voice.
   */
  boolean isNewsAfter(Signal earlier) {
    if (earlier.members().containsAll(members)) {
      return false;
    }
    var shares = members.stream().anyMatch(earlier.members()::contains);
    return earlier.isClosed() || !shares || level.compareTo(earlier.level()) > 0;
  }
}
