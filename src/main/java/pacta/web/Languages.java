package pacta.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import pacta.people.Language;

/// In which language a browser reads, while nobody has signed in: as the address says (`?lang=en`,
/// which is remembered), else as it was remembered, else as the browser prefers.
final class Languages implements HandlerInterceptor {
  private static final String PARAMETER = "lang=";
  private static final String COOKIE = "lang";

  static Language of(HttpServletRequest request) {
    return asked(request).or(() -> remembered(request)).orElseGet(() -> preferred(request));
  }

  static void remember(HttpServletResponse response, Language language) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, language.tag())
        .path("/").httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(365)).build().toString());
  }

  static Optional<Language> named(String tag) {
    return Arrays.stream(Language.values()).filter(it -> it.tag().equals(tag)).findFirst();
  }

  @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response,
      Object handler) {
    asked(request).ifPresent(it -> remember(response, it));
    return true;
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    // of the address alone: a file that comes along is not unpacked to look for it
    return Stream.ofNullable(request.getQueryString()).flatMap(it -> Arrays.stream(it.split("&")))
        .filter(it -> it.startsWith(PARAMETER)).map(it -> it.substring(PARAMETER.length()))
        .flatMap(it -> named(it).stream()).findFirst();
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
        .filter(it -> it.getName().equals(COOKIE)).map(Cookie::getValue)
        .flatMap(it -> named(it).stream()).findFirst();
  }

  private static Language preferred(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .flatMap(it -> named(it.getLanguage()).stream()).findFirst().orElse(Language.ES);
  }
}
