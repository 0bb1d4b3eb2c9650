package pacta.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.ClauseId;
import pacta.terms.Draft;
import pacta.terms.Incident;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.time.Span;

/// An incident told to somebody: the question, and times on the clocks that matter to them.
///
/// @param ground of the same terms, in the same language
record Telling(Terms terms, Incident incident, Language language, ZoneId reader,
    Listener listener, Ground ground) {
  static final String NO_AMOUNT = "—";

  Telling(Terms terms, Incident incident, Language language, ZoneId reader, Listener listener) {
    this(terms, incident, language, reader, listener, Ground.of(Draft.of(terms), language));
  }

  Formats formats() {
    return Formats.in(language);
  }

  String say(String key, Object... named) {
    var slots = new HashMap<String, Object>(Map.of("pro", ground.pro(),
        "client", ground.client(), "me", listener.name(), "cent", ground.cent()));
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return Phrases.of("explained", language).say(key, slots);
  }

  Explained unjudged(String headline, Optional<ClauseId> clause) {
    var question = question();
    return new Explained(Tone.WAIT, question, NO_AMOUNT, headline, "", List.of(),
        clause.map(this::because).orElse(""), clause, List.of(),
        say("brief.unjudged", "question", question, "headline", headline));
  }

  String because(ClauseId clause) {
    return say("because", "clause", clause.toString());
  }

  String question() {
    return new IncidentWords(this, IncidentWords.Voice.QUESTION).text();
  }

  /// What happened, in the past: the beginning of a line in a list.
  String happened() {
    return new IncidentWords(this, IncidentWords.Voice.PAST).text();
  }

  String start(Session session) {
    return moment(session.start().instant());
  }

  String day(Session session) {
    return formats().day(session.start().instant().atZone(terms.zone()).toLocalDate());
  }

  /// In the agreement's zone, and in the reader's where its clock shows another time.
  String moment(Instant when) {
    return both(when, formats().moment(when.atZone(terms.zone())));
  }

  /// The same, but the end of a day by its own name: `martes 12 de enero a las 24:00`.
  String until(Instant when) {
    var here = when.atZone(terms.zone());
    if (!here.toLocalTime().equals(LocalTime.MIDNIGHT)) return moment(when);
    return both(when, say("day-end", "day", formats().day(here.toLocalDate().minusDays(1))));
  }

  /// The same with the year.
  String untilInFull(Instant when) {
    var here = when.atZone(terms.zone());
    return here.toLocalTime().equals(LocalTime.MIDNIGHT) ? say("day-end",
        "day", formats().dateInFull(here.toLocalDate().minusDays(1)) + ",")
        : formats().momentInFull(here);
  }

  String date(LocalDate day) {
    return formats().date(day);
  }

  String money(Money amount) {
    return formats().money(amount);
  }

  /// Time that is worked: in hours and minutes, however long.
  String worked(int minutes) {
    return minutes >= 60 && minutes % 60 == 0 ? say("hours", "n", minutes / 60)
        : formats().duration(Duration.ofMinutes(minutes));
  }

  /// `marzo de 2027` / `March 2027`.
  String month(YearMonth month) {
    return say("month", "month", Names.of(language).months().get(month.getMonthValue() - 1),
        "year", String.valueOf(month.getYear()));
  }

  /// `10 días`, `5 días hábiles`, `6 meses`.
  String span(Span span) {
    return say("span." + span.unit(), "n", span.amount());
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
