package pacta.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.StageChange;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EarlyTermination.Who;
import pacta.terms.Incident.Reason;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;

/// The work ends before its time: what was paid, less what was used and what is lawfully owed.
///
/// @param id of the clause that says so
record Ending(Terms terms, Facts facts, EarlyTermination clause, ClauseId id,
    Incident.WorkEnds incident) {
  Verdict verdict() {
    if (incident.reason() == Reason.FREELY && !mayEnd())
      return new NotAllowed(id, Objection.NOT_YOURS_TO_END);
    var consequences = new ArrayList<Consequence>();
    settlement().ifPresent(consequences::add);
    consequences.add(new StageChange(lastDay(),
        new Sum().tell(counted()).because(id, facts.version(), others())));
    return new Judged(consequences);
  }

  /// Whether what was paid for and not used is given back, all of it or a part.
  static boolean givesBack(Terms terms, Facts facts, Incident.WorkEnds incident) {
    return terms.find(EarlyTermination.class).map(clause -> {
      var ending = new Ending(terms, facts, clause, terms.idOf(clause, 0), incident);
      return !ending.byClientFreely() || switch (clause.settlement()) {
        case Settlement.Whole _, Settlement.LessShare _ -> true;
        case Settlement.LessSum it -> ending.inTime(it);
        case Settlement.Nothing _ -> false;
        case Settlement.UntilUsed(var used) -> ending.share().compareTo(used) <= 0;
      };
    }).orElse(true);
  }

  private boolean mayEnd() {
    return overAReview().isPresent() || switch (clause.who()) {
      case EITHER -> true;
      case CLIENT -> incident.by() == Role.CLIENT;
      case PROFESSIONAL -> incident.by() == Role.PROFESSIONAL;
    };
  }

  private Optional<Consequence> settlement() {
    var sum = balance();
    var balance = sum.amount();
    if (balance.isZero()) return Optional.empty();
    return balance.isPositive() ? refund(sum) : owed(sum);
  }

  private Optional<Consequence> refund(Sum sum) {
    if (byClientFreely())
      switch (clause.settlement()) {
        case Settlement.Whole() -> { }
        case Settlement.Nothing() -> sum.times(Percent.NONE);
        case Settlement.LessShare(var share) -> sum.times(
            new Percent(Percent.ALL.value().subtract(share.value()))).rounded();
        case Settlement.LessSum it -> lessSum(sum, it);
        case Settlement.UntilUsed(var used) -> {
          if (share().compareTo(used) > 0)
            sum.tell(new Step.DoneSoFar(share())).times(Percent.NONE);
        }
      }
    var because = sum.because(settles(), facts.version(), others());
    if (sum.amount().isZero()) return Optional.of(new Consequence.NoEffect(because));
    return Optional.of(new Credit(Role.CLIENT, sum.amount(),
        Optional.of(lastDay().plusDays(clause.refundDays())), because));
  }

  private void lessSum(Sum sum, Settlement.LessSum it) {
    it.days().ifPresent(days -> incident.paid().ifPresent(paid ->
        sum.tell(new Step.Counted(paid, days, paid.plusDays(days)))));
    if (!inTime(it)) sum.times(Percent.NONE);
    else sum.add(Step.What.KEPT, it.kept().negated())
        .tell(new Step.AtLeast(Money.zero(it.kept().currency())));
  }

  private boolean inTime(Settlement.LessSum it) {
    return it.days().map(days -> incident.paid().filter(paid ->
        !saidOn().isAfter(paid.plusDays(days))).isPresent()).orElse(true);
  }

  private Optional<Consequence> owed(Sum sum) {
    sum.turned();
    var owed = sum.amount();
    unpaid().filter(limit -> owed.compareTo(limit) > 0)
        .ifPresent(limit -> sum.tell(new Step.Capped(limit)));
    if (sum.amount().isZero()) return Optional.empty();
    return Optional.of(new Charge(Role.CLIENT, sum.amount(),
        tax(sum.amount()), sum.because(settles(), facts.version(), others())));
  }

  /// Only what is owed for the work bears tax, and not what makes good a damage.
  private Money tax(Money owed) {
    var penalty = penalty().map(it -> new Sum().start(Step.What.PENALTY, it.penalty())
        .tell(new Step.Prorated(daysLeft(it), it.days())).rounded().amount())
        .orElse(Money.zero(owed.currency()));
    var forWork = owed.minus(penalty).minus(facts.fees()).max(Money.zero(owed.currency()));
    return Tax.within(forWork.min(owed), terms.price().vat(), Rounding.HALF_UP);
  }

  /// Above zero in the client's favour.
  private Sum balance() {
    var sum = new Sum().tell(counted());
    penalty().ifPresent(commitment -> sum.start(Step.What.PENALTY, commitment.penalty())
        .tell(new Step.Prorated(daysLeft(commitment), commitment.days())).rounded().turned());
    if (terms.price() instanceof ProjectPrice project) stopped(sum, project);
    else used(sum);
    sum.add(Step.What.EARLIER_FEES, facts.fees().negated());
    deposit().ifPresent(amount -> sum.add(Step.What.DEPOSIT, amount));
    return sum;
  }

  private void used(Sum sum) {
    if (penalty().isPresent()) sum.add(Step.What.PAID, facts.paid());
    else sum.start(Step.What.PAID, facts.paid());
    var reviewed = Prices.ofUsed(terms, facts.history());
    reviewed.forEach(sum::tell);
    sum.add(Step.What.USED, used(reviewed).negated());
  }

  /// A whole work that stops: what was done of it is owed, or what the clause on stopping says.
  private void stopped(Sum sum, ProjectPrice project) {
    var penalty = penalty().map(_ -> sum.amount());
    var kill = kill().map(it -> new Stopping(it, project, incident.done()));
    var owed = kill.map(Stopping::sum).orElseGet(() -> new Sum()
        .start(Step.What.PRICE, project.price()).tell(new Step.DoneSoFar(incident.done()))
        .times(incident.done())).taxed(project.vat()).rounded().turned();
    owed.steps().forEach(sum::tell);
    penalty.ifPresent(amount -> sum.add(Step.What.PENALTY, amount));
    sum.add(Step.What.PAID, facts.paid());
  }

  private Optional<KillFee> kill() {
    return terms.find(KillFee.class).filter(_ -> byClientFreely()
        && terms.price() instanceof ProjectPrice);
  }

  /// The clause that says what is owed.
  private ClauseId settles() {
    return kill().map(it -> terms.idOf(it, 0)).orElse(id);
  }

  /// A client who leaves after the day loses the deposit; a professional who leaves gives it back
  /// twice, where that was agreed.
  private Optional<Money> deposit() {
    var deposit = terms.find(Deposit.class);
    if (byClientFreely())
      return deposit.filter(this::isLost).map(it -> it.amount().min(facts.paid()).negated());
    var failed = incident.by() == Role.PROFESSIONAL && incident.reason() == Reason.FREELY
        || incident.by() == Role.CLIENT && incident.reason() == Reason.THE_OTHER_FAILED;
    return deposit.filter(it -> failed && it.doubled()).map(it -> it.amount().min(facts.paid()));
  }

  private boolean isLost(Deposit deposit) {
    return deposit.refundable().filter(day -> !saidOn().isAfter(day)).isEmpty();
  }

  private boolean byClientFreely() {
    return incident.by() == Role.CLIENT && incident.reason() == Reason.FREELY
            && overAReview().isEmpty()
        || incident.by() == Role.PROFESSIONAL && incident.reason() == Reason.THE_OTHER_FAILED;
  }

  /// The review of the price because of which the client leaves at no cost.
  private Optional<Consequence.PriceChange> overAReview() {
    return incident.by() == Role.CLIENT && incident.reason() == Reason.FREELY
        ? Prices.toCome(terms, facts.history(), incident.told()) : Optional.empty();
  }

  /// What is still to be paid of a whole price, and so the most that leaving may cost; a price a
  /// session or a month has no such limit.
  private Optional<Money> unpaid() {
    return switch (terms.price()) {
      case PackagePrice whole -> Optional.of(unpaid(whole.price()));
      case ProjectPrice whole -> Optional.of(unpaid(whole.price()));
      case SessionPrice _, Retainer _ -> Optional.empty();
    };
  }

  private Money unpaid(Money price) {
    return Tax.onTop(price, terms.price().vat(), Rounding.HALF_UP).plus(facts.fees())
        .minus(facts.paid()).max(Money.zero(price.currency()));
  }

  private Money used(List<Step.Reviewed> reviewed) {
    var price = switch (terms.price()) {
      case PackagePrice whole -> whole.worth(facts.unitsUsed());
      case SessionPrice single -> Prices.used(single.price(), facts.unitsUsed(), reviewed);
      case Retainer retainer -> Prices.used(retainer.fee(), facts.unitsUsed(), reviewed);
      case ProjectPrice project -> project.price();
    };
    return Tax.onTop(price, terms.price().vat(), Rounding.HALF_UP);
  }

  /// The share of the agreed sessions that was used, or of the work that was done.
  private Percent share() {
    return terms.price() instanceof PackagePrice whole
        ? new Percent(java.math.BigDecimal.valueOf(100L * facts.unitsUsed())
            .divide(java.math.BigDecimal.valueOf(whole.sessions()), 4,
                java.math.RoundingMode.HALF_UP))
        : incident.done();
  }

  private Optional<MinimumCommitment> penalty() {
    return terms.find(MinimumCommitment.class)
        .filter(_ -> byClientFreely()).filter(commitment -> daysLeft(commitment) > 0);
  }

  private long daysLeft(MinimumCommitment commitment) {
    var first = lastDay().isBefore(commitment.from())
        ? commitment.from() : lastDay().plusDays(1);
    return Math.max(0, ChronoUnit.DAYS.between(first, commitment.until()) + 1);
  }

  private Step counted() {
    return new Step.Counted(saidOn(), noticeDays(), lastDay());
  }

  private LocalDate saidOn() {
    return terms.day(incident.told());
  }

  /// Who leaves because the other failed, or because nobody can help it, leaves at once.
  private int noticeDays() {
    return incident.reason() == Reason.FREELY ? clause.noticeDays() : 0;
  }

  private LocalDate lastDay() {
    return saidOn().plusDays(noticeDays());
  }

  private List<WhyNot> others() {
    var others = new ArrayList<WhyNot>();
    var review = overAReview();
    review.ifPresent(it ->
        others.add(new WhyNot.PriceChanges(it.because().clause(), it.from())));
    if (!byClientFreely() && review.isEmpty())
      terms.find(MinimumCommitment.class).ifPresent(it ->
          others.add(new WhyNot.EndedByProfessional(terms.idOf(it, 0))));
    if (byClientFreely())
      terms.find(Deposit.class).filter(this::isLost).ifPresent(it -> it.refundable().ifPresent(
          day -> others.add(new WhyNot.DepositUntil(terms.idOf(it, 0), day))));
    return others;
  }
}
