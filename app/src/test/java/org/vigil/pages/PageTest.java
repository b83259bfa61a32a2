package org.vigil.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vigil.HouseTest;
import org.vigil.partner.People;
import org.vigil.shell.Role;

/** Base of every test with a browser: the whole house, and people who visit it. */
public abstract class PageTest extends HouseTest {
  @LocalServerPort private int port;
  @Autowired private People people;

  private final List<Visitor> visitors = new ArrayList<>();

  @BeforeAll
  static void a_browser_is_on_this_machine() {
    assumeTrue(
        Browsers.onThisMachine().isPresent(),
        "No Chromium on the PATH, so nobody looked at the pages (Debian: apt-get install chromium)");
  }

  @AfterEach
  void everyone_goes_home() {
    visitors.forEach(Visitor::close);
  }

  protected People people() {
    return people;
  }

  protected Visitor stranger() {
    var visitor = new Visitor("http://127.0.0.1:" + port, Browsers.shared());
    visitors.add(visitor);
    return visitor;
  }

  protected Visitor signedIn(Role role) {
    return signedIn(Someone.of(role));
  }

  protected Visitor signedIn(Someone someone) {
    return stranger().signsInBy(linkFor(someone));
  }

  /** One of the people who work with Vigil, without a browser: for what is the same on every screen. */
  Caller calling(Role role) {
    return new Caller("http://127.0.0.1:" + port).signsInBy(linkFor(Someone.of(role)));
  }

  private String linkFor(Someone someone) {
    people.add(
        someone.username(), someone.displayName(), someone.organisation(), Set.of(someone.role()));
    return people.makeLink(someone.username(), Duration.ofMinutes(5));
  }

  /** One of the people who work with Vigil. */
  protected record Someone(String username, String displayName, String organisation, Role role) {
    static Someone of(Role role) {
      return switch (role) {
        case ANALYST -> new Someone("test-analyst", "Analyst of the tests", "unit", role);
        case CONSULTANT ->
            new Someone("test-consultant", "Consultant of the tests", "public-health", role);
        case CONTRIBUTOR ->
            new Someone("test-coroner", "Coroner's officer of the tests", "coroner", role);
        case GOVERNANCE ->
            new Someone("test-governance", "Governance lead of the tests", "unit", role);
        case ADMINISTRATOR ->
            new Someone("test-administrator", "Administrator of the tests", "unit", role);
      };
    }
  }
}
