package org.vigil.accesslog;

/** Names of accounts and organisations, for pages about the log; entries keep the keys. */
public interface WhoIsWho {
  /** What this account is called on pages, or the account's own name where nobody has it any more. */
  String person(String username);

  /** What this organisation is called on pages, or its key. */
  String organisation(String key);
}
