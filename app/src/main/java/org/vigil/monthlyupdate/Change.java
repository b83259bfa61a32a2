package org.vigil.monthlyupdate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a person did to an issue. An issue is what was opened with every change taken in, in the order they were made; none
 * changes what was opened.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Resolution.CorrectedFigures.class, name = "corrected figures"),
  @JsonSubTypes.Type(value = Resolution.AreaNotKnownRow.class, name = "area not known"),
  @JsonSubTypes.Type(value = Resolution.NoteUnderTable.class, name = "printed note"),
  @JsonSubTypes.Type(value = Resolution.WordsSupplied.class, name = "words supplied"),
  @JsonSubTypes.Type(value = Resolution.NoteOfLoss.class, name = "note of loss"),
  @JsonSubTypes.Type(value = Edit.ItemWritten.class, name = "item written"),
  @JsonSubTypes.Type(value = Edit.ItemDropped.class, name = "item dropped"),
  @JsonSubTypes.Type(value = Edit.Arranged.class, name = "arranged"),
  @JsonSubTypes.Type(value = Edit.TableWritten.class, name = "table written"),
  @JsonSubTypes.Type(value = Edit.ContactWritten.class, name = "contact written"),
  @JsonSubTypes.Type(value = Edit.LinkWritten.class, name = "link written"),
  @JsonSubTypes.Type(value = Edit.LinkOpened.class, name = "link opened"),
  @JsonSubTypes.Type(value = Edit.CommitmentWritten.class, name = "commitment written"),
  @JsonSubTypes.Type(value = Edit.AskWritten.class, name = "ask written"),
  @JsonSubTypes.Type(value = Edit.MetricWritten.class, name = "metric written"),
  @JsonSubTypes.Type(value = Edit.CutOffStated.class, name = "cut-off stated"),
  @JsonSubTypes.Type(value = Edit.RepairDecided.class, name = "repair decided"),
  @JsonSubTypes.Type(value = Edit.TakenOut.class, name = "taken out"),
  @JsonSubTypes.Type(value = Edit.DeliveryRated.class, name = "delivery rated"),
  @JsonSubTypes.Type(value = Edit.DeliveryPrinted.class, name = "delivery printed"),
  @JsonSubTypes.Type(value = Step.Assembled.class, name = "assembled"),
  @JsonSubTypes.Type(value = Step.Checked.class, name = "checked"),
  @JsonSubTypes.Type(value = Step.SignedOff.class, name = "signed off"),
  @JsonSubTypes.Type(value = Step.SentBack.class, name = "sent back")
})
public sealed interface Change permits Resolution, Edit, Step {
  /** The table, the item, or whatever else it is about, by id. */
  String where();

  /** What was done, in words. */
  String deed();
}
