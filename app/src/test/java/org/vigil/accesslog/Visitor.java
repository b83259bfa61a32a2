package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Somebody at a browser without script: opens pages and presses the buttons of their forms. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String house;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Visitor(int port) {
    house = "http://127.0.0.1:" + port;
  }

  /** Comes in by a one-time link. */
  Visitor through(String token) {
    post("/sign-in/link?token=" + token, "/sign-in/link", "token=" + token);
    return this;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(house + path)).GET().build());
  }

  /** Presses a button of the page {@code from}. */
  HttpResponse<String> post(String from, String to, String form) {
    var token = TOKEN.matcher(get(from).body());
    var body = token.find() ? form + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8) : form;
    return send(
        HttpRequest.newBuilder(URI.create(house + to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
