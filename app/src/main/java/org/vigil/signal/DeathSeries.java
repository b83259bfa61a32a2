package org.vigil.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.Classification;
import org.vigil.casefile.CountedDeath;
import org.vigil.reference.Reference;

/** Which deaths the watch counts, and where: every one but those found not to be drug-related. */
@Component
public class DeathSeries {
  private final CaseFiles caseFiles;
  private final Reference reference;

  DeathSeries(CaseFiles caseFiles, Reference reference) {
    this.caseFiles = caseFiles;
    this.reference = reference;
  }

  List<CountedDeath> ofCounty() {
    return caseFiles.counted(reference.homeCounty()).stream()
        .filter(death -> death.classification() != Classification.NOT_DRUG_RELATED)
        .toList();
  }

  /** The deaths of a signal's series, those of its case files among them. */
  public List<CountedDeath> of(Signal signal) {
    return ofCounty().stream()
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
