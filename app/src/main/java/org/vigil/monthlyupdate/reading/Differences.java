package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Contact;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.reading.Difference.Kind;

/** Everything in which one issue differs from another; the order of rows and the wrapping of lines do not count. */
final class Differences {
  private static final double THE_SAME_PROMISE = 0.8;
  private static final double THE_SAME_ITEM = 0.7;
  private static final int WORDS_SHOWN = 12;

  private final Issue earlier;
  private final Issue later;
  private final List<Difference> all = new ArrayList<>();

  /** Items of the later one, with what they were. */
  private final Map<Item, Item> items = new LinkedHashMap<>();

  private Differences(Issue earlier, Issue later) {
    this.earlier = earlier;
    this.later = later;
  }

  static List<Difference> between(Issue earlier, Issue later) {
    var differences = new Differences(earlier, later);
    differences.matchItems();
    differences.compareItems();
    differences.compareTables();
    differences.compareContacts();
    differences.compareLinks();
    differences.comparePromises();
    differences.compareAsks();
    return List.copyOf(differences.all);
  }

  private void add(
      Kind kind, String where, String subject, @Nullable String was, @Nullable String is) {
    all.add(new Difference(kind, where, subject, was, is));
  }

  // Items

  /** By theme and heading, then by heading, then by what they say. */
  private void matchItems() {
    match(
        item -> theme(later, item) + "/" + heading(item),
        item -> theme(earlier, item) + "/" + heading(item));
    match(Differences::heading, Differences::heading);
    for (var item : later.items().toList()) {
      if (!items.containsKey(item)) {
        unmatched()
            .filter(old -> Similar.share(plain(old), plain(item)) >= THE_SAME_ITEM)
            .findFirst()
            .ifPresent(old -> items.put(item, old));
      }
    }
  }

  private void match(Function<Item, String> keyNow, Function<Item, String> keyThen) {
    for (var item : later.items().toList()) {
      if (!items.containsKey(item)) {
        unmatched()
            .filter(old -> keyThen.apply(old).equals(keyNow.apply(item)))
            .findFirst()
            .ifPresent(old -> items.put(item, old));
      }
    }
  }

  private java.util.stream.Stream<Item> unmatched() {
    return earlier.items().filter(old -> !items.containsValue(old));
  }

  private static String heading(Item item) {
    return Similar.letters(item.heading() == null ? "" : item.heading());
  }

  private static String theme(Issue issue, Item item) {
    return issue.sections().stream()
        .filter(section -> section.items().contains(item))
        .map(Issue.Section::theme)
        .findFirst()
        .orElse("");
  }

  private void compareItems() {
    items.forEach(
        (now, then) -> {
          var is = theme(later, now);
          var was = theme(earlier, then);
          if (!Continued.sameTheme(was, is)) {
            add(Kind.ITEM_MOVED, now.id(), now.headingOrWorkingHeading(), was, is);
          }
          var wordsNow = plain(now);
          var wordsThen = plain(then);
          if (!Similar.letters(wordsNow).equals(Similar.letters(wordsThen))) {
            var change = Change.of(wordsThen, wordsNow);
            add(
                Kind.WORDS_CHANGED,
                now.id(),
                now.headingOrWorkingHeading(),
                change.was(),
                change.is());
          }
        });
    later
        .items()
        .filter(item -> !items.containsKey(item))
        .forEach(
            item ->
                add(
                    Kind.ITEM_NEW,
                    item.id(),
                    item.headingOrWorkingHeading(),
                    null,
                    theme(later, item)));
    unmatched()
        .toList()
        .forEach(
            item ->
                add(
                    Kind.ITEM_GONE,
                    item.id(),
                    item.headingOrWorkingHeading(),
                    theme(earlier, item),
                    null));
  }

  private static String plain(Item item) {
    return Plain.words(item.words().replaceAll("\\[\\[lost:[^\\]]+]]", "[lost]"));
  }

  /** The words that differ, without those that are the same before and behind. */
  private record Change(@Nullable String was, @Nullable String is) {
    static Change of(String was, String is) {
      var then = was.split("\\s+");
      var now = is.split("\\s+");
      int front = 0;
      while (front < then.length && front < now.length && then[front].equals(now[front])) {
        front++;
      }
      int back = 0;
      while (back < then.length - front
          && back < now.length - front
          && then[then.length - 1 - back].equals(now[now.length - 1 - back])) {
        back++;
      }
      return new Change(
          shown(then, front, then.length - back), shown(now, front, now.length - back));
    }

    private static @Nullable String shown(String[] words, int from, int to) {
      if (from >= to) {
        return null;
      }
      var some = List.of(words).subList(from, Math.min(to, from + WORDS_SHOWN));
      return "\"" + String.join(" ", some) + (to - from > WORDS_SHOWN ? " …" : "") + "\"";
    }
  }

  // Tables

  private void compareTables() {
    var then = List.copyOf(earlier.tables().values());
    var now = List.copyOf(later.tables().values());
    for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
      compare(then.get(i), now.get(i));
    }
    now.stream()
        .skip(then.size())
        .forEach(table -> add(Kind.TABLE_NEW, table.id(), table.titleOrWorkingTitle(), null, null));
    then.stream()
        .skip(now.size())
        .forEach(
            table -> add(Kind.TABLE_GONE, table.id(), table.titleOrWorkingTitle(), null, null));
  }

  private void compare(UpdateTable then, UpdateTable now) {
    for (var row : now.rows()) {
      var old = then.rows().stream().filter(other -> other.code().equals(row.code())).findFirst();
      if (old.isEmpty()) {
        add(Kind.ROW_NEW, now.id(), row.area(), null, row.counts().values().toString());
      } else {
        compare(now.id(), row.area(), old.get().counts(), row.counts());
      }
    }
    then.rows().stream()
        .filter(old -> now.rows().stream().noneMatch(row -> row.code().equals(old.code())))
        .forEach(
            old ->
                add(Kind.ROW_GONE, now.id(), old.area(), old.counts().values().toString(), null));
    compare(now.id(), "the total row", then.printedTotal(), now.printedTotal());
  }

  private void compare(String table, String row, Map<String, Long> then, Map<String, Long> now) {
    now.forEach(
        (column, count) -> {
          var old = then.get(column);
          if (!Objects.equals(old, count)) {
            add(
                Kind.COUNT_CHANGED,
                table,
                row + ", " + column,
                old == null ? "not given" : old.toString(),
                String.valueOf(count));
          }
        });
  }

  // Contacts and links

  private void compareContacts() {
    var gone = new ArrayList<>(earlier.contacts().values());
    var come = new ArrayList<>(later.contacts().values());
    come.removeIf(now -> gone.removeIf(then -> then.email().equalsIgnoreCase(now.email())));
    for (var now : List.copyOf(come)) {
      pair(
          now,
          gone,
          then -> Addresses.local(then.email()).equalsIgnoreCase(Addresses.local(now.email())),
          Kind.CONTACT_DOMAIN_CHANGED,
          come);
    }
    for (var now : List.copyOf(come)) {
      pair(
          now,
          gone,
          then -> then.role().equalsIgnoreCase(now.role()),
          Kind.CONTACT_ADDRESS_CHANGED,
          come);
    }
    come.forEach(
        now -> add(Kind.CONTACT_NEW, "contacts." + now.id(), now.role(), null, now.email()));
    gone.forEach(
        then -> add(Kind.CONTACT_GONE, "contacts." + then.id(), then.role(), then.email(), null));
  }

  private void pair(
      Contact now,
      List<Contact> gone,
      java.util.function.Predicate<Contact> same,
      Kind kind,
      List<Contact> come) {
    var then = gone.stream().filter(same).findFirst();
    if (then.isPresent()) {
      boolean domain = kind == Kind.CONTACT_DOMAIN_CHANGED;
      add(
          kind,
          "contacts." + now.id(),
          now.role(),
          domain ? Addresses.domain(then.get().email()) : then.get().email(),
          domain ? Addresses.domain(now.email()) : now.email());
      gone.remove(then.get());
      come.remove(now);
    }
  }

  private void compareLinks() {
    var then = earlier.links().values().stream().map(Differences::link).toList();
    var now = later.links().values().stream().map(Differences::link).toList();
    now.stream()
        .filter(link -> !then.contains(link))
        .forEach(link -> add(Kind.LINK_NEW, "links", link, null, null));
    then.stream()
        .filter(link -> !now.contains(link))
        .forEach(link -> add(Kind.LINK_GONE, "links", link, null, null));
  }

  private static String link(Issue.Link link) {
    return link.words()
        + (link.url() == null || link.url().equals(link.words()) ? "" : " (" + link.url() + ")");
  }

  // Promises and asks

  private void comparePromises() {
    var gone = new ArrayList<>(earlier.commitments());
    for (var now : later.commitments()) {
      var then = nearest(gone, Issue.Commitment::what, now.what());
      if (then.isEmpty()) {
        add(
            Kind.PROMISE_NEW,
            now.item(),
            now.what(),
            null,
            Optional.ofNullable(now.due()).orElse("no date"));
        continue;
      }
      gone.remove(then.get());
      if (!Objects.equals(then.get().due(), now.due())) {
        add(Kind.PROMISE_DATE_CHANGED, now.item(), now.what(), due(then.get()), due(now));
      }
    }
    gone.forEach(then -> add(Kind.PROMISE_GONE, then.item(), then.what(), null, null));
  }

  private static String due(Issue.Commitment promise) {
    var said = promise.dueWords();
    if (said != null) {
      return said;
    }
    return promise.due() == null ? "no date" : Due.words(promise.due());
  }

  private void compareAsks() {
    var gone = new ArrayList<>(earlier.asks());
    for (var now : later.asks()) {
      var then = nearest(gone, Issue.Ask::what, now.what());
      if (then.isEmpty()) {
        add(Kind.ASK_NEW, now.item(), now.what(), null, null);
      } else {
        gone.remove(then.get());
      }
    }
    gone.forEach(then -> add(Kind.ASK_GONE, then.item(), then.what(), null, null));
  }

  private static <T> Optional<T> nearest(List<T> all, Function<T, String> words, String wanted) {
    return all.stream()
        .filter(one -> Similar.share(words.apply(one), wanted) >= THE_SAME_PROMISE)
        .max(java.util.Comparator.comparingDouble(one -> Similar.share(words.apply(one), wanted)));
  }
}
