package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Issue.Contact;

class ContactOverTest {
  private static final Checks CHECKS = ExampleChecks.all();
  private static final LocalDate END_OF_NOVEMBER = LocalDate.of(2024, 11, 30);
  private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2024, 12, 1);
  private final Issue november = DemonstrationIssue.november2024();
  private final Issue december = Assembly.after(november);

  private static Issue holding(
      Issue issue,
      String id,
      @Nullable String deputy,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    var contact = Objects.requireNonNull(issue.contacts().get(id));
    return issue
        .revised()
        .contact(
            new Contact(id, contact.role(), contact.email(), contact.topics(), deputy, from, until))
        .issue();
  }

  private static List<Finding> found(Issue issue) {
    return CHECKS.look(issue).stream()
        .filter(finding -> finding.rule().equals("contact.over"))
        .toList();
  }

  @Test
  void a_contact_whose_last_day_is_over_is_found() {
    assertThat(found(december)).isEmpty();
    assertThat(found(holding(december, "exploitation", null, null, END_OF_NOVEMBER)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNS);
              assertThat(finding.where()).containsExactly("contacts.exploitation");
              assertThat(finding.message())
                  .isEqualTo(
                      "held until 30 November 2024; the address is printed, and no deputy holds. Name who follows");
            });
  }

  @Test
  void it_says_who_is_printed_instead() {
    var role = Objects.requireNonNull(december.contacts().get("testing")).role();
    assertThat(found(holding(december, "exploitation", "testing", null, END_OF_NOVEMBER)))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "held until 30 November 2024; the deputy's address is printed instead (%s). Name who follows"
                .formatted(role));
  }

  @Test
  void an_update_is_read_when_its_month_is_over() {
    assertThat(found(holding(november, "exploitation", null, null, END_OF_NOVEMBER))).hasSize(1);
    assertThat(found(holding(november, "exploitation", null, null, FIRST_OF_DECEMBER))).isEmpty();
    assertThat(found(holding(november, "exploitation", null, FIRST_OF_DECEMBER, null))).isEmpty();
    assertThat(found(holding(november, "exploitation", null, FIRST_OF_DECEMBER.plusDays(1), null)))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("holds only from 2 December 2024; ");
  }

  @Test
  void a_contact_nobody_is_sent_to_is_left_alone() {
    var contact =
        new Contact(
            "past", "Past post", "past@ccsu.example", List.of(), null, null, END_OF_NOVEMBER);
    assertThat(found(december.revised().contact(contact).issue())).isEmpty();
  }

  @Test
  void the_deputy_answers_while_the_deputy_holds() {
    var deputised = holding(december, "exploitation", "testing", null, END_OF_NOVEMBER);
    assertThat(deputised.answering("exploitation").map(Contact::id)).contains("testing");
    var bothOver = holding(deputised, "testing", null, null, END_OF_NOVEMBER);
    assertThat(bothOver.answering("exploitation").map(Contact::id)).contains("exploitation");
    assertThat(december.answering("exploitation").map(Contact::id)).contains("exploitation");
    assertThat(december.answering("nobody")).isEmpty();
  }
}
