package pacta.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.alliance.Question;
import pacta.alliance.Utterance;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Command.Method;
import pacta.engagement.Samples;
import pacta.engagement.Signing;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.proof.CaseFile.Chapter;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.Extras;
import pacta.terms.FreeClause;
import pacta.terms.Incident.Settling;
import pacta.terms.Included;
import pacta.terms.NotIncluded;
import pacta.terms.Party;
import pacta.terms.Point;
import pacta.terms.Procedure;

/// An engagement in which one and the same text is written wherever people can write one, from the
/// name of the practice to the note of a payment.
public record HostileLife(TestOffice house, String text) {
  static HostileLife in(Dialect dialect, String text) {
    return new HostileLife(new TestOffice(dialect, practice(text)), text);
  }

  /// In a database that has others who look at it.
  public static HostileLife in(Database database, String text) {
    return new HostileLife(new TestOffice(database, practice(text)), text);
  }

  private static Practice practice(String text) {
    return new Practice(TestOffice.WORKSPACE, Samples.MARTA_ID, text, text, "marta@example.com",
        text, text, Language.ES, Samples.MADRID);
  }

  void live() {
    talk();
    draft();
    propose();
    sign();
    work();
    house.clock.turn(Duration.ofDays(1));
    house.office.worker().runDue();
  }

  /// The agreement as it would be printed.
  byte[] printed() {
    talk();
    house.take(Samples.MARTA, (at, by) -> new Command.SaveDraft(at, by, written(), 0));
    return house.office.proposing().preview(house.id, house.see(), Language.ES).orElseThrow();
  }

  byte[] caseFile() {
    return house.office.caseFiles()
        .make(TestOffice.WORKSPACE, house.id, Set.of(Chapter.values())).orElseThrow().bytes();
  }

  private Personal by(Actor who) {
    return about(who.person());
  }

  private Personal about(PersonId person) {
    return new Personal(person, text);
  }

  /// Of what matters to both.
  public void talk() {
    house.take(Samples.MARTA, (at, by) -> new Command.Open(at, by, Samples.LUCIA_ID,
        new Card(text, "lucia@example.com", Language.EN, Samples.MADRID, text),
        List.of(new Question("a1", Question.Asks.BOTH, text, text))));
    house.take(Samples.MARTA, Command.Invite::new);
    say(Samples.LUCIA, new Utterance.Answered("a1", by(Samples.LUCIA)));
    say(Samples.MARTA, new Utterance.Answered("a1", by(Samples.MARTA)));
    say(Samples.LUCIA, new Utterance.PhraseProposed(by(Samples.LUCIA)));
    say(Samples.MARTA, new Utterance.PhraseReworded(1, by(Samples.MARTA)));
    say(Samples.LUCIA, new Utterance.PhraseAgreed(1));
    say(Samples.LUCIA, new Utterance.Confirmed());
    say(Samples.MARTA, new Utterance.Confirmed());
    house.office.worker().runDue();
  }

  private void say(Actor who, Utterance said) {
    house.take(who, (at, by) -> new Command.Converse(at, by, said));
  }

  /// Written, put to both, and not signed.
  public void draft() {
    house.take(Samples.MARTA, (at, by) -> new Command.SaveDraft(at, by, written(), 0));
    var first = house.sent(1);
    house.take(Samples.LUCIA,
        (at, by) -> new Command.Decline(at, by, first, by(Samples.LUCIA)));
    house.office.worker().runDue();
  }

  /// There to be signed, with a question and its reply.
  public void propose() {
    house.sent(1);
    house.take(Samples.LUCIA,
        (at, by) -> new Command.Ask(at, by, Point.CHANGES, by(Samples.LUCIA)));
    house.take(Samples.MARTA, (at, by) -> new Command.Reply(at, by, 1, by(Samples.MARTA)));
    house.office.worker().runDue();
  }

  public void sign() {
    var seen = house.see().proposal().orElseThrow().ruling().digest();
    for (var who : List.of(Samples.LUCIA, Samples.MARTA)) {
      house.clock.turn(Duration.ofMinutes(1));
      sign(who, seen);
    }
    house.office.worker().runDue();
  }

  private void sign(Actor who, Digest seen) {
    var words = about(who.person());
    var means = new Signing.Means(Signing.Means.Channel.MAILED_LINK_AND_CODE,
        house.clock.instant(), words, words, Optional.of(words), Optional.of(Samples.MADRID),
        Optional.of(house.clock.instant()));
    var consents = Signing.Consent.needed(Signatory.CLIENT, Capacity.CONSUMER);
    house.take(who, (at, by) -> new Command.Sign(at, by, seen, new Signing(words,
        Optional.of(new Personal(who.person(), "M10 10 L20 30")), consents, means,
        consents.stream().sorted().map(it -> Signing.Given.of(it, Language.ES, words)).toList(),
        Optional.of(new Signing.Representation(words, words)))));
  }

  private Draft written() {
    var plain = Samples.draft();
    var clauses = new ArrayList<Clause>();
    for (var clause : plain.clauses()) clauses.add(written(clause));
    for (var point : List.of(Point.SCOPE, Point.FEES, Point.CHANGES))
      clauses.add(new FreeClause(point, text));
    return new Draft(plain.language(), plain.zone(),
        Optional.of(new Party(text, text, text, "marta@example.com")),
        Optional.of(new Party(text, text, text, "lucia@example.com")), plain.capacity(), clauses,
        List.of());
  }

  /// Those that hold words, with other words.
  private Clause written(Clause clause) {
    if (clause instanceof Included) return new Included(List.of(text, text));
    if (clause instanceof NotIncluded) return new NotIncluded(List.of(text));
    if (clause instanceof Extras) return new Extras(List.of(text));
    return clause instanceof Procedure it ? new Procedure(it.sessions(), it.minutes(),
        it.rhythm(), new Procedure.Place.InPerson(text), it.starts(), it.usually()) : clause;
  }

  /// Sessions, what becomes of them, and a payment.
  public void work() {
    for (var day : List.of("2027-03-10", "2027-03-17"))
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall(day + "T10:00"), 60));
    cancel(1, "2027-03-09T20:00");
    cancel(2, "2027-03-16T20:00");
    house.take(Samples.LUCIA, (at, by) -> new Command.Contest(at, by, 2, by(Samples.LUCIA)));
    house.take(Samples.MARTA, (at, by) -> new Command.Waive(at, by, 2, by(Samples.LUCIA)));
    house.take(Samples.MARTA, (at, by) -> new Command.RecordPayment(at, by,
        Samples.euros("320.00"), at.atZone(Samples.MADRID).toLocalDate(), Method.OTHER,
        Optional.of(by(Samples.LUCIA))));
    house.office.worker().runDue();
  }

  private void cancel(int session, String at) {
    house.clock.turnTo(Samples.at(at));
    house.take(Samples.LUCIA, (now, by) -> new Command.Cancel(now, by, session,
        Settling.AS_AGREED, Optional.empty(), Optional.of(by(Samples.LUCIA))));
  }
}
