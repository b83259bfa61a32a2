package org.vigil.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.linkage.LinkageModel;
import org.vigil.matching.LinkingQuality;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Words;

/** {@code ./vigil demo --measure}: links counties whose truth is known, and says how well. */
@Component
class Measuring {
  private final LinkageMeasure measure;
  private final LinkageModel model;

  Measuring(LinkageMeasure measure, LinkageModel model) {
    this.measure = measure;
    this.model = model;
  }

  Command.Result run(CommandLine line) {
    var seeds = line.option("seeds").map(Measuring::seeds).orElse(LinkageMeasure.SEEDS);
    var lines = new ArrayList<LinkingQuality.Line>();
    for (long seed : seeds) {
      var quality =
          measure.of(model, seed, DemonstrationCounty.FIRST_DAY, DemonstrationCounty.TODAY);
      line.print("County of seed " + seed + ":");
      quality.lines().forEach(line::print);
      lines.addAll(lines(seed, quality));
    }
    var certificate = new LinkingQuality(model.version(), window(), lines);
    line.print("Mean of %d counties, with its 95 %% interval:".formatted(seeds.size()));
    certificate.groups().forEach(group -> line.print(words(group)));
    line.optionOrFlag("measure").ifPresent(file -> write(certificate, Path.of(file), line));
    return Command.Result.DONE;
  }

  static List<LinkingQuality.Line> lines(long seed, LinkageQuality quality) {
    return Stream.of(LinkageGroup.values())
        .map(group -> new LinkingQuality.Line(seed, group.kind(), group.label(), quality.of(group)))
        .toList();
  }

  private static String window() {
    return "told from %s to %s"
        .formatted(Words.day(DemonstrationCounty.FIRST_DAY), Words.day(DemonstrationCounty.TODAY));
  }

  private static List<Long> seeds(String typed) {
    try {
      var seeds = Stream.of(typed.split(",", -1)).map(word -> Long.valueOf(word.strip())).toList();
      if (seeds.size() > 10) {
        throw new Command.WrongUse("--seeds takes at most ten numbers");
      }
      return seeds;
    } catch (NumberFormatException e) {
      throw new Command.WrongUse("--seeds takes whole numbers with commas between them");
    }
  }

  private static String words(LinkingQuality.Group group) {
    return String.format(
        Locale.UK,
        "%-34s precision %s  recall %s  F1 %s  asked about %s",
        group.name(),
        words(group.precision()),
        words(group.recall()),
        words(group.f1()),
        words(group.reviewLoad()));
  }

  private static String words(LinkingQuality.@Nullable Estimate estimate) {
    return estimate == null
        ? "nothing to measure"
        : String.format(
            Locale.UK, "%.4f (%.4f to %.4f)", estimate.mean(), estimate.low(), estimate.high());
  }

  private static void write(LinkingQuality certificate, Path file, CommandLine line) {
    try {
      Files.writeString(file, certificate.written());
    } catch (IOException e) {
      throw new UncheckedIOException("the certificate could not be written to " + file, e);
    }
    line.print("Wrote the certificate to " + file + ".");
  }
}
