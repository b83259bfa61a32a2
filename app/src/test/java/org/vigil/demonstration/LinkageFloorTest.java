package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.linkage.LinkageModel;
import org.vigil.matching.LinkingQuality;

/** Linking must not get worse unseen: a small county is linked on paper at every build. */
class LinkageFloorTest extends HouseTest {
  private static final String AGAIN =
      "Look at what the linking measures now, and keep it: "
          + "./vigil demo --measure app/src/main/resources/matching/linking-quality.csv";

  @Autowired LinkageMeasure measure;
  @Autowired LinkageModel model;

  @Test
  void linking_stays_above_its_floor() {
    long seed = LinkageMeasure.SEEDS.getFirst();
    var quality =
        measure.of(model, seed, DemonstrationCounty.FIRST_DAY, LocalDate.of(2017, 12, 31));
    var all = quality.of(LinkageGroup.ALL);

    assertThat(all.right()).isGreaterThan(500);
    assertThat(all.precision()).isGreaterThanOrEqualTo(LinkingQuality.FLOOR_PRECISION);
    assertThat(all.f1()).isGreaterThanOrEqualTo(LinkingQuality.FLOOR_F1);
    assertThat(all.reviewLoad()).isLessThanOrEqualTo(LinkingQuality.MOST_REVIEW_LOAD);
  }

  @Test
  void the_certificate_is_of_the_model_in_use_and_above_the_floor() {
    var certificate = LinkingQuality.certified().orElseThrow();
    assertThat(certificate.model()).as(AGAIN).isEqualTo(model.version());
    assertThat(certificate.seeds()).as(AGAIN).isEqualTo(LinkageMeasure.SEEDS);

    var all = certificate.groups().getFirst();
    assertThat(all.together().precision()).isGreaterThanOrEqualTo(LinkingQuality.FLOOR_PRECISION);
    assertThat(all.together().f1()).isGreaterThanOrEqualTo(LinkingQuality.FLOOR_F1);
    assertThat(all.together().reviewLoad()).isLessThanOrEqualTo(LinkingQuality.MOST_REVIEW_LOAD);
  }

  /** Half a minute: for a release, with {@code -Dvigil.linkage.certificate=true}. */
  @Test
  @EnabledIfSystemProperty(named = "vigil.linkage.certificate", matches = "true")
  void the_certificate_is_what_this_version_measures() {
    long seed = LinkageMeasure.SEEDS.getFirst();
    var quality = measure.of(model, seed, DemonstrationCounty.FIRST_DAY, DemonstrationCounty.TODAY);

    assertThat(LinkingQuality.certified().orElseThrow().ofSeed(seed))
        .as(AGAIN)
        .isEqualTo(Measuring.lines(seed, quality));
  }
}
