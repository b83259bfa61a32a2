package org.vigil.demonstration;

/** How often one hazard could have struck in a feed's tellings, and how often it did, beside its stated rate. */
public record HazardCount(Hazard hazard, String feed, double statedRate, int chances, int struck) {}
