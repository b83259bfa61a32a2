package org.vigil.linkage.table;

/** Takes scored pairs as they are made. Called by one thread at a time, and in the same order in every run. */
@FunctionalInterface
public interface PairSink {

  void accept(PairBatch batch);
}
