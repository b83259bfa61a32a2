package org.vigil.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.HouseTest;
import org.vigil.Telephone;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseSearch;
import org.vigil.matching.CaseFileId;
import org.vigil.notification.Fact;
import org.vigil.notification.Intake;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;

/** The room through its pages. */
class SignalPagesTest extends HouseTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @Autowired BeanFactory house;
  @Autowired People people;
  @Autowired CaseFiles caseFiles;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void a_signal_is_listed_opened_judged_and_exported() throws Exception {
    var reference = raise();
    signIn("signal-analyst", Role.ANALYST);

    assertThat(get("/").body()).contains("Signals nobody has looked at");
    assertThat(get("/signals?state=NOT_LOOKED_AT&sort=CHANCE").body())
        .contains(reference, "once in 14 months", "Not yet looked at");
    assertThat(get("/signals?rule=SUBSTANCE&state=CLOSED&page=9").statusCode()).isEqualTo(200);
    post("/purpose", "purpose=Review%20of%20a%20death&to=/signals");
    var page = get("/signals/" + reference);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("2 people died", "By chance alone", "<svg viewBox=", "Its case files: 2")
        .doesNotContain("style=\"");
    assertThat(post("/signals/" + reference, "/signals/" + reference + "/judgement", "").body())
        .contains("Choose what you make of it.");
    assertThat(
            post(
                    "/signals/" + reference,
                    "/signals/" + reference + "/judgement",
                    "verdict=looking&why=Asked+the+coroner")
                .body())
        .contains("Looking into it", "Asked the coroner");
    assertThat(get("/signals.csv?state=LOOKING").body()).contains(reference);
    assertThat(post("/signals", "/signals/watch", "").body()).contains("The watch last ran on");
  }

  @Test
  void a_signal_says_what_its_days_are_and_shows_what_partners_suspected() throws Exception {
    var surname = "Signalwell" + UUID.randomUUID().toString().substring(0, 8);
    new Telephone(intake, jdbc)
        .tell(
            Map.of(
                Fact.SURNAME, surname,
                Fact.DATE_OF_DEATH, "2024-10-01",
                Fact.SUBSTANCES, "protonitazene"));
    var caseFile =
        Acting.as(Telephone.ANALYST, () -> caseFiles.search(CaseSearch.of(surname), 20))
            .items()
            .getFirst();
    var reference =
        ExampleSignals.raise(
            house, Basis.NOTIFIED, "E07000243", LocalDate.of(2024, 11, 4), List.of(caseFile.id()));
    signIn("signal-reader", Role.ANALYST);
    post("/purpose", "purpose=Review%20of%20a%20death&to=/signals");

    assertThat(get("/signals/" + reference).body())
        .contains(
            "Between 4 November 2024 and 10 November 2024 we were first told of 1 person who died in Stevenage.",
            "Suspected: <span>Protonitazene</span>",
            "Certified: <span>none named</span>",
            "which calls for somebody to look from 2 deaths on.")
        .doesNotContain("poisson-rate", "it speaks from");
  }

  @Test
  void partners_are_not_let_in() throws Exception {
    signIn("signal-contributor", Role.CONTRIBUTOR);

    assertThat(get("/signals").statusCode()).isEqualTo(403);
  }

  private String raise() {
    var members = List.of(new CaseFileId(UUID.randomUUID()), new CaseFileId(UUID.randomUUID()));
    return ExampleSignals.raise(house, "E07000243", LocalDate.of(2024, 11, 4), members);
  }

  private void signIn(String username, Role role) throws Exception {
    people.add(username, username, "unit", Set.of(role));
    var token = people.makeLink(username, Duration.ofMinutes(5));
    post("/sign-in/link?token=" + token, "/sign-in/link", "token=" + token);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET());
  }

  private HttpResponse<String> post(String page, String form) throws Exception {
    return post(page, page, form);
  }

  private HttpResponse<String> post(String from, String to, String form) throws Exception {
    var token = TOKEN.matcher(get(from).body());
    var body = token.find() ? form + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8) : form;
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
