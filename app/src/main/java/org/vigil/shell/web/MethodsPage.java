package org.vigil.shell.web;

import java.util.Arrays;
import java.util.List;
import org.vigil.shell.MethodSource;
import org.vigil.shell.Words;

/**
 * Everything Vigil goes by.
 *
 * @param sections those that hold something asked for
 * @param query the filter as an address
 */
record MethodsPage(
    String opening,
    List<Choice> headings,
    List<Choice> uses,
    String words,
    String query,
    List<Section> sections) {

  /** Something to choose. */
  record Choice(String value, String words, boolean chosen) {}

  /** What one room goes by. */
  record Section(String heading, String about, List<MethodSource.Method> methods) {}

  static MethodsPage of(MethodsAsked asked, List<MethodSource> sources) {
    var sections =
        sources.stream()
            .filter(asked::asksFor)
            .map(
                source ->
                    new Section(
                        source.heading(),
                        source.about(),
                        source.methods().stream().filter(asked::asksFor).toList()))
            .filter(section -> !section.methods().isEmpty())
            .toList();
    return new MethodsPage(
        opening(sections),
        sources.stream()
            .map(
                source ->
                    new Choice(
                        source.heading(),
                        source.heading(),
                        source.heading().equals(asked.section())))
            .toList(),
        Arrays.stream(MethodsAsked.Use.values())
            .map(use -> new Choice(use.name(), use.label(), use == asked.inUse()))
            .toList(),
        asked.typed(),
        asked.address(),
        sections);
  }

  private static String opening(List<Section> sections) {
    var methods = sections.stream().flatMap(section -> section.methods().stream()).toList();
    if (methods.isEmpty()) {
      return "Nothing found answers this.";
    }
    long inUse = methods.stream().filter(MethodSource.Method::isInUse).count();
    return "%s found, %s in use. The list is made from what is there: nothing runs unseen."
        .formatted(Words.count(methods.size(), "method", "methods"), Words.number(inUse));
  }
}
