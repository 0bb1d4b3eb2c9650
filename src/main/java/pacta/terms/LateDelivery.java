package pacta.terms;

import java.util.Optional;
import pacta.money.Percent;
import pacta.time.Span;

/// Point 5: what the professional owes for handing a piece over late, unless the client or force
/// majeure delayed it.
///
/// It makes good a damage, and so bears no tax: it is worked out on the price without.
/// Source: art. 78.Tres.1.º of Ley 37/1992.
///
/// @param share    of the price of the piece, for every stretch of delay
/// @param every    the stretch, from the end of the grace
/// @param counting what a stretch that was only begun comes to
/// @param most     never more than this share of the price
/// @param grace    calendar days after the due day that cost nothing
/// @param end      calendar days of delay after which the client may end the work
public record LateDelivery(Percent share, Span every, Counting counting, Percent most, int grace,
    Optional<Integer> end) implements Clause {
  public LateDelivery {
    InvalidTerm.unless(!share.isNone(), "late.share", share);
    InvalidTerm.unlessLasts(every, "late.every");
    InvalidTerm.unless(!most.isNone(), "late.most", most);
    InvalidTerm.unless(grace >= 0 && grace <= 365, "late.grace", grace);
    end.ifPresent(it -> InvalidTerm.unless(it >= 1 && it <= 730, "late.end", it));
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}
