package org.vigil.monthlyupdate.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block.Bullet;
import org.vigil.monthlyupdate.Issue.Intervention;
import org.vigil.monthlyupdate.Issue.Product;

/** The documents and the funded work that lists name. */
final class ListedThings {
  private static final Pattern REMARK = Pattern.compile("^(.*?)\\s*\\(([^)]*)\\)\\s*[.;]?$");
  private static final Pattern NAME_AND_MORE = Pattern.compile("^(.{4,90}?)\\s+[\u2013\u2014-]\\s+.+$", Pattern.DOTALL);
  private static final Pattern FUNDED = Phrases.shipped().anyOf("funded-work");

  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Map<String, Intervention> interventions = new LinkedHashMap<>();

  Map<String, Product> products() {
    return products;
  }

  Map<String, Intervention> interventions() {
    return interventions;
  }

  /**
   * An entry with what it names.
   *
   * @param before the paragraph that leads to the list
   */
  Bullet bullet(String text, String before, @Nullable String heading) {
    var product = product(text);
    if (product.isPresent()) {
      return new Bullet(text, product.get(), null);
    }
    var named = NAME_AND_MORE.matcher(Plain.words(text));
    if (named.matches() && FUNDED.matcher(before).find()) {
      var id = "i" + (interventions.size() + 1);
      interventions.put(
          id, new Intervention(id, named.group(1), heading == null ? "not said" : heading, "funded work"));
      return new Bullet(text, null, id);
    }
    return Bullet.of(text);
  }

  private Optional<String> product(String text) {
    var plain = Plain.words(text);
    var remark = REMARK.matcher(plain);
    boolean remarked = remark.matches();
    var title = remarked ? remark.group(1) : plain;
    for (var type : Phrases.shipped().pairs("product-types").entrySet()) {
      if (title.toLowerCase(Locale.ROOT).endsWith(type.getKey())) {
        var id = "p" + (products.size() + 1);
        products.put(
            id, new Product(id, title, type.getValue(), remarked ? remark.group(2) : "listed"));
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
