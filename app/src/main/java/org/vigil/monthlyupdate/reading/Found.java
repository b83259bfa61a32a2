package org.vigil.monthlyupdate.reading;

import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;

/**
 * A piece of a reading, tied to where it stood.
 *
 * @param id of the piece in the issue, where it has one there
 * @param item the item it stands in; null where it stands in none
 * @param words what a person looks for in the source
 */
public record Found(
    Kind kind, @Nullable String id, @Nullable String item, String words, SourceLines place) {

  /** What it is. */
  public enum Kind {
    THEME("theme", "themes"),
    CONTINUED("continued theme", "continued themes"),
    ITEM("item", "items"),
    LIST("list", "lists"),
    TABLE("table", "tables"),
    ROW("row", "rows"),
    WORD_TABLE("table of words", "tables of words"),
    CONTACT("contact", "contacts"),
    LINK("link", "links"),
    PROMISE("promise", "promises"),
    ASK("ask", "asks"),
    FIGURE("figure in prose", "figures in prose"),
    REPAIR("repair", "repairs"),
    LOST("lost passage", "lost passages"),
    FURNITURE("piece of page furniture", "pieces of page furniture"),
    NAME("name left out", "names left out");

    private final String one;
    private final String many;

    Kind(String one, String many) {
      this.one = one;
      this.many = many;
    }

    public String counted(long number) {
      return number + " " + (number == 1 ? one : many);
    }

    public String one() {
      return one;
    }
  }
}
