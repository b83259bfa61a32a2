package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Issue.Ask;
import org.vigil.monthlyupdate.Issue.Contact;
import org.vigil.monthlyupdate.Issue.Item;

class IssueWriterTest {
  private final Issue november = DemonstrationIssue.november2024();

  @Test
  void what_is_written_reads_back_equal() {
    assertThat(IssueReader.read(IssueWriter.write(november))).isEqualTo(november);
  }

  @Test
  void so_does_everything_the_example_does_not_have() {
    var blocks =
        List.<Block>of(
            new Block.Paragraph(
                "Of [[metric:m1]] requests \"some\": yes.\nA second line", List.of()),
            new Block.WordTable(
                List.of("When", "Where"), List.of(List.of("12 January", "Hertford")), List.of()),
            new Block.Note("The building is closed on Fridays."));
    var item =
        new Item(
            "s1.9",
            "Room: 12",
            null,
            List.of("rooms"),
            blocks,
            List.of(),
            "violence",
            List.of("E07000243"),
            new Issue.SourceLines(3, 9, 2),
            november.month().month());
    var issue =
        Changes.apply(
            november,
            List.of(
                new Edit.ItemWritten("s1", item, null),
                new Edit.MetricWritten(
                    new Metric("m1", "t1", Metric.ALL_ROWS, "total", Measure.COUNT)),
                new Edit.ContactWritten(
                    new Contact(
                        "rooms",
                        "Room desk",
                        "rooms@unit.example",
                        List.of("rooms"),
                        "violence",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2025, 1, 1),
                        "whoever sits in room 1")),
                new Edit.DeliveryRated(
                    new Delivery.Rating(
                        "s1.9",
                        DeliveryStatus.AMBER,
                        "No room is found yet.",
                        LocalDate.of(2024, 11, 21),
                        LocalDate.of(2024, 12, 1),
                        "rooms")),
                new Edit.DeliveryPrinted(true),
                new Edit.AskWritten(
                    new Ask(
                        "a9",
                        "s1.9",
                        "say which room",
                        List.of("rooms"),
                        LocalDate.of(2024, 12, 1),
                        List.of(
                            new Issue.Answer(
                                "Dacorum",
                                LocalDate.of(2024, 11, 20),
                                "Room 4: the yellow one"))))));
    assertThat(IssueReader.read(IssueWriter.write(issue))).isEqualTo(issue);
  }
}
