package org.vigil.signal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.Classification;
import org.vigil.casefile.CountedDeath;
import org.vigil.detection.RateComparison;
import org.vigil.reference.Reference;

/** Which deaths the watch counts, and where: every one but those found not to be drug-related. */
@Component
public class DeathSeries {
  private static final int DAYS_IN_A_WEEK = 7;

  private final CaseFiles caseFiles;
  private final Reference reference;
  private final Signals signals;

  DeathSeries(CaseFiles caseFiles, Reference reference, Signals signals) {
    this.caseFiles = caseFiles;
    this.reference = reference;
    this.signals = signals;
  }

  List<CountedDeath> ofCounty() {
    return caseFiles.counted(reference.homeCounty()).stream()
        .filter(death -> death.classification() != Classification.NOT_DRUG_RELATED)
        .toList();
  }

  /** The deaths of a signal's series, those of its case files among them. */
  public List<CountedDeath> of(Signal signal) {
    return of(signal, ofCounty());
  }

  /**
   * What a usual week was in the three years before a signal's own days, learnt from the weeks the rule learns from; empty
   * where too few are known.
   */
  public Optional<RateComparison> usualWeek(Signal signal) {
    var county = ofCounty();
    var counts =
        History.weeksBefore(
            signal.from(),
            History.firstDay(county, signal.to()),
            of(signal, county),
            signal.basis(),
            outbreaksIn(signal.area(), signals.outbreaks()));
    return counts.size() * DAYS_IN_A_WEEK < History.FEWEST_DAYS
        ? Optional.empty()
        : Optional.of(RateComparison.of(0, counts));
  }

  /** What happened in the county as a whole is not taken out of a district's history. */
  List<RateRule.OutbreakDays> outbreaksIn(String area, List<RateRule.OutbreakDays> outbreaks) {
    return area.equals(reference.homeCounty())
        ? outbreaks
        : outbreaks.stream().filter(days -> days.area().equals(area)).toList();
  }

  private List<CountedDeath> of(Signal signal, List<CountedDeath> county) {
    return county.stream()
        .filter(
            death ->
                signal.area().equals(reference.homeCounty())
                    || signal.area().equals(placeOf(death)))
        .filter(
            death ->
                signal.substance() == null
                    || FirstSeenRule.named(death).contains(signal.substance()))
        .toList();
  }

  /** The district of the incident where one was told, else of residence. */
  static @Nullable String placeOf(CountedDeath death) {
    return death.districtOfIncident() == null ? death.district() : death.districtOfIncident();
  }
}
