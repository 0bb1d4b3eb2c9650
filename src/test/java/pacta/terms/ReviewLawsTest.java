package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.WorksTest.day;
import static pacta.terms.WorksTest.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.house.Seeds;
import pacta.money.Exact;
import pacta.money.Percent;
import pacta.money.Rounding;

/// What holds of a review in every course of facts.
class ReviewLawsTest {
  private static final String LATER = "2030-01-01T10:00:00Z";
  private static final Instant SIGNED = Instant.parse("2026-12-14T11:00:00Z");

  private static Happening reviewed(int percent, LocalDate from, Instant at) {
    return new Happening.Reviewed(Percent.of(percent), Percent.NONE, from, at);
  }

  private interface Check {
    void of(Terms terms, Happening[] facts);
  }

  /// With a review that may come a month after the signature.
  private static void each(Check check) {
    Seeds.forEach(200, random -> {
      var terms = (random.nextInt(3) == 0 ? RandomWork.from(random) : RandomTerms.from(random))
          .with(new PriceReview(1, PriceReview.Basis.PROFESSIONAL_PROPOSES, Percent.of(5), 0));
      check.of(terms, RandomCourse.of(random, terms).toArray(Happening[]::new));
    });
  }

  private static Happening[] with(Happening review, Happening... facts) {
    return Stream.concat(Arrays.stream(facts), Stream.of(review)).toArray(Happening[]::new);
  }

  /// Nobody leaves before a new price begins: that a review makes free.
  private static Happening[] staying(Terms terms, LocalDate until, Happening... facts) {
    return Arrays.stream(facts).filter(it -> !(it instanceof Happening.Ended)
        || !terms.day(it.at()).isBefore(until)).toArray(Happening[]::new);
  }

  @Test void a_review_that_changes_no_price_changes_no_sum() {
    each((terms, all) -> {
      var from = day("2027-01-14");
      var facts = staying(terms, from, all);
      assertThat(follow(terms, LATER, with(reviewed(0, from, SIGNED), facts)).end())
          .isEqualTo(follow(terms, LATER, facts).end());
    });
  }

  @Test void a_review_of_another_day_changes_nothing_before_it() {
    each((terms, all) -> {
      var facts = staying(terms, LocalDate.MAX, all);
      var asOf = Arrays.stream(all).map(Happening::at).max(Instant::compareTo).orElseThrow();
      var from = Stream.of(terms.day(asOf).plusDays(1), day("2027-01-14"))
          .max(Comparator.naturalOrder()).orElseThrow();
      assertThat(follow(terms, asOf.toString(), with(
          reviewed(5, from, SIGNED), facts)).end())
          .isEqualTo(follow(terms, asOf.toString(), facts).end());
    });
  }

  @Test void what_all_comes_after_a_review_costs_what_it_would_at_that_price_from_the_beginning() {
    each((terms, facts) -> {
      if (!(terms.price() instanceof SessionPrice(var price, var vat))) return;
      var raised = Exact.of(price).plusRate(Percent.of(5)).rounded(Rounding.HALF_UP);
      var early = Instant.parse("2026-11-01T11:00:00Z");
      var review = reviewed(5, day("2026-12-02"), early);
      assertThat(course(early, with(review, facts)).under(terms).end()).isEqualTo(
          course(early, facts).under(terms.with(new SessionPrice(raised, vat))).end());
    });
  }

  private static Course course(Instant signed, Happening... facts) {
    return new Course(signed, Optional.empty(), List.of(), List.of(facts),
        Optional.of(Instant.parse(LATER)));
  }
}
