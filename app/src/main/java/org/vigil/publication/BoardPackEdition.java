package org.vigil.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigil.figures.DayWords;
import org.vigil.figures.Tier;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.Promised;
import org.vigil.monthlyupdate.Topics;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Plain;
import org.vigil.publication.Document.Span;
import org.vigil.publication.Document.Table;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;

/**
 * Three issues as one paper for a board. Items that share a topic are one entry: the newest in full, then what each earlier
 * month said in a sentence, or that it said the same. A table stands once, from the newest issue that has it: the tables
 * count from a fixed start, so an earlier one is contained in it. While one of the issues is a draft the whole pack is.
 */
record BoardPackEdition() implements Edition {
  private static final int EARLIER = 2;

  @Override
  public String key() {
    return "board-pack";
  }

  @Override
  public String name() {
    return "Board pack of three issues";
  }

  @Override
  public String about() {
    return "This issue and the two before it, repeated topics told once; made for slides.";
  }

  @Override
  public int earlierIssues() {
    return EARLIER;
  }

  @Override
  public Document lay(Source source) {
    return new Pack(source).document();
  }

  /** One item of one month. */
  private record Told(UpdateDocument parts, Issue issue, Item item) {
    /** By what they are called: an issue read from its file may have another key for the same topic. */
    Set<String> topics() {
      var topics = new HashSet<String>();
      item.topics().forEach(topic -> topics.add(Topics.name(topic)));
      if (topics.isEmpty()) {
        topics.add("heading:" + item.headingOrWorkingHeading().toLowerCase(Locale.UK));
      }
      return topics;
    }
  }

  /** What was said about one matter, newest first. */
  private record Matter(String theme, Set<String> topics, List<Told> told) {}

  /** One promise of one month. */
  private record Promise(Issue issue, Commitment commitment) {
    boolean isSame(Promise other) {
      return promised().isSame(other.promised());
    }

    private Promised promised() {
      return new Promised(issue.month().month(), commitment);
    }

    Optional<Commitment> in(Issue other) {
      return other.commitments().stream()
          .filter(one -> isSame(new Promise(other, one)))
          .findFirst();
    }

    boolean isMadeBefore(Issue other) {
      return promised().firstMade().isBefore(other.month().month());
    }
  }

  /** One pack being laid out. */
  private static final class Pack {
    private final Source source;
    private final UpdateDocument newest;
    private final List<MonthlyUpdate> updates = new ArrayList<>();

    Pack(Source source) {
      this.source = source;
      this.newest = new UpdateDocument(source.update(), Optional.empty());
      updates.add(source.update());
      updates.addAll(source.earlier());
    }

    Document document() {
      var themes = new ArrayList<Theme>();
      themes.add(inOneMinute());
      themes.addAll(matters());
      themes.add(promises());
      newest.wordsWeUse().ifPresent(themes::add);
      newest.findingsOfADraft().ifPresent(themes::add);
      var framed =
          newest.framed(
              "Board pack, " + months(),
              newest.subtitle(),
              facts(),
              source.demonstration(),
              themes);
      return new Document(
          framed.unit(),
          framed.title(),
          framed.subtitle(),
          framed.facts(),
          isIssued() ? Tier.PARTNER.handlingMark() : Tier.CASE_TEAM.handlingMark(),
          draft(),
          demonstration(framed.demonstration()),
          framed.themes());
    }

    private String months() {
      var first = updates.getLast().issue().month().label();
      var last = updates.getFirst().issue().month().label();
      return first.equals(last) ? last : first + " to " + last;
    }

    private boolean isIssued() {
      return updates.stream().allMatch(MonthlyUpdate::isIssued);
    }

    private boolean isNewest(Issue issue) {
      return issue.id().equals(source.update().issue().id());
    }

    private Optional<String> draft() {
      if (isIssued()) {
        return Optional.empty();
      }
      return newest
          .draftMark()
          .or(
              () ->
                  Optional.of(
                      "Draft: not every issue in it went out ("
                          + String.join(
                              ", ",
                              updates.stream()
                                  .filter(update -> !update.isIssued())
                                  .map(update -> update.issue().month().label())
                                  .toList())
                          + ")"));
    }

    private Optional<String> demonstration(Optional<String> ofNewest) {
      return ofNewest.or(
          () ->
              updates.stream().anyMatch(update -> update.issue().demonstration())
                  ? Optional.of("Demonstration: holds an example issue")
                  : Optional.empty());
    }

    private List<String> facts() {
      var facts = new ArrayList<String>();
      for (var update : updates) {
        var issuedOn = update.issuedOn();
        facts.add(
            update.issue().month().label()
                + ": "
                + (issuedOn == null
                    ? "draft, not issued."
                    : "issued " + DayWords.of(issuedOn) + "."));
      }
      if (updates.size() <= EARLIER) {
        facts.add(
            updates.size() == 1
                ? "No earlier issue is kept here."
                : "Only one earlier issue is kept here.");
      }
      facts.addAll(
          newest.facts().stream().filter(fact -> fact.startsWith("Data cut-off")).toList());
      updates.stream()
          .flatMap(update -> update.tables().values().stream())
          .flatMap(table -> table.entry().stream())
          .distinct()
          .forEach(entry -> facts.add("Release " + entry + "."));
      return facts;
    }

    private Theme inOneMinute() {
      var minute = newest.inOneMinute();
      var asks = new LinkedHashMap<String, Text>();
      for (var update : updates) {
        var parts = new UpdateDocument(update, Optional.empty());
        for (var ask : update.issue().asks()) {
          asks.putIfAbsent(
              ask.what().toLowerCase(Locale.UK),
              isNewest(update.issue()) ? parts.ask(ask) : dated(parts.ask(ask), update));
        }
      }
      return new Theme(
          minute.name(),
          minute.entries().stream()
              .map(
                  entry ->
                      entry.heading().equals("What we ask of you")
                          ? new Entry(
                              entry.heading(),
                              UpdateDocument.bulletsOr(
                                  List.copyOf(asks.values()), "Nothing in these months."))
                          : entry)
              .toList(),
          true);
    }

    private static Text dated(Text ask, MonthlyUpdate update) {
      var spans = new ArrayList<Span>(ask.spans());
      spans.add(new Plain(" (asked in " + update.issue().month().label() + ")"));
      return new Text(spans);
    }

    private List<Theme> matters() {
      var matters = new ArrayList<Matter>();
      for (var update : updates) {
        var parts = new UpdateDocument(update, Optional.empty());
        for (var section : update.issue().sections()) {
          for (var item : section.items()) {
            add(matters, section.theme(), new Told(parts, update.issue(), item));
          }
        }
      }
      var themes = new LinkedHashMap<String, List<Entry>>();
      for (var matter : matters) {
        themes.computeIfAbsent(matter.theme(), theme -> new ArrayList<>()).add(entry(matter));
      }
      return themes.entrySet().stream()
          .map(theme -> new Theme(theme.getKey(), theme.getValue()))
          .toList();
    }

    private static void add(List<Matter> matters, String theme, Told told) {
      for (var matter : matters) {
        if (!Collections.disjoint(matter.topics(), told.topics())) {
          matter.told().add(told);
          matter.topics().addAll(told.topics());
          return;
        }
      }
      matters.add(new Matter(theme, told.topics(), new ArrayList<>(List.of(told))));
    }

    private Entry entry(Matter matter) {
      var first = matter.told().getFirst();
      var pieces = new ArrayList<Piece>();
      if (!isNewest(first.issue())) {
        pieces.add(Text.of("Last told in " + first.issue().month().label() + "."));
      }
      var above = first;
      for (var told : matter.told()) {
        if (told.issue().id().equals(first.issue().id())) {
          pieces.addAll(withChart(told));
        } else if (told.parts().words(told.item()).equals(above.parts().words(above.item()))) {
          pieces.add(Text.of(told.issue().month().label() + ": the same words."));
        } else {
          pieces.add(earlier(told));
        }
        above = told;
      }
      return new Entry(first.item().headingOrWorkingHeading(), pieces);
    }

    /** A table with its chart above it. */
    private List<Piece> withChart(Told told) {
      return told.parts().entry(told.item()).pieces().stream()
          .flatMap(
              piece -> {
                if (piece instanceof Table table) {
                  return Stream.concat(
                      StripChart.of(table).stream().map(Piece.class::cast), Stream.of(piece));
                }
                return Stream.of(piece);
              })
          .toList();
    }

    private static Text earlier(Told told) {
      var spans = new ArrayList<Span>();
      spans.add(new Plain(told.issue().month().label() + ": "));
      spans.addAll(told.parts().inShort(told.item()).spans());
      return new Text(spans);
    }

    /** How each promise stood, month by month: the oldest month first, as time runs. */
    private Theme promises() {
      var inOrderOfTime = updates.reversed();
      var headings = new ArrayList<>(List.of("Promise", "Due", "Who answers"));
      inOrderOfTime.forEach(update -> headings.add(update.issue().month().label()));
      var rows = new ArrayList<List<Text>>();
      var promises = new ArrayList<Promise>();
      for (var update : updates) {
        for (var commitment : update.issue().commitments()) {
          var promise = new Promise(update.issue(), commitment);
          if (promises.stream().noneMatch(promise::isSame)) {
            promises.add(promise);
            rows.add(row(promise, inOrderOfTime));
          }
        }
      }
      return new Theme(
          "Commitments",
          List.of(
              new Entry(
                  "What has been promised",
                  rows.isEmpty()
                      ? List.of(Text.of("Nothing."))
                      : List.of(new Document.WordTable(headings, rows)))));
    }

    private static List<Text> row(Promise of, List<MonthlyUpdate> inOrderOfTime) {
      var promise = of.commitment();
      var owner = promise.owner() == null ? null : of.issue().contacts().get(promise.owner());
      var row = new ArrayList<Text>();
      row.add(Text.of(promise.what()));
      row.add(
          Text.of(
              promise.due() != null
                  ? Due.words(promise.due())
                  : promise.dueWords() != null
                      ? "\"" + promise.dueWords() + "\""
                      : "no date given"));
      row.add(Text.of(owner == null ? "no owner named" : owner.role()));
      String since = null;
      for (var update : inOrderOfTime) {
        var now = of.in(update.issue());
        var unsaid = of.isMadeBefore(update.issue()) ? "not told" : "not made yet";
        row.add(
            Text.of(now.map(one -> one.state().words()).orElse(since == null ? unsaid : since)));
        if (now.isPresent()) {
          since = now.get().state().isStanding() ? "not told" : "closed";
        }
      }
      return row;
    }
  }
}
