package pacta.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import pacta.access.VisitCookie;
import pacta.desk.Practice;
import pacta.engagement.Appointment;
import pacta.engagement.Card;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.engagement.Work;
import pacta.people.FirstName;
import pacta.people.Signatory;
import pacta.post.Address;
import pacta.terms.ClauseId;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.Party;
import pacta.terms.Scale;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.terms.Version;
import pacta.web.NotFound;
import pacta.web.NoticeScale;
import pacta.web.Page;
import pacta.web.Seat;
import pacta.web.explorer.Scene;
import pacta.words.Explained;
import pacta.words.Listener;

/// What every page of a client or a payer knows: who they are here, with whom, and on which clocks.
///
/// @param page on their own clock
/// @param card what is known of them
/// @param mails whether this server sends letters
public record Mine(Page page, Seat seat, Practice practice, Card card, boolean mails) {
  /// As whom they sign.
  public Signatory me() {
    return seat.actor().role();
  }

  public boolean isPayer() {
    return me() == Signatory.PAYER;
  }

  /// A path within their own pages: `/c/agreement`.
  public String path(String rest) {
    return (isPayer() ? VisitCookie.PAYER_PATH : VisitCookie.CLIENT_PATH) + rest;
  }

  /// Where they read a clause: its point stands open there.
  public String clause(ClauseId id) {
    return path("/agreement?point=" + id.point() + "#c" + id.toString().replace('.', '-'));
  }

  /// For texts that say how news comes: `yes` by letter, `none` on these pages alone.
  public String mail() {
    return mails ? "yes" : "none";
  }

  /// In whose name they sign, or may.
  public Party party() {
    return isPayer() ? terms().payer().orElseThrow().party() : terms().client();
  }

  /// The name of who pays what the client would; empty where that is the client.
  public Optional<String> payer() {
    return seat.state().proposal().flatMap(it -> it.agreed().terms().payer())
        .map(it -> it.party().name());
  }

  /// Whether they are asked for what the agreement costs.
  boolean pays() {
    return isPayer() || payer().isEmpty();
  }

  /// The text of that key; in its form for three where there is a payer.
  public String say(String key, Object... named) {
    return page.say(payer().isPresent() ? key + ".three" : key, named);
  }

  /// Others of whom some have signed and some have not, by their first names.
  public String others(boolean signed) {
    return page.formats().list(otherNames(signed));
  }

  /// How many they are.
  public int count(boolean signed) {
    return otherNames(signed).size();
  }

  private List<String> otherNames(boolean signed) {
    return terms().signatories().stream().filter(it -> it != me())
        .filter(it -> hasSigned(it) == signed).map(this::name).toList();
  }

  private String name(Signatory who) {
    return who == Signatory.PROFESSIONAL ? pro()
        : seat.state().cardOf(who).map(Card::firstName).orElse("—");
  }

  boolean hasSigned(Signatory who) {
    return switch (seat.state().stage()) {
      case Stage.Awaiting awaiting -> awaiting.signatures().containsKey(who);
      case Stage.Running running -> running.signatures().containsKey(who);
      case Stage.Talking _, Stage.Forgotten _ -> false;
    };
  }

  /// The professional's first name.
  public String pro() {
    return FirstName.of(practice.name());
  }

  /// The address to which codes go, as it is kept with a signature.
  String mailbox() {
    return new Address(card().name(), card().email()).masked();
  }

  /// The work, once both have signed.
  ///
  /// @throws NotFound before that
  public Work work() {
    return running().work();
  }

  Stage.Running running() {
    if (seat.state().stage() instanceof Stage.Running running) return running;
    throw new NotFound();
  }

  /// What is signed or there to be signed.
  ///
  /// @throws NotFound when nothing is
  public Stage.Proposal proposal() {
    return seat.state().proposal().orElseThrow(NotFound::new);
  }

  public Terms terms() {
    return proposal().agreed().terms();
  }

  /// What has happened so far, as far as the rules look at it.
  Facts facts() {
    return seat.state().work().map(Work::facts)
        .orElseGet(() -> Facts.none(Version.FIRST, terms().price().currency()));
  }

  /// A moment as it is said today, within a sentence (`hasta` mañana, martes, a las 10:00; `hasta`
  /// el martes 10 a las 10:00), on the agreement's clock; where the client's shows another time, on
  /// both.
  public String when(Instant moment) {
    var there = moment.atZone(zone());
    var text = oneClock(there) ? page.formats().near(there, page.at(page.now()))
        : page.formats().inBothZones(there, card().zone());
    var weekday = page.formats().weekday(there.getDayOfWeek());
    return text.startsWith(weekday) ? page.say("portal.the-day", "day", text) : text;
  }

  /// The same with its date, whatever day it is today, to stand alone.
  public String moment(Instant moment) {
    var there = moment.atZone(zone());
    return oneClock(there) ? page.formats().moment(there)
        : page.formats().inBothZones(there, card().zone());
  }

  private boolean oneClock(ZonedDateTime there) {
    return there.toLocalDateTime().equals(page.at(there.toInstant()).toLocalDateTime());
  }

  /// The day on which the last of the two signed: `12 de enero de 2026`.
  public String signedOn() {
    return page.formats().date(running().since().atZone(zone()).toLocalDate());
  }

  /// When they signed a text that was taken back since, so that their signature does not count.
  public Optional<Instant> signedInVain() {
    if (!(seat.state().stage() instanceof Stage.Talking)
        && !(seat.state().stage() instanceof Stage.Awaiting it
            && !it.signatures().containsKey(me()))) return Optional.empty();
    return seat.history().stream().filter(it -> it instanceof Event.Signed
        && it.by().person().equals(seat.actor().person())).map(Event::at)
        .reduce((_, last) -> last);
  }

  /// Which of the sessions a booked one will be in order of use, from 1.
  public int ordinal(Appointment booked) {
    return work().unitsUsed() + work().ahead().indexOf(booked) + 1;
  }

  /// The day by which a session is known whatever came of it: `10 de marzo`.
  public String dayOf(int session) {
    return page.formats().dayAndMonth(work().find(session).orElseThrow().session().start()
        .instant().atZone(zone()).toLocalDate());
  }

  private ZoneId zone() {
    return seat.state().proposal().map(it -> it.agreed().terms().zone())
        .orElseGet(() -> card().zone());
  }

  /// Of what the client may ask: the work once it runs, or else what is there to be signed.
  Scene scene() {
    return seat.state().stage() instanceof Stage.Running it
        ? Scene.of(it.work(), it.since(), page.now()) : Scene.of(terms(), page.now());
  }

  /// The same page on the client's own clock.
  Page onOwnClock() {
    return page.on(card().zone());
  }

  Explained explained(Verdict verdict, Incident incident) {
    return Explained.of(verdict, incident, terms(), page.language(), card().zone(),
        Listener.CLIENT);
  }

  /// Whether the agreement says what cancelling a session costs; one for a whole work may not.
  boolean rulesCancelling(Session session) {
    return Judge.judge(terms(), facts(), new Incident.ClientCancels(
        session, page.now(), Incident.Settling.AS_AGREED)) instanceof Verdict.Judged;
  }

  NoticeScale scale(Session session, Instant at, String nowText) {
    return NoticeScale.of(Scale.of(terms(), facts(), session), session, page.language(),
        terms().zone(), card().zone(), at, nowText, at);
  }
}
