package org.vigil.reference;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every code list, read when first asked for. Needs no database and no container, so that commands
 * and tests are quick.
 */
public final class Reference {

  private final Supplier<Areas> areas;
  private final Supplier<Areas> connecticut = once(Areas::connecticut);
  private final Supplier<SubstanceDictionary> substances;
  private final Supplier<Definitions> definitions;
  private final Supplier<Populations> populations;
  private final Supplier<Registrations> registrations;
  private final Supplier<WorkingDays> workingDays;
  private final Supplier<ForenameRanks> forenames;

  private Reference(ReferenceFiles files) {
    areas = once(() -> Areas.from(files, "areas.csv"));
    substances = once(() -> SubstanceDictionary.from(files));
    definitions = once(() -> Definitions.from(files, substances()));
    populations = once(() -> Populations.from(files));
    registrations = once(() -> Registrations.from(files));
    workingDays = once(() -> WorkingDays.from(files));
    forenames = once(() -> ForenameRanks.from(files));
  }

  public static Reference shipped() {
    return new Reference(new ReferenceFiles(null));
  }

  /** A file in the folder replaces the shipped file of the same name; the folder may be absent. */
  public static Reference replacedBy(Path folder) {
    return new Reference(new ReferenceFiles(folder));
  }

  public Areas areas() {
    return areas.get();
  }

  /** Code of the county this Vigil watches. */
  public String homeCounty() {
    return Areas.HERTFORDSHIRE;
  }

  /** The name of an area of any set, or its code where nobody knows it. */
  public String areaName(String code) {
    return area(code).map(Area::name).orElse(code);
  }

  private Optional<Area> area(String code) {
    return areas().byCode(code).or(() -> connecticut.get().byCode(code));
  }

  /** The county an area belongs to; empty for rows that are no place. */
  public Optional<String> county(String code) {
    return area(code).map(area -> area.kind() == Area.Kind.COUNTY ? area.code() : area.parent());
  }

  public SubstanceDictionary substances() {
    return substances.get();
  }

  public Definitions definitions() {
    return definitions.get();
  }

  public Populations populations() {
    return populations.get();
  }

  public Registrations registrations() {
    return registrations.get();
  }

  public WorkingDays workingDays() {
    return workingDays.get();
  }

  public ForenameRanks forenames() {
    return forenames.get();
  }

  private static <T> Supplier<T> once(Supplier<T> reading) {
    return new Supplier<>() {
      private @Nullable T read;

      @Override
      public synchronized T get() {
        var already = read;
        if (already == null) {
          already = reading.get();
          read = already;
        }
        return already;
      }
    };
  }
}
