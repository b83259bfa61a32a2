package org.vigil.publication;

import java.util.List;

/**
 * Something that went out is not right any more, and those who have it must be told.
 *
 * @param document the notice itself, which may be sent like any other document
 * @param about the key of what it is about
 * @param versions those that are no longer right
 */
public record IssuedNotice(IssuedDocument document, String about, List<String> versions) {
  public IssuedNotice {
    versions = List.copyOf(versions);
  }
}
