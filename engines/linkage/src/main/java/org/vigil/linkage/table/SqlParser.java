package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a condition in SQL apart by recursive descent: OR of AND of NOT of comparisons of sums of terms.
 *
 * <p>Anything outside that, such as CASE or a lambda, is refused where it is met.
 */
final class SqlParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^']|'')*')|(?<quoted>\"(?:[^\"]|\"\")*\"|`[^`]*`)|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z_0-9]*)|(?<sign>::|<=|>=|<>|!=|==|\\|\\||->|[-=<>(),.*+/\\[\\]]))");
  private static final Set<String> COMPARISONS =
      Set.of("=", "==", "<>", "!=", "<", "<=", ">", ">=");

  private enum Kind {
    TEXT,
    QUOTED,
    NUMBER,
    WORD,
    SIGN,
    END
  }

  private record Token(Kind kind, String text) {
    boolean is(String wanted) {
      return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(wanted);
    }
  }

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  SqlParser(String sql) {
    this.sql = sql;
    split();
  }

  SqlTree parse() {
    var tree = or();
    if (peek().kind() != Kind.END) {
      throw refused();
    }
    return tree;
  }

  private void split() {
    var matcher = TOKEN.matcher(sql);
    var end = sql.stripTrailing().length();
    var from = 0;
    while (from < end) {
      if (!matcher.find(from) || matcher.start() != from) {
        throw refused();
      }
      for (var kind : List.of(Kind.TEXT, Kind.QUOTED, Kind.NUMBER, Kind.WORD, Kind.SIGN)) {
        var text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
        if (text != null) {
          tokens.add(new Token(kind, text));
        }
      }
      from = matcher.end();
    }
    tokens.add(new Token(Kind.END, ""));
  }

  private SqlTree or() {
    return logic("OR", () -> logic("AND", this::not));
  }

  private interface Step {
    SqlTree parse();
  }

  private SqlTree logic(String word, Step step) {
    var parts = new ArrayList<SqlTree>();
    parts.add(step.parse());
    while (took(word)) {
      parts.add(step.parse());
    }
    return parts.size() == 1 ? parts.getFirst() : new SqlTree.Logic(word, List.copyOf(parts));
  }

  private SqlTree not() {
    return took("NOT") ? new SqlTree.Not(not()) : comparison();
  }

  private SqlTree comparison() {
    var left = sum();
    if (took("IS")) {
      var negated = took("NOT");
      mustTake("NULL");
      return new SqlTree.IsNull(left, negated);
    }
    if (peek().kind() == Kind.SIGN && COMPARISONS.contains(peek().text())) {
      var operator = next().text();
      return new SqlTree.Compared(operator, left, sum());
    }
    return left;
  }

  private SqlTree sum() {
    var left = term();
    while (peek().kind() == Kind.SIGN && Set.of("-", "+", "*", "/", "||").contains(peek().text())) {
      var operator = next().text();
      left = new SqlTree.Arithmetic(operator, left, term());
    }
    return left;
  }

  private SqlTree term() {
    var term = plainTerm();
    while (took("::")) {
      term = new SqlTree.Cast(term, next().text());
    }
    return term;
  }

  private SqlTree plainTerm() {
    var token = next();
    return switch (token.kind()) {
      case TEXT -> new SqlTree.Text(unquoted(token.text()));
      case NUMBER -> new SqlTree.Number(Double.parseDouble(token.text()));
      case QUOTED -> name(token);
      case WORD -> peek().is("(") ? call(token.text()) : name(token);
      case SIGN -> inner(token);
      case END -> throw refused();
    };
  }

  private SqlTree inner(Token token) {
    if (!token.is("(")) {
      throw refused();
    }
    var tree = or();
    mustTake(")");
    return tree;
  }

  private SqlTree name(Token first) {
    var parts = new ArrayList<String>();
    parts.add(bare(first));
    while (took(".")) {
      parts.add(bare(next()));
    }
    return new SqlTree.Name(List.copyOf(parts));
  }

  private SqlTree call(String name) {
    mustTake("(");
    var arguments = new ArrayList<SqlTree>();
    if (!peek().is(")")) {
      do {
        arguments.add(or());
      } while (took(","));
    }
    if (name.equalsIgnoreCase("cast") && took("AS")) {
      var type = next().text();
      mustTake(")");
      return new SqlTree.Cast(arguments.getFirst(), type);
    }
    mustTake(")");
    return new SqlTree.Call(name.toLowerCase(Locale.ROOT), List.copyOf(arguments));
  }

  private String bare(Token token) {
    return switch (token.kind()) {
      case WORD -> token.text();
      case QUOTED -> unquoted(token.text());
      default -> throw refused();
    };
  }

  private static String unquoted(String text) {
    var quote = text.substring(0, 1);
    return text.substring(1, text.length() - 1).replace(quote + quote, quote);
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at < tokens.size() - 1 ? at++ : at);
  }

  private boolean took(String wanted) {
    if (peek().is(wanted)) {
      at++;
      return true;
    }
    return false;
  }

  private void mustTake(String wanted) {
    if (!took(wanted)) {
      throw refused();
    }
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException(sql.strip().replaceAll("\\s+", " "));
  }
}
