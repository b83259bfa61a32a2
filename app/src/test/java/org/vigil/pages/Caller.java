package org.vigil.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP to the house without a browser, and follows no redirect. */
final class Caller {
  private static final Pattern FORGERY_TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String house;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .cookieHandler(cookies)
          .build();

  Caller(String house) {
    this.house = house;
  }

  HttpResponse<String> gets(String path) {
    return send(HttpRequest.newBuilder(URI.create(house + path)).GET().build());
  }

  /** Sends a form with nothing to prove that it came from one of our pages. */
  HttpResponse<String> postsBlindly(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(house + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Opens {@code page}, takes its token against forgery and sends the form. */
  HttpResponse<String> posts(String page, String path, Map<String, String> form) {
    var withToken = new LinkedHashMap<>(form);
    withToken.put("_csrf", forgeryToken(page));
    return postsBlindly(path, withToken);
  }

  Caller signsInBy(String link) {
    var page = "/sign-in/link?token=" + link;
    var answer = posts(page, "/sign-in/link", Map.of("token", link));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("the link did not open the house: " + answer.statusCode());
    }
    return this;
  }

  /** Says why, where the house asks before showing people. */
  Caller saysWhy(String purpose) {
    posts("/purpose", "/purpose", Map.of("purpose", purpose));
    return this;
  }

  Caller showsPassword(String name, String password) {
    posts("/sign-in", "/sign-in", Map.of("username", name, "password", password));
    return this;
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("vigil"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  /** What proves that a form came from this page. */
  String forgeryToken(String page) {
    var body = gets(page).body();
    var found = FORGERY_TOKEN.matcher(body);
    if (!found.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    return found.group(1);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
