package org.vigil.monthlyupdate.reading;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which a reading differs from an earlier one.
 *
 * @param where the item, table or contact in the later one, by id; in the earlier one where it is gone
 * @param subject what it is about, in words
 * @param was null where it is new
 * @param is null where it is gone
 */
public record Difference(
    Kind kind, String where, String subject, @Nullable String was, @Nullable String is) {

  /** What differs. */
  public enum Kind {
    ITEM_MOVED("item under another theme"),
    ITEM_NEW("item new"),
    ITEM_GONE("item gone"),
    WORDS_CHANGED("words changed"),
    COUNT_CHANGED("count changed"),
    ROW_NEW("row new"),
    ROW_GONE("row gone"),
    TABLE_NEW("table new"),
    TABLE_GONE("table gone"),
    CONTACT_DOMAIN_CHANGED("contact's domain changed"),
    CONTACT_ADDRESS_CHANGED("contact's address changed"),
    CONTACT_NEW("contact new"),
    CONTACT_GONE("contact gone"),
    LINK_NEW("link new"),
    LINK_GONE("link gone"),
    PROMISE_NEW("promise new"),
    PROMISE_GONE("promise gone"),
    PROMISE_DATE_CHANGED("promise's date changed"),
    ASK_NEW("ask new"),
    ASK_GONE("ask gone");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public String sentence() {
    var about = kind.words() + ": " + subject;
    if (was != null && is != null) {
      return about + ", was " + was + ", is " + is;
    }
    if (kind == Kind.WORDS_CHANGED && is != null) {
      return about + ", added " + is;
    }
    if (kind == Kind.WORDS_CHANGED && was != null) {
      return about + ", left out " + was;
    }
    return about;
  }
}
