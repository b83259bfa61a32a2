package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;

/** Whom the issue sends its readers to: every address and telephone number once, with the role that answers there. */
final class ContactBook {
  private static final int NEAR = 200;
  private static final int BESIDE = 45;
  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern CAPITAL_START =
      Pattern.compile("^(?<role>\\p{Lu}[\\p{L}&/' \u2019-]{2,60}?)\\s*[\u2013\u2014:-]\\s*$");
  private static final Pattern BEFORE_NUMBER =
      Pattern.compile("(?:[,:(]|\\bon|\\bat|\\bis|\\bcall|\\bring)\\s*$");

  /** Where a role comes from. */
  enum Basis {
    PRINTED,
    FROM_ADDRESS,
    NOT_SAID
  }

  private final People people;
  private final List<String> texts;
  private final Predicate<String> isPlace;
  private final Map<String, Entry> byKey = new LinkedHashMap<>();

  /** One of them. */
  static final class Entry {
    private final String id;
    private final @Nullable String email;
    private @Nullable String role;
    private Basis basis;
    private @Nullable String telephone;
    private @Nullable String name;
    private final Set<String> items = new LinkedHashSet<>();
    private final SourceLines place;

    Entry(
        String id,
        @Nullable String email,
        @Nullable String role,
        Basis basis,
        @Nullable String name,
        SourceLines place) {
      this.id = id;
      this.email = email;
      this.role = role;
      this.basis = basis;
      this.name = name;
      this.place = place;
    }

    String id() {
      return id;
    }

    @Nullable String email() {
      return email;
    }

    @Nullable String role() {
      return role;
    }

    Basis basis() {
      return basis;
    }

    @Nullable String telephone() {
      return telephone;
    }

    boolean hasName() {
      return name != null;
    }

    Set<String> items() {
      return items;
    }

    SourceLines place() {
      return place;
    }
  }

  private ContactBook(People people, List<String> texts, Predicate<String> isPlace) {
    this.people = people;
    this.texts = texts;
    this.isPlace = isPlace;
  }

  static ContactBook of(List<Told> told, Predicate<String> isPlace) {
    var texts = told.stream().map(one -> one.words().text()).toList();
    var book = new ContactBook(People.in(told), texts, isPlace);
    told.forEach(book::emails);
    told.forEach(book::telephones);
    told.forEach(book::mentions);
    return book;
  }

  Collection<Entry> entries() {
    return byKey.values();
  }

  Optional<Entry> ofEmail(String email) {
    return Optional.ofNullable(byKey.get(email.toLowerCase(Locale.ROOT)));
  }

  /** Those named in some words: by token, role or name. */
  List<Entry> in(String text) {
    var found = new ArrayList<Entry>();
    for (var entry : byKey.values()) {
      if (stands(entry, text)) {
        found.add(entry);
      }
    }
    return found;
  }

  // Addresses

  private void emails(Told told) {
    var text = told.words().text();
    int after = 0;
    var emails = Addresses.EMAIL.matcher(text);
    while (emails.find()) {
      add(
          told,
          emails.group(),
          text.substring(after, emails.start()),
          emails.start(),
          emails.end());
      after = emails.end();
    }
    for (var mark : told.words().marks()) {
      var target = mark.target();
      if (target != null && target.startsWith("mailto:")) {
        var email = target.substring("mailto:".length()).replaceAll("\\?.*$", "");
        if (Addresses.EMAIL.matcher(email).matches() && ofEmail(email).isEmpty()) {
          add(told, email, text.substring(0, mark.from()), mark.from(), mark.to());
        }
      }
    }
  }

  private void add(Told told, String email, String before, int from, int to) {
    var key = email.toLowerCase(Locale.ROOT);
    if (byKey.containsKey(key)) {
      return;
    }
    var place = told.words().place(from, to);
    var person = personBefore(before);
    var named = people.nameInAddress(email);
    if (named.isPresent() || person.isPresent()) {
      var name = named.orElseGet(() -> person.orElseThrow().name());
      var role = people.roles().getOrDefault(name, "");
      byKey.put(key, new Entry(id(slug(role), email), email, role, Basis.PRINTED, name, place));
      return;
    }
    var nameless = People.nameMadeInto(email, texts);
    if (nameless.isPresent()) {
      byKey.put(
          key, new Entry(id("contact", email), email, null, Basis.NOT_SAID, nameless.get(), place));
      return;
    }
    var role = printedRole(before);
    byKey.put(
        key,
        new Entry(
            id(firstWord(email), email),
            email,
            role.orElseGet(() -> roleFromAddress(email)),
            role.isPresent() ? Basis.PRINTED : Basis.FROM_ADDRESS,
            People.lastAddressedIn(lastSentence(before), isPlace).orElse(null),
            place));
  }

  private static Optional<People.Person> personBefore(String before) {
    var all = People.all(before);
    return all.isEmpty() || before.length() - all.getLast().to() > NEAR
        ? Optional.empty()
        : Optional.of(all.getLast());
  }

  /** "Modern slavery mailbox – …" and "the licensing desk at …". */
  private static Optional<String> printedRole(String before) {
    var start = CAPITAL_START.matcher(before);
    if (start.matches()) {
      return Optional.of(start.group("role").strip());
    }
    return People.lastRoleIn(lastSentence(before)).map(ContactBook::capitalised);
  }

  private static String lastSentence(String before) {
    var sentences = Sentences.of(before + " x");
    return sentences.isEmpty() ? before : sentences.getLast().text();
  }

  private static String roleFromAddress(String email) {
    return capitalised(Addresses.local(email).replaceAll("[._-]+", " ").strip());
  }

  // Telephone numbers

  private void telephones(Told told) {
    var text = told.words().text();
    var numbers = Addresses.TELEPHONE.matcher(text);
    while (numbers.find()) {
      var digits = numbers.group().replaceAll("\\D", "");
      if (digits.length() < 10 || digits.length() > 12 || isTold(digits)) {
        continue;
      }
      var beside = beside(text, numbers.start(), numbers.end());
      if (beside.isPresent() && beside.get().telephone == null) {
        beside.get().telephone = numbers.group().strip();
      } else if (beside.isEmpty()) {
        alone(
            told,
            numbers.group().strip(),
            text.substring(0, numbers.start()),
            numbers.start(),
            numbers.end());
      }
    }
  }

  private boolean isTold(String digits) {
    return byKey.values().stream()
        .anyMatch(e -> e.telephone != null && e.telephone.replaceAll("\\D", "").equals(digits));
  }

  /** Whoever's address, or name, stands beside a number. */
  private Optional<Entry> beside(String text, int from, int to) {
    var emails = Addresses.EMAIL.matcher(text);
    while (emails.find()) {
      boolean before = emails.end() <= from && from - emails.end() < BESIDE;
      boolean after = emails.start() >= to && emails.start() - to < BESIDE / 2;
      if (before || after) {
        return ofEmail(emails.group());
      }
    }
    return personBefore(text.substring(0, from))
        .filter(person -> from - person.to() < BESIDE)
        .flatMap(person -> byName(person.name()));
  }

  private Optional<Entry> byName(String name) {
    return byKey.values().stream().filter(entry -> name.equals(entry.name)).findFirst();
  }

  private void alone(Told told, String number, String before, int from, int to) {
    var person = personBefore(before).filter(p -> from - p.to() < BESIDE);
    var role =
        person
            .map(People.Person::role)
            .or(
                () ->
                    BEFORE_NUMBER.matcher(before).find()
                        ? People.lastRoleIn(tail(before))
                        : Optional.empty());
    var entry =
        new Entry(
            id(role.map(ContactBook::slug).orElse("telephone"), number),
            null,
            role.map(ContactBook::capitalised).orElse(null),
            role.isPresent() ? Basis.PRINTED : Basis.NOT_SAID,
            person.map(People.Person::name).orElse(null),
            told.words().place(from, to));
    entry.telephone = number;
    byKey.put(number.replaceAll("\\D", ""), entry);
  }

  private static String tail(String before) {
    return before.substring(Math.max(0, before.length() - BESIDE));
  }

  // Where they are named

  private void mentions(Told told) {
    if (told.item() == null) {
      return;
    }
    for (var entry : byKey.values()) {
      if (stands(entry, told.words().text())
          || told.words().marks().stream()
              .anyMatch(
                  mark ->
                      mark.target() != null
                          && entry.email != null
                          && mark.target().equalsIgnoreCase("mailto:" + entry.email))) {
        entry.items.add(told.item());
      }
    }
  }

  private static boolean stands(Entry entry, String text) {
    return entry.email != null && containsWord(text, entry.email)
        || text.contains("[[contact:" + entry.id + "]]")
        || entry.telephone != null && text.contains(entry.telephone)
        || entry.name != null && text.contains(entry.name)
        || entry.role != null
            && entry.basis == Basis.PRINTED
            && entry.role.contains(" ")
            && text.toLowerCase(Locale.ROOT).contains("the " + entry.role.toLowerCase(Locale.ROOT));
  }

  /** Not as the beginning of a longer address. */
  private static boolean containsWord(String text, String email) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(email.toLowerCase(Locale.ROOT));
    if (at < 0) {
      return false;
    }
    int end = at + email.length();
    boolean goesOn =
        end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isLetterOrDigit(text.charAt(end + 1));
    return !goesOn;
  }

  // Roles in place of names

  /** The same words with roles where people's names stood. */
  Passage withoutNames(Passage words) {
    var now = words;
    for (var entry : byKey.values()) {
      if (entry.name != null) {
        var role = entry.role;
        boolean printed = entry.basis == Basis.PRINTED && role != null && !role.isEmpty();
        now = Names.replaced(now, entry.name, printed && role != null ? role : "contact");
      }
    }
    for (var person : people.roles().entrySet()) {
      now = Names.replaced(now, person.getKey(), person.getValue());
    }
    return now;
  }

  /** Whether a name stands in some words. */
  boolean hasName(String text) {
    return people.roles().keySet().stream().anyMatch(text::contains)
        || byKey.values().stream()
            .anyMatch(entry -> entry.name != null && text.contains(entry.name));
  }

  /** The same words with a token where each address stood. */
  Passage withTokens(Passage words) {
    var now = words;
    int from = 0;
    var emails = Addresses.EMAIL.matcher(now.text());
    while (emails.find(from)) {
      var entry = ofEmail(emails.group());
      from = emails.end();
      if (entry.isPresent()) {
        var token = "[[contact:" + entry.get().id() + "]]";
        now = now.replace(emails.start(), emails.end(), token);
        from = emails.start() + token.length();
        emails = Addresses.EMAIL.matcher(now.text());
      }
    }
    return now;
  }

  // Ids

  private String id(String wanted, String otherwise) {
    var base = wanted.isBlank() ? slug(otherwise) : wanted;
    var id = base;
    for (int n = 2; isTaken(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private boolean isTaken(String id) {
    return byKey.values().stream().anyMatch(entry -> entry.id().equals(id));
  }

  private static String firstWord(String email) {
    return slug(Addresses.local(email).split("[._+-]")[0]);
  }

  static String slug(String words) {
    return NOT_LETTERS
        .matcher(words.toLowerCase(Locale.ROOT).replace("&", "and"))
        .replaceAll("-")
        .replaceAll("^-|-$", "");
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
