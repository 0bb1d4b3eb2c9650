package pacta.web.composer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pacta.terms.Acceptance;
import pacta.terms.ChangeOrder;
import pacta.terms.Clause;
import pacta.terms.ClientMaterials;
import pacta.terms.Deliverables;
import pacta.terms.Deposit;
import pacta.terms.Excuse;
import pacta.terms.Expiry;
import pacta.terms.FixedSlot;
import pacta.terms.KillFee;
import pacta.terms.LateDelivery;
import pacta.terms.LatePayment;
import pacta.terms.LateStart;
import pacta.terms.MinimumCommitment;
import pacta.terms.Pause;
import pacta.terms.Payer;
import pacta.terms.Point;
import pacta.terms.PriceReview;
import pacta.terms.ProfessionalLate;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Reschedule;
import pacta.terms.RevisionRounds;
import pacta.terms.Rush;
import pacta.terms.SetOut;
import pacta.terms.Streak;
import pacta.terms.WithdrawalRight;

/// What a rule is for: how somebody finds it who does not know its name.
enum Purpose {
  PIECES(Point.SCOPE, List.of(Deliverables.class)),
  KEPT_HOUR(Point.PROCEDURE, List.of(FixedSlot.class)),
  BEGINNING(Point.PROCEDURE, List.of(LateStart.class, ClientMaterials.class)),
  HANDING_OVER(Point.PROCEDURE, List.of(RevisionRounds.class, Acceptance.class)),
  USE_BY(Point.PROCEDURE, List.of(Expiry.class)),
  BUSINESS_DAYS(Point.PROCEDURE, List.of(ReferenceCalendar.class)),
  SOMEBODY_ELSE_PAYS(Point.FEES, List.of(Payer.class)),
  IN_ADVANCE(Point.FEES, List.of(Deposit.class)),
  PAID_LATE(Point.FEES, List.of(LatePayment.class)),
  MORE_WORK(Point.FEES, List.of(ChangeOrder.class, Rush.class)),
  OVER_TIME(Point.FEES, List.of(PriceReview.class)),
  ANOTHER_HOUR(Point.CHANGES, List.of(Reschedule.class)),
  ILLNESS(Point.CHANGES, List.of(Excuse.class)),
  FAILING_OFTEN(Point.CHANGES, List.of(Streak.class)),
  OWN_DELAY(Point.CHANGES, List.of(ProfessionalLate.class, LateDelivery.class)),
  TRAVELLING(Point.CHANGES, List.of(SetOut.class)),
  A_BREAK(Point.CHANGES, List.of(Pause.class)),
  LEAVING(Point.CHANGES, List.of(WithdrawalRight.class, MinimumCommitment.class)),
  STOPPING(Point.CHANGES, List.of(KillFee.class));

  private final Point point;
  private final List<Class<? extends Clause>> kinds;

  Purpose(Point point, List<Class<? extends Clause>> kinds) {
    this.point = point;
    this.kinds = kinds;
  }

  List<Class<? extends Clause>> kinds() {
    return kinds;
  }

  static List<Purpose> of(Point point) {
    return Arrays.stream(values()).filter(it -> it.point == point).toList();
  }

  /// The rules of a point that have their fields made from their type.
  static List<Class<? extends Clause>> kinds(Point point) {
    return of(point).stream().flatMap(it -> it.kinds.stream()).toList();
  }

  /// Every such rule, by its short name.
  static final Map<String, Class<? extends Clause>> BY_NAME = Arrays.stream(values())
      .flatMap(it -> it.kinds.stream())
      .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, it -> it));
}
