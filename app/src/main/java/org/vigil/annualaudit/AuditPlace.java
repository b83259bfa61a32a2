package org.vigil.annualaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.casefile.CountedDeath;
import org.vigil.figures.DateBasis;
import org.vigil.figures.Figure.UsedDefinition;
import org.vigil.figures.PlaceBasis;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;

/**
 * Where an audit is of, and what its data allow it to count by.
 *
 * @param key what is typed after {@code --place}
 * @param county code of the county whose case files are read
 * @param districts whose residents count as residents
 * @param toBeImported what brings the first death into it, for the page that has none
 * @param everyCaseFileCounts whether the partner chose the deaths, so that no definition chooses among them again; only a person may
 */
public record AuditPlace(
    String key,
    String name,
    String county,
    List<Area> districts,
    boolean everyCaseFileCounts,
    DateBasis dateBasis,
    PlaceBasis placeBasis,
    UsedDefinition definition,
    Optional<String> caveat,
    String toBeImported) {

  public AuditPlace {
    districts = List.copyOf(districts);
  }

  /** The county this Vigil watches: by the year the inquest concluded. */
  static AuditPlace home(Reference reference) {
    var county = reference.homeCounty();
    var districts = reference.areas().districtsOf(county, LocalDate.of(2024, 1, 1));
    return new AuditPlace(
        "county",
        reference.areas().byCode(county).map(Area::name).orElse(county),
        county,
        districts,
        false,
        DateBasis.INQUEST_CONCLUDED,
        PlaceBasis.INVESTIGATED,
        new UsedDefinition(
            "annual-audit",
            "1",
            "deaths whose inquest concluded in the year and that are drug poisoning, drug misuse or alcohol-specific, certain or provisional, and not classified as not drug-related"),
        Optional.empty(),
        "Import the coroner's officer's file (feed coroners-officer): a death counts in the year its inquest concluded.");
  }

  /** The medical examiner of Connecticut holds no inquests: by date of death. */
  static AuditPlace connecticut() {
    var areas = Areas.connecticut();
    return new AuditPlace(
        "connecticut",
        "Connecticut",
        Areas.CONNECTICUT,
        areas.all().stream().filter(area -> area.kind() == Area.Kind.DISTRICT).toList(),
        true,
        DateBasis.DEATH_OR_REPORT,
        PlaceBasis.INVESTIGATED,
        new UsedDefinition(
            "annual-audit-by-death",
            "1",
            "accidental drug deaths as the Office of the Chief Medical Examiner published them, by year of death"),
        Optional.of(
            "Counted by date of death, not by inquest: this office holds no inquests, so the figures cannot be compared with those of a county that counts by inquest concluded."),
        "Import the medical examiner's file (feed connecticut-ocme): a death counts in the year it happened.");
  }

  static Optional<AuditPlace> of(String key, Reference reference) {
    return switch (key.toLowerCase(Locale.UK)) {
      case "county", "" -> Optional.of(home(reference));
      case "connecticut" -> Optional.of(connecticut());
      default -> Optional.empty();
    };
  }

  /** The day that puts a death into a year; null where nobody told it yet. */
  @Nullable LocalDate dayOf(CountedDeath death) {
    return dateBasis == DateBasis.INQUEST_CONCLUDED
        ? death.inquestConcluded()
        : death.dateOfDeath();
  }

  boolean isResident(CountedDeath death) {
    return death.district() != null
        && (county.equals(death.district()) || codes().contains(death.district()));
  }

  private Set<String> codes() {
    return districts.stream().map(Area::code).collect(Collectors.toUnmodifiableSet());
  }
}
