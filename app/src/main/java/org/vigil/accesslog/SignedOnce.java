package org.vigil.accesslog;

/**
 * The note, kept with the log itself, that a checkpoint was signed once. It stands beside the private key too: whoever
 * empties the folder of checkpoints has neither.
 */
interface SignedOnce {
  boolean isNoted();

  void note();
}
