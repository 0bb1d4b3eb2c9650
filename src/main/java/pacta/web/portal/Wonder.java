package pacta.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.engagement.Appointment;
import pacta.engagement.Work;
import pacta.people.Role;
import pacta.terms.Courtesy;
import pacta.terms.EarlyTermination;
import pacta.terms.Example;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.Judge;
import pacta.terms.NoShow;
import pacta.terms.NoticeTiers;
import pacta.terms.ProfessionalCancels;
import pacta.terms.Session;
import pacta.web.Form;
import pacta.web.NoticeScale;
import pacta.words.Explained;
import pacta.words.Listener;
import pacta.words.Preset;
import pacta.words.Presets;

/// "What if…?", asked by the client: a sentence with blanks, judged by the rules themselves with
/// what has happened so far. Nothing is stored.
///
/// @param asked what the address says; what it leaves out is filled in
public record Wonder(Mine mine, Map<String, String> asked) {
  /// One of the questions that everybody asks, with its answer in short.
  public record Common(String key, String question, String answer) {}

  /// In minutes before the session, the longest first.
  private static final List<Integer> NOTICES =
      List.of(7 * 1440, 4320, 2880, 1440, 1439, 720, 180, 60, 15);
  private static final String LEAVING = "leaves";
  private static final String CANCEL = "cancel";

  /// The sentence as a form.
  public Form form() {
    return Form.filled(Map.of("what", what(), "session", String.valueOf(session().number()),
        "notice", String.valueOf(notice())));
  }

  public Explained answer() {
    return mine.explained(Judge.judge(mine.terms(), facts(), incident()), incident());
  }

  /// The bar, where notice decides.
  public Optional<NoticeScale> scale() {
    if (!(incident() instanceof Incident.ClientCancels cancels)) return Optional.empty();
    if (mine.terms().find(NoticeTiers.class).isEmpty()) return Optional.empty();
    return Optional.of(mine.scale(cancels.session(), cancels.told(), mine.page().formats()
        .weekdayAndTimeShort(cancels.told().atZone(mine.terms().zone()))));
  }

  /// What may happen, as far as the agreement has an answer.
  public Map<String, String> whats() {
    var whats = new LinkedHashMap<String, String>();
    whats.put(CANCEL, say(CANCEL));
    if (mine.terms().find(Courtesy.class).isPresent()) whats.put("pass", say("pass"));
    if (mine.terms().find(NoShow.class).isPresent()) whats.put("absent", say("absent"));
    if (mine.terms().find(ProfessionalCancels.class).isPresent()) whats.put("own", say("own"));
    if (mine.terms().find(EarlyTermination.class).isPresent()) whats.put("ends", say("ends"));
    return whats;
  }

  public Map<String, String> sessions() {
    var sessions = new LinkedHashMap<String, String>();
    for (var one : own())
      sessions.put(String.valueOf(one.number()), mine.moment(one.start().instant()));
    return sessions;
  }

  public Map<String, String> notices() {
    var notices = new LinkedHashMap<String, String>();
    for (var minutes : NOTICES)
      notices.put(String.valueOf(minutes), mine.page().say("whatif.before",
          "notice", mine.page().formats().duration(Duration.ofMinutes(minutes))));
    return notices;
  }

  public List<Common> common() {
    return presets().stream().map(it -> new Common(it.key(), it.question(),
        mine.explained(Judge.judge(mine.terms(), facts(it), it.incident()), it.incident())
            .amount())).toList();
  }

  /// No session is booked: the first one is supposed, as it is planned.
  public boolean isSupposed() {
    return ahead().isEmpty();
  }

  private List<Session> own() {
    return isSupposed() ? List.of(Example.sample(mine.terms())) : ahead();
  }

  private List<Session> ahead() {
    return mine.seat().state().work().map(Work::ahead).orElse(List.of()).stream()
        .map(Appointment::session)
        .filter(it -> it.start().instant().isAfter(mine.page().now())).toList();
  }

  private Session session() {
    return own().stream().filter(it ->
        String.valueOf(it.number()).equals(asked.get("session"))).findFirst()
        .orElse(own().getFirst());
  }

  private String what() {
    return Optional.ofNullable(asked.get("what")).filter(whats()::containsKey).orElse(CANCEL);
  }

  private int notice() {
    return NOTICES.stream().filter(it -> String.valueOf(it).equals(asked.get("notice")))
        .findFirst().orElse(720);
  }

  private Incident incident() {
    return preset().map(Preset::incident).orElseGet(this::supposed);
  }

  private Incident supposed() {
    var session = session();
    var start = session.start().instant();
    var told = start.minus(Duration.ofMinutes(notice()));
    return switch (what()) {
      case "pass" -> new Incident.ClientCancels(session, told, Settling.WITH_A_PASS);
      case "absent" -> new Incident.ClientDoesNotCome(session, waited(start),
          Settling.AS_AGREED);
      case "own" -> new Incident.ProfessionalCancelsSession(session, told);
      case "ends" -> new Incident.WorkEnds(Role.CLIENT, told);
      default -> new Incident.ClientCancels(session, told, Settling.AS_AGREED);
    };
  }

  /// Not coming is judged once the wait is over.
  private Instant waited(Instant start) {
    return start.plus(Duration.ofMinutes(
        mine.terms().find(NoShow.class).map(NoShow::waitMinutes).orElse(0)));
  }

  private Facts facts() {
    return preset().map(this::facts).orElseGet(mine::facts);
  }

  /// Leaving supposes some sessions given; every other question stands on what is so.
  private Facts facts(Preset preset) {
    return preset.key().equals(LEAVING) ? preset.facts() : mine.facts();
  }

  private Optional<Preset> preset() {
    return presets().stream().filter(it -> it.key().equals(asked.get("preset"))).findFirst();
  }

  /// Leaving is asked of what is so once there is something: that is what the sentence does.
  private List<Preset> presets() {
    return Presets.of(mine.terms(), own().getFirst(), mine.page().language(), Listener.CLIENT)
        .stream().filter(it -> !it.key().equals(LEAVING)
            || mine.seat().state().work().isEmpty()).toList();
  }

  private String say(String what) {
    return mine.page().say("whatif.what." + what, "pro", mine.pro());
  }
}
