package pacta.web.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.alliance.Utterance;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Document;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Told;
import pacta.engagement.Work;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.web.Icon;
import pacta.web.Ring;
import pacta.web.Worded;
import pacta.words.Listener;

/// What happened in words, as the professional reads it.
///
/// @param state right after it
record FactWords(Situation s, Engagement state) {
  Fact told(Event event) {
    return switch (event) {
      case Event.Opened e -> fact(e, Icon.PEOPLE, "opened");
      case Event.Invited e -> fact(e, Icon.MAIL, "invited");
      case Event.PayerNamed e -> fact(e, Icon.PEOPLE, "payer-named",
          "payer", e.card().value().map(Card::name).orElse("—"));
      case Event.Proposed e -> fact(e, Icon.DOCUMENT, "proposed").saying(
          s.say("process.fact.proposed.until", "until", s.moment(e.expires())));
      case Event.TakenBack e -> fact(e, Icon.BACK, "taken-back");
      case Event.Declined e ->
          fact(e, Icon.CLOSE, "declined").quoting(e.by().role(), words(e.reason()));
      case Event.AskedAgain e -> fact(e, Icon.MAIL, "asked-again");
      case Event.Asked e -> asked(e);
      case Event.Replied e ->
          fact(e, Icon.CHAT, "replied").quoting(e.by().role(), words(e.text()));
      case Event.Signed e -> signed(e);
      case Event.CameIntoForce e ->
          Fact.ofBoth(e.at(), ring(false), s.say("process.fact.in-force"));
      case Event.SealedDocuments e -> sealed(e);
      case Event.SessionBooked e -> booked(e);
      case Event.SessionCancelled e -> incident(e, e.session(), Icon.CLOSE)
          .quoting(e.by().role(), e.message().map(FactWords::words));
      case Event.SessionHeld e -> incident(e, e.session(), Icon.CHECK);
      case Event.ClientDidNotCome e -> incident(e, e.session(), Icon.WARNING);
      case Event.Waived e -> waived(e);
      case Event.Contested e -> fact(e, Icon.CHAT, "contested", "session",
          session(e.session())).quoting(Signatory.CLIENT, words(e.reason()));
      case Event.Upheld e -> fact(e, Icon.CHAT, "upheld", "session", session(e.session()))
          .quoting(Signatory.PROFESSIONAL, e.words().map(FactWords::words));
      case Event.PaymentRecorded e -> paid(e);
      case Event.PaymentTakenBack e -> unpaid(e);
      case Event.Conversed e -> confirmed(e);
      case Event.DraftSaved e -> drafts(e, 1);
    };
  }

  private Fact fact(Event event, Icon icon, String key, Object... named) {
    var all = new ArrayList<Object>(List.of("who", event.by().role().name(),
        "client", s.name(event.by().role())));
    all.addAll(List.of(named));
    return Fact.of(event.at(), event.by().role(), icon,
        s.say("process.fact." + key, all.toArray()));
  }

  private Fact asked(Event.Asked e) {
    return fact(e, Icon.CHAT, "asked", "point", e.point().number())
        .quoting(e.by().role(), words(e.text()));
  }

  /// Who, for whom, how they were known, and what they asked for besides the agreement.
  private Fact signed(Event.Signed e) {
    var signing = e.signing();
    var said = new ArrayList<String>();
    signing.represents().ifPresent(it -> said.add(s.say("process.fact.signed.for",
        "party", words(it.party()), "office", words(it.office()))));
    said.add(s.say("process.fact.signed.means", "means", signing.means().channel().name(),
        "mailbox", signing.means().mailbox().map(FactWords::words).orElse("none")));
    if (signing.consents().contains(Consent.INFORMED))
      said.add(s.say("process.fact.signed.begins",
          "asked", signing.consents().contains(Consent.BEGINS_AT_ONCE) ? "yes" : "no"));
    return fact(e, Icon.QUILL, "signed").saying(String.join(" ", said));
  }

  private Fact sealed(Event.SealedDocuments e) {
    var fact = Fact.ofBoth(e.at(), ring(true), s.say("process.fact.sealed"));
    var ruling = state.proposal().orElseThrow().agreed().terms().language();
    for (Document document : e.documents()) {
      var tag = document.language().tag();
      fact = fact.linking(s.path("/agreement/paper/" + tag), s.say(
          (document.language() == ruling ? "process.copy." : "process.translation.") + tag));
    }
    return fact;
  }

  private Ring ring(boolean sealed) {
    var all = state.proposal().orElseThrow().agreed().terms().signatories();
    return new Ring(all, all, sealed);
  }

  private Fact booked(Event.SessionBooked e) {
    var fact = fact(e, Icon.CALENDAR, "booked", "when",
        new Sessions(s, work()).when(e.session()));
    return e.freeUntil().map(until -> fact.saying(s.say("process.fact.booked.free",
        "client", s.client(), "until", s.moment(until)))).orElse(fact);
  }

  private Fact incident(Event event, int session, Icon icon) {
    var told = Told.of(event, work()).orElseThrow();
    var said = Worded.brief(told.verdict(), told.incident(), work().terms(),
        s.page().language(), s.page().zone(), Listener.PROFESSIONAL);
    var colon = said.indexOf(": ");
    var fact = Fact.of(event.at(), event.by().role(), icon,
        colon < 0 ? said : said.substring(0, colon + 1))
        .saying(colon < 0 ? "" : said.substring(colon + 2));
    return Waiver.canBe(s.work(), session) && !(event instanceof Event.SessionHeld)
        ? fact.linking(s.path("/sessions/" + session + "/waiver"), s.say("process.waive"))
        : fact;
  }

  private Fact waived(Event.Waived e) {
    var what = e.amount().isZero() ? s.say("process.fact.waived.session")
        : s.page().money(e.amount());
    return fact(e, Icon.STAR, "waived", "what", what, "session", session(e.session()))
        .quoting(Signatory.PROFESSIONAL, words(e.reason()));
  }

  private Fact paid(Event.PaymentRecorded e) {
    var fact = fact(e, Icon.EURO, "paid", "amount", s.page().money(e.amount()))
        .saying(s.say("process.fact.paid.how", "method", method(e.method()),
            "day", s.day(e.on())))
        .quoting(Signatory.PROFESSIONAL, e.note().map(FactWords::words));
    var number = work().account().payments().size();
    return s.work().account().payment(number).flatMap(it ->
            s.work().account().takenBackBy(it.number())).isPresent() ? fact
        : fact.linking(s.path("/payments/" + number + "/taking-back"), s.say("payments.undo"));
  }

  private Fact unpaid(Event.PaymentTakenBack e) {
    var recorded = work().account().payment(e.payment()).orElseThrow().at();
    return fact(e, Icon.BACK, "unpaid", "amount", s.page().money(e.amount()),
        "day", s.day(recorded)).quoting(Signatory.PROFESSIONAL, words(e.reason()));
  }

  private String method(Command.Method method) {
    return s.say("payments.by." + method.name());
  }

  private String session(int number) {
    return work().find(number).map(it -> s.formats().day(
        s.page().at(it.session().start().instant()).toLocalDate())).orElse("");
  }

  private Work work() {
    return state.work().orElseThrow();
  }

  static String words(Personal text) {
    return text.isErased() ? "—" : text.text();
  }

  /// Several savings of a draft, told together.
  Fact drafts(Event.DraftSaved last, int n) {
    return Fact.of(last.at(), last.by().role(), Icon.DOCUMENT,
        s.say("process.fact.draft", "n", n));
  }

  /// Both have said yes to what they take from the talk.
  private Fact confirmed(Event.Conversed said) {
    var fact = Fact.ofBoth(said.at(), Ring.BOTH, s.say("process.fact.alliance"));
    var phrases = state.alliance().phrases();
    return phrases.isEmpty() ? fact
        : fact.quoting(Signatory.CLIENT, phrases.getFirst().text().text());
  }

  /// What was said while the two talked, told together.
  Fact talk(List<Event.Conversed> heard) {
    var last = heard.getLast();
    var one = heard.stream().map(it -> it.by().role()).distinct().count() == 1;
    var said = s.say("process.fact.talk", "who", one ? last.by().role().name() : "both",
        "client", s.client(), "what", s.formats().list(what(heard)));
    return new Fact(last.at(), one ? Fact.ink(last.by().role()) : "",
        Optional.of(Icon.CHAT), Optional.empty(), said, "", Optional.empty(), List.of());
  }

  /// A thing said again in other words is one thing, and so is a yes said again to it.
  private List<String> what(List<Event.Conversed> heard) {
    var answers = new HashSet<String>();
    var phrases = new HashSet<Integer>();
    var yes = new HashSet<String>();
    var next = state.alliance().nextPhrase() - (int) heard.stream()
        .filter(it -> it.said() instanceof Utterance.PhraseProposed).count();
    for (var one : heard) {
      var by = one.by().role();
      switch (one.said()) {
        case Utterance.Answered(var question, var _) -> answers.add(by + question);
        case Utterance.PhraseProposed _ -> phrases.add(next++);
        case Utterance.PhraseReworded(var phrase, var _) -> phrases.add(phrase);
        case Utterance.PhraseDropped(var phrase) -> phrases.add(phrase);
        case Utterance.PhraseAgreed(var phrase) -> yes.add(by + " " + phrase);
        case Utterance.Confirmed() -> yes.add(by.name());
      }
    }
    return Stream.of(part("answers", answers.size()), part("phrases", phrases.size()),
        part("yes", yes.size())).flatMap(Optional::stream).toList();
  }

  private Optional<String> part(String key, long n) {
    return n == 0 ? Optional.empty() : Optional.of(s.say("process.fact.talk." + key, "n", n));
  }
}
