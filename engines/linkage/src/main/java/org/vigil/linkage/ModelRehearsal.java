package org.vigil.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a change of model would do to the records held, told before it is done and without doing it.
 *
 * <p>Each record is asked about as if it came now, after all others: it is compared with the others that share a blocking key, once with either model.
 * The same records and models give the same answer, in order of the records' ids.
 *
 * @param records asked about
 * @param decisions how many, by what the model in use decides and then by what the new one would
 * @param changes decisions that would be others, in order of id
 */
public record ModelRehearsal(
    int records, Map<Kind, Map<Kind, Integer>> decisions, List<Change> changes) {

  /** What is decided, without the reasons. */
  public enum Kind {
    SAME_PERSON,
    NEEDS_REVIEW,
    NEW_PERSON
  }

  /**
   * One decision.
   *
   * @param group the case file it is about; null for a new person
   * @param weight bits of the best candidate; null where there was none
   */
  public record Outcome(Kind kind, @Nullable String group, @Nullable Double weight) {}

  /**
   * A record about which the two models do not agree. A change of weight alone is none.
   *
   * @param id the record
   * @param group the case file it is in
   */
  public record Change(String id, String group, Outcome before, Outcome after) {}

  public ModelRehearsal {
    decisions = Map.copyOf(decisions);
    changes = List.copyOf(changes);
  }

  /** How many records one model decides one way and the other another. */
  public int count(Kind before, Kind after) {
    return decisions.getOrDefault(before, Map.of()).getOrDefault(after, 0);
  }

  /** @param held every record, with the case file it is in */
  public static ModelRehearsal of(
      LinkageModel inUse, LinkageModel proposed, Collection<Candidate> held) {
    var base = new Base(held);
    var decisions = new EnumMap<Kind, Map<Kind, Integer>>(Kind.class);
    var changes = new ArrayList<Change>();
    for (var record : base.records) {
      var others = base.othersLike(record);
      var size = Math.max(1, base.groupsWithout(record));
      var before = outcome(new Linker(inUse, size).decide(record.details(), others));
      var after = outcome(new Linker(proposed, size).decide(record.details(), others));
      decisions
          .computeIfAbsent(before.kind(), none -> new EnumMap<>(Kind.class))
          .merge(after.kind(), 1, Integer::sum);
      if (before.kind() != after.kind() || !Objects.equals(before.group(), after.group())) {
        changes.add(new Change(record.id(), record.group(), before, after));
      }
    }
    return new ModelRehearsal(base.records.size(), decisions, changes);
  }

  private static Outcome outcome(LinkDecision decision) {
    var weight =
        decision.ranked().isEmpty()
            ? null
            : Double.valueOf(decision.ranked().getFirst().weight().total());
    return switch (decision) {
      case LinkDecision.SamePerson same ->
          new Outcome(Kind.SAME_PERSON, same.best().group(), weight);
      case LinkDecision.NeedsReview review ->
          new Outcome(Kind.NEEDS_REVIEW, review.best().group(), weight);
      case LinkDecision.NewPerson person -> new Outcome(Kind.NEW_PERSON, null, weight);
    };
  }

  /** The records by their keys. */
  private static final class Base {
    private final List<Candidate> records;
    private final Map<String, List<Candidate>> byKey = new HashMap<>();
    private final Map<String, List<Candidate>> byGroup = new HashMap<>();

    Base(Collection<Candidate> held) {
      records = held.stream().sorted(Comparator.comparing(Candidate::id)).toList();
      for (var record : records) {
        byGroup.computeIfAbsent(record.group(), none -> new ArrayList<>()).add(record);
        for (var key : BlockingKeys.of(record.details())) {
          byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(record);
        }
      }
    }

    /** Every other record of each case file of which one shares a key, as the linker wants them. */
    List<Candidate> othersLike(Candidate record) {
      var groups = new TreeSet<String>();
      for (var key : BlockingKeys.of(record.details())) {
        for (var other : byKey.getOrDefault(key, List.of())) {
          if (!other.id().equals(record.id())) {
            groups.add(other.group());
          }
        }
      }
      return groups.stream()
          .flatMap(group -> byGroup.getOrDefault(group, List.of()).stream())
          .filter(other -> !other.id().equals(record.id()))
          .toList();
    }

    int groupsWithout(Candidate record) {
      var alone = byGroup.getOrDefault(record.group(), List.of()).size() == 1;
      return alone ? byGroup.size() - 1 : byGroup.size();
    }
  }
}
