package pacta.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import pacta.alliance.Question;
import pacta.alliance.Utterance;
import pacta.engagement.Actor;
import pacta.engagement.Appointment;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Document;
import pacta.engagement.Engagement;
import pacta.engagement.Entry;
import pacta.engagement.Signing;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Stage;
import pacta.engagement.Work;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.money.Money;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.terms.Capacity;
import pacta.terms.Draft;
import pacta.terms.Incident.Settling;
import pacta.terms.Point;
import pacta.terms.Terms;
import pacta.time.Gap;
import pacta.time.WallTime;

/// Everything a person can press, sensible or not, on a page that may be old.
///
/// @param state as the page showed it
record Buttons(RandomGenerator random, Optional<Engagement> state, Actor professional,
    Actor client, LocalDate today) {
  private static final List<Question> QUESTIONS = List.of(
      new Question("a1", Question.Asks.CLIENT, "¿Qué esperas de mí?", "What do you expect?"),
      new Question("a2", Question.Asks.BOTH, "¿Cómo nos hablamos?", "How do we talk?"));

  /// A command from whoever would sensibly act next, or from anybody about anything.
  Function<Instant, Command> press() {
    return random.nextInt(5) < 2 ? sensible() : any();
  }

  private Function<Instant, Command> sensible() {
    if (state.isEmpty()) return open(professional);
    return switch (state.get().stage()) {
      case Stage.Talking talking -> talking.draft().flatMap(Draft::complete).isPresent()
          ? propose(professional) : saveDraft(professional, talking.number());
      case Stage.Awaiting awaiting -> random.nextInt(8) == 0
          ? at -> new Command.AskAgain(at, client)
          : sign(next(awaiting));
      case Stage.Running running -> work(running.work());
      case Stage.Forgotten _ -> any();
    };
  }

  private Actor next(Stage.Awaiting awaiting) {
    if (awaiting.missing().contains(Signatory.CLIENT)) return client;
    return awaiting.missing().contains(Signatory.PAYER) ? payer() : professional;
  }

  /// Who signs for the payer; the client where nobody does, or where this is a stranger's page.
  private Actor payer() {
    return state.filter(it -> it.client().equals(client.person())).flatMap(Engagement::payer)
        .map(it -> new Actor(it.person(), Signatory.PAYER)).orElse(client);
  }

  private Function<Instant, Command> work(Work work) {
    var ahead = work.ahead();
    var settled = work.appointments().stream().filter(one -> !one.isAhead()).toList();
    if (!settled.isEmpty() && random.nextInt(5) == 0) return afterwards(settled);
    if (ahead.size() < random.nextInt(1, 4)) return book(professional);
    return settle(ahead.get(random.nextInt(ahead.size())));
  }

  private Function<Instant, Command> afterwards(List<Appointment> settled) {
    var session = settled.get(random.nextInt(settled.size())).session().number();
    if (random.nextInt(3) == 0) return uphold(professional, session);
    return random.nextBoolean()
        ? at -> new Command.Waive(at, professional, session, words("Por esta vez."))
        : at -> new Command.Contest(at, client, session, words("Avisé antes."));
  }

  private Function<Instant, Command> settle(Appointment next) {
    var session = next.session().number();
    if (random.nextBoolean()) return cancel(random.nextInt(4) > 0 ? client : professional, session);
    return random.nextBoolean() ? at -> new Command.MarkHeld(at, professional, session)
        : at -> new Command.ReportNoShow(at, professional, session, settling());
  }

  private Function<Instant, Command> any() {
    var by = random.nextBoolean() ? professional : random.nextInt(4) > 0 ? client : payer();
    var session = random.nextInt(0, 6);
    return switch (random.nextInt(24)) {
      case 0 -> open(by);
      case 1 -> at -> new Command.Invite(at, by);
      case 2, 3 -> converse(by);
      case 4 -> saveDraft(by, random.nextInt(0, 4));
      case 5 -> propose(by);
      case 6 -> at -> new Command.TakeBack(at, by);
      case 7 -> at -> new Command.Ask(at, by, of(Point.values()), words("¿Y si enfermo?"));
      case 8 -> at -> new Command.Reply(at, by, random.nextInt(1, 4), words("Lo vemos."));
      case 9 -> sign(by);
      case 10 -> keepSealed();
      case 11, 18 -> book(by);
      case 12 -> cancel(by, session);
      case 13 -> at -> new Command.MarkHeld(at, by, session);
      case 14 -> at -> new Command.ReportNoShow(at, by, session, settling());
      case 15 -> at -> new Command.Waive(at, by, session, words("Por esta vez."));
      case 16 -> at -> new Command.Contest(at, by, session, words("Avisé antes."));
      case 19 -> decline(by);
      case 20 -> at -> new Command.AskAgain(at, by);
      case 21, 22 -> unpay();
      case 23 -> uphold(by, session);
      default -> pay(by);
    };
  }

  private Function<Instant, Command> decline(Actor by) {
    var seen = state.flatMap(Engagement::proposal).map(p -> p.ruling().digest());
    return at -> new Command.Decline(at, by, seen.orElse(Digest.of("")), words("No puedo."));
  }

  private Function<Instant, Command> open(Actor by) {
    return at -> new Command.Open(at, by, client.person(), new Card("Lucía Ferrer",
        "lucia@example.com", of(Language.values()), zone(), "Proceso"), QUESTIONS);
  }

  private Function<Instant, Command> converse(Actor by) {
    var number = random.nextInt(1, 4);
    var said = switch (random.nextInt(7)) {
      case 0 -> new Utterance.Answered("a" + random.nextInt(1, 4), words("Claridad."));
      case 1 -> new Utterance.PhraseProposed(words("Hablamos claro."));
      case 2 -> new Utterance.PhraseReworded(number, words("Hablamos claro y pronto."));
      case 3 -> new Utterance.PhraseDropped(number);
      case 4, 5 -> new Utterance.PhraseAgreed(number);
      default -> new Utterance.Confirmed();
    };
    return at -> new Command.Converse(at, by, said);
  }

  private Function<Instant, Command> saveDraft(Actor by, int basedOn) {
    var draft = new AnyDraft(random).maybeWithAGap();
    return at -> new Command.SaveDraft(at, by, draft, basedOn);
  }

  /// What is on the page, or by chance something else.
  private Function<Instant, Command> propose(Actor by) {
    var draft = state.flatMap(s -> s.stage() instanceof Stage.Talking t ? t.draft()
        : Optional.<Draft>empty());
    var number = state.map(s -> s.stage() instanceof Stage.Talking t ? t.number() : 1).orElse(0);
    var terms = draft.flatMap(Draft::complete).orElseGet(() ->
        new AnyDraft(random).whole().complete().orElseThrow());
    var basedOn = random.nextInt(8) > 0 ? number : number - 1;
    var named = random.nextInt(8) == 0 ? Optional.<PersonId>empty()
        : Optional.of(new PersonId(new UUID(7, random.nextInt(3))));
    return at -> new Command.Propose(at, by, terms, basedOn, papers(terms),
        at.plus(Duration.ofDays(random.nextInt(1, 15))), named);
  }

  private static List<Document> papers(Terms terms) {
    var text = Canonical.PLAIN.write(terms);
    return List.of(new Document(Language.ES, Digest.of("es" + text)),
        new Document(Language.EN, Digest.of("en" + text)));
  }

  private Function<Instant, Command> sign(Actor by) {
    var right = state.flatMap(Engagement::proposal).map(p -> p.ruling().digest());
    var seen = random.nextInt(8) > 0 ? right.orElse(Digest.of("")) : Digest.of("another");
    var consents = random.nextInt(8) > 0
        ? Consent.needed(Signatory.CLIENT, Capacity.CONSUMER) : Set.of(Consent.ELECTRONICALLY);
    var asked = random.nextInt(4) > 0 ? List.<Signing.Given>of() : List.of(
        Signing.Given.of(Consent.INFORMED, Language.ES, words("Lo sé.")));
    return at -> new Command.Sign(at, by, seen, new Signing(words("Lucía Ferrer"),
        Optional.empty(), consents, new Signing.Means(
            Signing.Means.Channel.MAILED_LINK_AND_CODE, at, words("127.0.0.1"), words("agent")),
        asked, Optional.empty()));
  }

  private Function<Instant, Command> keepSealed() {
    return at -> new Command.KeepSealed(at, professional,
        List.of(new Document(Language.ES, Digest.of("sealed"))));
  }

  private Function<Instant, Command> book(Actor by) {
    var zone = zone();
    var day = random.nextInt(4) > 0 ? today.plusDays(random.nextInt(-1, 9))
        : clockChange(zone).orElse(today);
    var local = day.atTime(random.nextInt(24), random.nextInt(2) * 30);
    var start = new WallTime(skipped(local, zone), zone, of(WallTime.Overlap.values()));
    var minutes = random.nextInt(15, 181);
    return at -> new Command.Book(at, by, start, minutes);
  }

  private Optional<LocalDate> clockChange(ZoneId zone) {
    var next = zone.getRules().nextTransition(today.atStartOfDay(zone).toInstant());
    return Optional.ofNullable(next).map(it -> it.getDateTimeBefore().toLocalDate());
  }

  private static LocalDateTime skipped(LocalDateTime local, ZoneId zone) {
    return Gap.at(local, zone).map(Gap::after).orElse(local);
  }

  private Function<Instant, Command> cancel(Actor by, int session) {
    var settling = settling();
    var ago = random.nextInt(3) > 0 ? Optional.<Duration>empty()
        : Optional.of(Duration.ofSeconds(random.nextInt(-60, 900)));
    return at -> new Command.Cancel(at, by, session, settling, ago.map(at::minus),
        Optional.of(words("Me ha surgido un viaje.")));
  }

  private Function<Instant, Command> pay(Actor by) {
    var currency = state.flatMap(Engagement::work).map(w -> w.account().currency())
        .orElse(Currency.getInstance("EUR"));
    var before = state.flatMap(Engagement::work).stream()
        .flatMap(it -> it.account().entries().stream())
        .filter(it -> it.kind() == Entry.Kind.PAYMENT).map(it -> it.amount().negated())
        .reduce((_, last) -> last);
    var other = new Money(random.nextLong(-10_000, 50_000),
        random.nextInt(10) > 0 ? currency : Currency.getInstance("USD"));
    var amount = random.nextBoolean() ? before.orElse(other) : other;
    var another = random.nextBoolean();
    return at -> new Command.RecordPayment(at, by, amount, today, of(Command.Method.values()),
        Optional.empty(), another);
  }

  private Function<Instant, Command> uphold(Actor by, int session) {
    var words = Optional.of(words("Lo hablamos.")).filter(_ -> random.nextBoolean());
    return at -> new Command.Uphold(at, by, session, words);
  }

  private Function<Instant, Command> unpay() {
    var payment = random.nextInt(0, 3);
    return at -> new Command.TakePaymentBack(at, professional, payment,
        words("Era de otra persona."));
  }

  private ZoneId zone() {
    return AnyDraft.ZONES.get(random.nextInt(AnyDraft.ZONES.size()));
  }

  private Settling settling() {
    return random.nextInt(3) > 0 ? Settling.AS_AGREED : Settling.WITH_A_PASS;
  }

  private Personal words(String text) {
    return new Personal(new PersonId(client.person().value()),
        random.nextInt(20) > 0 ? text : " ");
  }

  @SafeVarargs private <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
