package pacta.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Decider;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Told;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.Derivation;
import pacta.terms.Owed;
import pacta.terms.Instalments.Due;
import pacta.terms.Session;
import pacta.terms.Step;
import pacta.terms.Terms;
import pacta.words.Explained;
import pacta.words.Formats;
import pacta.words.Listener;

/// Every consequence of an engagement in the order in which it came, with its derivation, for
/// people to read.
final class StoryLog {
  private final Language language;
  private final Formats formats;
  private final List<String> lines = new ArrayList<>();

  private StoryLog(Language language) {
    this.language = language;
    this.formats = Formats.in(language);
  }

  /// @return empty when nothing that costs anybody anything happened
  static Optional<String> of(List<Event> history, Language language) {
    var log = new StoryLog(language);
    Optional<Engagement> state = Optional.empty();
    for (var event : history) {
      var before = state.flatMap(Engagement::work);
      state = Optional.of(Decider.evolve(state, event));
      var after = state.flatMap(Engagement::work);
      after.ifPresent(work -> log.add(event, before.orElse(work), work));
    }
    return log.lines.isEmpty() ? Optional.empty()
        : Optional.of(String.join("\n", log.lines) + "\n");
  }

  private void add(Event event, Work before, Work after) {
    var told = Told.of(event, before);
    if (told.isPresent()) {
      incident(event, told.get(), after);
      return;
    }
    switch (event) {
      case Event.CameIntoForce e -> force(e, after);
      case Event.SessionBooked e -> booked(e, after);
      case Event.Waived e -> act(e, after, "log.waived", "session", start(after, e.session()),
          "amount", e.amount().isZero() ? say("log.the-session") : formats.money(e.amount()),
          "reason", e.reason().text());
      case Event.Contested e -> act(e, after, "log.contested",
          "session", start(after, e.session()), "reason", e.reason().text());
      case Event.Upheld e -> act(e, after, "log.upheld", "session", start(after, e.session()),
          "reason", e.words().map(it -> it.text()).orElse("none"));
      case Event.PaymentRecorded e -> act(e, after, "log.paid",
          "amount", formats.money(e.amount()), "day", formats.date(e.on()));
      case Event.PaymentTakenBack e -> act(e, after, "log.unpaid",
          "amount", formats.money(e.amount()), "reason", e.reason().text());
      case Event.Opened _, Event.Invited _, Event.Conversed _, Event.DraftSaved _,
          Event.PayerNamed _, Event.Proposed _, Event.TakenBack _, Event.Declined _,
          Event.AskedAgain _, Event.Asked _, Event.Replied _, Event.Signed _,
          Event.SealedDocuments _, Event.SessionCancelled _, Event.SessionHeld _,
          Event.ClientDidNotCome _ -> { }
    }
  }

  private void incident(Event event, Told told, Work work) {
    var said = Explained.of(told.verdict(), told.incident(), work.terms(), language,
        work.terms().zone(), Listener.BOTH);
    head(event.at(), work, said.brief());
    for (var line : said.lines())
      body(line.label() + (line.detail().isEmpty() ? "" : " (" + line.detail() + ")")
          + ": " + line.value());
    body(said.because() + " (" + say("log.version",
        "n", told.verdict().main().because().version().number()) + ").");
    said.others().forEach(this::body);
    balance(work);
  }

  private void force(Event.CameIntoForce event, Work work) {
    head(event.at(), work, say("log.force", "version", event.version().number()));
    for (var owed : event.owed()) owed(owed, event.at(), work);
    balance(work);
  }

  private void booked(Event.SessionBooked event, Work work) {
    head(event.at(), work, say("log.booked", "session", start(event.session()),
        "number", event.session().number()));
    event.freeUntil().ifPresent(until -> body(say("log.free",
        "until", moment(until, work.terms()))));
    event.owed().ifPresent(owed -> owed(owed, event.at(), work));
    balance(work);
  }

  private void owed(Owed owed, Instant at, Work work) {
    var charge = owed.charge();
    body(say("log.owed", "amount", formats.money(charge.amount()),
        "sum", sum(charge.because()), "clause", charge.because().clause().toString(),
        "due", due(owed.due(), at, work.terms())));
  }

  /// The arithmetic where there is some: `90,00 € + 21 %`.
  private String sum(Derivation because) {
    var parts = new ArrayList<String>();
    for (var step : because.steps()) {
      if (step instanceof Step.Started(var _, var amount)) parts.add(formats.money(amount));
      if (step instanceof Step.Taxed(var rate)) parts.add(formats.percent(rate));
    }
    return parts.size() < 2 ? "" : " = " + String.join(" + ", parts);
  }

  private String due(Due due, Instant at, Terms terms) {
    return switch (due) {
      case Due.OnDate(var date) -> say("log.due", "day", formats.date(date));
      case Due.OnSignature(var days) -> say("log.due", "day",
          formats.date(at.atZone(terms.zone()).toLocalDate().plusDays(days)));
      case Due.BeforeSession(var session, var days) ->
          say("log.due-session", "session", session, "days", days);
      case Due.OnAcceptance(var piece, var days) ->
          say("log.due-piece", "piece", piece, "days", days);
    };
  }

  private void act(Event event, Work work, String key, Object... named) {
    head(event.at(), work, say(key, named));
    balance(work);
  }

  private void head(Instant at, Work work, String what) {
    if (!lines.isEmpty()) lines.add("");
    lines.add(formats.momentInFull(at.atZone(work.terms().zone())));
    lines.add(what);
  }

  private void body(String line) {
    lines.add("  " + line);
  }

  private void balance(Work work) {
    var balance = work.account().balance();
    body(say(balance.isNegative() ? "log.favour" : "log.balance",
        "amount", formats.money(abs(balance))));
  }

  private static Money abs(Money amount) {
    return amount.isNegative() ? amount.negated() : amount;
  }

  private String start(Work work, int session) {
    return start(work.find(session).orElseThrow().session());
  }

  private String start(Session session) {
    return formats.moment(session.start());
  }

  private String moment(Instant when, Terms terms) {
    return formats.moment(when.atZone(terms.zone()));
  }

  private String say(String key, Object... named) {
    return Console.text(language, key, named);
  }
}
