package pacta.desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pacta.document.Matrix;
import pacta.engagement.Card;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.engagement.Told;
import pacta.engagement.Work;
import pacta.people.EngagementId;
import pacta.people.FirstName;
import pacta.people.Language;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.post.Fact;
import pacta.post.LetterKind;
import pacta.post.Letterhead;
import pacta.terms.Consequence;
import pacta.terms.Point;
import pacta.terms.Session;
import pacta.words.Explained;
import pacta.words.Formats;
import pacta.words.Gist;
import pacta.words.Listener;
import pacta.words.Phrases;
import pacta.words.Prose;
import pacta.words.SumLine;

/// What is written to whom because of an event, worded for that reader.
///
/// @param state as it was right after the event
/// @param to    who gets the letter
record Correspondence(Practice practice, EngagementId engagement, Engagement state, Doors doors,
    Event event, Signatory to) {
  Reader reader() {
    return new Reader(practice, state, event, to);
  }

  Language language() {
    return reader().language();
  }

  LetterKind invitation() {
    var questions = state.alliance().questions();
    return new LetterKind.Invitation(head(), firstName(), Optional.empty(),
        say("questions", "n", questions.size()),
        questions.stream().findFirst().map(question -> question.in(language())),
        Optional.empty(), link("/alliance"),
        formats().date(date(event.at().plus(Doors.CLIENTS_LINK_LASTS))));
  }

  LetterKind readyToSign() {
    var proposal = state.proposal().orElseThrow();
    var terms = proposal.agreed().terms();
    var gist = to == Signatory.PAYER ? Gist.ofPayer(terms, language())
        : Gist.of(terms, language());
    var facts = gist.stream().limit(3).map(sentence -> Fact.of("", sentence)).toList();
    return new LetterKind.ReadyToSign(head(), firstName(), to, client(), Optional.empty(), facts,
        link("/agreement"), formats().day(date(proposal.expires())));
  }

  LetterKind reminder() {
    return new LetterKind.SigningReminder(head(), firstName(), to, other(), say("document"),
        moment(state.proposal().orElseThrow().expires()), toSign());
  }

  LetterKind declined(Event.Declined declined) {
    return new LetterKind.Declined(head(), firstName(), other(), say("document"),
        declined.reason().text(), professional(""));
  }

  LetterKind askedAgain() {
    return new LetterKind.AskedAgain(head(), firstName(), other(), say("document"),
        formats().day(date(state.proposal().orElseThrow().expires())), professional(""));
  }

  LetterKind question(Event.Asked asked) {
    return new LetterKind.ClientQuestion(head(), firstName(), other(), point(asked.point()),
        asked.text().text(), professional("/agreement?point=7"));
  }

  LetterKind reply(Event.Replied replied) {
    var asked = state.asked().stream()
        .filter(question -> question.number() == replied.question()).findFirst().orElseThrow();
    return new LetterKind.QuestionAnswered(head(), firstName(), point(asked.point()),
        asked.text().text(), replied.text().text(), link("/agreement"));
  }

  LetterKind countersign(Event.Signed signed) {
    return new LetterKind.OtherSigned(head(), firstName(), to, other(), say("document"),
        moment(signed.at()), toSign());
  }

  /// Where the reader signs.
  private String toSign() {
    return reader().isOwn() ? professional("") : link("/agreement");
  }

  /// What the attached receipt is called: `comprobante.json`.
  String receiptName() {
    return say("file.receipt");
  }

  LetterKind signedCopy(String file, int pages) {
    var running = (Stage.Running) state.stage();
    var facts = running.signatures().values().stream()
        .sorted(Comparator.comparing(Stage.Signature::at))
        .map(signature -> Fact.of(signature.signing().name().text(), moment(signature.at())))
        .toList();
    return new LetterKind.SignedCopy(head(), firstName(), to, other(),
        formats().day(date(running.since())), facts, file, say("pages", "n", pages), receiptName(),
        link(""), checking().toString());
  }

  /// Where anybody can check the paper: what the square on it says.
  private URI checking() {
    return Matrix.address(doors.forAnybody(practice.id(), Proposing.checking(language())),
        Quoted.code(engagement));
  }

  LetterKind booked(Event.SessionBooked booked) {
    var session = booked.session();
    return new LetterKind.SessionBooked(head(), firstName(), to, other(), ordinal(),
        moment(session.start().instant()),
        formats().duration(Duration.ofMinutes(session.minutes())), Sentences.place(this),
        booked.freeUntil().map(until ->
            new LetterKind.FreeUntil(moment(until), Sentences.afterFree(work(), session, this))),
        link(""));
  }

  LetterKind cancelled(Event.SessionCancelled cancelled) {
    var session = work().find(cancelled.session()).orElseThrow().session();
    var said = explained(cancelled);
    return new LetterKind.SessionCancelled(head(), firstName(), to, other(),
        cancelled.by().role(), moment(session.start().instant()), moment(cancelled.told()),
        Sentences.outcome(cancelled.consequences(), this), said.clause().orElseThrow().toString(),
        owed(cancelled.consequences(), said), cancelled.message().map(Personal::text)
            .filter(_ -> cancelled.by().role() != to), link(""));
  }

  LetterKind notCome(Event.ClientDidNotCome absent) {
    var session = work().find(absent.session()).orElseThrow().session();
    var said = explained(absent);
    return new LetterKind.NoShow(head(), firstName(), moment(session.start().instant()),
        Sentences.outcome(absent.consequences(), this),
        said.clause().orElseThrow().toString(), owed(absent.consequences(), said), link(""));
  }

  LetterKind waived(Event.Waived waived) {
    var session = work().find(waived.session()).orElseThrow().session();
    var amount = waived.amount().isZero() ? say("session") : formats().money(waived.amount());
    return new LetterKind.ChargeWaived(head(), firstName(), amount, what(session),
        Optional.of(waived.reason().text()), payer(),
        payer().isPresent() ? List.of() : Sentences.balance(this),
        payer().isPresent() ? link("") : link("/statement"));
  }

  LetterKind disputed(Event.Contested contested) {
    var session = work().find(contested.session()).orElseThrow().session();
    return new LetterKind.ChargeContested(head(), firstName(), other(),
        Sentences.disputed(session, this), what(session),
        Optional.of(contested.reason().text()), professional(""));
  }

  LetterKind upheld(Event.Upheld upheld) {
    var session = work().find(upheld.session()).orElseThrow().session();
    return new LetterKind.ChargeUpheld(head(), firstName(), Sentences.disputed(session, this),
        what(session), upheld.words().map(Personal::text), link(""));
  }

  LetterKind paid(Event.PaymentRecorded paid) {
    return new LetterKind.PaymentReceived(head(), firstName(), formats().money(paid.amount()),
        formats().day(paid.on()), Sentences.balance(this), link("/statement"));
  }

  LetterKind unpaid(Event.PaymentTakenBack back) {
    var recorded = work().account().payment(back.payment()).orElseThrow().at();
    return new LetterKind.PaymentTakenBack(head(), firstName(), formats().money(back.amount()),
        formats().day(date(recorded)), back.reason().text(), Sentences.balance(this),
        link("/statement"));
  }

  private String what(Session session) {
    return say("waived.what", "session", moment(session.start().instant()));
  }

  /// The arithmetic, and who pays what comes of it where that is not the client.
  private List<Fact> owed(List<Consequence> consequences, Explained said) {
    var facts = new ArrayList<>(facts(said.lines()));
    if (consequences.stream().anyMatch(Consequence.Charge.class::isInstance))
      payer().ifPresent(it -> facts.add(Fact.of(say("payer"), it)));
    return facts;
  }

  private Optional<String> payer() {
    return work().terms().payer().map(it -> it.party().name());
  }

  private Explained explained(Event event) {
    var told = Told.of(event, work()).orElseThrow();
    return Explained.of(told.verdict(), told.incident(), work().terms(), language(), zone(),
        reader().isOwn() ? Listener.PROFESSIONAL : Listener.CLIENT);
  }

  private static List<Fact> facts(List<SumLine> lines) {
    return lines.stream().map(line -> line.kind() == SumLine.Kind.RESULT
        ? Fact.strong(line.label(), line.value()) : Fact.of(line.label(), line.value())).toList();
  }

  /// Which session the next one will be, of how many.
  private String ordinal() {
    var which = work().unitsUsed() + work().ahead().size();
    return work().unitsAgreed().map(all -> say("ordinal", "n", which, "all", all))
        .orElse(Integer.toString(which));
  }

  private String point(Point point) {
    var title = Prose.of(state.proposal().orElseThrow().agreed().terms(), language()).stream()
        .filter(text -> text.number() == point.number()).findFirst().orElseThrow().title();
    return point.number() + ", " + title;
  }

  private Letterhead head() {
    return new Letterhead(practice.name(), FirstName.of(practice.name()), practice.business(),
        doors.place(practice.id()));
  }

  private String firstName() {
    return FirstName.of(reader().address().name());
  }

  private String other() {
    return FirstName.of(reader().other());
  }

  private String client() {
    return FirstName.of(card().name());
  }

  private String link(String path) {
    return switch (to) {
      case PROFESSIONAL -> professional(path);
      case CLIENT -> doors.forClient(practice.id(), engagement, state.client(),
          card().language(), path, event.at());
      case PAYER -> doors.forPayer(practice.id(), engagement, state.personOf(to),
          language(), path, event.at());
    };
  }

  private String professional(String path) {
    return doors.forProfessional(practice.id(), "/engagements/" + engagement + path);
  }

  String moment(Instant when) {
    return formats().moment(when.atZone(zone()));
  }

  private LocalDate date(Instant when) {
    return when.atZone(zone()).toLocalDate();
  }

  ZoneId zone() {
    return reader().zone();
  }

  Formats formats() {
    return Formats.in(language());
  }

  Work work() {
    return state.work().orElseThrow();
  }

  private Card card() {
    return reader().card(Signatory.CLIENT);
  }

  String say(String key, Object... named) {
    return texts(language()).say(key, named);
  }

  private static Phrases texts(Language language) {
    return Phrases.of(Correspondence.class, "letters", language);
  }
}
