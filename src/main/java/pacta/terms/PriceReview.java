package pacta.terms;

import pacta.money.Percent;

/// Point 4: how the price may change while the work goes on.
///
/// @param months  between one review and the next, from the signature
/// @param basis   what it follows
/// @param most    never by more than this at once
/// @param notice  calendar days before the new price, by which the professional has to say it; the
///                client may leave until then at no cost
public record PriceReview(int months, Basis basis, Percent most, int notice) implements Clause {
  /// What the new price follows.
  public enum Basis { CONSUMER_PRICES, PROFESSIONAL_PROPOSES }

  public PriceReview {
    InvalidTerm.unless(months >= 1 && months <= 120, "review.months", months);
    InvalidTerm.unless(!most.isNone(), "review.most", most);
    InvalidTerm.unless(notice >= 0 && notice <= 365, "review.notice", notice);
  }

  @Override public Point point() {
    return Point.FEES;
  }
}
