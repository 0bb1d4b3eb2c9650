package pacta.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.alliance.Utterance;
import pacta.document.Ink;
import pacta.document.Timeline;
import pacta.engagement.Decider;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Told;
import pacta.engagement.Work;
import pacta.journal.Link;
import pacta.people.Language;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.proof.CaseFile.Chapter;
import pacta.words.Explained;
import pacta.words.Formats;
import pacta.words.Listener;
import pacta.words.Phrases;

/// Everything that happened, told in order, each fact in the ink of who did it. Of what is left out
/// it says only that something happened.
final class Chronicle {
  private final Language language;
  private final ZoneId zone;
  private final Formats formats;
  private final Phrases texts;
  private final String professional;
  private Optional<Engagement> state = Optional.empty();

  private Chronicle(Practice practice, Language language) {
    this.language = language;
    zone = practice.zone();
    formats = Formats.in(language);
    texts = Phrases.of(Chronicle.class, "chronicle", language);
    professional = practice.name();
  }

  /// @param closed how many texts nobody else can open
  static Timeline of(Practice practice, List<Link> links, List<Event> events,
      Set<Chapter> chapters, int closed, Language language) {
    var chronicle = new Chronicle(practice, language);
    var entries = new ArrayList<Timeline.Entry>();
    for (var i = 0; i < events.size(); i++)
      entries.add(chronicle.entry(links.get(i), events.get(i), chapters));
    return new Timeline(language, chronicle.say("title"),
        chronicle.professional + " · " + chronicle.client(),
        chronicle.say("note", "zone", chronicle.formats.zone(chronicle.zone),
            "closed", closed), entries);
  }

  /// To which part of a case file something belongs.
  static Chapter chapter(Event event) {
    return switch (event) {
      case Event.Conversed _ -> Chapter.ALLIANCE;
      case Event.Opened _, Event.Invited _, Event.DraftSaved _, Event.PayerNamed _,
          Event.Proposed _, Event.TakenBack _, Event.Declined _, Event.AskedAgain _, Event.Asked _,
          Event.Replied _, Event.Signed _, Event.CameIntoForce _, Event.SealedDocuments _ ->
          Chapter.AGREEMENT;
      case Event.SessionBooked _, Event.SessionCancelled _, Event.SessionHeld _,
          Event.ClientDidNotCome _, Event.Waived _, Event.Contested _,
          Event.Upheld _ -> Chapter.SESSIONS;
      case Event.PaymentRecorded _, Event.PaymentTakenBack _ -> Chapter.PAYMENTS;
    };
  }

  private Timeline.Entry entry(Link link, Event event, Set<Chapter> chapters) {
    var before = state.flatMap(Engagement::work);
    state = Optional.of(Decider.evolve(state, event));
    var in = chapters.contains(chapter(event));
    return new Timeline.Entry(link.position(), ink(event), moment(event.at()),
        in ? said(event, before) : say("left-out." + chapter(event)),
        in ? quote(event) : Optional.empty(), link.digest().hex());
  }

  /// What comes of itself has the ink of nobody.
  private static Optional<Ink> ink(Event event) {
    if (event instanceof Event.CameIntoForce || event instanceof Event.SealedDocuments)
      return Optional.empty();
    return Optional.of(Ink.of(event.by().role()));
  }

  private String said(Event event, Optional<Work> before) {
    var told = before.flatMap(work -> Told.of(event, work));
    if (told.isPresent()) return explained(told.get(), before.orElseThrow());
    return switch (event) {
      case Event.Opened _, Event.Invited _, Event.TakenBack _, Event.Declined _,
          Event.AskedAgain _, Event.Replied _, Event.SealedDocuments _, Event.PayerNamed _,
          Event.SessionCancelled _, Event.SessionHeld _, Event.ClientDidNotCome _ -> tell(event);
      case Event.Conversed e -> conversed(e);
      case Event.DraftSaved e -> tell(e, "n", e.number());
      case Event.Proposed e -> tell(e, "until", formats.moment(e.expires().atZone(zone)));
      case Event.Asked e -> tell(e, "point", e.point().number());
      case Event.Signed e -> tell(e, "means", e.signing().means().channel().name());
      case Event.CameIntoForce e -> tell(e, "version", e.version().number());
      case Event.SessionBooked e -> tell(e, "when", formats.moment(e.session().start()));
      case Event.Waived e -> tell(e, "when", start(e.session(), before),
          "money", e.amount().isZero() ? "no" : "yes", "amount", formats.money(e.amount()));
      case Event.Contested e -> tell(e, "when", start(e.session(), before));
      case Event.Upheld e -> tell(e, "when", start(e.session(), before));
      case Event.PaymentRecorded e -> tell(e, "amount", formats.money(e.amount()),
          "day", formats.date(e.on()));
      case Event.PaymentTakenBack e -> tell(e, "amount", formats.money(e.amount()));
    };
  }

  /// Which session, as people call it: its number counts those that were cancelled too.
  private String start(int session, Optional<Work> work) {
    return formats.moment(work.flatMap(it -> it.find(session)).orElseThrow().session().start());
  }

  private String conversed(Event.Conversed event) {
    var key = "Conversed." + event.said().getClass().getSimpleName();
    return switch (event.said()) {
      case Utterance.Answered it ->
          say(key, "who", who(event), "question", question(it.question()));
      case Utterance.PhraseAgreed it -> say(key, "who", who(event), "n", it.phrase());
      case Utterance.PhraseReworded it -> say(key, "who", who(event), "n", it.phrase());
      case Utterance.PhraseDropped it -> say(key, "who", who(event), "n", it.phrase());
      case Utterance.PhraseProposed _, Utterance.Confirmed _ -> say(key, "who", who(event));
    };
  }

  private String question(String id) {
    return state.stream().flatMap(it -> it.alliance().questions().stream())
        .filter(it -> it.id().equals(id)).findFirst().map(it -> it.in(language)).orElse(id);
  }

  private String explained(Told told, Work work) {
    return Explained.of(told.verdict(), told.incident(), work.terms(), language, zone,
        Listener.BOTH).brief();
  }

  /// What was said in one's own words, where there are some.
  private static Optional<String> quote(Event event) {
    return words(event).map(it -> it.isErased() ? "—" : it.text())
        .filter(it -> !it.isBlank());
  }

  private static Optional<Personal> words(Event event) {
    return switch (event) {
      case Event.Conversed e -> switch (e.said()) {
        case Utterance.Answered it -> Optional.of(it.text());
        case Utterance.PhraseProposed it -> Optional.of(it.text());
        case Utterance.PhraseReworded it -> Optional.of(it.text());
        case Utterance.PhraseAgreed _, Utterance.PhraseDropped _,
            Utterance.Confirmed _ -> Optional.empty();
      };
      case Event.Declined e -> Optional.of(e.reason());
      case Event.Asked e -> Optional.of(e.text());
      case Event.Replied e -> Optional.of(e.text());
      case Event.SessionCancelled e -> e.message();
      case Event.Waived e -> Optional.of(e.reason());
      case Event.Contested e -> Optional.of(e.reason());
      case Event.Upheld e -> e.words();
      case Event.PaymentRecorded e -> e.note();
      case Event.PaymentTakenBack e -> Optional.of(e.reason());
      case Event.Opened _, Event.Invited _, Event.DraftSaved _, Event.PayerNamed _,
          Event.Proposed _, Event.TakenBack _, Event.AskedAgain _, Event.Signed _,
          Event.CameIntoForce _,
          Event.SealedDocuments _, Event.SessionBooked _, Event.SessionHeld _,
          Event.ClientDidNotCome _ -> Optional.empty();
    };
  }

  private String moment(Instant at) {
    return formats.momentInFull(at.atZone(zone)) + " (" + at.atZone(ZoneOffset.UTC)
        .toLocalDateTime() + " UTC)";
  }

  private String tell(Event event, Object... named) {
    var all = new ArrayList<Object>(List.of("who", who(event), "client", client(),
        "payer", name(Signatory.PAYER)));
    all.addAll(List.of(named));
    return say(event.getClass().getSimpleName(), all.toArray());
  }

  private String who(Event event) {
    return event.by().role() == Signatory.PROFESSIONAL ? professional : name(event.by().role());
  }

  private String client() {
    return name(Signatory.CLIENT);
  }

  private String name(Signatory who) {
    return state.flatMap(it -> it.cardOf(who)).map(card -> card.name()).orElse("—");
  }

  private String say(String key, Object... named) {
    return texts.say(key, named);
  }
}
