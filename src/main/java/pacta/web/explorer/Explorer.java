package pacta.web.explorer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pacta.terms.Extent;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.NoticeTiers;
import pacta.terms.Point;
import pacta.terms.Scale;
import pacta.terms.Scenario;
import pacta.terms.Session;
import pacta.terms.Stories;
import pacta.terms.Verdict;
import pacta.web.Figures;
import pacta.web.Form;
import pacta.web.NoticeScale;
import pacta.web.Page;
import pacta.web.Texts;
import pacta.words.Explained;
import pacta.words.Listener;
import pacta.words.StoryWords;

/// "What if…?" as a page shows it: what may happen, the sentence with its blanks, the answer, what
/// people ask most, and how far the whole agreement can go. Nothing is stored.
///
/// @param page  on the clock of who reads
/// @param other the client's clock, on which limits are said too where it shows another time
public record Explorer(Page page, ZoneId other, Scene scene, Voices voices, Question question) {
  /// @param scale  only where notice decides
  /// @param silent the agreement says nothing of this
  /// @param pass   what it would be with a pass, where one could be used, and its address
  public record Answer(Explained told, Optional<NoticeScale> scale, boolean silent,
      Optional<WithPass> pass) {}

  public record WithPass(String amount, String query) {}

  /// A question that people ask, its answer in short, and its address.
  public record Asked(String question, String answer, String query) {}

  /// How far the price of it all can go.
  ///
  /// @param story what leads there
  public record Far(String amount, String story, String query) {}

  public record Whole(String planned, Far least, Far most, boolean one, Optional<Far> own) {}

  public static Explorer of(Page page, ZoneId other, Scene scene, Listener listener,
      Map<String, String> asked) {
    var voices = new Voices(page.language(), listener);
    return new Explorer(page, other, scene, voices,
        Question.of(asked, scene, new Figures(page.language()), voices));
  }

  public Form form() {
    return question.form();
  }

  /// Whether nothing is signed, so that all is as it is planned.
  public boolean planned() {
    return scene.running().isEmpty();
  }

  // --- the sentence ---

  /// The kind that is asked about, as addresses have it.
  public String kind() {
    return question.kind().word();
  }

  /// What these terms have an answer to.
  public Map<String, String> kinds() {
    return kinds(true);
  }

  /// What they say nothing of.
  public Map<String, String> silentKinds() {
    return kinds(false);
  }

  private Map<String, String> kinds(boolean judged) {
    var stories = new Stories(scene.plan());
    return Kind.all().stream().filter(it -> isJudged(it, stories) == judged)
        .collect(Collectors.toMap(Kind::word, this::name, (one, _) -> one, LinkedHashMap::new));
  }

  private boolean isJudged(Kind kind, Stories stories) {
    return !(judged(kind.beginning(stories)) instanceof Verdict.Silent);
  }

  private String name(Kind kind) {
    return say("whatif.kind." + kind.key());
  }

  public List<Piece> sentence() {
    return new Drawing(voices.sentence(question.kind(), scene.terms()), scene, page,
        question.kind().beginning(new Stories(scene.plan()))).pieces();
  }

  /// What was so before: fields that say otherwise only when they are filled.
  public List<BeforeField> befores() {
    return BeforeField.all(page, scene.terms(), question.scenario().map(Scenario::facts));
  }

  public boolean saysBefore() {
    return question.before().isSaid() || form().errors().stream()
        .anyMatch(it -> it.field().startsWith("if-before"));
  }

  // --- the answer ---

  /// Empty while something in the blanks cannot be read.
  public Optional<Answer> answer() {
    return question.scenario().map(it -> {
      var verdict = it.under(scene.terms());
      return new Answer(told(it.incident(), verdict), scale(it),
          verdict instanceof Verdict.Silent, pass(it, verdict));
    });
  }

  /// Where a rule about it would stand.
  public Point point() {
    return Kind.point(question.kind().beginning(new Stories(scene.plan())));
  }

  private Explained told(Incident incident, Verdict verdict) {
    return Explained.of(verdict, incident, scene.terms(), page.language(), page.zone(),
        voices.listener());
  }

  private Verdict judged(Incident incident) {
    return new Scenario(scene.before(incident), incident).under(scene.terms());
  }

  private Optional<NoticeScale> scale(Scenario one) {
    if (!(one.incident() instanceof Incident.ClientCancels it)
        || scene.terms().find(NoticeTiers.class).isEmpty()) return Optional.empty();
    return Optional.of(scale(one.facts(), it.session(), it));
  }

  private NoticeScale scale(Facts facts, Session session, Incident.ClientCancels it) {
    var zone = scene.terms().zone();
    return NoticeScale.of(Scale.of(scene.terms(), facts, session), session, page.language(),
        zone, other, it.told(), page.formats().weekdayAndTimeShort(it.told().atZone(zone)),
        planned() ? it.told() : page.now());
  }

  /// What it would come to with a pass, when without one it costs something.
  private Optional<WithPass> pass(Scenario one, Verdict verdict) {
    if (!(one.incident() instanceof Incident.ClientCancels it)
        || it.settling() == Incident.Settling.WITH_A_PASS
        || !(verdict instanceof Verdict.Judged judged)
        || judged.main() instanceof pacta.terms.Consequence.NoEffect) return Optional.empty();
    var with = new Incident.ClientCancels(
        it.session(), it.told(), Incident.Settling.WITH_A_PASS, it.cause());
    return new Scenario(one.facts(), with).under(scene.terms()) instanceof Verdict.Judged excused
        ? Optional.of(new WithPass(told(with, excused).amount(), query(with)))
        : Optional.empty();
  }

  // --- what else is asked ---

  public List<Asked> asked() {
    var stories = new Stories(scene.plan());
    return stories.asked().stream().map(story -> {
      var incident = stories.incident(story);
      var verdict = judged(incident);
      return new Asked(StoryWords.question(story, scene.terms(), page.language(),
          voices.listener()), Brief.of(page, verdict, told(incident, verdict)),
          query(incident));
    }).toList();
  }

  /// The least and the most that the whole can come to.
  public Whole whole() {
    var extent = Extent.of(scene.plan());
    var own = extent.byProfessional().least();
    return new Whole(page.money(extent.planned()), far(extent.least()), far(extent.most()),
        extent.isOneSum(), own.total().equals(extent.planned())
            ? Optional.empty() : Optional.of(far(own)));
  }

  public String paysAsPlanned(Whole whole) {
    var payer = scene.terms().payer().map(it -> it.party().name());
    return say("whatif.whole.planned", "amount", whole.planned(),
        "paid", payer.isPresent() ? "yes" : "no", "payer", payer.orElse(""));
  }

  /// The least, the most, and the least by the professional's own doing.
  public List<Far> fars(Whole whole) {
    var fars = new ArrayList<>(List.of(named("least", whole.least()),
        named("most", whole.most())));
    whole.own().ifPresent(own -> fars.add(named("own", own)));
    return fars;
  }

  private Far named(String which, Far far) {
    return new Far(far.amount(), say("whatif.whole." + which, "story", uncapitalised(far.story())),
        far.query());
  }

  private static String uncapitalised(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private Far far(Extent.Reach reach) {
    var incident = reach.by().incident();
    return new Far(page.money(reach.total()),
        told(incident, reach.by().under(scene.terms())).question(), query(incident));
  }

  private String query(Incident incident) {
    return Question.query(incident, scene, new Figures(page.language()), voices);
  }

  private String say(String key, Object... named) {
    var slots = new HashMap<String, Object>(voices.said(scene.terms()));
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return page.formats().capital(Texts.say(page.language(), key, slots));
  }
}
