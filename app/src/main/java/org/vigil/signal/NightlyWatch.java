package org.vigil.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.casefile.CountedDeath;
import org.vigil.reference.Area;
import org.vigil.reference.Reference;
import org.vigil.shell.VigilClock;

/** Reads every series by every rule and raises what is news. Run twice on a day, it raises nothing twice. */
@Component
public class NightlyWatch {
  private final DeathSeries series;
  private final Signals signals;
  private final WatchRuns runs;
  private final Reference reference;
  private final VigilClock clock;
  private final ApplicationEventPublisher events;

  NightlyWatch(
      DeathSeries series,
      Signals signals,
      WatchRuns runs,
      Reference reference,
      VigilClock clock,
      ApplicationEventPublisher events) {
    this.series = series;
    this.signals = signals;
    this.runs = runs;
    this.reference = reference;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  public WatchRuns.WatchRun run() {
    runs.takeTurn();
    var today = clock.today();
    var deaths = series.ofCounty();
    var districts = reference.areas().districtsOf(reference.homeCounty(), today);
    var alarms = deaths.isEmpty() ? List.<Alarm>of() : alarms(deaths, today);
    int raised = 0;
    for (var alarm : alarms) {
      if (isNews(alarm)) {
        var id = signals.add(alarm, today.getYear(), clock.instant());
        events.publishEvent(new SignalRaised(id.value()));
        raised++;
      }
    }
    var named = new TreeSet<String>();
    deaths.forEach(death -> named.addAll(FirstSeenRule.named(death)));
    runs.saw(named, today);
    var run =
        new WatchRuns.WatchRun(clock.instant(), today, deaths.size(), districts.size() + 1, raised);
    runs.add(run);
    return run;
  }

  private List<Alarm> alarms(List<CountedDeath> deaths, LocalDate today) {
    var county = reference.homeCounty();
    var countyName = reference.areaName(county);
    var historyFrom = History.firstDay(deaths, today);
    var alarms = new ArrayList<Alarm>();
    alarms.addAll(
        new FirstSeenRule(
                reference.substances(),
                runs.substancesSeen(),
                runs.last().isEmpty(),
                today,
                historyFrom)
            .look(county, deaths));
    var districts = reference.areas().districtsOf(county, today);
    var byDistrict = new LinkedHashMap<Area, List<CountedDeath>>();
    for (var district : districts) {
      byDistrict.put(
          district,
          deaths.stream()
              .filter(death -> district.code().equals(DeathSeries.placeOf(death)))
              .toList());
    }
    var outbreaks = signals.outbreaks();
    var rate =
        new RateRule(
            today,
            historyFrom,
            Stream.concat(Stream.of(deaths), byDistrict.values().stream())
                .map(there -> RateRule.deathsAYear(there, historyFrom, today))
                .toList());
    rate.look(county, countyName, deaths, outbreaks).ifPresent(alarms::add);
    byDistrict.forEach(
        (district, there) ->
            rate.look(
                    district.code(),
                    district.name(),
                    there,
                    series.outbreaksIn(district.code(), outbreaks))
                .ifPresent(alarms::add));
    new WeeklyRule(today, historyFrom).look(county, countyName, deaths).ifPresent(alarms::add);
    return alarms;
  }

  private boolean isNews(Alarm alarm) {
    return signals.ofSeries(alarm.rule(), alarm.area()).stream()
        .filter(earlier -> Objects.equals(earlier.substance(), alarm.substance()))
        .allMatch(alarm::isNewsAfter);
  }
}
