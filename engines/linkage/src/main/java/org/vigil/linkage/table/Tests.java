package org.vigil.linkage.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.vigil.linkage.table.Operand.Side;

/** Makes conditions ready to be asked of the records of a table, for one thread: what is remembered between pairs is its own. */
final class Tests {

  private record Measured(TextMeasure measure, int one, int other) {}

  private final Readings readings;
  private final Map<Measured, Double> loosest = new HashMap<>();
  private final Map<Measured, Likeness> likenesses = new HashMap<>();

  /** @param conditions every condition that will be asked for, so that bounds know the loosest threshold */
  Tests(Readings readings, List<Condition> conditions) {
    this.readings = readings;
    conditions.forEach(this::note);
  }

  PairTest of(Condition condition) {
    return switch (condition) {
      case Condition.IsNull isNull -> isNull(isNull.value());
      case Condition.Equal equal -> equal(equal);
      case Condition.Alike alike -> alike(alike);
      case Condition.DaysApart apart ->
          apart(apart.one(), apart.other(), apart.atMost(), readings::days);
      case Condition.NumbersApart apart ->
          apart(apart.one(), apart.other(), apart.atMost(), readings::numbers);
      case Condition.Shared shared -> shared(shared);
      case Condition.All all -> new AllOf(tests(all.parts()));
      case Condition.Any any -> new AnyOf(tests(any.parts()));
      case Condition.Not not -> new Opposite(of(not.part()));
      case Condition.Otherwise o -> (PairTest.Certain) (cells, left, right) -> true;
    };
  }

  private PairTest[] tests(List<Condition> conditions) {
    return conditions.stream().map(this::of).toArray(PairTest[]::new);
  }

  private PairTest isNull(Operand operand) {
    var place = readings.place(operand);
    return operand.side() == Side.LEFT
        ? (PairTest.Certain) (cells, left, right) -> cells[left + place] < 0
        : (PairTest.Certain) (cells, left, right) -> cells[right + place] < 0;
  }

  private PairTest equal(Condition.Equal equal) {
    var one = readings.place(equal.one());
    var other = readings.place(equal.other());
    if (equal.one().side() == Side.LEFT && equal.other().side() == Side.RIGHT) {
      return new Same(one, other);
    }
    if (equal.one().side() == Side.RIGHT && equal.other().side() == Side.LEFT) {
      return new Same(other, one);
    }
    throw new IllegalArgumentException(
        "an equality compares the two records, not one of them with itself");
  }

  private PairTest alike(Condition.Alike alike) {
    var likeness =
        likenesses.computeIfAbsent(
            measured(alike),
            key ->
                new Likeness(
                    key.measure(),
                    key.one(),
                    key.other(),
                    readings.spelt(key.one()),
                    readings.spelt(key.other()),
                    loosest.getOrDefault(key, alike.threshold())));
    return new AsAlike(likeness, alike.threshold());
  }

  private interface Numbering {
    Numbers of(int place);
  }

  private PairTest apart(Operand one, Operand other, double atMost, Numbering numbering) {
    mustCross(one, other);
    var left = readings.place(one.side() == Side.LEFT ? one : other);
    var right = readings.place(one.side() == Side.LEFT ? other : one);
    return new Apart(left, right, numbering.of(left), numbering.of(right), atMost);
  }

  private PairTest shared(Condition.Shared shared) {
    mustCross(shared.one(), shared.other());
    var lists = readings.lists(shared.separator());
    var left = readings.place(shared.one().side() == Side.LEFT ? shared.one() : shared.other());
    var right = readings.place(shared.one().side() == Side.LEFT ? shared.other() : shared.one());
    return new Sharing(
        left,
        right,
        lists.of(readings.dictionary(left)),
        lists.of(readings.dictionary(right)),
        shared.atLeast());
  }

  private Measured measured(Condition.Alike alike) {
    mustCross(alike.one(), alike.other());
    var leftFirst = alike.one().side() == Side.LEFT;
    return new Measured(
        alike.measure(),
        readings.place(leftFirst ? alike.one() : alike.other()),
        readings.place(leftFirst ? alike.other() : alike.one()));
  }

  private void note(Condition condition) {
    switch (condition) {
      case Condition.Alike alike -> {
        var looser =
            alike.measure().isLikeness()
                ? (BinaryOperator<Double>) Math::min
                : (BinaryOperator<Double>) Math::max;
        loosest.merge(measured(alike), alike.threshold(), looser);
      }
      case Condition.All all -> all.parts().forEach(this::note);
      case Condition.Any any -> any.parts().forEach(this::note);
      case Condition.Not not -> note(not.part());
      case Condition.IsNull i -> {}
      case Condition.Equal e -> {}
      case Condition.DaysApart d -> {}
      case Condition.NumbersApart n -> {}
      case Condition.Shared s -> {}
      case Condition.Otherwise o -> {}
    }
  }

  private static void mustCross(Operand one, Operand other) {
    if (one.side() == other.side()) {
      throw new IllegalArgumentException(
          "a comparison has a value of each record, not two of one: " + one.expression());
    }
  }

  private record Same(int one, int other) implements PairTest {
    @Override
    public boolean holds(int[] cells, int left, int right) {
      var a = cells[left + one];
      return a >= 0 && a == cells[right + other];
    }

    @Override
    public boolean fails(int[] cells, int left, int right) {
      var a = cells[left + one];
      var b = cells[right + other];
      return a >= 0 && b >= 0 && a != b;
    }
  }

  private record AsAlike(Likeness likeness, double threshold) implements PairTest {
    @Override
    public boolean holds(int[] cells, int left, int right) {
      return likeness.holds(cells, left, right, threshold);
    }

    @Override
    public boolean fails(int[] cells, int left, int right) {
      return likeness.fails(cells, left, right, threshold);
    }
  }

  private record Apart(int one, int other, Numbers ones, Numbers others, double atMost)
      implements PairTest {
    @Override
    public boolean holds(int[] cells, int left, int right) {
      return difference(cells, left, right) <= atMost;
    }

    @Override
    public boolean fails(int[] cells, int left, int right) {
      return difference(cells, left, right) > atMost;
    }

    /** NaN where either is not told, which is neither more nor less than anything. */
    private double difference(int[] cells, int left, int right) {
      var a = cells[left + one];
      var b = cells[right + other];
      return a < 0 || b < 0 ? Double.NaN : Math.abs(ones.of(a) - others.of(b));
    }
  }

  private record Sharing(int one, int other, Lists.Of ones, Lists.Of others, int atLeast)
      implements PairTest {
    @Override
    public boolean holds(int[] cells, int left, int right) {
      var a = cells[left + one];
      var b = cells[right + other];
      return a >= 0 && b >= 0 && Lists.inCommon(ones.of(a), others.of(b)) >= atLeast;
    }

    @Override
    public boolean fails(int[] cells, int left, int right) {
      var a = cells[left + one];
      var b = cells[right + other];
      return a >= 0 && b >= 0 && Lists.inCommon(ones.of(a), others.of(b)) < atLeast;
    }
  }

  private record AllOf(PairTest... parts) implements PairTest {
    @Override
    public boolean holds(int[] cells, int left, int right) {
      for (var part : parts) {
        if (!part.holds(cells, left, right)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean fails(int[] cells, int left, int right) {
      for (var part : parts) {
        if (part.fails(cells, left, right)) {
          return true;
        }
      }
      return false;
    }
  }

  private record AnyOf(PairTest... parts) implements PairTest {
    @Override
    public boolean holds(int[] cells, int left, int right) {
      for (var part : parts) {
        if (part.holds(cells, left, right)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean fails(int[] cells, int left, int right) {
      for (var part : parts) {
        if (!part.fails(cells, left, right)) {
          return false;
        }
      }
      return true;
    }
  }

  private record Opposite(PairTest part) implements PairTest {
    @Override
    public boolean holds(int[] cells, int left, int right) {
      return part.fails(cells, left, right);
    }

    @Override
    public boolean fails(int[] cells, int left, int right) {
      return part.holds(cells, left, right);
    }
  }
}
