package pacta.words;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.terms.Consequence;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.NoShow;
import pacta.terms.PackagePrice;
import pacta.terms.Price;
import pacta.terms.ProfessionalCancels;
import pacta.terms.Scale;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.terms.Version;
import pacta.time.WallTime;

/// The amounts that the clauses print, worked out by the rules themselves: no second arithmetic.
///
/// Where the sessions of a package differ by a cent, both amounts are said.
record Amounts(Ground ground) {
  /// What cancelling costs in a tier, from 0; the last is for less notice than any asks.
  Optional<String> ofTier(int tier) {
    return written((terms, facts) ->
        Scale.of(terms, facts, session(terms)).bands().get(tier).cost());
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
      var late = clause.notice().deadline(session.start(), terms.zone()).plusSeconds(1);
      return cost(Judge.judge(terms, facts,
          new Incident.ProfessionalCancelsSession(session, late)));
    });
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
      case Verdict.Silent _, Verdict.TooSoon _, Verdict.NoPass _, Verdict.PassDoesNotCover _ ->
          throw new IllegalArgumentException("nothing judged: " + verdict);
    };
  }

  private static Money cost(List<Consequence> consequences) {
    var main = consequences.getFirst();
    return main.because().result().orElseThrow(
        () -> new IllegalArgumentException("no amount: " + main));
  }
}
