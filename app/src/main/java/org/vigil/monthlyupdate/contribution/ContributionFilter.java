package org.vigil.monthlyupdate.contribution;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.contribution.Contribution.State;

/**
 * Which contributions a list shows, and in which order.
 *
 * @param state null for any
 * @param month as 2024-12; empty for any
 * @param words of the item, the post or the reference; empty for any
 */
public record ContributionFilter(@Nullable State state, String month, String words, Sort sort) {
  public static final ContributionFilter EVERYTHING =
      new ContributionFilter(null, "", "", Sort.DUE);

  /** In which order. */
  public enum Sort {
    DUE("Due first"),
    NEWEST("Asked last first"),
    ITEM("By item"),
    POST("By post"),
    STATE("By state");

    private final String words;

    Sort(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  boolean shows(ContributionLine line) {
    return (state == null || line.state() == state)
        && (month.isEmpty() || line.month().toString().equals(month))
        && (words.isBlank()
            || (line.contribution().subject()
                    + " "
                    + line.contribution().reference()
                    + " "
                    + line.contributor().post().name())
                .toLowerCase(Locale.UK)
                .contains(words.strip().toLowerCase(Locale.UK)));
  }
}
