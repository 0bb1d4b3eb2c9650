package pacta.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Clause;
import pacta.terms.ClauseId;
import pacta.terms.Consequence;
import pacta.terms.Derivation;
import pacta.terms.Facts;
import pacta.terms.FixedSlot;
import pacta.terms.History;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.KillFee;
import pacta.terms.Levy;
import pacta.terms.NoShow;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Price;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProjectPrice;
import pacta.terms.Quota;
import pacta.terms.Reschedule;
import pacta.terms.Scale;
import pacta.terms.Session;
import pacta.terms.SessionPrice;
import pacta.terms.SetOut;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.terms.Version;
import pacta.terms.Whole;
import pacta.time.Notice;
import pacta.time.WallTime;

/// The amounts that the clauses print, worked out by the rules themselves: no second arithmetic.
///
/// Where the sessions of a package differ by a cent, both amounts are said.
record Amounts(Ground ground) {
  /// What cancelling costs in a tier, from 0; the last is for less notice than any asks.
  Optional<String> ofTier(NoticeTiers clause, NoticeTiers.Table table, int tier) {
    var alone = new NoticeTiers(table.tiers(), table.less(), clause.whole(), clause.feeVat(),
        clause.graceMinutes(), clause.rounding());
    return written((terms, facts) -> Scale.agreed(terms.with(alone), facts, session(terms))
        .bands().get(tier).cost());
  }

  Optional<String> ofNotComing(NoShow clause) {
    return written((terms, facts) -> {
      var session = session(terms);
      var told = session.start().instant().plus(Duration.ofMinutes(clause.waitMinutes()));
      return cost(Judge.judge(terms, facts,
          new Incident.ClientDoesNotCome(session, told, Incident.Settling.AS_AGREED)));
    });
  }

  /// What is credited when the professional cancels late.
  Optional<String> ofAmends(ProfessionalCancels clause) {
    return written((terms, facts) -> {
      var session = session(terms);
      var late = clause.notice().deadline(session.start(), terms.reckoning()).plusSeconds(1);
      return cost(Judge.judge(terms, facts,
          new Incident.ProfessionalCancelsSession(session, late)));
    });
  }

  /// What a session in the hour that is kept costs when it is not used.
  Optional<String> ofKeptHour(FixedSlot clause) {
    return hasSessions() ? written((terms, facts) -> {
      var never = new FixedSlot(clause.day(), clause.time(), 0, clause.notice());
      var first = LocalDate.of(2027, 1, 13).with(TemporalAdjusters.nextOrSame(clause.day()));
      var start = WallTime.of(first.atTime(clause.time()), terms.zone());
      var session = new Session(1, start, 60, Ground.LONG_BEFORE);
      return cost(Judge.judge(only(terms, terms.price(), never), facts, cancelled(session)));
    }) : Optional.empty();
  }

  /// What cancelling costs once the professional is on the way.
  Optional<String> ofSetOut(SetOut clause) {
    return written((terms, facts) -> {
      var session = session(terms);
      var before = session.start().instant().minusSeconds(2);
      var gone = new Incident.ProfessionalSetsOut(session, before);
      var noNotice = new NoticeTiers(List.of(new NoticeTiers.Tier(Notice.hours(1), Levy.FREE)),
          Levy.FREE, Whole.USES_THE_SESSION, clause.feeVat(), 0, Rounding.HALF_UP);
      var history = new Verdict.Judged(List.of(new Consequence.NoEffect(
          new Derivation(new ClauseId(5, 1), facts.version(), List.of(), List.of()))));
      return cost(Judge.judge(only(terms, terms.price(), noNotice, clause),
          facts.with(History.NONE.and(gone, history)), cancelled(session)));
    });
  }

  /// What one move too many costs.
  Optional<String> ofMoving(Quota.Above.Costs above) {
    return written((terms, facts) -> {
      var session = session(terms);
      var once = new Reschedule(Notice.hours(1), Optional.empty(), Optional.empty(),
          Optional.of(new Quota(1, new Quota.Every.Engagement(), Quota.By.NOTICE,
              Optional.of(above))), Reschedule.Beyond.NOT_POSSIBLE);
      var move = new Incident.SessionIsMoved(
          session, session.start(), Role.CLIENT, Ground.LONG_BEFORE);
      var free = (Verdict.Judged) Judge.judge(only(terms, terms.price(), once), facts, move);
      return cost(Judge.judge(only(terms, terms.price(), once),
          facts.with(History.NONE.and(move, free)), move));
    });
  }

  private static Incident cancelled(Session session) {
    return new Incident.ClientCancels(session, session.start().instant().minusSeconds(1),
        Incident.Settling.AS_AGREED);
  }

  /// What stopping a whole work costs by such a share of its price; empty where it costs nothing.
  Optional<String> ofStopping(Percent share) {
    return ground.computable().filter(terms -> terms.price() instanceof ProjectPrice)
        .filter(_ -> !share.isNone()).map(terms -> {
          var rung = new KillFee(List.of(new KillFee.Rung(Percent.NONE, share)),
              KillFee.Mode.GREATER);
          return ground.money(cost(Judge.judge(only(terms, terms.price(), rung),
              facts(terms.price(), 0), new Incident.WorkEnds(Role.CLIENT, Instant.EPOCH))));
        });
  }

  private static Terms only(Terms terms, Clause... clauses) {
    return new Terms(terms.shape(), terms.language(), terms.zone(), terms.professional(),
        terms.client(), terms.capacity(), List.of(clauses));
  }

  private boolean hasSessions() {
    return ground.draft().find(Price.class).filter(price ->
        price instanceof SessionPrice || price instanceof PackagePrice).isPresent();
  }

  private interface OfUnit {
    Money in(Terms terms, Facts facts);
  }

  private Optional<String> written(OfUnit amount) {
    return ground.computable().map(terms -> {
      var first = amount.in(terms, facts(terms.price(), 0));
      var last = amount.in(terms, facts(terms.price(), units(terms.price()) - 1));
      return first.equals(last) ? ground.money(first)
          : ground.say("amount.either", "one", ground.money(first), "other", ground.money(last));
    });
  }

  private static Facts facts(Price price, int used) {
    var zero = Money.zero(price.currency());
    return new Facts(Version.FIRST, 0, used, zero, zero);
  }

  private static int units(Price price) {
    return price instanceof PackagePrice whole ? whole.sessions() : 1;
  }

  /// Some session or other: what it costs depends on the notice alone.
  private static Session session(Terms terms) {
    var start = WallTime.of(LocalDateTime.of(2027, 1, 13, 12, 0), terms.zone());
    return new Session(1, start, 60, Ground.LONG_BEFORE);
  }

  /// What a verdict comes to: a sum, or the worth of the session that is used up.
  static Money cost(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Judged(var consequences) -> cost(consequences);
      case Verdict.Silent _, Verdict.TooSoon _, Verdict.NoPass _, Verdict.PassDoesNotCover _,
          Verdict.NotAllowed _, Verdict.NotComputable _ ->
          throw new IllegalArgumentException("nothing judged: " + verdict);
    };
  }

  private static Money cost(List<Consequence> consequences) {
    var main = consequences.getFirst();
    return main.because().result().orElseThrow(
        () -> new IllegalArgumentException("no amount: " + main));
  }
}
