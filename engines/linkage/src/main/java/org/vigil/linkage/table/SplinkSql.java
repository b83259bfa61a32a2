package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/**
 * Understands the SQL conditions that Splink writes into its model files: a small family, read into {@link Condition}s.
 *
 * <p>What is not of the family is refused with the words it was written in, never guessed.
 */
final class SplinkSql {

  private static final double SECONDS_PER_DAY = 86_400;

  /** How a column says which record it is of: {@code surname_l} in a level, {@code l.surname} in a blocking rule. */
  private enum Naming {
    SUFFIX,
    PREFIX
  }

  private final Naming naming;

  private SplinkSql(Naming naming) {
    this.naming = naming;
  }

  /** The condition of a level; {@code ELSE} is what the others left. */
  static Condition level(String sql) {
    return sql.strip().equalsIgnoreCase("ELSE")
        ? Condition.otherwise()
        : new SplinkSql(Naming.SUFFIX).condition(SqlTree.parse(sql));
  }

  /** The condition of a blocking rule. */
  static Condition rule(String sql) {
    return new SplinkSql(Naming.PREFIX).condition(SqlTree.parse(sql));
  }

  private Condition condition(SqlTree tree) {
    return switch (tree) {
      case SqlTree.Logic logic when logic.word().equals("AND") ->
          new Condition.All(logic.parts().stream().map(this::condition).toList());
      case SqlTree.Logic logic -> missing(logic).orElseGet(() -> any(logic));
      case SqlTree.Not not -> new Condition.Not(condition(not.part()));
      case SqlTree.IsNull isNull when isNull.negated() ->
          new Condition.Not(new Condition.IsNull(operand(isNull.value())));
      case SqlTree.IsNull isNull -> new Condition.IsNull(operand(isNull.value()));
      case SqlTree.Compared compared -> compared(compared);
      default -> throw unknown(tree);
    };
  }

  private Condition any(SqlTree.Logic logic) {
    return new Condition.Any(logic.parts().stream().map(this::condition).toList());
  }

  /** "left is null or right is null" keeps its plain form, left side first. */
  private Optional<Condition> missing(SqlTree.Logic logic) {
    if (logic.parts().size() == 2
        && logic.parts().get(0) instanceof SqlTree.IsNull one
        && logic.parts().get(1) instanceof SqlTree.IsNull other
        && !one.negated()
        && !other.negated()) {
      var left = operand(one.value());
      if (operand(other.value()).equals(left.swapped())) {
        return Optional.of(Condition.missing(left.expression()));
      }
    }
    return Optional.empty();
  }

  private Condition compared(SqlTree.Compared compared) {
    if (compared.right() instanceof SqlTree.Number number) {
      return bounded(compared, number.value());
    }
    return switch (compared.operator()) {
      case "=", "==" -> equal(compared);
      case "<>", "!=" -> new Condition.Not(equal(compared));
      default -> throw unknown(compared);
    };
  }

  private Condition equal(SqlTree.Compared compared) {
    var one = operand(compared.left());
    var other = operand(compared.right());
    return one.side() == Operand.Side.RIGHT && other.side() == Operand.Side.LEFT
        ? new Condition.Equal(other, one)
        : new Condition.Equal(one, other);
  }

  /** A measure compared with a number. */
  private Condition bounded(SqlTree.Compared compared, double bound) {
    if (!(compared.left() instanceof SqlTree.Call call)) {
      throw unknown(compared);
    }
    return switch (call.name()) {
      case "jaro_similarity" -> alike(TextMeasure.JARO, call, compared, bound);
      case "jaro_winkler_similarity" -> alike(TextMeasure.JARO_WINKLER, call, compared, bound);
      case "jaccard" -> alike(TextMeasure.JACCARD, call, compared, bound);
      case "levenshtein", "editdist3" -> alike(TextMeasure.LEVENSHTEIN, call, compared, bound);
      case "damerau_levenshtein" -> alike(TextMeasure.DAMERAU_LEVENSHTEIN, call, compared, bound);
      case "abs" -> apart(call, compared, bound);
      case "array_length", "len" -> shared(call, compared, bound);
      default -> throw unknown(compared);
    };
  }

  private Condition alike(
      TextMeasure measure, SqlTree.Call call, SqlTree.Compared compared, double bound) {
    if (call.arguments().size() != 2) {
      throw unknown(compared);
    }
    var threshold = measure.isLikeness() ? atLeast(compared, bound) : atMost(compared, bound);
    return new Condition.Alike(
        measure, operand(call.arguments().get(0)), operand(call.arguments().get(1)), threshold);
  }

  /** {@code ABS(EPOCH(left) - EPOCH(right)) <= seconds}, or a difference of two numbers. */
  private Condition apart(SqlTree.Call call, SqlTree.Compared compared, double bound) {
    if (call.arguments().size() != 1
        || !(call.arguments().getFirst() instanceof SqlTree.Arithmetic difference)
        || !difference.operator().equals("-")) {
      throw unknown(compared);
    }
    if (difference.left() instanceof SqlTree.Call one
        && difference.right() instanceof SqlTree.Call other
        && one.name().equals("epoch")
        && other.name().equals("epoch")) {
      return new Condition.DaysApart(
          operand(one.arguments().getFirst()),
          operand(other.arguments().getFirst()),
          atMost(compared, bound) / SECONDS_PER_DAY);
    }
    return new Condition.NumbersApart(
        operand(difference.left()), operand(difference.right()), atMost(compared, bound));
  }

  private Condition shared(SqlTree.Call call, SqlTree.Compared compared, double bound) {
    if (call.arguments().size() != 1
        || !(call.arguments().getFirst() instanceof SqlTree.Call inner)
        || !inner.name().equals("list_intersect")
        || inner.arguments().size() != 2) {
      throw unknown(compared);
    }
    return new Condition.Shared(
        operand(inner.arguments().get(0)),
        operand(inner.arguments().get(1)),
        RecordTable.LIST_SEPARATOR,
        (int) Math.ceil(atLeast(compared, bound)));
  }

  private static double atLeast(SqlTree.Compared compared, double bound) {
    return switch (compared.operator()) {
      case ">=" -> bound;
      case ">" -> Math.nextUp(bound);
      default -> throw unknown(compared);
    };
  }

  private static double atMost(SqlTree.Compared compared, double bound) {
    return switch (compared.operator()) {
      case "<=" -> bound;
      case "<" -> Math.nextDown(bound);
      default -> throw unknown(compared);
    };
  }

  private record Sided(Expression expression, Operand.Side side) {}

  private Operand operand(SqlTree tree) {
    var sided = sided(tree);
    return new Operand(sided.expression(), sided.side());
  }

  private Sided sided(SqlTree tree) {
    return switch (tree) {
      case SqlTree.Name name -> column(name);
      case SqlTree.Cast cast -> sided(cast.value());
      case SqlTree.Call call -> made(call);
      default -> throw unknown(tree);
    };
  }

  private Sided made(SqlTree.Call call) {
    var arguments = call.arguments();
    if (arguments.isEmpty()) {
      throw unknown(call);
    }
    var from = sided(arguments.getFirst());
    var of = from.expression();
    return new Sided(made(call, of), from.side());
  }

  private static Expression made(SqlTree.Call call, Expression of) {
    return switch (call.name() + "/" + call.arguments().size()) {
      case "nullif/2" -> {
        mustBe("", call, 1);
        yield new Expression.EmptyAsNull(of);
      }
      case "regexp_extract/2" -> new Expression.Extract(of, text(call, 1));
      case "regexp_extract/3" -> {
        if (number(call, 2) != 0) {
          throw unknown(call);
        }
        yield new Expression.Extract(of, text(call, 1));
      }
      case "substr/3", "substring/3" ->
          new Expression.Substring(of, number(call, 1), number(call, 2));
      case "try_strptime/2", "strptime/2" -> new Expression.AsDate(of, text(call, 1));
      case "lower/1" -> new Expression.InForm(of, Expression.Form.LOWER);
      case "upper/1" -> new Expression.InForm(of, Expression.Form.UPPER);
      default -> throw unknown(call);
    };
  }

  private Sided column(SqlTree.Name name) {
    var parts = new ArrayList<>(name.parts());
    if (naming == Naming.PREFIX && parts.size() == 2) {
      var side = side(parts.getFirst().toLowerCase(Locale.ROOT), name);
      return new Sided(Expression.column(parts.getLast()), side);
    }
    var text = parts.getLast();
    if (naming == Naming.SUFFIX && parts.size() == 1 && text.length() > 2) {
      var cut = text.length() - 2;
      if (text.charAt(cut) == '_') {
        return new Sided(
            Expression.column(text.substring(0, cut)), side(text.substring(cut + 1), name));
      }
    }
    throw unknown(name);
  }

  private static Operand.Side side(String letter, SqlTree name) {
    return switch (letter) {
      case "l" -> Operand.Side.LEFT;
      case "r" -> Operand.Side.RIGHT;
      default -> throw unknown(name);
    };
  }

  private static void mustBe(String text, SqlTree.Call call, int at) {
    if (!text(call, at).equals(text)) {
      throw unknown(call);
    }
  }

  private static String text(SqlTree.Call call, int at) {
    if (call.arguments().get(at) instanceof SqlTree.Text literal) {
      return literal.value();
    }
    throw unknown(call);
  }

  private static int number(SqlTree.Call call, int at) {
    if (call.arguments().get(at) instanceof SqlTree.Number literal) {
      return (int) literal.value();
    }
    throw unknown(call);
  }

  private static IllegalArgumentException unknown(SqlTree tree) {
    return new IllegalArgumentException(tree.written());
  }
}
