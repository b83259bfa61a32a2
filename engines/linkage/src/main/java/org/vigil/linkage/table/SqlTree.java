package org.vigil.linkage.table;

import java.util.List;
import java.util.stream.Collectors;

/** A condition in SQL, taken apart but not yet understood. */
sealed interface SqlTree {

  /** In SQL again, for a message. */
  String written();

  /** Takes the text apart; throws an {@link IllegalArgumentException} with what could not be. */
  static SqlTree parse(String sql) {
    return new SqlParser(sql).parse();
  }

  /** AND or OR. */
  record Logic(String word, List<SqlTree> parts) implements SqlTree {
    @Override
    public String written() {
      return parts.stream()
          .map(SqlTree::written)
          .collect(Collectors.joining(" " + word + " ", "(", ")"));
    }
  }

  record Not(SqlTree part) implements SqlTree {
    @Override
    public String written() {
      return "NOT " + part.written();
    }
  }

  record IsNull(SqlTree value, boolean negated) implements SqlTree {
    @Override
    public String written() {
      return value.written() + (negated ? " IS NOT NULL" : " IS NULL");
    }
  }

  record Compared(String operator, SqlTree left, SqlTree right) implements SqlTree {
    @Override
    public String written() {
      return left.written() + " " + operator + " " + right.written();
    }
  }

  record Arithmetic(String operator, SqlTree left, SqlTree right) implements SqlTree {
    @Override
    public String written() {
      return left.written() + " " + operator + " " + right.written();
    }
  }

  /** A function and its arguments; the name in lower case. */
  record Call(String name, List<SqlTree> arguments) implements SqlTree {
    @Override
    public String written() {
      return arguments.stream()
          .map(SqlTree::written)
          .collect(Collectors.joining(", ", name + "(", ")"));
    }
  }

  record Cast(SqlTree value, String type) implements SqlTree {
    @Override
    public String written() {
      return "CAST(" + value.written() + " AS " + type + ")";
    }
  }

  /** A column, with what stands before a full stop. */
  record Name(List<String> parts) implements SqlTree {
    @Override
    public String written() {
      return String.join(".", parts);
    }
  }

  record Text(String value) implements SqlTree {
    @Override
    public String written() {
      return "'" + value + "'";
    }
  }

  record Number(double value) implements SqlTree {
    @Override
    public String written() {
      return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
  }
}
