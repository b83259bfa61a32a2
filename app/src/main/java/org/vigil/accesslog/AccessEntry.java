package org.vigil.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log, as written and for good.
 *
 * @param seq its place, from 1, without gaps
 * @param payloadCommitment {@code H(salt || payload)}; the payload and its salt are kept apart and may be erased
 * @param leafHash its leaf in the Merkle tree, over every field before it
 */
public record AccessEntry(
    long seq,
    Instant recordedAt,
    String actor,
    String organisation,
    AccessAction action,
    @Nullable String object,
    @Nullable String seen,
    @Nullable String purpose,
    @Nullable String agreement,
    String outcome,
    @Nullable TreeHash payloadCommitment,
    TreeHash leafHash) {

  static AccessEntry sealed(
      long seq,
      Instant recordedAt,
      String actor,
      String organisation,
      Access access,
      @Nullable TreeHash payloadCommitment) {
    var unsealed =
        new AccessEntry(
            seq,
            recordedAt,
            actor,
            organisation,
            access.action(),
            access.object(),
            access.seen(),
            access.purpose(),
            access.agreement(),
            access.outcome(),
            payloadCommitment,
            MerkleTree.EMPTY_ROOT);
    return unsealed.withLeafHash(LeafEncoding.leafHash(unsealed));
  }

  private AccessEntry withLeafHash(TreeHash hash) {
    return new AccessEntry(
        seq,
        recordedAt,
        actor,
        organisation,
        action,
        object,
        seen,
        purpose,
        agreement,
        outcome,
        payloadCommitment,
        hash);
  }

  /** Whether the leaf hash is the one these fields have. */
  boolean agreesWithItsLeaf() {
    return LeafEncoding.leafHash(this).equals(leafHash);
  }
}
