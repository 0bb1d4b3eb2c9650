package pacta.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.people.Language;
import pacta.people.Role;
import pacta.terms.ClauseId;
import pacta.terms.Draft;
import pacta.terms.EarlyTermination;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.Session;
import pacta.terms.Terms;

/// An incident told to somebody: the question, and times on the clocks that matter to them.
record Telling(Terms terms, Incident incident, Language language, ZoneId reader,
    Listener listener) {
  private static final String NO_AMOUNT = "—";

  Ground ground() {
    return Ground.of(Draft.of(terms), language);
  }

  Formats formats() {
    return Formats.in(language);
  }

  String say(String key, Object... named) {
    var slots = new HashMap<String, Object>(Map.of("pro", ground().pro(),
        "client", ground().client(), "me", listener.name(), "cent", ground().cent()));
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return Phrases.of("explained", language).say(key, slots);
  }

  Explained unjudged(String headline, Optional<ClauseId> clause) {
    var question = question();
    return new Explained(Tone.WAIT, question, NO_AMOUNT, headline, List.of(),
        clause.map(this::because).orElse(""), clause, List.of(),
        say("brief.unjudged", "question", question, "headline", headline));
  }

  String because(ClauseId clause) {
    return say("because", "clause", clause.toString());
  }

  String question() {
    return switch (incident) {
      case Incident.ClientCancels it -> say(
          it.settling() == Settling.AS_AGREED ? "question.cancel" : "question.cancel-pass",
          "told", moment(it.told()));
      case Incident.ClientDoesNotCome it -> say(
          it.settling() == Settling.AS_AGREED ? "question.no-show" : "question.no-show-pass",
          "start", start(it.session()));
      case Incident.ProfessionalCancelsSession it ->
          say("question.own", "told", moment(it.told()));
      case Incident.SessionIsHeld it -> say("question.held", "start", start(it.session()));
      case Incident.WorkEnds it -> say("question.end." + it.by(), "told", moment(it.told()));
    };
  }

  /// What happened, in the past: the beginning of a line in a list.
  String happened() {
    return switch (incident) {
      case Incident.ClientCancels it -> cancelled("brief.cancel", it.session(), it.told());
      case Incident.ClientDoesNotCome it -> say("brief.no-show", "start", day(it.session()));
      case Incident.ProfessionalCancelsSession it ->
          cancelled("brief.own", it.session(), it.told());
      case Incident.SessionIsHeld it -> say("brief.held", "start", day(it.session()));
      case Incident.WorkEnds it -> say("brief.end." + it.by(), "lastDay", lastDay(it));
    };
  }

  private String cancelled(String key, Session session, Instant told) {
    var start = session.start().instant();
    if (!told.isBefore(start)) return say(key + "-begun", "start", day(session));
    return say(key, "start", day(session),
        "notice", formats().duration(Duration.between(told, start)));
  }

  private String lastDay(Incident.WorkEnds it) {
    var days = terms.find(EarlyTermination.class)
        .map(EarlyTermination::noticeDays).orElse(0);
    return formats().date(saidOn(it).plusDays(days));
  }

  private LocalDate saidOn(Incident.WorkEnds it) {
    return it.told().atZone(terms.zone()).toLocalDate();
  }

  String start(Session session) {
    return moment(session.start().instant());
  }

  private String day(Session session) {
    return formats().day(session.start().instant().atZone(terms.zone()).toLocalDate());
  }

  /// In the agreement's zone, and in the reader's where its clock shows another time.
  String moment(Instant when) {
    return both(when, formats().moment(when.atZone(terms.zone())));
  }

  /// The same to the second, where a second decides.
  String exact(Instant when) {
    return both(when, formats().momentExact(when.atZone(terms.zone())));
  }

  private String both(Instant when, String here) {
    var there = when.atZone(reader);
    if (there.toLocalDateTime().equals(when.atZone(terms.zone()).toLocalDateTime())) return here;
    return here + formats().alsoIn(when.atZone(terms.zone()), reader);
  }
}
