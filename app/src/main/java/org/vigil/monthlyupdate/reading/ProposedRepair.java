package org.vigil.monthlyupdate.reading;

import org.vigil.monthlyupdate.Block.Repair;
import org.vigil.monthlyupdate.Issue.SourceLines;

/** A repair offered to a person, where it stands. */
public record ProposedRepair(String item, Repair repair, SourceLines place) {}
