package org.vigil.partner;

import org.springframework.stereotype.Component;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.shell.Account;

/** Tells the access log's pages what accounts and organisations are called; its entries keep only their keys. */
@Component
class NamesForTheLog implements WhoIsWho {
  private final People people;
  private final Organisations organisations;

  NamesForTheLog(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  @Override
  public String person(String username) {
    return people.find(username).map(Account::displayName).orElse(username);
  }

  @Override
  public String organisation(String key) {
    return organisations.nameOf(key);
  }
}
