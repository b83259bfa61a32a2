package org.vigil.linkage.cluster;

/** Why a person must look at a cluster. It is never split for it. */
public sealed interface ReviewReason {

  Objection objection();

  /** A link strong enough to join the cluster to another, which was not joined since something speaks against it; it stands at both clusters. */
  record LinkRefused(Edge link, Objection objection) implements ReviewReason {}

  /** Two records of the cluster itself speak against each other: a person joined them, or what speaks against it came later. */
  record Contradicted(Objection objection) implements ReviewReason {}
}
