package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.PricesTest.EACH;
import static pacta.terms.PricesTest.LATER;
import static pacta.terms.PricesTest.MONTHLY;
import static pacta.terms.PricesTest.all;
import static pacta.terms.PricesTest.booked;
import static pacta.terms.PricesTest.cancelled;
import static pacta.terms.PricesTest.ended;
import static pacta.terms.PricesTest.held;
import static pacta.terms.PricesTest.reviewed;
import static pacta.terms.WorksTest.follow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pacta.people.Role;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;

/// What becomes of sessions whose price was reviewed, where nothing is charged for them.
class ReviewedSessionsTest {
  private static final Happening REVIEW = reviewed(3, "2027-12-14");
  private static final Happening BOOKED = booked(1, "2028-02-02T10:00", "2028-01-02T10:00:00Z");
  private static final Instant LATE = Instant.parse("2028-02-02T08:00:00Z");

  private static void comesBack(Fate fate, Terms terms, Happening... more) {
    var facts = new java.util.ArrayList<>(List.of(REVIEW, BOOKED));
    facts.addAll(List.of(more));
    var line = follow(terms, LATER, facts.toArray(Happening[]::new));
    assertThat(all(line, UnitsUsed.class).getFirst())
        .satisfies(it -> {
          assertThat(it.fate()).isEqualTo(fate);
          assertThat(it.worth()).isEqualTo(euros("87.56"));
        });
  }

  @Test void a_session_that_comes_back_is_worth_its_own_price() {
    comesBack(Fate.RETURNED, EACH, cancelled(1, Role.CLIENT, "2028-01-20T10:00:00Z"));
    comesBack(Fate.RETURNED, EACH.with(new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION)),
        new Happening.Cancelled(1, Role.CLIENT, Optional.empty(), Optional.of(true), LATE));
    comesBack(Fate.RETURNED, EACH.with(new Excuse(Set.of(Excuse.Cause.ILLNESS), 1, 0, true)),
        new Happening.Cancelled(1, Role.CLIENT, Optional.of(Excuse.Cause.ILLNESS),
            Optional.empty(), LATE));
    comesBack(Fate.RELEASED,
        EACH.with(new BeforeEachSession(2, BeforeEachSession.Unpaid.RELEASED)));
  }

  @Test void sessions_under_a_monthly_fee_are_not_settled_as_months() {
    var facts = new Happening[] {reviewed(5, "2028-01-01"), BOOKED,
        held(1, "2028-02-02T11:00:00Z"), ended("2028-03-31T10:00:00Z")};
    var line = follow(MONTHLY.with(new EarlyTermination(0, 14)), LATER, facts);
    assertThat(line.end().balance()).as("twelve months, and three of the new price")
        .isEqualTo(euros("726.00").times(12).plus(euros("762.30").times(3)));
  }
}
