package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pacta.browser.House;

/// A browser without a screen: it keeps cookies, follows nothing by itself, and can send the form
/// that it was shown. Like any reader, it wants every fault to name its field.
public final class Caller {
  private static final Pattern HIDDEN = Pattern.compile(
      "<input type=\"hidden\" name=\"([^\"]+)\"\\s+value=\"([^\"]*)\"");

  private static final Pattern NAMELESS = Pattern.compile(
      "<li><a href=\"#[^\"]+\">\\s*(?!\\s|<b>)");
  private static final int FAULTY = 422;

  private final House house;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "es"));

  public Caller(House house) {
    this.house = house;
  }

  public Caller with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  public HttpResponse<String> head(String path) {
    return send("HEAD", path, "");
  }

  /// Sends exactly that, and nothing that the page before had hidden.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return send("POST", path, encoded(fields));
  }

  /// Looks at a page and sends a form of it there, with what it had hidden.
  public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(hidden(get(page).body()));
    all.putAll(fields);
    return post(path, all);
  }

  public static Map<String, String> hidden(String page) {
    return HIDDEN.matcher(page).results().collect(Collectors.toMap(
        it -> it.group(1), it -> it.group(2), (first, _) -> first, LinkedHashMap::new));
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    var request = HttpRequest.newBuilder(URI.create(house.at(path)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() == FAULTY) assertThat(answer.body()).doesNotContainPattern(NAMELESS);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream().map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
