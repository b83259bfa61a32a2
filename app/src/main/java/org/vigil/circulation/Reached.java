package org.vigil.circulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vigil.partner.Post;

/** A member and where they are written to on a day: at their own address, or at their deputy's. */
public record Reached(Member member, Post.Address address) {

  /** Each address once, however many of them are written to there: the first. */
  public static List<Reached> eachOnce(Stream<Reached> reached) {
    var once = new LinkedHashMap<String, Reached>();
    reached.forEach(one -> once.putIfAbsent(one.address().email().toLowerCase(Locale.ROOT), one));
    return List.copyOf(once.values());
  }
}
