package pacta.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import pacta.people.Signatory;

/// The cookies that say which visit a browser is in: one for the professional's pages, one for the
/// client's and one for the payer's, so that opening a link of one signs nobody else out.
///
/// Over https their names begin with `__Host-`, which no other host can set.
public final class VisitCookie {
  /// Where the client's pages are; every other path is the professional's or everybody's.
  public static final String CLIENT_PATH = "/c";
  /// Where the payer's pages are.
  public static final String PAYER_PATH = "/p";

  private static final String SECURE = "__Host-";
  private static final String GUEST = "pacta-guest";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private VisitCookie() {}

  /// Whose pages a request asks for.
  static Signatory role(HttpServletRequest request) {
    var path = request.getRequestURI();
    return isWithin(CLIENT_PATH, path) ? Signatory.CLIENT
        : isWithin(PAYER_PATH, path) ? Signatory.PAYER : Signatory.PROFESSIONAL;
  }

  private static boolean isWithin(String place, String path) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  /// The token of the visit that this request belongs to.
  static Optional<String> token(HttpServletRequest request) {
    return read(request, name(role(request)));
  }

  /// From now on this browser is in that visit.
  public static void start(HttpServletRequest request, HttpServletResponse response, Signatory role,
      String token) {
    var life = role == Signatory.PROFESSIONAL ? Visits.PROFESSIONAL_LIFE : Visits.CLIENT_LIFE;
    set(request, response, name(role), token, life);
  }

  /// This browser forgets its visit.
  public static void end(HttpServletRequest request, HttpServletResponse response, Signatory role) {
    set(request, response, name(role), "", Duration.ZERO);
  }

  /// The secret of a browser that is in no visit, to know its own forms by.
  static Optional<String> guest(HttpServletRequest request) {
    return read(request, GUEST);
  }

  static void guest(HttpServletRequest request, HttpServletResponse response, String secret) {
    set(request, response, GUEST, secret, Duration.ofSeconds(-1));
  }

  private static String name(Signatory role) {
    return switch (role) {
      case PROFESSIONAL -> "pacta";
      case CLIENT -> "pacta-client";
      case PAYER -> "pacta-payer";
    };
  }

  private static Optional<String> read(HttpServletRequest request, String name) {
    var wanted = request.isSecure() ? SECURE + name : name;
    return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
        .filter(it -> it.getName().equals(wanted)).map(Cookie::getValue)
        .filter(it -> TOKEN.matcher(it).matches()).findFirst();
  }

  private static void set(HttpServletRequest request, HttpServletResponse response, String name,
      String value, Duration life) {
    var secure = request.isSecure();
    var cookie = ResponseCookie.from(secure ? SECURE + name : name, value).path("/")
        .httpOnly(true).secure(secure).sameSite("Lax").maxAge(life).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
