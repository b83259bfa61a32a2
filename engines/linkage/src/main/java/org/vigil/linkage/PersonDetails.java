package org.vigil.linkage;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.measure.Folding;

/**
 * What one notification says of who a person is. Whatever was not told is null or empty.
 *
 * @param names every name told, the first being the main one
 * @param nhsNumberAsTold ten digits as told when their check digit is wrong; compared only with an eye to a slip of the pen
 * @param dateOfDeath the days between which the person died
 * @param source the feed that told it
 */
public record PersonDetails(
    List<PersonName> names,
    @Nullable Sex sex,
    @Nullable LocalDate dateOfBirth,
    @Nullable Integer age,
    @Nullable NhsNumber nhsNumber,
    @Nullable String nhsNumberAsTold,
    @Nullable Postcode postcode,
    @Nullable DateInterval dateOfDeath,
    Set<AgencyReference> references,
    String source) {

  public PersonDetails {
    names = List.copyOf(names);
    references = Set.copyOf(references);
  }

  public static Builder from(String source) {
    return new Builder(source);
  }

  /** Nobody yet knows who this is: no surname among the names told. */
  public boolean isUnidentified() {
    return names.stream().allMatch(name -> name.surname() == null);
  }

  /** Years lived: reckoned from birth and death where both are told, else the age told, else null. */
  public @Nullable Integer yearsLived() {
    if (dateOfBirth != null && dateOfDeath != null) {
      return Period.between(dateOfBirth, dateOfDeath.earliest()).getYears();
    }
    return age;
  }

  /** Says nothing of the person, so that it can be logged by mistake without harm. */
  @Override
  public String toString() {
    return "PersonDetails[hidden]";
  }

  /** Gathers details as told; text that is no usable value is left out, since the notification keeps it as it came. */
  public static final class Builder {
    private final String source;
    private final Set<PersonName> names = new LinkedHashSet<>();
    private final Set<AgencyReference> references = new LinkedHashSet<>();
    private @Nullable String surname;
    private @Nullable String forenames;
    private @Nullable Sex sex;
    private @Nullable LocalDate dateOfBirth;
    private @Nullable Integer age;
    private @Nullable NhsNumber nhsNumber;
    private @Nullable String nhsNumberAsTold;
    private @Nullable Postcode postcode;
    private @Nullable DateInterval dateOfDeath;

    private Builder(String source) {
      this.source = source;
    }

    /** The main name; call it before {@link #knownAs} and {@link #maidenName}, which borrow from it. */
    public Builder name(@Nullable String surname, @Nullable String forenames) {
      this.surname = surname;
      this.forenames = forenames;
      PersonName.of(surname, forenames).ifPresent(names::add);
      return this;
    }

    /** One word is another forename; of several, the last is another surname. */
    public Builder knownAs(@Nullable String alias) {
      if (alias == null || alias.isBlank()) {
        return this;
      }
      var words = alias.strip();
      var last = words.lastIndexOf(' ');
      var name =
          last < 0
              ? PersonName.of(surname, words)
              : PersonName.of(words.substring(last + 1), words.substring(0, last));
      name.ifPresent(names::add);
      return this;
    }

    public Builder maidenName(@Nullable String maidenName) {
      if (maidenName != null && !maidenName.isBlank()) {
        PersonName.of(maidenName, forenames).ifPresent(names::add);
      }
      return this;
    }

    public Builder sex(@Nullable Sex sex) {
      this.sex = sex;
      return this;
    }

    public Builder dateOfBirth(@Nullable LocalDate dateOfBirth) {
      this.dateOfBirth = dateOfBirth;
      return this;
    }

    public Builder age(@Nullable Integer years) {
      this.age = years;
      return this;
    }

    public Builder nhsNumber(@Nullable String text) {
      nhsNumber = text == null ? null : NhsNumber.parse(text).orElse(null);
      var digits = text == null ? "" : NhsNumber.digitsOf(text);
      nhsNumberAsTold =
          nhsNumber == null && digits.matches("[0-9]{10}") && digits.chars().distinct().count() > 1
              ? digits
              : null;
      return this;
    }

    public Builder postcode(@Nullable String text) {
      postcode = text == null ? null : Postcode.parse(text).orElse(null);
      return this;
    }

    public Builder died(LocalDate dateOfDeath) {
      return diedBetween(dateOfDeath, dateOfDeath);
    }

    /** As from last seen alive to found dead. */
    public Builder diedBetween(LocalDate earliest, LocalDate latest) {
      dateOfDeath = new DateInterval(earliest, latest);
      return this;
    }

    public Builder reference(AgencyReference.Kind kind, @Nullable String value) {
      if (value != null && !Folding.compact(value).isEmpty()) {
        references.add(new AgencyReference(kind, value));
      }
      return this;
    }

    public PersonDetails build() {
      return new PersonDetails(
          new ArrayList<>(names),
          sex,
          dateOfBirth,
          age,
          nhsNumber,
          nhsNumberAsTold,
          postcode,
          dateOfDeath,
          references,
          source);
    }
  }
}
