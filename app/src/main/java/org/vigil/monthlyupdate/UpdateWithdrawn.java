package org.vigil.monthlyupdate;

/** A monthly update that had gone out was withdrawn. */
public record UpdateWithdrawn(String issue) {}
