package org.vigil.linkage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.measure.SoundCode;

/**
 * Keys by which records that may be of one person find each other: two records are compared where they share any key.
 *
 * <p>A key is the rule's short name, a colon, and 64 bits of SHA-256 in hexadecimal: stable, safe in any text column, and without readable personal
 * data. The hash has no secret, so that whoever can guess a person's details can recognise their keys: guard keys as personal data.
 */
public final class BlockingKeys {

  private static final int BUCKET_DAYS = 7;
  private static final int STAGGER_DAYS = 4;

  /** A wider interval would meet half the base. */
  private static final int WIDEST_DAYS = 31;

  private final PersonDetails details;
  private final Set<String> keys = new TreeSet<>();

  private BlockingKeys(PersonDetails details) {
    this.details = details;
  }

  public static Set<String> of(PersonDetails details) {
    var keys = new BlockingKeys(details);
    keys.addIdentifiers();
    details.names().forEach(keys::addName);
    keys.addPostcode();
    return Collections.unmodifiableSet(keys.keys);
  }

  private void addIdentifiers() {
    if (details.nhsNumber() != null) {
      add("nhs", details.nhsNumber().digits());
    }
    details
        .references()
        .forEach(reference -> add("ref", reference.kind() + "|" + reference.value()));
  }

  private void addName(PersonName name) {
    var surname = name.surname();
    var forename = name.forename();
    if (surname != null) {
      addSurname(SoundCode.SOUNDEX.of(surname));
      name.surnameParts().forEach(part -> addSurname(SoundCode.SOUNDEX.of(part)));
    }
    if (forename != null) {
      add("birth-forename", birthKey(), firstThree(forename));
    }
    if (surname != null && forename != null) {
      add(
          "birth-swapped",
          birthKey(),
          eitherOrder(SoundCode.SOUNDEX.of(surname), SoundCode.SOUNDEX.of(forename)));
      add("name", eitherOrder(surname.replace(" ", ""), forename));
    }
  }

  private void addSurname(String sound) {
    add("birth-surname", birthKey(), sound);
    deathBuckets().forEach(bucket -> add("death-surname", bucket, sound));
  }

  private void addPostcode() {
    var postcode = details.postcode();
    if (postcode == null) {
      return;
    }
    if (details.dateOfBirth() != null) {
      add("home-birth-year", postcode.compact(), "" + details.dateOfBirth().getYear());
    }
    deathBuckets().forEach(bucket -> add("home-death", postcode.compact(), bucket));
  }

  /** Day and month in either order give one key, so that a swapped date of birth still meets the right one. */
  private @Nullable String birthKey() {
    LocalDate born = details.dateOfBirth();
    if (born == null) {
      return null;
    }
    var day = born.getDayOfMonth();
    var month = born.getMonthValue();
    return born.getYear() + "-" + Math.min(day, month) + "-" + Math.max(day, month);
  }

  /** Two staggered rows of seven-day buckets: days up to three apart share a bucket in one row or the other. */
  private Set<String> deathBuckets() {
    var died = details.dateOfDeath();
    if (died == null || died.latest().toEpochDay() - died.earliest().toEpochDay() > WIDEST_DAYS) {
      return Set.of();
    }
    var buckets = new TreeSet<String>();
    for (var day = died.earliest().toEpochDay(); day <= died.latest().toEpochDay(); day++) {
      buckets.add("a" + Math.floorDiv(day, BUCKET_DAYS));
      buckets.add("b" + Math.floorDiv(day + STAGGER_DAYS, BUCKET_DAYS));
    }
    return buckets;
  }

  private void add(String rule, @Nullable String... values) {
    for (var value : values) {
      if (value == null || value.isEmpty()) {
        return;
      }
    }
    keys.add(rule + ":" + hash(rule + "|" + String.join("|", values)));
  }

  private static String firstThree(String forename) {
    return forename.substring(0, Math.min(3, forename.length()));
  }

  private static String eitherOrder(String a, String b) {
    return a.compareTo(b) <= 0 ? a + "/" + b : b + "/" + a;
  }

  private static String hash(String value) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
