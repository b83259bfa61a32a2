package org.vigil.signal;

import java.util.List;

/** The rules the watch goes by. */
public enum Rule {
  SUBSTANCE(
      "substance",
      "First seen",
      "A substance is named in the county for the first time.",
      List.of()),
  RATE(
      "rate",
      "More than expected",
      "More deaths in the last 7 or 28 days than windows as long over three years lead one to expect, in the county and in each district.",
      List.of(RateRule.DETECTOR)),
  WEEKLY(
      "weekly",
      "Unusual week",
      "The county's last whole week by day of death is out of the ordinary; the first detector with enough history decides.",
      WeeklyRule.DETECTORS);

  private final String words;
  private final String label;
  private final String says;
  private final List<String> detectors;

  Rule(String words, String label, String says, List<String> detectors) {
    this.words = words;
    this.label = label;
    this.says = says;
    this.detectors = detectors;
  }

  public String words() {
    return words;
  }

  public String label() {
    return label;
  }

  /** One sentence for the Methods page. */
  String says() {
    return says;
  }

  /** By name, in the order they are asked; empty where no arithmetic is needed. */
  List<String> detectors() {
    return detectors;
  }

  static Rule of(String words) {
    for (var rule : values()) {
      if (rule.words.equals(words)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("no such rule: " + words);
  }
}
