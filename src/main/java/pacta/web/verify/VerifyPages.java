package pacta.web.verify;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.desk.Ours;
import pacta.jte.Templates;
import pacta.views.KnownPapers;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;

/// `/verify`, `/verificar`: is this document authentic? By the code printed on it, or the file.
@Controller
final class VerifyPages {
  static final int FILE_MAX = 8 << 20;
  private static final int TOO_MANY = 429;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{12}");
  private static final Pattern QUOTED = Pattern.compile("(?:pct)?([a-z2-9]{4})([a-z2-9]{4})");

  private final Templates templates;
  private final KnownPapers known;
  private final Ours ours;
  private final Examiner examiner;
  private final Patience patience;
  private final Optional<Standalone> standalone;

  VerifyPages(Templates templates, KnownPapers known, Ours ours, Examiner examiner,
      Patience patience, Optional<Standalone> standalone) {
    this.templates = templates;
    this.known = known;
    this.ours = ours;
    this.examiner = examiner;
    this.patience = patience;
    this.standalone = standalone;
  }

  /// With a code in the address, as papers and letters lead here, its answer at once.
  @GetMapping({"/verify", "/verificar"}) View show(Visitor anybody, Page page,
      HttpServletRequest request) {
    var code = Optional.ofNullable(request.getParameter("code")).orElse("");
    return code.isBlank()
        ? answer(page, Form.blank(), Optional.empty(), HttpServletResponse.SC_OK)
        : asked(page, request, Form.filled(Map.of("code", code)), Optional.empty());
  }

  @GetMapping("/verify/pacta-verify.jar") View program(Visitor anybody) {
    return standalone.orElseThrow(NotFound::new);
  }

  @PostMapping({"/verify", "/verificar"}) View ask(Visitor anybody, Page page,
      HttpServletRequest request) {
    var form = Form.blank();
    var file = Optional.<Part>empty();
    try {
      form = Form.filled(Map.of("code", Optional.ofNullable(part(request, "code"))
          .map(VerifyPages::text).orElse("")));
      file = Optional.ofNullable(part(request, "file")).filter(it -> it.getSize() > 0);
    } catch (IOException | ServletException | IllegalStateException large) {
      form.refuse("file", "verify.too-large", "most", FILE_MAX >> 20);
    }
    return asked(page, request, form, file);
  }

  private View asked(Page page, HttpServletRequest request, Form form, Optional<Part> file) {
    if (form.isFine() && !patience.has(request.getRemoteAddr(), page.now()))
      return answer(page, refused(form, "verify.too-often"), Optional.empty(), TOO_MANY);
    var result = !form.isFine() ? Optional.<Result>empty()
        : file.isPresent() ? ofFile(page, form, file.get()) : ofCode(page, form);
    return answer(page, form, result, form.isFine() ? HttpServletResponse.SC_OK : 422);
  }

  private static Part part(HttpServletRequest request, String name)
      throws IOException, ServletException {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        ? request.getPart(name) : null;
  }

  private static String text(Part part) {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(200), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  private Optional<Result> ofCode(Page page, Form form) {
    if (form.value("code").isBlank()) {
      form.refuse("code", "verify.nothing");
      return Optional.empty();
    }
    var code = code(form.value("code"));
    if (code.isEmpty()) form.refuse("code", "verify.not-a-code");
    return code.map(it -> ours.isErased(it) ? Result.ofErased(page)
        : Result.ofCode(known.byCode(it), page));
  }

  /// What is printed on a paper, however it was typed: `PCT-7K4M-92QX` or `2447 7a09 0c61`.
  private static Optional<String> code(String typed) {
    var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    if (DIGEST.matcher(plain).matches()) return Optional.of(plain);
    var quoted = QUOTED.matcher(plain);
    return quoted.matches() ? Optional.of("PCT-" + (quoted.group(1) + "-" + quoted.group(2))
        .toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  private Optional<Result> ofFile(Page page, Form form, Part file) {
    var answer = examiner.examine(() -> {
      try (var in = file.getInputStream()) {
        return in.readNBytes(FILE_MAX);
      }
    });
    return switch (answer) {
      case Examiner.Answer.Examined(var it) -> Optional.of(
          Result.ofFile(it, ours, known.byDigest(it.digest()), page));
      case Examiner.Answer.Busy() -> nothing(form, "verify.busy");
      case Examiner.Answer.GivenUp() -> nothing(form, "verify.given-up");
    };
  }

  private static Optional<Result> nothing(Form form, String why) {
    form.refuse("file", why);
    return Optional.empty();
  }

  private static Form refused(Form form, String key) {
    form.refuse("code", key, "minutes", (int) Patience.WINDOW.toMinutes());
    return form;
  }

  private View answer(Page page, Form form, Optional<Result> result, int status) {
    return new Html(templates.verifyPage(page, form, result, standalone.isPresent()), status);
  }
}
