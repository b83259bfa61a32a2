package org.vigil.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.matching.CaseFileId;
import org.vigil.notification.Fact;
import org.vigil.notification.Notification;
import org.vigil.notification.Told;
import org.vigil.reference.DefinitionResult;
import org.vigil.reference.Substance;

/**
 * One death as we now understand it. Rebuilt, never patched.
 *
 * @param county code of the county the case file counts for
 * @param dateOfDeath on {@code deathBasis}; null where nobody told any date
 * @param substances named in the certified cause, each once
 * @param suspected named by partners before any certificate
 * @param inQuestion whether someone still has to say if this is the same person as another
 */
public record CaseFile(
    CaseFileId id,
    String reference,
    List<Notification> notifications,
    Map<Fact, SettledFact> facts,
    String county,
    @Nullable LocalDate dateOfDeath,
    DeathBasis deathBasis,
    LocalDate firstNotified,
    @Nullable Integer age,
    List<Substance> substances,
    List<Substance> suspected,
    DefinitionResult drugPoisoning,
    DefinitionResult drugMisuse,
    DefinitionResult alcoholSpecific,
    Classified classified,
    List<CaseEntry> journal,
    boolean inQuestion) {

  public CaseFile {
    notifications = List.copyOf(notifications);
    facts = Map.copyOf(facts);
    substances = List.copyOf(substances);
    suspected = List.copyOf(suspected);
    journal = List.copyOf(journal);
  }

  public Optional<String> value(Fact fact) {
    var settled = facts.get(fact);
    return settled != null && settled.taken() instanceof Told.Value value
        ? Optional.of(value.canonical())
        : Optional.empty();
  }

  public Optional<LocalDate> day(Fact fact) {
    return value(fact).map(LocalDate::parse);
  }

  @Override
  public String toString() {
    return "CaseFile[" + reference + "]";
  }
}
