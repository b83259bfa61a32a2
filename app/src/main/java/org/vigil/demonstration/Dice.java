package org.vigil.demonstration;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed throws the same dice on every machine. */
final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed) {
    return new Dice(new SplittableRandom(seed));
  }

  /** Dice of their own, so that one more throw here changes nothing elsewhere. */
  Dice apart() {
    return new Dice(random.split());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double fraction() {
    return random.nextDouble();
  }

  /** A whole number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T pick(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  String pick(String... things) {
    return things[random.nextInt(things.length)];
  }

  /** Box–Muller with StrictMath: Math.log may differ in the last bit between machines. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  int normal(double mean, double deviation, int least, int most) {
    long drawn = Math.round(mean + deviation * normal());
    return Math.clamp(drawn, least, most);
  }

  /** Days with a long tail: log-normal about its median. */
  int days(double median, double spread, int least, int most) {
    long drawn = Math.round(median * StrictMath.exp(spread * normal()));
    return Math.clamp(drawn, least, most);
  }
}
