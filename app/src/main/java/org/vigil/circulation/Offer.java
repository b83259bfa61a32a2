package org.vigil.circulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.circulation.Dispatch.Edition;
import org.vigil.publication.EditionChoice;

/**
 * A shape a group may be sent a document in.
 *
 * @param edition null for the whole
 */
public record Offer(@Nullable Edition edition) {
  public static final Offer WHOLE = new Offer(null);

  /**
   * What a group is offered: to a group of a district first its own partnership's edition, then the whole, then the others.
   *
   * @param editions those there are besides the whole
   */
  public static List<Offer> to(Group group, List<EditionChoice> editions) {
    var offers = new ArrayList<Offer>();
    editions.stream().filter(choice -> isOwn(group, choice)).map(Offer::of).forEach(offers::add);
    offers.add(WHOLE);
    editions.stream().filter(choice -> !isOwn(group, choice)).map(Offer::of).forEach(offers::add);
    return List.copyOf(offers);
  }

  private static boolean isOwn(Group group, EditionChoice choice) {
    var district = choice.district();
    return district != null && district.equals(group.district());
  }

  private static Offer of(EditionChoice choice) {
    return new Offer(new Edition(choice.key(), choice.name()));
  }

  public String name() {
    return edition == null ? "The whole" : edition.name();
  }

  /** One choice of a form; empty for the whole. */
  public String choice() {
    return edition == null ? "" : edition.key();
  }
}
