package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.DayWords;

/**
 * How items and promises of an issue stand, where a person has said so.
 *
 * @param ratings by the id of the item or promise
 * @param isPrinted whether readers see it; the unit turns it on
 */
public record Delivery(Map<String, Rating> ratings, boolean isPrinted) {
  public static final Delivery NONE = new Delivery(Map.of(), false);

  /**
   * One of them.
   *
   * @param about an item or a promise, by id
   * @param why what the person saw
   * @param ratedOn the day they looked
   * @param due the day by which it is to be delivered; null where none is known
   * @param owner the contact who delivers it; null where nobody is named
   */
  public record Rating(
      String about,
      DeliveryStatus status,
      String why,
      LocalDate ratedOn,
      @Nullable LocalDate due,
      @Nullable String owner) {}

  public Delivery {
    ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
  }

  public Optional<Rating> of(String about) {
    return Optional.ofNullable(ratings.get(about));
  }

  /** As readers see it: shape, word and the day somebody looked. Empty where the unit does not print it. */
  public Optional<String> asPrinted(String about) {
    return of(about)
        .filter(rating -> isPrinted)
        .map(
            rating ->
                "Delivery status: %s %s, as seen on %s"
                    .formatted(
                        rating.status().shape(),
                        rating.status().words(),
                        DayWords.of(rating.ratedOn())));
  }

  Delivery with(Rating rating) {
    var all = new LinkedHashMap<>(ratings);
    all.put(rating.about(), rating);
    return new Delivery(all, isPrinted);
  }

  Delivery printed(boolean printed) {
    return new Delivery(ratings, printed);
  }

  /** What still stands in the issue. */
  Delivery of(Issue issue) {
    var left = new LinkedHashMap<>(ratings);
    left.keySet()
        .removeIf(
            about ->
                issue.item(about).isEmpty()
                    && issue.commitments().stream().noneMatch(c -> c.id().equals(about)));
    return new Delivery(left, isPrinted);
  }
}
