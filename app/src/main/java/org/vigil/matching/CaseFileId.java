package org.vigil.matching;

import java.util.UUID;

/** Names one person who died, and so one case file. Says nothing about the person. */
public record CaseFileId(UUID value) implements Comparable<CaseFileId> {
  static CaseFileId random() {
    return new CaseFileId(UUID.randomUUID());
  }

  public static CaseFileId parse(String text) {
    return new CaseFileId(UUID.fromString(text));
  }

  @Override
  public int compareTo(CaseFileId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
