package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.linkage.LinkageModel;
import org.vigil.matching.LinkingQuality;

/** Linking must not get worse unseen: a county is linked on paper at every build. */
class LinkageFloorTest extends HouseTest {
  @Autowired LinkageMeasure measure;
  @Autowired LinkageModel model;

  @Test
  void linking_stays_above_its_floor_and_the_certificate_is_what_this_version_measures() {
    long seed = LinkageMeasure.SEEDS.getFirst();
    var quality =
        measure.of(model, seed, DemonstrationCounty.FIRST_DAY, DemonstrationCounty.TODAY);
    var all = quality.of(LinkageGroup.ALL);

    assertThat(all.right()).isGreaterThan(3_000);
    assertThat(all.precision()).isGreaterThanOrEqualTo(LinkingQuality.FLOOR_PRECISION);
    assertThat(all.f1()).isGreaterThanOrEqualTo(LinkingQuality.FLOOR_F1);
    assertThat(all.reviewLoad()).isLessThanOrEqualTo(LinkingQuality.MOST_REVIEW_LOAD);

    var certificate = LinkingQuality.certified().orElseThrow();
    var again =
        "Linking has changed. Look at what it measures now, and keep it: "
            + "./vigil demo --measure app/src/main/resources/matching/linking-quality.csv";
    assertThat(certificate.model()).as(again).isEqualTo(model.version());
    assertThat(certificate.seeds()).as(again).isEqualTo(LinkageMeasure.SEEDS);
    assertThat(certificate.ofSeed(seed)).as(again).isEqualTo(Measuring.lines(seed, quality));
  }
}
