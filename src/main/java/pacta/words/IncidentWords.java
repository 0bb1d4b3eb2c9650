package pacta.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pacta.money.Percent;
import pacta.terms.EarlyTermination;
import pacta.terms.Excuse;
import pacta.terms.Incident;
import pacta.terms.Incident.Reason;
import pacta.terms.Incident.Settling;
import pacta.terms.PriceReview;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.Session;

/// Something that happens, as a question, as what happened, or as an example. The three tell the
/// same facts; a list is short on them, and the examples of an agreement say dates in full.
record IncidentWords(Telling telling, Voice voice) {
  /// How it is told.
  enum Voice { QUESTION, PAST, EXAMPLE }

  String text() {
    return switch (telling.incident()) {
      case Incident.OfSession it -> ofSession(it);
      case Incident.WorkBegins it -> say("begins." + it.delayedBy(), "first", date(it.first()));
      case Incident.WorkEnds it -> ends(it);
      case Incident.ClientWithdraws it -> say(it.informed() ? "withdraws"
          : "withdraws-uninformed", "told", told(), "done", done(it.done()));
      case Incident.PauseIsAsked it -> say("pause", "told", told(), "first", date(it.first()),
          "until", date(it.until()));
      case Incident.PaymentIsLate it -> payment(it);
      case Incident.PieceIsDelivered it -> say("delivered." + it.delay(), "piece", it.piece(),
          "told", told(), "price", telling.money(it.price())) + moved(it);
      case Incident.PieceIsAnswered it -> say("answered." + answer(it), "piece", it.piece(),
          "delivered", date(it.delivered()), "told", it.accepted().isEmpty() ? endOf() : told());
      case Incident.RevisionIsAsked it -> say("revision", "piece", it.piece(), "round",
          telling.formats().number(it.round()), "delivered", date(it.delivered()), "told", told());
      case Incident.MaterialsAre it -> say(it.there() ? "materials.there" : "materials.missing",
          "on", date(it.on()));
      case Incident.ChangeIsAsked it -> say(it.agreed() ? "change.agreed" : "change.open",
          "minutes", telling.worked(it.minutes()), "before", before(it));
      case Incident.WorkIsHurried it -> say("hurry." + it.by(), "told", told(),
          "price", telling.money(it.price()), "ready", telling.moment(it.ready()));
      case Incident.MonthEnds it -> month(it);
      case Incident.SessionsExpire it -> say("expire", "told", endOf(), "n", it.left());
      case Incident.PriceIsReviewed it -> review(it);
    };
  }

  private String ofSession(Incident.OfSession incident) {
    var session = incident.session();
    return switch (incident) {
      case Incident.ClientCancels it -> cancels(it);
      case Incident.ClientDoesNotCome it -> doesNotCome(it);
      case Incident.ProfessionalCancelsSession _ -> about(begun() ? "own-begun" : "own", session);
      case Incident.ProfessionalSetsOut _ -> about("sets-out", session);
      case Incident.ForceMajeure _ -> about("force-majeure", session);
      case Incident.SessionIsMoved it -> say("move." + it.by(), "start", start(session),
          "told", told(), "to", telling.moment(it.to().instant()));
      case Incident.SomebodyIsLate it -> say("late." + it.by(), "start", start(session),
          "late", telling.formats().duration(Duration.ofMinutes(it.minutes())));
      case Incident.SessionIsHeld _ -> about("held", session);
      case Incident.SessionIsUnpaid _ -> about("unpaid", session);
      case Incident.ProofIsDue it -> say(it.shown() ? "proof-shown" : "proof-missing",
          "start", start(session), "told", it.shown() ? told() : endOf());
    };
  }

  private String cancels(Incident.ClientCancels it) {
    var pass = voice == Voice.QUESTION && it.settling() == Settling.WITH_A_PASS;
    return say(pass ? "cancel-pass" : begun() ? "cancel-begun" : "cancel",
        "start", start(it.session()), "told", told(), "notice", notice(it.session()),
        "why", it.cause().map(this::why).orElse(""));
  }

  private String doesNotCome(Incident.ClientDoesNotCome it) {
    var start = it.session().start().instant();
    var pass = voice == Voice.QUESTION && it.settling() == Settling.WITH_A_PASS;
    var atOnce = voice == Voice.EXAMPLE && !it.told().isAfter(start);
    return say(pass ? "no-show-pass" : atOnce ? "no-show-at-once" : "no-show",
        "start", start(it.session()), "why", it.cause().map(this::why).orElse(""),
        "wait", telling.formats().duration(Duration.between(start, it.told())));
  }

  private String why(Excuse.Cause cause) {
    return " " + telling.say("cause.because." + cause);
  }

  private String about(String key, Session session) {
    return say(key, "start", start(session), "told", told(), "notice", notice(session));
  }

  /// Only a list says it apart, because it tells the notice in hours.
  private boolean begun() {
    return voice == Voice.PAST && telling.incident() instanceof Incident.OfSession it
        && !it.told().isBefore(it.session().start().instant());
  }

  private String notice(Session session) {
    return telling.formats().measured(
        Duration.between(telling.incident().told(), session.start().instant()));
  }

  private String ends(Incident.WorkEnds it) {
    var reason = it.reason() == Reason.FREELY ? "" : "." + it.reason();
    return say("end." + it.by() + reason, "told", told(), "lastDay", date(lastDay(it)),
        "done", done(Optional.of(it.done())));
  }

  /// How much of a whole work is done, where that is told.
  private String done(Optional<Percent> share) {
    return share.filter(_ -> telling.terms().price() instanceof ProjectPrice).map(it ->
        telling.say("with-done", "share", telling.formats().percent(it))).orElse("");
  }

  private LocalDate lastDay(Incident.WorkEnds it) {
    var days = it.reason() != Reason.FREELY ? 0 : telling.terms().find(EarlyTermination.class)
        .map(EarlyTermination::noticeDays).orElse(0);
    return telling.terms().day(it.told()).plusDays(days);
  }

  private String payment(Incident.PaymentIsLate it) {
    var parts = it.paid().stream().map(part -> telling.say("paid-part",
        "amount", telling.money(part.amount()), "on", date(part.on()))).toList();
    return say(parts.isEmpty() ? "payment" : "payment.parts",
        "amount", telling.money(it.amount()), "due", date(it.due()), "asOf", date(it.asOf()),
        "parts", telling.formats().list(parts));
  }

  /// Its day is later where the client kept the work waiting.
  private String moved(Incident.PieceIsDelivered it) {
    return it.moved() == 0 ? "" : telling.say("with-moved", "n", it.moved());
  }

  private static String answer(Incident.PieceIsAnswered it) {
    return it.accepted().map(yes -> yes ? "YES" : "NO").orElse("SILENT");
  }

  private String before(Incident.ChangeIsAsked it) {
    return it.small() == 0 ? ""
        : telling.say("with-small", "small", telling.worked(it.small()));
  }

  private String month(Incident.MonthEnds it) {
    var kept = it.kept().stream().mapToInt(Incident.Kept::minutes).sum();
    var more = (kept == 0 ? "" : telling.say("with-kept", "kept", telling.worked(kept)))
        + (it.paused() == 0 ? "" : telling.say("with-pause", "n", it.paused()))
        + (it.approved() && isBeyond(it) ? telling.say("with-approval") : "");
    return say("month", "month", telling.month(it.month()),
        "minutes", telling.worked(it.minutes()), "more", more);
  }

  /// Whether there is anything to say yes to.
  private boolean isBeyond(Incident.MonthEnds it) {
    return telling.terms().find(Retainer.class)
        .filter(price -> it.minutes() > price.minutes()).isPresent();
  }

  private String review(Incident.PriceIsReviewed it) {
    var basis = telling.terms().find(PriceReview.class).map(PriceReview::basis)
        .orElse(PriceReview.Basis.PROFESSIONAL_PROPOSES);
    var by = basis == PriceReview.Basis.CONSUMER_PRICES ? it.index() : it.asked();
    return say("review." + basis, "told", told(), "price", telling.money(it.price()),
        "by", telling.formats().percent(by), "from", date(it.from()));
  }

  private String told() {
    var told = telling.incident().told();
    return switch (voice) {
      case QUESTION, PAST -> telling.moment(told);
      case EXAMPLE -> telling.incident() instanceof Incident.OfSession
          ? telling.exact(told) : inFull(told);
    };
  }

  /// The end of a day by its own name, where it is looked at what was not done until then.
  private String endOf() {
    var told = telling.incident().told();
    return voice == Voice.EXAMPLE ? telling.untilInFull(told) : telling.until(told);
  }

  private String inFull(Instant at) {
    return telling.formats().momentInFull(at.atZone(telling.terms().zone()));
  }

  private String start(Session session) {
    return switch (voice) {
      case QUESTION -> telling.start(session);
      case PAST -> telling.day(session);
      case EXAMPLE -> inFull(session.start().instant());
    };
  }

  private String date(LocalDate day) {
    return telling.date(day);
  }

  private String say(String key, Object... named) {
    return switch (voice) {
      case QUESTION -> telling.say("question." + key, named);
      case PAST -> telling.say("brief." + key, named);
      case EXAMPLE -> telling.ground().say("example." + key, named);
    };
  }
}
