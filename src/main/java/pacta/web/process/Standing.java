package pacta.web.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pacta.access.Links;
import pacta.desk.SealDelay;
import pacta.engagement.Agreed;
import pacta.engagement.Appointment;
import pacta.engagement.Engagement.AskedPoint;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.people.Role;
import pacta.people.Signatory;
import pacta.post.Posted;
import pacta.terms.Procedure;
import pacta.web.Form;
import pacta.web.Page;
import pacta.web.Ring;
import pacta.web.Worded;

/// The page of one engagement: where it stands, from its professional's side.
///
/// @param letters how many to the client have not gone out
/// @param letter  the one, where it is only one
/// @param delay   why there is no sealed copy yet
/// @param form    the one that came back, or a blank one
/// @param notice  why the last thing could not be done; empty most of the time
/// @param way     how the client may have come in, where nothing else tells
public record Standing(Situation s, List<Event> history, int letters,
    Optional<Posted> letter, Optional<SealDelay> delay, Form form, Optional<String> notice,
    Optional<Links.Way> way) {
  /// So many facts are shown at once; those before have a page of their own.
  public static final int LATEST = 12;

  /// A session the client disagrees about.
  public record Contested(int session, String when, String what, String reason) {}

  public Page page() {
    return s.page();
  }

  /// What the work is, and how many sessions it has.
  public String work() {
    var title = s.card().title();
    return s.seat().state().proposal().map(Stage.Proposal::agreed).map(Agreed::terms)
        .flatMap(terms -> terms.find(Procedure.class))
        .map(it -> s.say("process.work", "title", title, "n", it.sessions().orElse(0),
            "length", s.formats().duration(java.time.Duration.ofMinutes(it.minutes()))))
        .orElse(title);
  }

  public Ring ring() {
    return switch (s.seat().state().stage()) {
      case Stage.Talking _ -> Ring.of(confirmed(Role.PROFESSIONAL), confirmed(Role.CLIENT));
      case Stage.Awaiting _, Stage.Running _, Stage.Forgotten _ ->
          Ring.of(s.seat().state().stage());
    };
  }

  private boolean confirmed(Role role) {
    return s.seat().state().alliance().confirmed().contains(role);
  }

  /// Who has agreed to what, in a sentence.
  public String state() {
    return switch (s.seat().state().stage()) {
      case Stage.Talking _ when declined().isPresent() ->
          s.say("process.state.declined", "client", s.name(decliner()));
      case Stage.Talking it when it.draft().isPresent() -> s.say("process.state.draft");
      case Stage.Talking _ when s.seat().state().alliance().isConfirmed() ->
          s.say("process.state.confirmed");
      case Stage.Talking _ -> s.say("process.state.talking");
      case Stage.Awaiting it when isExpired() ->
          s.say("process.state.expired", "day", s.day(it.proposal().expires()));
      case Stage.Awaiting it when isOfThree() -> s.say("process.state.awaiting.three",
          "n", it.missing().size(), "missing", s.others(it, true),
          "day", s.day(it.proposal().at()));
      case Stage.Awaiting it -> s.say("process.state.awaiting", "client", s.client(),
          "who", clientSigned() ? "you" : it.signatures().isEmpty() ? "both" : "client",
          "day", s.day(it.proposal().at()));
      case Stage.Running it -> s.say(isOfThree() ? "process.state.signed.three"
          : "process.state.signed", "day", s.day(it.since()));
      case Stage.Forgotten _ -> "";
    };
  }

  /// Why the sealed copy is not there yet, in a sentence; empty most of the time.
  public Optional<String> waiting() {
    return delay.map(it -> switch (it) {
      case TIMESTAMP -> s.say("process.seal.timestamp");
      case TOKEN -> s.say("process.seal.token");
      case PIN -> s.say("process.seal.pin");
      case TROUBLE -> s.say("process.seal.trouble");
    });
  }

  /// Why the client does not sign; empty unless that is where it stands.
  public Optional<String> declined() {
    return s.isTalking() ? history.stream()
        .filter(it -> it instanceof Event.TakenBack || it instanceof Event.Declined)
        .reduce((_, later) -> later).filter(Event.Declined.class::isInstance)
        .map(it -> FactWords.words(((Event.Declined) it).reason())) : Optional.empty();
  }

  /// Who chose not to sign last.
  private Signatory decliner() {
    return history.stream().filter(Event.Declined.class::isInstance)
        .map(it -> it.by().role()).reduce((_, last) -> last).orElse(Signatory.CLIENT);
  }

  /// The ink of who chose not to sign.
  public String declinedIn() {
    return Fact.ink(decliner());
  }

  public boolean isOfThree() {
    return s.seat().state().payer().isPresent();
  }

  /// Whose signatures are there.
  public String signed() {
    return s.seat().state().stage() instanceof Stage.Awaiting it ? s.others(it, false) : "";
  }

  /// It is there to be signed, and the last day for it is over.
  public boolean isExpired() {
    return s.seat().state().stage() instanceof Stage.Awaiting it
        && page().now().isAfter(it.proposal().expires());
  }

  /// Whether the client asked for it to be sent again since it can no longer be signed.
  public boolean isAskedAgain() {
    return isExpired() && history.stream().filter(Event.AskedAgain.class::isInstance)
        .anyMatch(it -> it.at().isAfter(s.seat().state().proposal().orElseThrow().expires()));
  }

  public boolean isTalking() {
    return s.isTalking();
  }

  public boolean isRunning() {
    return s.running().isPresent();
  }

  public boolean hasProposal() {
    return s.seat().state().proposal().isPresent();
  }

  public List<Phase> phases() {
    return Phase.of(s, history);
  }

  public Sessions sessions() {
    return new Sessions(s, s.work());
  }

  public Balance balance() {
    return new Balance(s, s.inForce());
  }

  public List<Missing> missing() {
    return Missing.of(s, history, way);
  }

  public History past() {
    return History.of(s, history);
  }

  /// Whether only this professional's signature is missing.
  public boolean canCountersign() {
    return s.seat().state().stage() instanceof Stage.Awaiting it && !isExpired()
        && it.missing().equals(Set.of(Signatory.PROFESSIONAL));
  }

  private boolean clientSigned() {
    return Missing.signed(s.seat().state(), Signatory.CLIENT);
  }

  /// The digest of the document that is there to be signed.
  public String digest() {
    return s.seat().state().proposal().map(it -> it.ruling().digest().toString()).orElse("");
  }

  public String clientSignedAt() {
    return s.seat().state().stage() instanceof Stage.Awaiting it && clientSigned()
        ? s.moment(it.signatures().get(Signatory.CLIENT).at()) : "";
  }

  /// What is agreed, as the client reads it in short.
  public List<String> gist() {
    return s.seat().state().proposal()
        .map(it -> Worded.gist(it.agreed().terms(), s.page().language())).orElse(List.of());
  }

  public List<Contested> contested() {
    return s.running().stream().flatMap(it -> it.work().appointments().stream())
        .filter(Appointment::isDisputed)
        .map(it -> {
          var waiver = Waiver.of(s, it.session().number());
          return new Contested(it.session().number(), waiver.when(), waiver.what(),
              reason(it.session().number()));
        }).toList();
  }

  private String reason(int session) {
    return history.stream().filter(Event.Contested.class::isInstance)
        .map(Event.Contested.class::cast).filter(it -> it.session() == session)
        .map(it -> FactWords.words(it.reason())).reduce((_, last) -> last).orElse("");
  }

  /// What the client asked and nobody answered.
  public List<AskedPoint> asked() {
    return s.seat().state().asked().stream()
        .filter(it -> it.by() != Signatory.PROFESSIONAL && it.reply().isEmpty()).toList();
  }

  /// A form of this page with a key of its own: two forms of one page are two commands.
  public Form once(String name) {
    var key = (page().once() + " " + name).getBytes(StandardCharsets.UTF_8);
    return Form.filled(Map.of(Form.ONCE, UUID.nameUUIDFromBytes(key).toString()));
  }
}
