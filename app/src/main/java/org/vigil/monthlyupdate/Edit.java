package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wrote in an issue. Each is an entry of the journal; a correction is another one. */
public sealed interface Edit extends Change {

  /**
   * An item as it is to stand from now on; a new one goes to the end of its section.
   *
   * @param section null where it is written and not moved: it stays under the theme it stands under by then
   * @param by who told it, where it came as somebody's contribution; null where it was written at the desk
   */
  record ItemWritten(@Nullable String section, Issue.Item item, @Nullable String by)
      implements Edit {
    @Override
    public String where() {
      return item.id();
    }

    @Override
    public String deed() {
      return by == null ? "item written" : "item written from what " + by + " sent";
    }
  }

  /** It is not told this month. */
  record ItemDropped(String item, String why) implements Edit {
    @Override
    public String where() {
      return item;
    }

    @Override
    public String deed() {
      return "item dropped: " + why;
    }
  }

  /** Themes and items in another order or by another name. Every item stands in it exactly once. */
  record Arranged(List<Shelf> shelves) implements Edit {
    public Arranged {
      shelves = List.copyOf(shelves);
    }

    @Override
    public String where() {
      return "sections";
    }

    @Override
    public String deed() {
      return "themes and items arranged";
    }
  }

  /** One theme with its items by id. */
  record Shelf(String section, String theme, List<String> items) {
    public Shelf {
      items = List.copyOf(items);
    }
  }

  /**
   * A table as it came, whether or not it adds up.
   *
   * @param from where it came from: a return by its reference, a file, a paste
   */
  record TableWritten(UpdateTable table, String from) implements Edit {
    @Override
    public String where() {
      return table.id();
    }

    @Override
    public String deed() {
      return "table taken from " + from;
    }
  }

  record ContactWritten(Issue.Contact contact) implements Edit {
    @Override
    public String where() {
      return "contacts." + contact.id();
    }

    @Override
    public String deed() {
      return "contact written: " + contact.role();
    }
  }

  record LinkWritten(Issue.Link link) implements Edit {
    @Override
    public String where() {
      return "links." + link.id();
    }

    @Override
    public String deed() {
      return "link written: " + link.words();
    }
  }

  /**
   * The address of a link was opened.
   *
   * @param url the address that was
   */
  record LinkOpened(String link, String url, LinkOpening opening) implements Edit {
    @Override
    public String where() {
      return "links." + link;
    }

    @Override
    public String deed() {
      return "link opened: " + url + " " + opening.outcome().words();
    }
  }

  /** A promise made, or what became of one. */
  record CommitmentWritten(Issue.Commitment commitment) implements Edit {
    @Override
    public String where() {
      return commitment.id();
    }

    @Override
    public String deed() {
      return "promise written: " + commitment.what() + " (" + commitment.state().words() + ")";
    }
  }

  /** Something asked, or an answer that came. */
  record AskWritten(Issue.Ask ask) implements Edit {
    @Override
    public String where() {
      return ask.id();
    }

    @Override
    public String deed() {
      return "question to readers written: " + ask.what();
    }
  }

  record MetricWritten(Metric metric) implements Edit {
    @Override
    public String where() {
      return "metrics." + metric.id();
    }

    @Override
    public String deed() {
      return "number bound to a table: " + metric.measure().words();
    }
  }

  record CutOffStated(LocalDate day) implements Edit {
    @Override
    public String where() {
      return "issue";
    }

    @Override
    public String deed() {
      return "data cut-off stated";
    }
  }

  /**
   * A proposed repair taken or refused. Refused, the words stand as they were printed.
   *
   * @param asPrinted which repair of the item
   */
  record RepairDecided(String item, String asPrinted, boolean taken) implements Edit {
    @Override
    public String where() {
      return item;
    }

    @Override
    public String deed() {
      return (taken ? "repair accepted: " : "kept as printed: ") + asPrinted;
    }
  }

  /**
   * A contact, a link, a question or a bound number that nothing in the issue refers to any more.
   *
   * @param id within its kind
   */
  record TakenOut(Kind what, String id) implements Edit {
    /** What may be taken out by itself. */
    public enum Kind {
      CONTACT("contact", "contacts."),
      LINK("link", "links."),
      ASK("question to readers", ""),
      METRIC("bound number", "metrics.");

      private final String words;
      private final String where;

      Kind(String words, String where) {
        this.words = words;
        this.where = where;
      }

      public String words() {
        return words;
      }
    }

    @Override
    public String where() {
      return what.where + id;
    }

    @Override
    public String deed() {
      return what.words() + " taken out";
    }
  }

  /** How an item or a promise stands, as a person sees it. */
  record DeliveryRated(Delivery.Rating rating) implements Edit {
    @Override
    public String where() {
      return "delivery." + rating.about();
    }

    @Override
    public String deed() {
      return "delivery status set to " + rating.status().words().toLowerCase(java.util.Locale.UK);
    }
  }

  /** Whether readers see the delivery status. */
  record DeliveryPrinted(boolean printed) implements Edit {
    @Override
    public String where() {
      return "delivery";
    }

    @Override
    public String deed() {
      return printed ? "delivery status is printed" : "delivery status is not printed";
    }
  }
}
