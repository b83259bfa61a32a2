package org.vigil.accesslog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some entries of the log with the proof that each is in the tree a signed checkpoint is about. It shows one person's
 * entries to an outsider without showing them anybody else's.
 */
final class EntryProofs {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EntryProofs() {}

  /** @param note a checkpoint that covers every one of {@code wanted} */
  static String write(List<AccessEntry> wanted, List<TreeHash> leaves, LogKey key, String note) {
    var tree = new TreeLevels(leaves);
    var proved = new ArrayList<Map<String, @Nullable Object>>();
    for (var entry : wanted) {
      var fields = LogExport.fields(entry);
      fields.put(
          "proof", tree.inclusionProof((int) entry.seq() - 1).stream().map(TreeHash::hex).toList());
      proved.add(fields);
    }
    var file = new LinkedHashMap<String, Object>();
    file.put("publicKey", key.toString());
    file.put("checkpoint", note);
    file.put("entries", proved);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  /** For each entry of such a file, by number: whether this key's checkpoint and its proof hold. */
  static Map<Long, Boolean> check(String file, LogKey key) {
    try {
      var read = JSON.readTree(file);
      var checkpoint =
          CheckpointNote.read(read.required("checkpoint").asString(), key)
              .orElseThrow(
                  () -> new IllegalArgumentException("the checkpoint was not signed with our key"));
      var held = new HashMap<Long, Boolean>();
      for (var fields : read.required("entries")) {
        var entry = LogExport.entry(fields);
        var proof = new ArrayList<TreeHash>();
        fields.required("proof").forEach(hash -> proof.add(TreeHash.fromHex(hash.asString())));
        held.put(
            entry.seq(),
            entry.agreesWithItsLeaf()
                && ProofCheck.included(
                    entry.leafHash(),
                    entry.seq() - 1,
                    checkpoint.size(),
                    proof,
                    checkpoint.root()));
      }
      return held;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a proof is a file of JSON as Vigil writes it", e);
    }
  }
}
