package pacta.web.composer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pacta.people.Role;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.NoShow;
import pacta.terms.Scale;
import pacta.terms.Verdict;
import pacta.web.Form;
import pacta.web.NoticeScale;
import pacta.web.Page;
import pacta.web.SumLine;
import pacta.words.Explained;
import pacta.words.Listener;

/// "What if…?": the rules themselves, asked about what has not happened. Nothing is stored.
public record WhatIf(Page page, Scene scene, Supposed supposed) {
  /// The answer as a page shows it.
  ///
  /// @param tone   as the styles know it
  /// @param scale  only where notice decides
  /// @param silent the agreement says nothing of this
  /// @param pass   what it would be with a pass, where one could be used
  public record Answer(String tone, Explained told, List<SumLine> lines,
      Optional<NoticeScale> scale, boolean silent, Optional<String> pass) {}

  /// One of the questions that everybody asks.
  public record Common(String question, String answer, Map<String, String> fields) {}

  private static final Duration SHORT_NOTICE = Duration.ofHours(2);
  private static final int LEAVES_BEFORE = 4;
  private static final int DAYS = 7;

  public Answer answer() {
    var verdict = verdict(supposed);
    var told = explained(supposed, verdict);
    return new Answer(tone(told), told, told.lines().stream().map(WhatIf::line).toList(),
        scale(), verdict instanceof Verdict.Silent, pass(verdict));
  }

  private Verdict verdict(Supposed one) {
    if (one.isUnheardOf()) return new Verdict.Silent();
    return Judge.judge(scene.terms(), facts(one), one.incident(scene));
  }

  private Facts facts(Supposed one) {
    return scene.before(one.session(), one.told(scene));
  }

  private Explained explained(Supposed one, Verdict verdict) {
    return Explained.of(verdict, one.incident(scene), scene.terms(), page.language(), page.zone(),
        Listener.BOTH);
  }

  private static String tone(Explained told) {
    return switch (told.tone()) {
      case FREE -> "free";
      case WAIT -> "wait";
      case COST -> "cost";
    };
  }

  private static SumLine line(pacta.words.SumLine line) {
    return new SumLine(line.label(), line.detail(), line.value(), switch (line.kind()) {
      case LINE -> "";
      case SUBTOTAL -> "carry";
      case RESULT -> "result";
    });
  }

  private Optional<NoticeScale> scale() {
    if (!(supposed.incident(scene) instanceof Incident.ClientCancels)) return Optional.empty();
    var scale = Scale.of(scene.terms(), facts(supposed), supposed.session());
    var zone = scene.terms().zone();
    var told = supposed.told(scene);
    return Optional.of(NoticeScale.of(scale, supposed.session(), page.language(), zone, told,
        page.formats().weekdayAndTimeShort(told.atZone(zone))));
  }

  /// What it would come to with a pass, when without one it costs something.
  private Optional<String> pass(Verdict verdict) {
    if (supposed.pass() || supposed.who() == Role.PROFESSIONAL
        || supposed.what() == Supposed.What.ENDS || !(verdict instanceof Verdict.Judged judged)
        || judged.main() instanceof pacta.terms.Consequence.NoEffect)
      return Optional.empty();
    var with = supposed.withPass(true);
    return verdict(with) instanceof Verdict.Judged excused
        ? Optional.of(explained(with, excused).amount()) : Optional.empty();
  }

  public List<Common> common() {
    var first = scene.sessions().getFirst();
    var start = first.start().instant();
    var common = new ArrayList<Common>();
    var free = scene.terms().tiers().table().tiers().getFirst().notice();
    common.add(common("absent", Supposed.at(Role.CLIENT, Supposed.What.ABSENT, first, start,
        scene)));
    common.add(common("own", Supposed.at(Role.PROFESSIONAL, Supposed.What.CANCELS, first,
        start.minus(SHORT_NOTICE), scene)));
    common.add(common("limit", Supposed.at(Role.CLIENT, Supposed.What.CANCELS, first,
        free.deadline(first.start(), scene.terms().reckoning()), scene)));
    if (scene.planned() && scene.sessions().size() >= LEAVES_BEFORE) {
      var next = scene.sessions().get(LEAVES_BEFORE - 1);
      common.add(common("leaves", Supposed.at(Role.CLIENT, Supposed.What.ENDS, next,
          next.start().instant().minus(Duration.ofDays(1)), scene)));
    }
    return List.copyOf(common);
  }

  private Common common(String key, Supposed one) {
    var verdict = verdict(one);
    var told = explained(one, verdict);
    return new Common(page.say("composer.common." + key, "client", names().get("client"),
        "pro", names().get("professional"), "session", one.session().number() - 1),
        Brief.of(page, verdict, told), one.fields());
  }

  // --- the blanks of the sentence ---

  /// What stands in them.
  public Form form() {
    return Form.filled(supposed.fields());
  }

  /// The address of an answer.
  public static String query(Map<String, String> fields) {
    return fields.entrySet().stream().map(it -> it.getKey() + "="
        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// The address of the same question, with a pass.
  public String withPass() {
    return query(supposed.withPass(true).fields());
  }

  public Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put("client", scene.terms().client().firstName());
    names.put("professional", scene.terms().professional().firstName());
    return names;
  }

  public Map<String, String> verbs() {
    var verbs = new LinkedHashMap<String, String>();
    for (var what : Supposed.What.values())
      verbs.put(what.name().toLowerCase(java.util.Locale.ROOT),
          page.say("composer.what-if." + what));
    return verbs;
  }

  public Map<String, String> sessions() {
    var sessions = new LinkedHashMap<String, String>();
    for (var session : scene.sessions())
      sessions.put(String.valueOf(session.number()), page.formats().weekdayAndTime(
          session.start().zoned().withZoneSameInstant(scene.terms().zone())));
    return sessions;
  }

  public Map<String, String> days() {
    var last = supposed.session().start().zoned().withZoneSameInstant(scene.terms().zone())
        .toLocalDate();
    var days = new LinkedHashMap<String, String>();
    if (supposed.day().isBefore(last.minusDays(DAYS))) add(days, supposed.day());
    for (var back = DAYS; back >= 0; back--) add(days, last.minusDays(back));
    if (supposed.day().isAfter(last)) add(days, supposed.day());
    return days;
  }

  private void add(Map<String, String> days, LocalDate day) {
    days.put(day.toString(), page.formats().weekday(day.getDayOfWeek()) + " "
        + day.getDayOfMonth());
  }
}
