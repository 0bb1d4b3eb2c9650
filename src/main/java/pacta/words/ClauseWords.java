package pacta.words;

import java.util.List;
import pacta.terms.Acceptance;
import pacta.terms.ChangeOrder;
import pacta.terms.Clause;
import pacta.terms.ClientMaterials;
import pacta.terms.Courtesy;
import pacta.terms.Deliverables;
import pacta.terms.Deposit;
import pacta.terms.EarlyTermination;
import pacta.terms.Excuse;
import pacta.terms.Expiry;
import pacta.terms.Extras;
import pacta.terms.FixedSlot;
import pacta.terms.FreeClause;
import pacta.terms.Included;
import pacta.terms.KillFee;
import pacta.terms.LateDelivery;
import pacta.terms.LatePayment;
import pacta.terms.LateStart;
import pacta.terms.MinimumCommitment;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.Pause;
import pacta.terms.Payer;
import pacta.terms.PaymentSchedule;
import pacta.terms.Price;
import pacta.terms.PriceReview;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalLate;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Reschedule;
import pacta.terms.RevisionRounds;
import pacta.terms.Rush;
import pacta.terms.SetOut;
import pacta.terms.Streak;
import pacta.terms.WithdrawalRight;

/// The sentences of a clause: as many as it says it has, in its order.
final class ClauseWords {
  private ClauseWords() {}

  static List<String> of(Ground ground, Clause clause) {
    return switch (clause) {
      case Included it -> List.of(new ScopeWords(ground).included(it));
      case NotIncluded it -> List.of(new ScopeWords(ground).notIncluded(it));
      case Procedure it -> List.of(new ScopeWords(ground).procedure(it));
      case Price it -> List.of(new FeeWords(ground).price(it));
      case PaymentSchedule it -> List.of(new FeeWords(ground).payment(it));
      case Payer it -> List.of(new MoneyWords(ground).payer(it));
      case NoticeTiers it -> new TierWords(ground, it).sentences();
      case NoShow it -> List.of(new ChangeWords(ground).noShow(it));
      case Courtesy it -> List.of(new ChangeWords(ground).courtesy(it));
      case ProfessionalCancels it -> List.of(new ChangeWords(ground).ownCancelling(it));
      case EarlyTermination it -> List.of(new EndWords(ground).early(it));
      case Extras it -> List.of(new ScopeWords(ground).extras(it));
      case Deliverables it -> List.of(new WorkWords(ground).deliverables(it));
      case ReferenceCalendar it -> List.of(new SlotWords(ground).calendar(it));
      case FixedSlot it -> List.of(new SlotWords(ground).slot(it));
      case LateStart it -> List.of(new SlotWords(ground).lateStart(it));
      case ClientMaterials it -> List.of(new WorkWords(ground).materials(it));
      case RevisionRounds it -> List.of(new WorkWords(ground).rounds(it));
      case Acceptance it -> List.of(new WorkWords(ground).acceptance(it));
      case Expiry it -> List.of(new SlotWords(ground).expiry(it));
      case Deposit it -> List.of(new MoneyWords(ground).deposit(it));
      case LatePayment it -> List.of(new LateWords(ground, it).sentence());
      case PriceReview it -> List.of(new MoneyWords(ground).review(it));
      case Rush it -> List.of(new MoneyWords(ground).rush(it));
      case ChangeOrder it -> List.of(new MoneyWords(ground).changeOrder(it));
      case WithdrawalRight it -> List.of(new EndWords(ground).withdrawal(it));
      case SetOut it -> List.of(new ExcuseWords(ground).setOut(it));
      case Reschedule it -> List.of(new MoveWords(ground, it).sentence());
      case Excuse it -> List.of(new ExcuseWords(ground).excuse(it));
      case Streak it -> List.of(new ExcuseWords(ground).streak(it));
      case ProfessionalLate it -> List.of(new ExcuseWords(ground).late(it));
      case Pause it -> List.of(new SlotWords(ground).pause(it));
      case MinimumCommitment it -> List.of(new EndWords(ground).commitment(it));
      case KillFee it -> List.of(new EndWords(ground).killFee(it));
      case LateDelivery it -> List.of(new WorkWords(ground).lateDelivery(it));
      case FreeClause it -> List.of(it.text().strip());
    };
  }
}
