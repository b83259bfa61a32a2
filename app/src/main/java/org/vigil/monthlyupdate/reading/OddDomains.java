package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An address whose domain is nearly, but not quite, that of most others in the issue. */
final class OddDomains {
  private static final int MOST = 3;
  private static final double NEARLY = 0.7;

  private OddDomains() {}

  record Odd(String id, String message) {}

  static List<Odd> among(Collection<ContactBook.Entry> contacts) {
    Map<String, Integer> times = new HashMap<>();
    for (var contact : contacts) {
      var email = contact.email();
      if (email != null) {
        times.merge(Addresses.domain(email), 1, Integer::sum);
      }
    }
    var odd = new ArrayList<Odd>();
    for (var contact : contacts) {
      var email = contact.email();
      if (email == null) {
        continue;
      }
      var own = Addresses.domain(email);
      times.forEach(
          (usual, count) -> {
            boolean near = usual.startsWith(own) || own.startsWith(usual) || Similar.share(own, usual) >= NEARLY;
            if (!usual.equals(own) && near && count >= MOST && times.getOrDefault(own, 0) < count) {
              odd.add(
                  new Odd(
                      contact.id(),
                      "the address ends in %s; %d others end in %s".formatted(own, count, usual)));
            }
          });
    }
    return odd;
  }
}
