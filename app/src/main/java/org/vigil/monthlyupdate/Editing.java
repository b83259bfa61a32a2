package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.monthlyupdate.Block.Repair;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Issue.Section;

/** Takes edits into an issue, and says why one cannot be taken. */
final class Editing {
  private Editing() {}

  static Issue apply(Issue issue, Edit edit) {
    return switch (edit) {
      case Edit.ItemWritten written -> issue.withSections(written(issue, written));
      case Edit.ItemDropped dropped -> issue.withSections(without(issue, dropped.item()));
      case Edit.Arranged arranged -> issue.withSections(arranged(issue, arranged));
      case Edit.TableWritten written -> issue.withTable(written.table());
      case Edit.ContactWritten written -> issue.revised().contact(written.contact()).issue();
      case Edit.LinkWritten written -> issue.revised().link(written.link()).issue();
      case Edit.LinkOpened opened -> opened(issue, opened);
      case Edit.CommitmentWritten written ->
          issue.revised().commitment(written.commitment()).issue();
      case Edit.AskWritten written -> issue.revised().ask(written.ask()).issue();
      case Edit.MetricWritten written -> issue.revised().metric(written.metric()).issue();
      case Edit.CutOffStated stated -> issue.revised().cutOff(stated.day()).issue();
      case Edit.TakenOut out -> issue.revised().without(out).issue();
      case Edit.DeliveryRated rated ->
          issue.revised().delivery(issue.delivery().with(rated.rating())).issue();
      case Edit.DeliveryPrinted printed ->
          issue.revised().delivery(issue.delivery().printed(printed.printed())).issue();
      case Edit.RepairDecided decided ->
          issue
              .revised()
              .eachItem(item -> item.id().equals(decided.item()) ? decided(item, decided) : item)
              .issue();
    };
  }

  /** Whatever became of the link since: what came of one address says nothing of another. */
  private static Issue opened(Issue issue, Edit.LinkOpened opened) {
    var link = issue.links().get(opened.link());
    return link != null && opened.url().equals(link.url())
        ? issue.revised().link(link.opened(opened.opening())).issue()
        : issue;
  }

  /** Why an edit cannot be taken; empty where it can. What merely reads badly is for the checks to find. */
  static Optional<String> refusal(Issue issue, Edit edit) {
    return switch (edit) {
      case Edit.ItemWritten written -> {
        var section = written.section();
        if (section == null && issue.item(written.item().id()).isEmpty()) {
          yield Optional.of("The issue has no item " + written.item().id() + ".");
        }
        if (section != null && issue.sections().stream().noneMatch(s -> s.id().equals(section))) {
          yield Optional.of("The issue has no theme " + section + ".");
        }
        boolean showsNoTable =
            written.item().blocks().stream()
                .anyMatch(
                    block ->
                        block instanceof Block.TableRef ref
                            && !issue.tables().containsKey(ref.table()));
        yield showsNoTable
            ? Optional.of("The item shows a table the issue does not have.")
            : Markers.unknown(issue, written.item())
                .map(
                    "%s stands for nothing here. Leave it out; the mark of a table stands alone, with an empty line before and after it."
                        ::formatted);
      }
      case Edit.ItemDropped dropped ->
          issue.item(dropped.item()).isEmpty()
              ? Optional.of("The issue has no item " + dropped.item() + ".")
              : dropped.why().isBlank()
                  ? Optional.of("Say why the item is not told this month.")
                  : Optional.empty();
      case Edit.Arranged arranged -> refusal(issue, arranged);
      case Edit.MetricWritten written ->
          written.metric().isBoundIn(issue)
              ? Optional.empty()
              : Optional.of(
                  "The issue has no such cell: choose a table, a row and a column of it.");
      case Edit.RepairDecided decided ->
          issue.item(decided.item()).stream()
                  .flatMap(item -> item.repairs().stream())
                  .anyMatch(repair -> repair.asPrinted().equals(decided.asPrinted()))
              ? Optional.empty()
              : Optional.of("The item has no such repair: somebody may have decided it already.");
      case Edit.TableWritten written ->
          written.table().periodFault(issue.month().end()).or(() -> belowZero(written.table()));
      case Edit.ContactWritten written -> Optional.empty();
      case Edit.LinkWritten written -> {
        var url = written.link().url();
        yield url == null ? Optional.empty() : WebAddress.problem(url);
      }
      case Edit.LinkOpened opened -> {
        var link = issue.links().get(opened.link());
        yield link != null && opened.url().equals(link.url())
            ? Optional.empty()
            : Optional.of(
                "The link was changed while its address was being opened: open it again.");
      }
      case Edit.CommitmentWritten written -> Optional.empty();
      case Edit.AskWritten written -> Optional.empty();
      case Edit.CutOffStated stated -> Optional.empty();
      case Edit.TakenOut out -> References.refusal(issue, out);
      case Edit.DeliveryRated rated -> refusal(issue, rated.rating());
      case Edit.DeliveryPrinted printed -> Optional.empty();
    };
  }

  /** What no count can be is not taken: nothing could be added up with it. */
  private static Optional<String> belowZero(UpdateTable table) {
    return table.rows().stream()
        .flatMap(
            row ->
                row.counts().entrySet().stream()
                    .filter(count -> count.getValue() < 0)
                    .map(
                        count ->
                            "%s, %s: %d is below zero. Ask its owner for the number, then paste the table again."
                                .formatted(row.area(), count.getKey(), count.getValue())))
        .findFirst();
  }

  private static Optional<String> refusal(Issue issue, Edit.Arranged arranged) {
    var told = arranged.shelves().stream().flatMap(shelf -> shelf.items().stream()).toList();
    var standing = issue.items().map(Item::id).toList();
    if (arranged.shelves().stream().anyMatch(shelf -> shelf.theme().isBlank())) {
      return Optional.of("Give every theme a name.");
    }
    if (alike(arranged.shelves().stream().map(Edit.Shelf::theme))
        > alike(issue.sections().stream().map(Section::theme))) {
      return Optional.of("Another theme has that name: give this one its own.");
    }
    long themes = arranged.shelves().stream().map(Edit.Shelf::section).distinct().count();
    return themes == arranged.shelves().size()
            && told.size() == standing.size()
            && new HashSet<>(told).equals(new HashSet<>(standing))
        ? Optional.empty()
        : Optional.of(
            "Every item must stand under one theme, once. The issue may have changed while you were arranging it: open it again.");
  }

  /** How many of the names stand there already; a past update may have come with some. */
  private static long alike(Stream<String> names) {
    var all = names.map(name -> name.strip().toLowerCase(Locale.UK)).toList();
    return all.size() - all.stream().distinct().count();
  }

  private static Optional<String> refusal(Issue issue, Delivery.Rating rating) {
    boolean isThere =
        issue.item(rating.about()).isPresent()
            || issue.commitments().stream().anyMatch(c -> c.id().equals(rating.about()));
    if (!isThere) {
      return Optional.of("The item or promise is not in the issue any more.");
    }
    return rating.why().isBlank()
        ? Optional.of("Say why it stands so: a delivery status without a reason is not kept.")
        : Optional.empty();
  }

  private static List<Section> written(Issue issue, Edit.ItemWritten written) {
    var item = standing(issue, written.item());
    var stands =
        issue.sections().stream()
            .filter(section -> section.items().stream().anyMatch(i -> i.id().equals(item.id())))
            .map(Section::id)
            .findFirst();
    var to = written.section() == null ? stands : Optional.of(written.section());
    return issue.sections().stream()
        .map(
            section -> {
              boolean goesHere = to.filter(section.id()::equals).isPresent();
              var items = new ArrayList<Item>();
              for (var other : section.items()) {
                if (!other.id().equals(item.id())) {
                  items.add(other);
                } else if (goesHere) {
                  items.add(item);
                }
              }
              if (goesHere && !to.equals(stands)) {
                items.add(item);
              }
              return section.with(items);
            })
        .toList();
  }

  /** Words that changed are this month's; words that did not still stand since they were first told. */
  private static Item standing(Issue issue, Item item) {
    var before = issue.item(item.id());
    boolean same =
        before.isPresent()
            && before.get().blocks().equals(item.blocks())
            && Objects.equals(before.get().heading(), item.heading());
    return item.standingSince(before.filter(then -> same).map(Item::unchangedSince).orElse(null));
  }

  private static List<Section> without(Issue issue, String id) {
    return issue.sections().stream()
        .map(
            section ->
                section.with(
                    section.items().stream().filter(item -> !item.id().equals(id)).toList()))
        .toList();
  }

  /** An item the arrangement does not name, as one left out then and told again since, stands last in its section. */
  private static List<Section> arranged(Issue issue, Edit.Arranged arranged) {
    var shelves = arranged.shelves();
    var named = shelves.stream().flatMap(shelf -> shelf.items().stream()).toList();
    var sections = new ArrayList<Section>();
    for (var shelf : shelves) {
      boolean last = shelf == shelves.getLast();
      var items = new ArrayList<Item>();
      shelf.items().stream().flatMap(id -> issue.item(id).stream()).forEach(items::add);
      for (var section : issue.sections()) {
        boolean own = section.id().equals(shelf.section());
        boolean gone = shelves.stream().noneMatch(one -> one.section().equals(section.id()));
        if (own || last && gone) {
          section.items().stream().filter(item -> !named.contains(item.id())).forEach(items::add);
        }
      }
      sections.add(new Section(shelf.section(), shelf.theme(), items));
    }
    return sections;
  }

  private static Item decided(Item item, Edit.RepairDecided decided) {
    return item.with(
        item.blocks().stream().map(block -> decided(block, decided)).toList(), item.lost());
  }

  private static Block decided(Block block, Edit.RepairDecided decided) {
    var repair =
        block.repairs().stream()
            .filter(one -> one.asPrinted().equals(decided.asPrinted()))
            .findFirst();
    if (repair.isEmpty()) {
      return block;
    }
    var rest = block.repairs().stream().filter(one -> one != repair.get()).toList();
    return decided.taken()
        ? block.repaired(rest)
        : block.reading(undone(repair.get())).repaired(rest);
  }

  private static java.util.function.UnaryOperator<String> undone(Repair repair) {
    return text ->
        repair.reading().isEmpty()
            ? text
            : text.replaceFirst(
                java.util.regex.Pattern.quote(repair.reading()),
                java.util.regex.Matcher.quoteReplacement(repair.asPrinted()));
  }
}
