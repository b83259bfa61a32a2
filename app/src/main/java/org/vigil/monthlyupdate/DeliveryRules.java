package org.vigil.monthlyupdate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Item;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What delivery status the dates speak for. Only proposed: a person sets it, and says why. */
@Component
public class DeliveryRules {
  private final List<Rule> rules;

  DeliveryRules() {
    try (var file = new ClassPathResource("monthlyupdate/delivery-status.yaml").getInputStream()) {
      var read = new ArrayList<Rule>();
      new YAMLMapper()
          .readTree(file)
          .forEach(
              rule ->
                  read.add(
                      new Rule(
                          LocalDate.parse(rule.path("from").asString()),
                          rule.path("amber_when_due_within_days").asInt(),
                          rule.path("red_when_late_by_days").asInt())));
      read.sort(Comparator.comparing(Rule::from));
      this.rules = List.copyOf(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How the unit read dates from a day on.
   *
   * @param amberWhenDueWithinDays how many days before its last day something is at risk
   * @param redWhenLateByDays how many days after its last day something is late
   */
  private record Rule(LocalDate from, int amberWhenDueWithinDays, int redWhenLateByDays) {}

  /** A status and what speaks for it. */
  public record Proposal(DeliveryStatus status, String because) {}

  public Proposal of(Commitment promise, LocalDate on) {
    return switch (promise.state()) {
      case MET -> new Proposal(DeliveryStatus.COMPLETE, "It was kept.");
      case DROPPED -> new Proposal(DeliveryStatus.NOT_RATED, "It was dropped.");
      case LATE -> new Proposal(DeliveryStatus.RED, "It is late.");
      case OPEN ->
          promise.due() == null
              ? new Proposal(DeliveryStatus.NOT_RATED, "No date was given.")
              : due(Due.lastDay(promise.due()), on);
    };
  }

  /** The worst of its promises that stand; where all were kept it is complete. */
  public Proposal of(Issue issue, Item item, LocalDate on) {
    var proposals =
        issue.commitments().stream()
            .filter(promise -> promise.item().equals(item.id()))
            .map(promise -> of(promise, on))
            .toList();
    return proposals.stream()
        .filter(proposal -> proposal.status() != DeliveryStatus.NOT_RATED)
        .min(Comparator.comparing(Proposal::status))
        .map(
            worst ->
                new Proposal(
                    worst.status(),
                    worst.status() == DeliveryStatus.COMPLETE
                        ? "Every promise in it was kept."
                        : "A promise in it: " + lower(worst.because())))
        .orElse(new Proposal(DeliveryStatus.NOT_RATED, "No promise in it has a date."));
  }

  private Proposal due(LocalDate due, LocalDate on) {
    var rule = ruleOn(on);
    long left = ChronoUnit.DAYS.between(on, due);
    if (-left >= rule.redWhenLateByDays()) {
      return new Proposal(DeliveryStatus.RED, "Its last day is past by " + days(-left) + ".");
    }
    return left <= rule.amberWhenDueWithinDays()
        ? new Proposal(
            DeliveryStatus.AMBER, left < 0 ? "Its last day is past." : days(left) + " are left.")
        : new Proposal(DeliveryStatus.GREEN, days(left) + " are left.");
  }

  private Rule ruleOn(LocalDate day) {
    return rules.reversed().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .findFirst()
        .orElse(rules.getFirst());
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.UK) + sentence.substring(1);
  }
}
