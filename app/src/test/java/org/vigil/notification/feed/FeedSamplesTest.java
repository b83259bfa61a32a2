package org.vigil.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.notification.Feed;
import org.vigil.notification.FieldReaders;
import org.vigil.notification.PartnerFile;
import org.vigil.notification.Reading;
import org.vigil.notification.Told;

/** Each feed reads its sample file into exactly the facts and faults written beside it. */
class FeedSamplesTest {

  static List<Feed> feeds() {
    return List.of(
        new CoronersOfficerFeed(),
        new PoliceSuddenDeathFeed(),
        new AmbulanceFeed(),
        new TreatmentProviderFeed(),
        new DeathRegistrationFeed(),
        new ConnecticutOcmeFeed());
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void reads_its_sample_as_expected(Feed feed) throws IOException {
    var file = PartnerFile.read("sample.csv", resource(feed, "sample.csv"), feed);
    assertThat(file).isInstanceOf(PartnerFile.Rows.class);
    var fields = FieldReaders.on(LocalDate.of(2024, 12, 2));
    var lines = new ArrayList<String>();
    ((PartnerFile.Rows) file)
        .rows()
        .forEach(row -> lines.addAll(lines(feed, feed.read(row, fields))));
    var expected = new String(resource(feed, "expected.txt"), StandardCharsets.UTF_8);
    assertThat(String.join("\n", lines)).isEqualTo(expected.strip());
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

  private static byte[] resource(Feed feed, String name) throws IOException {
    var path = "/feed/" + feed.name() + "/" + name;
    try (InputStream found = FeedSamplesTest.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(found, path).readAllBytes();
    }
  }
}
