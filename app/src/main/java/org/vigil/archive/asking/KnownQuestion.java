package org.vigil.archive.asking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A question whose answer is known, to measure by.
 *
 * @param kind what it wants, in the words of whoever wrote it
 * @param answers any one of them is right; empty where the archive has none
 */
record KnownQuestion(String kind, String question, List<Expected> answers) {
  KnownQuestion {
    answers = List.copyOf(answers);
  }

  /**
   * A passage that answers.
   *
   * @param issue the month of the issue, or the key of the document
   * @param item the heading it stands under; null where any will do
   * @param words that must stand in what is quoted, in a row
   */
  record Expected(String issue, @Nullable String item, String words) {
    boolean isIn(Quotation quotation) {
      var passage = quotation.passage();
      return isOf(passage.source())
          && (item == null || plain(item).equals(plain(passage.item().heading())))
          && plain(quotation.words()).contains(plain(words));
    }

    /** Whether the sentence or row itself holds them, without what is quoted around it. */
    boolean isMarkedIn(Quotation quotation) {
      return isIn(quotation) && plain(quotation.passage().plainWords()).contains(plain(words));
    }

    private boolean isOf(Passage.Source source) {
      return source.key().equals(issue)
          || source.month() != null && source.month().toString().equals(issue);
    }

    /** Any run of white space is one blank. */
    private static String plain(String words) {
      return words.replaceAll("\\s+", " ").strip();
    }
  }

  /** One half is looked at while the ranking is written, the other is not. */
  enum Half {
    LOOKED_AT("looked at while the ranking was written"),
    KEPT_APART("kept apart");

    private final String words;

    Half(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  boolean hasAnswer() {
    return !answers.isEmpty();
  }

  /** By the last bit of the question's SHA-256, so that nobody chose. */
  Half half() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return (digest[digest.length - 1] & 1) == 0 ? Half.LOOKED_AT : Half.KEPT_APART;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** From a file as {@code archive-questions/1} lays it out. */
  static List<KnownQuestion> read(String yaml) {
    var questions = new ArrayList<KnownQuestion>();
    for (var node : new YAMLMapper().readTree(yaml).path("questions")) {
      var answers = new ArrayList<Expected>();
      if (node.path("found").asBoolean(true)) {
        answers.add(expected(node, node));
        node.path("also").forEach(also -> answers.add(expected(also, node)));
      }
      questions.add(
          new KnownQuestion(
              node.path("kind").asString(""), node.path("question").asString(), answers));
    }
    return questions;
  }

  /** Another passage may stand in the same issue or under the same heading, which is not said twice. */
  private static Expected expected(JsonNode node, JsonNode first) {
    var item = text(node, first, "item");
    return new Expected(
        text(node, first, "issue"), item.isEmpty() ? null : item, node.path("words").asString());
  }

  private static String text(JsonNode node, JsonNode first, String field) {
    var own = node.path(field);
    return own.isMissingNode() ? first.path(field).asString("") : own.asString("");
  }
}
