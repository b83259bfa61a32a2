package org.vigil.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;
import org.vigil.shell.VigilClock;

class SignalTest extends HouseTest {
  private static final Actor ANALYST =
      new Actor("signal-test", "Analyst", "csu", EnumSet.of(Role.ANALYST), Scope.UNIT);
  private static final Actor PARTNER =
      new Actor("signal-partner", "Partner", "police", EnumSet.of(Role.CONTRIBUTOR), Scope.PARTNER);
  private static final String STEVENAGE = "E07000243";

  @Autowired NightlyWatch watch;
  @Autowired Signals signals;
  @Autowired SignalDesk desk;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired VigilClock clock;

  @BeforeEach
  void four_years_of_a_quiet_district_and_four_deaths_in_a_week() {
    Acting.run(
        Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  var today = clock.today();
                  for (int month = 3; month < 48; month++) {
                    caseFile(today.minusMonths(month));
                  }
                  for (int day = 1; day <= 4; day++) {
                    caseFile(today.minusDays(day));
                  }
                }));
  }

  @AfterEach
  void tidy() {
    Acting.run(
        Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.sql("delete from case_file where reference like 'CF-TEST-%'").update()));
  }

  @Test
  void a_cluster_is_raised_once_judged_and_then_closed() {
    Acting.run(Actor.SYSTEM, watch::run);
    var raised = ofStevenage();
    assertThat(raised).isNotEmpty();
    var signal = raised.getLast();
    assertThat(signal.observed()).isEqualTo(4).isEqualTo(signal.members().size());
    assertThat(signal.judgement()).isNull();
    assertThat(signal.expected()).isLessThan(1.5);

    Acting.run(Actor.SYSTEM, watch::run);
    assertThat(ofStevenage()).hasSameSizeAs(raised);

    var refused = Acting.as(ANALYST, () -> desk.judge(signal, Judgement.Verdict.ACTED, " "));
    assertThat(refused).isInstanceOf(SignalDesk.Outcome.Refused.class);
    int waiting = Acting.as(ANALYST, signals::notLookedAt);
    Acting.as(
        ANALYST, () -> desk.judge(signal, Judgement.Verdict.NO_ACTION, "Four separate causes."));
    var judged = Acting.as(ANALYST, () -> signals.find(signal.id())).orElseThrow();
    assertThat(judged.isClosed()).isTrue();
    assertThat(judged.judgement())
        .isInstanceOfSatisfying(
            Judgement.NoAction.class, j -> assertThat(j.by()).isEqualTo("Analyst"));
    assertThat(Acting.as(ANALYST, signals::notLookedAt)).isEqualTo(waiting - 1);

    Acting.run(Actor.SYSTEM, watch::run);
    assertThat(ofStevenage()).hasSameSizeAs(raised);
  }

  @Test
  void a_partner_sees_no_signal() {
    Acting.run(Actor.SYSTEM, watch::run);

    assertThat(Acting.as(PARTNER, () -> signals.all(SignalFilter.everything()))).isEmpty();
  }

  /** Of these days: others raise theirs in the past. */
  private List<Signal> ofStevenage() {
    return Acting.as(
        ANALYST,
        () ->
            signals
                .all(new SignalFilter(SignalFilter.State.ANY, Rule.RATE, SignalFilter.Sort.RAISED))
                .stream()
                .filter(signal -> signal.area().equals(STEVENAGE))
                .filter(signal -> signal.to().isAfter(clock.today().minusMonths(2)))
                .toList());
  }

  private void caseFile(LocalDate died) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into case_file (id, reference, district, county, date_of_death, death_basis, first_notified,
              classification, drug_poisoning, drug_misuse, alcohol_specific, substances, substance_groups,
              substances_suspected, notifications, feeds, in_question, search)
            values (?, ?, ?, 'E10000015', ?, 'died', ?, 'suspected', 'YES', 'YES', 'NO', '{}', '{}', '{}', 1, '{}', false, '')
            """)
        .params(id, "CF-TEST-" + id.toString().substring(0, 8), STEVENAGE, died, died)
        .update();
  }
}
