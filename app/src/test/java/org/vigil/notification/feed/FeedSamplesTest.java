package org.vigil.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.vigil.notification.Feed;
import org.vigil.notification.FieldReaders;
import org.vigil.notification.PartnerFile;
import org.vigil.notification.Reading;
import org.vigil.notification.Told;

/** Each feed reads its sample file into exactly the facts and faults written beside it. */
class FeedSamplesTest {

  /** Every feed there is: one without a sample fails here. */
  static List<Feed> feeds() {
    var found = new ClassPathScanningCandidateComponentProvider(false);
    found.addIncludeFilter(new AssignableTypeFilter(Feed.class));
    return found.findCandidateComponents(FeedSamplesTest.class.getPackageName()).stream()
        .map(bean -> feed(Objects.requireNonNull(bean.getBeanClassName())))
        .sorted(Comparator.comparing(Feed::name))
        .toList();
  }

  private static Feed feed(String className) {
    try {
      return (Feed) Class.forName(className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(className, impossible);
    }
  }

  @Test
  void finds_the_feeds() {
    assertThat(feeds()).extracting(Feed::name).contains("ambulance", "coroners-officer");
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void reads_its_sample_as_expected(Feed feed) throws IOException {
    var sample = resource(feed, "sample.csv");
    assertThat(sample).as("feed/%s/sample.csv", feed.name()).isPresent();
    var file = PartnerFile.read("sample.csv", sample.orElseThrow(), feed);
    assertThat(file).isInstanceOf(PartnerFile.Rows.class);
    var fields = FieldReaders.on(LocalDate.of(2024, 12, 2));
    var lines = new ArrayList<String>();
    ((PartnerFile.Rows) file)
        .rows()
        .forEach(row -> lines.addAll(lines(feed, feed.read(row, fields))));
    var expected =
        resource(feed, "expected.txt").map(FeedSamplesTest::text).orElse("nothing is expected yet");
    assertThat(String.join("\n", lines))
        .as("feed/%s/expected.txt", feed.name())
        .isEqualTo(expected.strip());
  }

  private static List<String> lines(Feed feed, Reading reading) {
    var lines = new ArrayList<String>();
    var what = reading.isHeld() ? "held" : feed.isDeath(reading.facts()) ? "death" : "survived";
    lines.add("row " + reading.row().number() + " " + what);
    reading
        .facts()
        .asMap()
        .forEach(
            (fact, told) ->
                lines.add(
                    "  "
                        + fact
                        + switch (told) {
                          case Told.Value value -> " = " + value.canonical();
                          case Told.Unknown() -> " not known";
                          case Told.None() -> " none";
                        }));
    reading
        .faults()
        .forEach(f -> lines.add("  fault: " + f.field() + ": " + f.expected() + " | " + f.toDo()));
    return lines;
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> resource(Feed feed, String name) throws IOException {
    var path = "/feed/" + feed.name() + "/" + name;
    try (InputStream found = FeedSamplesTest.class.getResourceAsStream(path)) {
      return found == null ? Optional.empty() : Optional.of(found.readAllBytes());
    }
  }
}
