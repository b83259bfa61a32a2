package org.vigil.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** Releases to the public beside one another. */
class PublicReleasesTest extends HouseTest {
  private static final Recipients PUBLIC = new Recipients("vigil", "the public", "To be read");

  @Autowired DisclosureGate gate;

  /** Each is safe alone; from both together June is had by subtraction, and it is 2. */
  @Test
  void of_two_that_are_unsafe_together_one_comes_out_though_both_are_asked_for_at_once()
      throws Exception {
    var population = "deaths of " + UUID.randomUUID();
    var start = new CyclicBarrier(2);
    try (var people = Executors.newFixedThreadPool(2)) {
      var asked =
          people.invokeAll(
              List.<Callable<Release>>of(
                  () -> release(population, LocalDate.of(2024, 5, 31), 20, start),
                  () -> release(population, LocalDate.of(2024, 6, 30), 22, start)));
      int released = 0;
      for (var one : asked) {
        released += one.get(30, TimeUnit.SECONDS) instanceof Release.Released ? 1 : 0;
      }
      assertThat(released).isEqualTo(1);
    }
  }

  private Release release(String population, LocalDate to, long here, CyclicBarrier start)
      throws Exception {
    var figure = figure(population, to, here);
    start.await(30, TimeUnit.SECONDS);
    return Acting.as(Actor.SYSTEM, () -> gate.releaseToThePublic(figure, PUBLIC));
  }

  private static Figure figure(String population, LocalDate to, long here) {
    var area =
        Dimension.adding(
            "area", List.of(new Category("here", "Here"), new Category("there", "There")));
    return new Figure(
        "example",
        "Example",
        "tests",
        CountTable.totalled(
            new Counted(population, LocalDate.of(2024, 1, 1), to),
            List.of(area),
            Map.of(Cell.at("here"), here, Cell.at("there"), 30L)),
        new Figure.UsedDefinition("example", "1", "as received"),
        DateBasis.DEATH,
        PlaceBasis.RESIDENCE,
        "from January 2024",
        null,
        "received",
        Map.of(),
        List.of());
  }
}
