package pacta.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pacta.access.FirstRun;
import pacta.access.VisitCookie;
import pacta.access.Visitor;
import pacta.jte.Templates;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;

/// `/setup`: the first minutes of an empty server. Afterwards it leads to the day.
@Controller
@RequestMapping("/setup")
final class SetUpPage {
  private static final List<String> NEAR = List.of("Europe/Madrid", "Atlantic/Canary",
      "Europe/London", "Europe/Lisbon", "America/Mexico_City", "America/Bogota", "America/Lima",
      "America/Santiago", "America/Argentina/Buenos_Aires", "America/New_York");
  private static final String REGIONS =
      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

  private final Templates templates;
  private final FirstRun firstRun;
  private final InstantSource clock;

  SetUpPage(Templates templates, FirstRun firstRun, InstantSource clock) {
    this.templates = templates;
    this.firstRun = firstRun;
    this.clock = clock;
  }

  @GetMapping View show(Visitor anybody, Page page, Form form, HttpServletRequest request) {
    if (!firstRun.isNeeded()) return SeeOther.to("/today");
    return Html.of(template(page, Form.filled(Map.of("language", page.language().tag(),
        "zone", likelyZone(page.language()), "address", address(request),
        "code", form.value("code")))));
  }

  @PostMapping View begin(Visitor anybody, Page page, Form form, HttpServletRequest request,
      HttpServletResponse response) {
    if (!firstRun.isNeeded()) return SeeOther.to("/today");
    if (!firstRun.knows(form.required("code"))) form.refuse("code", "setup.code.wrong");
    var language = form.read("language", SetUpPage::language, "field.choose");
    var zone = form.read("zone", ZoneId::of, "field.choose");
    var address = form.read("address", SetUpPage::address, "setup.address.wrong");
    var name = form.required("name");
    var email = form.email("email");
    if (!form.isFine()) return Html.again(template(page, form));
    var answers = new FirstRun.Answers(name, form.text("business").orElse(""),
        form.text("trade").orElse(""), email, language.orElseThrow(), zone.orElseThrow(),
        address.orElseThrow());
    var begun = firstRun.begin(answers, new WorkspaceId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()), clock.instant());
    begun.ifPresent(token -> {
      VisitCookie.start(request, response, Signatory.PROFESSIONAL, token);
      Languages.remember(response, answers.language());
    });
    return SeeOther.to("/today");
  }

  private JteModel template(Page page, Form form) {
    return templates.pageSetup(page, form, languages(), zones(page),
        firstRun.knows(form.value("code")));
  }

  /// Each by its own name.
  private static Map<String, String> languages() {
    var languages = new LinkedHashMap<String, String>();
    for (var one : Language.values())
      languages.put(one.tag(), switch (one) {
        case ES -> "Español";
        case EN -> "English";
      });
    return languages;
  }

  /// Near ones first, then all.
  private static Map<String, String> zones(Page page) {
    var zones = new LinkedHashMap<String, String>();
    var all = ZoneId.getAvailableZoneIds().stream().filter(it -> it.matches(REGIONS)).sorted();
    Stream.concat(NEAR.stream(), all).forEach(id -> zones.putIfAbsent(id,
        page.formats().capital(page.formats().zone(ZoneId.of(id))) + " (" + id + ")"));
    return zones;
  }

  private static String likelyZone(Language language) {
    var here = ZoneId.systemDefault().getId();
    if (here.matches(REGIONS)) return here;
    return language == Language.ES ? "Europe/Madrid" : "Europe/London";
  }

  private static Language language(String tag) {
    return Languages.named(tag).orElseThrow(IllegalArgumentException::new);
  }

  private static String address(HttpServletRequest request) {
    var usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName()
        + (usual ? "" : ":" + request.getServerPort());
  }

  private static URI address(String typed) {
    var address = URI.create(typed.replaceAll("/+$", ""));
    var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || !address.getPath().isEmpty()
        || address.getQuery() != null || address.getFragment() != null)
      throw new IllegalArgumentException(typed);
    return address;
  }
}
