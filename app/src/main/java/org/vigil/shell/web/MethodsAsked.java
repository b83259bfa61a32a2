package org.vigil.shell.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.MethodSource;

/** What the filter of the Methods page asks for, as typed; what makes no sense is left open. */
record MethodsAsked(@Nullable String section, @Nullable String use, @Nullable String words) {

  /** Whether it is in use. */
  enum Use {
    EITHER("In use or not"),
    IN_USE("In use"),
    ONLY_FOUND("Found, not in use");

    private final String label;

    Use(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  Use inUse() {
    return Arrays.stream(Use.values())
        .filter(each -> each.name().equals(use))
        .findFirst()
        .orElse(Use.EITHER);
  }

  String typed() {
    return words == null ? "" : words.strip();
  }

  boolean asksFor(MethodSource source) {
    return section == null || section.isBlank() || source.heading().equals(section);
  }

  boolean asksFor(MethodSource.Method method) {
    var text = (method.name() + " " + method.says() + " " + method.usedBy()).toLowerCase(Locale.UK);
    return text.contains(typed().toLowerCase(Locale.UK))
        && switch (inUse()) {
          case EITHER -> true;
          case IN_USE -> method.isInUse();
          case ONLY_FOUND -> !method.isInUse();
        };
  }

  /** The filter as an address. */
  String address() {
    return "?section="
        + encoded(section == null ? "" : section)
        + "&use="
        + inUse().name()
        + "&words="
        + encoded(typed());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
