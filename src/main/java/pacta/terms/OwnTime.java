package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// When something is told that nobody has to tell: the moment at which it can be seen.
record OwnTime(Terms terms) {
  /// The same, told at its own moment; what somebody tells stays as they told it.
  Incident of(Incident incident) {
    return switch (incident) {
      case Incident.ClientDoesNotCome it -> new Incident.ClientDoesNotCome(it.session(),
          after(it, terms.find(NoShow.class).map(NoShow::waitMinutes).orElse(0)), it.settling(),
          it.cause());
      case Incident.SomebodyIsLate it -> new Incident.SomebodyIsLate(
          it.session(), it.by(), it.minutes(), after(it, it.minutes()));
      case Incident.SessionIsHeld it -> new Incident.SessionIsHeld(it.session(), after(it, 0));
      case Incident.ProofIsDue it -> new Incident.ProofIsDue(it.of(), it.shown(), it.shown()
          ? noon(terms.day(it.of().told())) : terms.endOf(terms.day(it.of().told()).plusDays(
              terms.find(Excuse.class).map(Excuse::proofDays).orElse(0))));
      case Incident.SessionIsUnpaid it ->
          new Incident.SessionIsUnpaid(it.session(), after(it, 0));
      case Incident.WorkBegins it ->
          new Incident.WorkBegins(it.first(), it.delayedBy(), noon(it.first()));
      case Incident.PaymentIsLate it -> new Incident.PaymentIsLate(
          it.amount(), it.due(), it.paid(), it.asOf(), noon(it.asOf()));
      case Incident.MaterialsAre it ->
          new Incident.MaterialsAre(it.there(), it.on(), noon(it.on()));
      case Incident.MonthEnds it -> new Incident.MonthEnds(it.month(), it.minutes(), it.kept(),
          it.paused(), it.approved(), terms.endOf(it.month().atEndOfMonth()));
      case Incident.SessionsExpire it -> new Incident.SessionsExpire(
          it.anchor(), it.stopped(), it.left(), it.extended(), terms.endOf(last(it)));
      case Incident.ClientCancels _, Incident.ProfessionalCancelsSession _,
          Incident.ProfessionalSetsOut _, Incident.ForceMajeure _, Incident.SessionIsMoved _,
          Incident.WorkEnds _, Incident.ClientWithdraws _, Incident.PauseIsAsked _,
          Incident.PieceIsDelivered _, Incident.PieceIsAnswered _, Incident.RevisionIsAsked _,
          Incident.ChangeIsAsked _, Incident.WorkIsHurried _, Incident.PriceIsReviewed _ ->
          incident;
    };
  }

  private static Instant after(Incident.OfSession incident, int minutes) {
    return incident.session().start().instant().plus(Duration.ofMinutes(minutes));
  }

  /// The last day on which the sessions could be used.
  private LocalDate last(Incident.SessionsExpire it) {
    var reckoning = terms.reckoning();
    return terms.find(Expiry.class).map(expiry -> {
      var first = expiry.after().from(it.anchor(), reckoning).plusDays(it.stopped());
      return it.extended() && expiry.unused() instanceof Expiry.Unused.Extended(var more)
          ? more.from(first, reckoning) : first;
    }).orElse(it.anchor());
  }

  private Instant noon(LocalDate day) {
    return Plan.wall(day.atTime(LocalTime.NOON), terms).instant();
  }
}
