package pacta.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import pacta.terms.Example;
import pacta.terms.Incident;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.terms.Verdict;

/// A worked example in two short phrases.
record ExampleWords(Ground ground, ZoneId zone) {
  static ExampleText of(Example example, Ground ground, Terms terms) {
    var words = new ExampleWords(ground, terms.zone());
    return new ExampleText(words.when(example.incident()), words.outcome(example, terms));
  }

  private String when(Incident incident) {
    return switch (incident) {
      case Incident.ClientCancels it -> told("example.cancel", it.session(), it.told());
      case Incident.ProfessionalCancelsSession it -> told("example.own", it.session(), it.told());
      case Incident.ClientDoesNotCome it when !it.told().isAfter(it.session().start().instant()) ->
          ground.say("example.no-show-at-once", "start", start(it.session()));
      case Incident.ClientDoesNotCome it -> ground.say("example.no-show",
          "start", start(it.session()), "wait", ground.formats().duration(
              Duration.between(it.session().start().instant(), it.told())));
      case Incident.SessionIsHeld _, Incident.WorkEnds _ ->
          throw new IllegalArgumentException("no such example: " + incident);
    };
  }

  private String told(String key, Session session, Instant told) {
    return ground.say(key, "start", start(session),
        "told", ground.formats().momentExact(told.atZone(zone)));
  }

  private String start(Session session) {
    return ground.formats().momentInFull(session.start().instant().atZone(zone));
  }

  private String outcome(Example example, Terms terms) {
    var words = new JudgedWords(new Telling(terms, example.incident(), ground.language(), zone,
        Listener.BOTH), (Verdict.Judged) example.verdict());
    var main = ((Verdict.Judged) example.verdict()).main();
    return ground.money(words.amount(main)) + ", " + words.headline(main);
  }
}
