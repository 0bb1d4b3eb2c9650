package pacta.terms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Incident.Settling;
import pacta.terms.Timeline.Refusal;
import pacta.time.NoSuchTime;
import pacta.time.WallTime;

/// One fact of a course, taken as it comes.
record Fact(Following course, int place, Happening happening) {
  void take() {
    if (money().filter(it -> !it.currency().equals(course.terms.currency())).isPresent())
      refuse(Refusal.OTHER_CURRENCY);
    else takeIn();
  }

  /// The sum that the fact names, if it names one.
  private Optional<Money> money() {
    return switch (happening) {
      case Happening.Paid it -> Optional.of(it.amount());
      case Happening.Delivered it -> it.price();
      case Happening.Hurried it -> Optional.of(it.price());
      case Happening.Booked _, Happening.Cancelled _, Happening.Moved _, Happening.NotCome _,
          Happening.ProofShown _, Happening.CameLate _, Happening.Held _, Happening.SetOff _,
          Happening.Prevented _, Happening.Waived _, Happening.Answered _,
          Happening.RevisionAsked _, Happening.MaterialsArrived _, Happening.ChangeAsked _,
          Happening.Worked _, Happening.PauseAsked _, Happening.Began _, Happening.Reviewed _,
          Happening.Ended _, Happening.Withdrew _ -> Optional.empty();
    };
  }

  private void takeIn() {
    switch (happening) {
      case Happening.Booked it -> book(it);
      case Happening.Cancelled it -> session(it.session(), session -> it.by() == Role.CLIENT
          ? new Incident.ClientCancels(session, it.at(), settling(it.pass()), it.cause())
          : new Incident.ProfessionalCancelsSession(session, it.at()));
      case Happening.Moved it -> move(it);
      case Happening.NotCome it -> session(it.session(), session ->
          new Incident.ClientDoesNotCome(session, it.at(), settling(it.pass()), it.cause()));
      case Happening.ProofShown it -> course.proofs.of(it.session()).ifPresentOrElse(open -> {
        course.proofs.close(it.session());
        judge(new Incident.ProofIsDue(open.incident(), true, it.at()));
      }, () -> refuse(Refusal.NO_PROOF_AWAITED));
      case Happening.CameLate it -> session(it.session(), session ->
          new Incident.SomebodyIsLate(session, it.by(), it.minutes(), it.at()));
      case Happening.Held it ->
          session(it.session(), session -> new Incident.SessionIsHeld(session, it.at()));
      case Happening.SetOff it ->
          session(it.session(), session -> new Incident.ProfessionalSetsOut(session, it.at()));
      case Happening.Prevented it ->
          session(it.session(), session -> new Incident.ForceMajeure(session, it.at()));
      case Happening.Paid it -> {
        course.ledger.pay(it.amount(), it.at());
        course.works.paid(it.at());
        note();
      }
      case Happening.Waived it -> {
        if (course.waive(it.fact())) note();
        else refuse(Refusal.NOTHING_TO_WAIVE);
      }
      case Happening.OfWork it -> takeOfWork(it);
    }
  }

  private void takeOfWork(Happening.OfWork happening) {
    switch (happening) {
      case Happening.Delivered it -> deliver(it);
      case Happening.Answered it -> piece(it.piece(), delivered -> new Incident.PieceIsAnswered(
          it.piece(), delivered.on(), Optional.of(it.accepted()), it.at()));
      case Happening.RevisionAsked it -> piece(it.piece(), delivered ->
          new Incident.RevisionIsAsked(
              it.piece(), delivered.on(), delivered.nextRound(), it.at()));
      case Happening.MaterialsArrived it -> {
        course.works.materialsArrived();
        judge(new Incident.MaterialsAre(true, course.terms.day(it.at()), it.at()));
      }
      case Happening.ChangeAsked it -> judge(course.works.change(it));
      case Happening.Hurried it -> judge(new Incident.WorkIsHurried(
          it.price(), it.ready(), it.by().orElse(Role.CLIENT), it.at()));
      case Happening.Worked it -> {
        course.works.worked(it);
        note();
      }
      case Happening.PauseAsked it ->
          judge(new Incident.PauseIsAsked(it.first(), it.until(), it.at()));
      case Happening.Began it -> judge(new Incident.WorkBegins(
          course.terms.day(it.at()), it.delayedBy().orElse(Role.CLIENT), it.at()));
      case Happening.Reviewed it -> judge(course.works.review(it));
      case Happening.Ended it -> {
        if (course.hasEnded(it.at())) refuse(Refusal.WORK_HAS_ENDED);
        else judge(new Incident.WorkEnds(it.by(), it.reason().orElse(Incident.Reason.FREELY),
            it.done().orElse(Percent.NONE), course.works.firstPaid(), it.at()));
      }
      case Happening.Withdrew it -> judge(new Incident.ClientWithdraws(it.informed(),
          it.done(), it.at()));
    }
  }

  private static Settling settling(Optional<Boolean> pass) {
    return pass.orElse(false) ? Settling.WITH_A_PASS : Settling.AS_AGREED;
  }

  private void book(Happening.Booked it) {
    if (course.diary.has(it.session())) refuse(Refusal.SESSION_TWICE);
    else if (course.hasEnded(it.at())) refuse(Refusal.WORK_HAS_ENDED);
    else wall(it.start(), it.zone().orElse(course.terms.zone())).ifPresentOrElse(start -> {
      var minutes = it.minutes().or(() -> course.terms.find(Procedure.class)
          .map(Procedure::minutes)).orElse(60);
      var session = new Session(it.session(), start, minutes, it.at());
      var unit = course.diary.used() + course.diary.ahead().size() + 1;
      course.diary.put(session);
      Owed.onBooking(course.terms, course.version(), course.history(), session, unit)
          .ifPresent(owed ->
              course.ledger.owe(owed, Optional.of(place), Optional.of(it.session())));
      note();
    }, () -> refuse(Refusal.NO_SUCH_TIME));
  }

  private void move(Happening.Moved it) {
    var zone = course.diary.ahead(it.session()).map(session -> session.start().zone())
        .orElse(course.terms.zone());
    wall(it.to(), zone).ifPresentOrElse(to -> session(it.session(), session ->
        new Incident.SessionIsMoved(session, to, it.by(), it.at())),
        () -> refuse(Refusal.NO_SUCH_TIME));
  }

  private static Optional<WallTime> wall(LocalDateTime local, ZoneId zone) {
    try {
      return Optional.of(WallTime.of(local, zone));
    } catch (NoSuchTime skipped) {
      return Optional.empty();
    }
  }

  private void deliver(Happening.Delivered it) {
    var price = it.price().orElseGet(() -> PiecePrice.of(course.terms, it.piece()));
    course.works.delivered(it.piece(), course.terms.day(it.at()));
    judge(new Incident.PieceIsDelivered(it.piece(), price, course.works.moved(),
        it.delay().orElse(Incident.Delay.OWN), it.at()));
  }

  private void session(int number, Function<Session, Incident> incident) {
    if (!course.diary.has(number)) refuse(Refusal.NO_SUCH_SESSION);
    else course.diary.ahead(number).ifPresentOrElse(
        session -> judge(incident.apply(session)), () -> refuse(Refusal.SESSION_OVER));
  }

  private void piece(String name, Function<Works.Delivered, Incident> incident) {
    course.works.find(name).ifPresentOrElse(
        delivered -> judge(incident.apply(delivered)), () -> refuse(Refusal.NOT_DELIVERED));
  }

  private void judge(Incident incident) {
    course.judge(at(), Optional.of(place), incident);
  }

  private void note() {
    course.note(at(), place);
  }

  private void refuse(Refusal refusal) {
    course.refuse(at(), place, refusal);
  }

  private Instant at() {
    return happening.at();
  }
}
