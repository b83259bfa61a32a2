package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.measure.Folding;
import org.vigil.linkage.measure.SoundCode;

/**
 * A value reckoned from one record: a column as it stands, or a part or a form of it. Nothing told gives nothing, as NULL does in SQL.
 *
 * <p>An expression is data, so that a model file can hold it; two that are equal give equal values.
 */
public sealed interface Expression {

  /** The columns it reads, in order of mention. */
  List<String> columns();

  /** The value, given those of {@link #columns()}. */
  @Nullable String of(List<@Nullable String> values);

  static Expression column(String name) {
    return new ColumnText(name);
  }

  /** A column as it stands. */
  record ColumnText(String column) implements Expression {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public @Nullable String of(List<@Nullable String> values) {
      return values.getFirst();
    }
  }

  /** An expression made from one other. */
  sealed interface Made extends Expression permits Substring, Extract, EmptyAsNull, AsDate, InForm {
    Expression from();

    @Nullable String made(String text);

    @Override
    default List<String> columns() {
      return from().columns();
    }

    @Override
    default @Nullable String of(List<@Nullable String> values) {
      var text = from().of(values);
      return text == null ? null : made(text);
    }
  }

  /**
   * Characters from a position, counted from 1.
   *
   * @param length of the part; a shorter text gives what there is
   */
  record Substring(Expression from, int start, int length) implements Made {
    public Substring {
      if (start < 1 || length < 0) {
        throw new IllegalArgumentException(
            "a part starts at 1 or later and has a length, got " + start + ", " + length);
      }
    }

    @Override
    public String made(String text) {
      var letters = text.codePoints().skip(start - 1L).limit(length).toArray();
      return new String(letters, 0, letters.length);
    }
  }

  /** The first part of the text that fits a regular expression; the empty text where none does. */
  record Extract(Expression from, String pattern) implements Made {
    public Extract {
      Pattern.compile(pattern);
    }

    @Override
    public String made(String text) {
      var matcher = Pattern.compile(pattern).matcher(text);
      return matcher.find() ? matcher.group() : "";
    }
  }

  /** The empty text taken as nothing told. */
  record EmptyAsNull(Expression from) implements Made {
    @Override
    public @Nullable String made(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  /** The text read as a date in a form such as {@code %Y-%m-%d}, written year first; nothing where it is no date. */
  record AsDate(Expression from, String form) implements Made {
    public AsDate {
      DateForm.of(form);
    }

    @Override
    public @Nullable String made(String text) {
      var date = DateForm.of(form).read(text);
      return date == null ? null : date.toString();
    }
  }

  /** The text in another form, such as its sound. */
  record InForm(Expression from, Form form) implements Made {
    @Override
    public @Nullable String made(String text) {
      return form.of(text);
    }
  }

  /** Several values with something between them; nothing where any is not told. */
  record Joined(List<Expression> parts, String between) implements Expression {
    public Joined {
      parts = List.copyOf(parts);
    }

    @Override
    public List<String> columns() {
      return parts.stream().flatMap(part -> part.columns().stream()).toList();
    }

    @Override
    public @Nullable String of(List<@Nullable String> values) {
      var texts = new ArrayList<String>();
      var at = 0;
      for (var part : parts) {
        var width = part.columns().size();
        var text = part.of(values.subList(at, at + width));
        if (text == null) {
          return null;
        }
        texts.add(text);
        at += width;
      }
      return texts.stream().collect(Collectors.joining(between));
    }
  }

  /** Forms a text can be brought to. The empty form is nothing told. */
  enum Form {
    LOWER {
      @Override
      String of(String text) {
        return text.toLowerCase(Locale.ROOT);
      }
    },
    UPPER {
      @Override
      String of(String text) {
        return text.toUpperCase(Locale.ROOT);
      }
    },
    /** As {@link Folding#fold}: capitals, no accents, hyphens as spaces. */
    FOLDED {
      @Override
      @Nullable String of(String text) {
        return emptyAsNull(Folding.fold(text));
      }
    },
    /** As {@link Folding#compact}: letters and digits only. */
    COMPACT {
      @Override
      @Nullable String of(String text) {
        return emptyAsNull(Folding.compact(text));
      }
    },
    SOUNDEX {
      @Override
      @Nullable String of(String text) {
        return emptyAsNull(SoundCode.SOUNDEX.of(text));
      }
    },
    DOUBLE_METAPHONE {
      @Override
      @Nullable String of(String text) {
        return emptyAsNull(SoundCode.DOUBLE_METAPHONE.of(text));
      }
    },
    NYSIIS {
      @Override
      @Nullable String of(String text) {
        return emptyAsNull(SoundCode.NYSIIS.of(text));
      }
    },
    /** Folded words in order of the alphabet, so that two words in either order are one. */
    SORTED_WORDS {
      @Override
      @Nullable String of(String text) {
        return emptyAsNull(
            Pattern.compile(" +")
                .splitAsStream(Folding.fold(text))
                .sorted()
                .collect(Collectors.joining(" ")));
      }
    };

    abstract @Nullable String of(String text);

    private static @Nullable String emptyAsNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
