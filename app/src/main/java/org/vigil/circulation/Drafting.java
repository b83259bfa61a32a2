package org.vigil.circulation;

import org.vigil.publication.Document;

/** What came of asking for the e-mail of a dispatch. */
public sealed interface Drafting {

  record Refused(String reason) implements Drafting {}

  /** It can be put together. That takes long, and is done when nothing is held open in the database. */
  sealed interface Ready extends Drafting {
    Dispatch dispatch();
  }

  /** Of a document Vigil holds: it goes along. */
  record Held(Dispatch dispatch, Document document) implements Ready {}

  /** Of a document kept elsewhere: the mail says where to read it. */
  record Elsewhere(Dispatch dispatch, Sendable document) implements Ready {}
}
