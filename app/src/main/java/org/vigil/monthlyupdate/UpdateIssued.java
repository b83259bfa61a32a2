package org.vigil.monthlyupdate;

/** A monthly update went to the partners it is written for. */
public record UpdateIssued(String issue) {}
