package pacta.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import pacta.alliance.Utterance;
import pacta.desk.Office;
import pacta.desk.Outcome;
import pacta.desk.Practice;
import pacta.desk.Proposing;
import pacta.desk.Starter;
import pacta.desk.TurnedClock;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Signing;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.post.Address;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.Extras;
import pacta.terms.Party;
import pacta.terms.Point;
import pacta.terms.Procedure;
import pacta.time.Gap;
import pacta.time.WallTime;
import pacta.words.ConsentWords;

/// One invented client of the sample practice, and what the two have done until now: through the
/// desk, with a clock turned back, so that all of it is real. Told again after it was broken off,
/// it goes on where it stopped: what was done is done once.
final class Sample {
  private final Office office;
  private final TurnedClock clock;
  private final Practice practice;
  private final EngagementId engagement;
  private final Actor professional;
  private final Actor client;
  private final Card card;
  private int asked;

  Sample(Office office, TurnedClock clock, Practice practice, Card card) {
    this.office = office;
    this.clock = clock;
    this.practice = practice;
    this.card = card;
    this.engagement = new EngagementId(named("engagement with " + card.email()));
    this.client = new Actor(new PersonId(named(card.email())), Signatory.CLIENT);
    this.professional = new Actor(practice.professional(), Signatory.PROFESSIONAL);
  }

  /// The same for the same name, so that what was begun can be completed.
  static UUID named(String name) {
    return UUID.nameUUIDFromBytes(("sample " + name).getBytes(StandardCharsets.UTF_8));
  }

  private String once() {
    return "sample " + ++asked;
  }

  /// From the first talk; the phrases are agreed by both, and confirmed when `confirmed`.
  Sample talk(Instant at, Starter starter, List<String> answers, List<String> phrases,
      boolean confirmed) {
    var questions = starter.in(card.language()).questions();
    clock.turnTo(at);
    pro((now, by) -> new Command.Open(now, by, client.person(), card, questions));
    pro(Command.Invite::new);
    for (var i = 0; i < answers.size(); i++) {
      var question = questions.get(i).id();
      var text = answers.get(i);
      cli((now, by) -> new Command.Converse(now, by,
          new Utterance.Answered(question, about(text))));
    }
    for (var i = 0; i < phrases.size(); i++) {
      var number = i + 1;
      var text = phrases.get(i);
      cli((now, by) -> new Command.Converse(now, by, new Utterance.PhraseProposed(about(text))));
      if (confirmed) pro((now, by) -> new Command.Converse(now, by,
          new Utterance.PhraseAgreed(number)));
    }
    if (!confirmed) return this;
    pro((now, by) -> new Command.Converse(now, by, new Utterance.Confirmed()));
    cli((now, by) -> new Command.Converse(now, by, new Utterance.Confirmed()));
    return this;
  }

  /// @param extras empty for a draft that still lacks its point 6
  Sample draft(Instant at, Starter starter, LocalDate starts, Optional<List<String>> extras) {
    clock.turnTo(at);
    var clauses = new ArrayList<Clause>(starter.in(card.language()).clauses());
    var sessions = starter == Starter.PROCESS ? Optional.of(8) : Optional.<Integer>empty();
    clauses.add(new Procedure(sessions, 60, Procedure.Rhythm.FORTNIGHTLY,
        new Procedure.Place.VideoCall(), starts, Optional.of(LocalTime.of(10, 0))));
    extras.ifPresent(items -> clauses.add(new Extras(items)));
    var draft = new Draft(card.language(), practice.zone(),
        Optional.of(new Party(practice.name(), practice.taxId(), practice.address(),
            practice.email())),
        Optional.of(new Party(card.name(), "87654321X", "Calle de la Força 12, 17004 Girona",
            card.email())),
        Optional.of(Capacity.CONSUMER), clauses);
    pro((now, by) -> new Command.SaveDraft(now, by, draft, 0));
    return this;
  }

  Sample propose(Instant at) {
    clock.turnTo(at);
    done(office.proposing().propose(practice.id(), engagement, once(), professional,
        1, Proposing.OPEN_FOR));
    office.worker().runDue();
    return this;
  }

  Sample ask(Instant at, Point point, String text) {
    clock.turnTo(at);
    cli((now, by) -> new Command.Ask(now, by, point, about(text)));
    return this;
  }

  Sample signedByClient(Instant at) {
    return signed(at, client, card.name(), Signing.Means.Channel.MAILED_LINK_AND_CODE);
  }

  Sample signedByBoth(Instant at) {
    signedByClient(at);
    return signed(at.plus(Duration.ofMinutes(40)), professional, practice.name(),
        Signing.Means.Channel.SIGNED_IN);
  }

  private Sample signed(Instant at, Actor who, String name, Signing.Means.Channel channel) {
    clock.turnTo(at);
    var seen = state().proposal().orElseThrow().ruling().digest();
    var signing = new Signing(about(name), Optional.empty(),
        consents(who), new Signing.Means(channel, at, about("127.0.0.1"), about("Pacta, sample"),
            channel == Signing.Means.Channel.SIGNED_IN ? Optional.empty()
                : Optional.of(about(new Address(card.name(), card.email()).masked())),
            Optional.of(practice.zone()), Optional.empty()), given(who), Optional.empty());
    take(who, (now, by) -> new Command.Sign(now, by, seen, signing));
    office.worker().runDue();
    return this;
  }

  private static Set<Signing.Consent> consents(Actor who) {
    return who.role() == Signatory.PROFESSIONAL
        ? Signing.Consent.needed(who.role(), Capacity.CONSUMER)
        : EnumSet.allOf(Signing.Consent.class);
  }

  /// The words of each yes, as the page shows them.
  private List<Signing.Given> given(Actor who) {
    if (who.role() == Signatory.PROFESSIONAL) return List.of();
    var terms = state().proposal().orElseThrow().agreed().terms();
    var words = new ConsentWords(terms, card.title(), card.language(), terms.day(clock.instant()));
    return consents(who).stream().sorted().map(it -> Signing.Given.of(it, card.language(),
        about(words.whole(it.name())))).toList();
  }

  Sample book(Instant at, LocalDateTime start) {
    clock.turnTo(at);
    pro((now, by) -> new Command.Book(now, by, wall(start, practice.zone()), 60));
    return this;
  }

  /// What the professional does at that moment.
  Sample pro(Instant at, BiFunction<Instant, Actor, Command> what) {
    clock.turnTo(at);
    pro(what);
    return this;
  }

  /// What the client does at that moment.
  Sample cli(Instant at, BiFunction<Instant, Actor, Command> what) {
    clock.turnTo(at);
    cli(what);
    return this;
  }

  Personal about(String text) {
    return new Personal(client.person(), text);
  }

  private static WallTime wall(LocalDateTime local, ZoneId zone) {
    return WallTime.of(Gap.at(local, zone).map(Gap::after).orElse(local), zone);
  }

  private void pro(BiFunction<Instant, Actor, Command> what) {
    take(professional, what);
  }

  private void cli(BiFunction<Instant, Actor, Command> what) {
    take(client, what);
  }

  private void take(Actor who, BiFunction<Instant, Actor, Command> what) {
    clock.turn(Duration.ofSeconds(20));
    done(office.desk().take(practice.id(), engagement, once(),
        now -> what.apply(now, who)));
    office.worker().runDue();
  }

  private static void done(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(var why))
      throw new IllegalStateException("the sample was refused: " + why);
  }

  private Engagement state() {
    return office.desk().see(practice.id(), engagement).orElseThrow();
  }
}
