package pacta.web.portal;

import pacta.engagement.Appointment;
import pacta.terms.Consequence;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.Judge;
import pacta.terms.Scale;
import pacta.terms.Verdict;
import pacta.web.NoticeScale;

/// A session to come, and what cancelling it would mean now.
///
/// @param ordinal which of the sessions it will be in order of use, from 1
public record Coming(Mine mine, Appointment appointment, int ordinal) {
  public int number() {
    return appointment.session().number();
  }

  /// With a capital, to begin with.
  public String start() {
    return mine.page().formats().capital(
        mine.moment(appointment.session().start().instant()));
  }

  public NoticeScale scale() {
    return mine.scale(appointment.session(), mine.page().now(), mine.page().say("portal.now"));
  }

  /// `Puedes cancelarla sin coste hasta mañana, martes, a las 10:00.`
  public String deadline() {
    var page = mine.page();
    if (!isRuled()) return page.say("portal.deadline.unruled");
    var judged = judged();
    return switch (judged.main()) {
      case Charge charge ->
          page.say("portal.deadline.costs", "amount", page.money(charge.amount()));
      case UnitsUsed _ -> page.say("portal.deadline.uses");
      case Consequence.NoEffect _, Consequence.Credit _, Consequence.PassSpent _,
          Consequence.Right _, Consequence.StageChange _, Consequence.SessionMoved _,
          Consequence.Awaited _, Consequence.DatesMove _, Consequence.Standstill _,
          Consequence.PieceStands _, Consequence.UnitsLapse _, Consequence.UsableUntil _,
          Consequence.MinutesKept _, Consequence.PriceChange _ -> free();
    };
  }

  /// Whether the agreement says what cancelling it costs.
  public boolean isRuled() {
    return mine.rulesCancelling(appointment.session());
  }

  public boolean isFree() {
    return isRuled() && judged().main() instanceof Consequence.NoEffect;
  }

  private String free() {
    var page = mine.page();
    var session = appointment.session();
    var until = Scale.of(mine.terms(), mine.facts(), session).at(page.now())
        .flatMap(Scale.Band::until).orElseGet(session.start()::instant);
    return page.say("portal.deadline.free", "until", mine.when(until));
  }

  private Verdict.Judged judged() {
    return (Verdict.Judged) Judge.judge(mine.terms(), mine.facts(), new Incident.ClientCancels(
        appointment.session(), mine.page().now(), Settling.AS_AGREED));
  }
}
