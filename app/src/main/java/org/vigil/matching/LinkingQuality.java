package org.vigil.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How well this version links, measured on invented counties whose truth is known and which nobody used to adjust it. It comes
 * with the release as a certificate, {@code matching/linking-quality.csv}, which {@code ./vigil demo --measure} writes; a test
 * measures again and refuses a certificate that no longer holds.
 *
 * @param model version of the linkage model measured
 * @param window the county's days, in words
 */
public record LinkingQuality(String model, String window, List<Line> lines) {
  /** What is aimed at, and the floor below which the build fails. */
  public static final double TARGET_F1 = 0.995;

  public static final double TARGET_PRECISION = 0.999;
  public static final double TARGET_REVIEW_LOAD = 0.03;
  public static final double FLOOR_F1 = 0.99;
  public static final double FLOOR_PRECISION = 0.998;
  public static final double MOST_REVIEW_LOAD = 0.06;

  private static final String HEADER = "seed,kind,group,rows,asked,right,wrong,missed,waiting";

  public LinkingQuality {
    lines = List.copyOf(lines);
  }

  /**
   * One group of one county.
   *
   * @param kind all, feed, hazard or apart
   */
  public record Line(long seed, String kind, String group, LinkTally tally) {}

  /** The certificate of this release; empty where it came without. */
  public static Optional<LinkingQuality> certified() {
    var stream = LinkingQuality.class.getResourceAsStream("/matching/linking-quality.csv");
    if (stream == null) {
      return Optional.empty();
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return Optional.of(read(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LinkingQuality read(List<String> text) {
    var said = new LinkedHashMap<String, String>();
    text.stream()
        .filter(line -> line.startsWith("# ") && line.contains(": "))
        .forEach(
            line ->
                said.put(
                    line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
    var lines =
        text.stream()
            .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
            .map(LinkingQuality::line)
            .toList();
    return new LinkingQuality(
        said.getOrDefault("model", "not said"), said.getOrDefault("county", "not said"), lines);
  }

  private static Line line(String text) {
    var cells = text.split(",", -1);
    return new Line(
        Long.parseLong(cells[0]),
        cells[1],
        cells[2],
        new LinkTally(
            Long.parseLong(cells[3]),
            Long.parseLong(cells[4]),
            Long.parseLong(cells[5]),
            Long.parseLong(cells[6]),
            Long.parseLong(cells[7]),
            Long.parseLong(cells[8])));
  }

  /** The certificate as it is kept. */
  public String written() {
    var text = new StringBuilder();
    text.append("# How well Vigil links, pair by pair against the truth of invented counties.\n")
        .append("# Written by ./vigil demo --measure FILE; not by hand.\n")
        .append("# model: ")
        .append(model)
        .append("\n# county: ")
        .append(window)
        .append('\n')
        .append(HEADER)
        .append('\n');
    for (var line : lines) {
      var t = line.tally();
      text.append(
          "%d,%s,%s,%d,%d,%d,%d,%d,%d%n"
              .formatted(
                  line.seed(),
                  line.kind(),
                  line.group(),
                  t.rows(),
                  t.asked(),
                  t.right(),
                  t.wrong(),
                  t.missed(),
                  t.waiting()));
    }
    return text.toString().replace("\r\n", "\n");
  }

  public List<Long> seeds() {
    return lines.stream().map(Line::seed).distinct().toList();
  }

  public List<Line> ofSeed(long seed) {
    return lines.stream().filter(line -> line.seed() == seed).toList();
  }

  /** Groups in the order measured, each with all counties together and with the spread between them. */
  public List<Group> groups() {
    var byGroup = new LinkedHashMap<String, List<Line>>();
    for (var line : lines) {
      byGroup.computeIfAbsent(line.group(), g -> new ArrayList<>()).add(line);
    }
    return byGroup.entrySet().stream().map(LinkingQuality::group).toList();
  }

  private static Group group(Map.Entry<String, List<Line>> entry) {
    var tallies = entry.getValue().stream().map(Line::tally).toList();
    return new Group(
        entry.getValue().getFirst().kind(),
        entry.getKey(),
        tallies.stream().reduce(LinkTally.NONE, LinkTally::plus),
        mean(tallies, LinkTally::precision),
        mean(tallies, LinkTally::recall),
        mean(tallies, LinkTally::f1),
        mean(tallies, LinkTally::reviewLoad));
  }

  private static @Nullable Estimate mean(
      List<LinkTally> tallies, ToDoubleFunction<LinkTally> measure) {
    return Estimate.of(
        tallies.stream().mapToDouble(measure).filter(value -> !Double.isNaN(value)).toArray());
  }

  /**
   * A group over all counties.
   *
   * @param precision null where no county had a pair to measure, as the others
   */
  public record Group(
      String kind,
      String name,
      LinkTally together,
      @Nullable Estimate precision,
      @Nullable Estimate recall,
      @Nullable Estimate f1,
      @Nullable Estimate reviewLoad) {}

  /**
   * The mean of several counties with its 95 % interval by Student's t, between 0 and 1.
   *
   * @param counties how many had something to measure; of a single one there is no interval, and the bounds are NaN
   */
  public record Estimate(double mean, double low, double high, int counties) {
    /** Student's t, 0.975, for 1 to 9 degrees of freedom. */
    private static final double[] T = {
      12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262
    };

    static @Nullable Estimate of(double[] values) {
      if (values.length == 0) {
        return null;
      }
      if (values.length > T.length + 1) {
        throw new IllegalArgumentException("at most ten counties, got " + values.length);
      }
      double mean = Arrays.stream(values).average().orElseThrow();
      if (values.length == 1) {
        return new Estimate(mean, Double.NaN, Double.NaN, 1);
      }
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      double half =
          T[values.length - 2]
              * Math.sqrt(squares / (values.length - 1))
              / Math.sqrt(values.length);
      return new Estimate(mean, Math.max(0, mean - half), Math.min(1, mean + half), values.length);
    }
  }
}
