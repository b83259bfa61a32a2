package org.vigil.monthlyupdate.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.Commitment;
import tools.jackson.databind.JsonNode;

/** What a person found in an issue, compared with what the reader found. */
final class TruthOfIssue {
  /** Share of the words of the shorter that both have, from which on two quotations are one. */
  private static final double SAME_WORDS = 0.7;

  private final JsonNode truth;
  private final Reading reading;
  private final Marks marks = new Marks();

  /** Which item of the reading is which of the truth. */
  private final Map<String, String> items = new HashMap<>();

  private TruthOfIssue(JsonNode truth, Reading reading) {
    this.truth = truth;
    this.reading = reading;
  }

  static Marks marks(JsonNode truth, Reading reading) {
    var comparison = new TruthOfIssue(truth, reading);
    comparison.compareHead();
    comparison.compareThemes();
    comparison.compareItems();
    comparison.compareTables();
    comparison.compareContacts();
    comparison.compareLinks();
    comparison.comparePromises();
    comparison.compareAsks();
    comparison.compareFigures();
    comparison.compareFurniture();
    comparison.compareRepairs();
    comparison.compareLost();
    return comparison.marks;
  }

  private void compareHead() {
    var issue = truth.path("issue");
    head("title", issue.path("title").asString(), reading.issue().title());
    head("unit", issue.path("unit").asString(), reading.issue().unit().name());
    head("audience", issue.path("audience").asString(), reading.issue().audience().group());
    head("month", issue.path("month").asString(), reading.issue().month().month().toString());
    head(
        "data cut-off",
        text(issue.path("data_cut_off")),
        String.valueOf(reading.issue().dataCutOff()));
  }

  private void head(String what, String expected, String found) {
    boolean right = expected.equalsIgnoreCase(found);
    marks.standing("head", right, what + " " + expected + ", read as " + found);
    marks.offered("head", right, what + " " + found);
  }

  private void compareThemes() {
    compare(
        "themes",
        nodes("themes"),
        reading.issue().sections(),
        (node, section) -> same(node.path("theme").asString(), section.theme()),
        section -> section.theme());
    for (var theme : nodes("themes")) {
      var words = theme.path("continued").path("words");
      if (!words.isMissingNode()) {
        boolean found =
            reading.issue().sections().stream()
                .anyMatch(
                    s -> s.continuedLabel() != null && same(s.continuedLabel(), words.asString()));
        marks.standing("continued themes", found, words.asString());
      }
    }
  }

  /** An item is right when its heading, its theme, and its first and last words are. */
  private void compareItems() {
    for (var node : nodes("items")) {
      var found =
          reading
              .issue()
              .items()
              .filter(item -> same(String.valueOf(item.heading()), node.path("heading").asString()))
              .findFirst();
      boolean right = false;
      if (found.isPresent()) {
        var item = found.get();
        items.put(node.path("id").asString(), item.id());
        var theme =
            reading.issue().sections().stream()
                .filter(s -> s.items().contains(item))
                .findFirst()
                .orElseThrow()
                .theme();
        var printed = words(printed(item.id()));
        right =
            same(theme, node.path("theme").asString())
                && startsWith(printed, words(node.path("first_words").asString()))
                && endsWith(printed, words(node.path("last_words").asString()));
      }
      marks.standing("items", right, node.path("heading").asString());
    }
    reading
        .issue()
        .items()
        .forEach(
            item ->
                marks.offered(
                    "items", items.containsValue(item.id()), String.valueOf(item.heading())));
  }

  /** The words of an item as its lines have them, furniture and heading apart. */
  private String printed(String item) {
    var found = reading.issue().item(item).orElseThrow();
    var place = java.util.Objects.requireNonNull(found.place());
    var furniture =
        reading.issue().furniture().stream()
            .map(f -> f.place().fromLine())
            .collect(Collectors.toSet());
    boolean margins = reading.source().margins().isEmpty();
    var headings = new HashSet<Integer>();
    reading.found(Found.Kind.CONTINUED).forEach(f -> headings.add(f.place().fromLine()));
    return reading.source().lines().stream()
        .filter(line -> line.number() >= place.fromLine() && line.number() <= place.toLine())
        .filter(line -> !(margins && furniture.contains(line.number())))
        .filter(line -> !headings.contains(line.number()))
        .filter(line -> !same(line.text(), String.valueOf(found.heading())))
        .map(line -> line.text())
        .collect(Collectors.joining(" "));
  }

  private static boolean startsWith(List<String> words, List<String> first) {
    return words.size() >= first.size() && words.subList(0, first.size()).equals(first);
  }

  private static boolean endsWith(List<String> words, List<String> last) {
    return words.size() >= last.size()
        && words.subList(words.size() - last.size(), words.size()).equals(last);
  }

  private void compareTables() {
    for (var node : nodes("tables")) {
      var found = reading.issue().tables().values().stream().findFirst();
      marks.standing("tables", found.isPresent(), node.path("id").asString());
      if (found.isEmpty()) {
        continue;
      }
      var table = found.get();
      compareCells(node, table);
      head("table title", text(node.path("title")), String.valueOf(table.title()));
      fact("table counts", text(node.path("counts")), String.valueOf(table.unit()));
      fact("table from", text(node.path("from")), String.valueOf(table.cumulativeFrom()));
      fact("table to", text(node.path("to")), String.valueOf(table.cumulativeTo()));
    }
    int standing = nodes("tables").size();
    for (int i = 0; i < reading.issue().tables().size(); i++) {
      marks.offered("tables", i < standing, "a table");
    }
  }

  private void fact(String what, String expected, String found) {
    marks.standing(
        "facts of a table", expected.equals(found), what + " " + expected + ", read as " + found);
    marks.offered("facts of a table", expected.equals(found), what + " " + found);
  }

  private void compareCells(JsonNode node, org.vigil.monthlyupdate.UpdateTable table) {
    var expected = new ArrayList<List<String>>();
    node.path("rows").forEach(row -> expected.add(strings(row)));
    expected.add(strings(node.path("printed_total")));
    var found = new ArrayList<List<String>>();
    for (var row : table.rows()) {
      var cells = new ArrayList<String>();
      cells.add(row.area());
      table.columns().forEach(column -> cells.add(Long.toString(row.count(column))));
      found.add(cells);
    }
    var total = new ArrayList<String>();
    total.add("Total");
    table.columns().forEach(column -> total.add(String.valueOf(table.printedTotal().get(column))));
    found.add(total);
    expected.forEach(row -> marks.standing("rows", found.contains(row), String.join(" ", row)));
    found.forEach(row -> marks.offered("rows", expected.contains(row), String.join(" ", row)));
  }

  /** A contact is right when address and telephone number are, and so is the role where one is printed. */
  private void compareContacts() {
    compare(
        "contacts",
        nodes("contacts"),
        reading.contacts(),
        (node, contact) -> {
          boolean email = text(node.path("email")).equals(String.valueOf(contact.email()));
          boolean telephone =
              digits(text(node.path("phone"))).equals(digits(String.valueOf(contact.telephone())));
          boolean role =
              node.path("role").isNull()
                  || node.path("role").asString().equalsIgnoreCase(String.valueOf(contact.role()));
          return email && telephone && role;
        },
        FoundContact::toString);
    for (var node : nodes("contacts")) {
      var contact =
          reading.contacts().stream()
              .filter(
                  c ->
                      text(node.path("email")).equals(String.valueOf(c.email()))
                          && digits(text(node.path("phone")))
                              .equals(digits(String.valueOf(c.telephone()))))
              .findFirst();
      for (var item : strings(node.path("items"))) {
        boolean named =
            contact.isPresent() && contact.get().items().contains(String.valueOf(items.get(item)));
        marks.standing("where contacts are named", named, node.path("email") + " in " + item);
      }
      var name = node.path("name");
      if (!name.isNull()) {
        var everything = reading.issue().toString();
        marks.standing("names left out", !everything.contains(name.asString()), name.asString());
      }
    }
  }

  private void compareLinks() {
    compare(
        "links",
        nodes("links"),
        List.copyOf(reading.issue().links().values()),
        (node, link) ->
            same(node.path("words").asString(), link.words())
                && node.path("url").asString().equals(String.valueOf(link.url())),
        link -> link.words());
  }

  private void comparePromises() {
    compare(
        "promises",
        nodes("promises"),
        reading.issue().commitments(),
        (node, promise) ->
            isIn(node, promise.item()) && sameWords(node.path("words").asString(), promise.what()),
        Commitment::what);
    for (var node : nodes("promises")) {
      if (isOptional(node)) {
        continue;
      }
      var found =
          reading.issue().commitments().stream()
              .filter(
                  p -> isIn(node, p.item()) && sameWords(node.path("words").asString(), p.what()))
              .anyMatch(p -> text(node.path("due")).equals(String.valueOf(p.due())));
      marks.standing(
          "dates of promises",
          found,
          node.path("words").asString() + " due " + text(node.path("due")));
    }
  }

  private void compareAsks() {
    compare(
        "asks",
        nodes("asks"),
        reading.issue().asks(),
        (node, ask) ->
            isIn(node, ask.item())
                && (sameWords(node.path("words").asString(), askWords(ask.id()))
                    || sameWords(node.path("what").asString(), ask.what())),
        ask -> ask.what());
    for (var node : nodes("asks")) {
      if (isOptional(node)) {
        continue;
      }
      var whom =
          nodes("contacts").stream()
              .filter(c -> c.path("id").asString().equals(text(node.path("whom"))))
              .map(c -> text(c.path("email")))
              .findFirst();
      var found =
          reading.issue().asks().stream()
              .filter(
                  a ->
                      isIn(node, a.item())
                          && (sameWords(node.path("words").asString(), askWords(a.id()))
                              || sameWords(node.path("what").asString(), a.what())))
              .anyMatch(
                  a ->
                      text(node.path("by")).equals(String.valueOf(a.by()))
                          && (whom.isEmpty()
                              || a.contacts().stream()
                                  .map(
                                      c ->
                                          java.util.Objects.requireNonNull(
                                                  reading.issue().contacts().get(c))
                                              .email())
                                  .toList()
                                  .contains(whom.get())));
      marks.standing("dates and contacts of asks", found, node.path("words").asString());
    }
  }

  private String askWords(String id) {
    return reading
        .found(Found.Kind.ASK)
        .filter(f -> id.equals(f.id()))
        .map(Found::words)
        .findFirst()
        .orElse("");
  }

  private void compareFigures() {
    compare(
        "figures in prose",
        nodes("figures"),
        reading.figures(),
        (node, figure) ->
            isIn(node, figure.item())
                && new BigDecimal(node.path("number").asString()).compareTo(figure.number()) == 0
                && sameWords(node.path("sentence").asString(), figure.sentence()),
        figure -> figure.printed() + " in: " + figure.sentence());
  }

  private void compareFurniture() {
    compare(
        "page furniture",
        nodes("furniture"),
        reading.issue().furniture().stream().filter(f -> !f.kind().isEmpty()).toList(),
        (node, furniture) -> same(node.path("words").asString(), furniture.text()),
        furniture -> furniture.text());
  }

  private void compareRepairs() {
    compare(
        "repairs",
        nodes("repairs"),
        reading.repairs(),
        (node, repair) ->
            isIn(node, repair.item())
                && sameWords(node.path("should_be").asString(), repair.repair().reading())
                && !repair.repair().reading().contains(node.path("stands").asString()),
        repair -> repair.repair().asPrinted() + " read as " + repair.repair().reading());
  }

  private void compareLost() {
    compare(
        "lost passages",
        nodes("lost"),
        reading.found(Found.Kind.LOST).toList(),
        (node, lost) ->
            isIn(node, String.valueOf(lost.item()))
                && endsWith(words(node.path("before").asString()), words(quoted(lost.words()))),
        Found::words);
  }

  /** The words in the first quotation marks. */
  private static String quoted(String text) {
    int from = text.indexOf('"') + 1;
    return text.substring(from, text.indexOf('"', from));
  }

  private <T> void compare(
      String kind,
      List<JsonNode> standing,
      List<T> offered,
      BiPredicate<JsonNode, T> same,
      Function<T, String> inWords) {
    for (var node : standing) {
      if (!isOptional(node)) {
        marks.standing(
            kind, offered.stream().anyMatch(one -> same.test(node, one)), node.toString());
      }
    }
    for (var one : offered) {
      boolean optional =
          standing.stream().anyMatch(node -> isOptional(node) && same.test(node, one));
      boolean right = standing.stream().anyMatch(node -> !isOptional(node) && same.test(node, one));
      if (right || !optional) {
        marks.offered(kind, right, inWords.apply(one));
      }
    }
  }

  private static boolean isOptional(JsonNode node) {
    return node.path("optional").asBoolean(false);
  }

  private boolean isIn(JsonNode node, String item) {
    return item.equals(items.get(node.path("item").asString()));
  }

  private List<JsonNode> nodes(String key) {
    return truth.path(key).valueStream().toList();
  }

  private static List<String> strings(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }

  private static String text(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "null" : node.asString();
  }

  private static String digits(@Nullable String number) {
    return String.valueOf(number).replaceAll("\\D", "");
  }

  private static boolean same(String one, String other) {
    return words(one).equals(words(other));
  }

  private static List<String> words(String text) {
    return Stream.of(text.replace('\u2019', '\'').split("[\\s\\u00A0]+"))
        .map(word -> word.replaceAll("^[^\\p{L}\\d£%]+|[^\\p{L}\\d£%]+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean sameWords(String one, String other) {
    Set<String> a = lower(one);
    Set<String> b = lower(other);
    long common = a.stream().filter(b::contains).count();
    return !a.isEmpty() && !b.isEmpty() && common >= SAME_WORDS * Math.min(a.size(), b.size());
  }

  private static Set<String> lower(String text) {
    return words(text).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
