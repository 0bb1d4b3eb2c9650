package pacta.terms;

import java.time.LocalDate;
import java.util.List;
import pacta.money.Money;

/// The price is paid in dated parts.
///
/// @param parts at least one
public record Instalments(List<Part> parts) implements PaymentSchedule {
  /// @param amount above zero
  public record Part(Money amount, Due due) {
    public Part {
      InvalidTerm.unless(amount.isPositive(), "instalments.positive", amount);
    }
  }

  /// When a part is to be paid.
  public sealed interface Due {
    /// @param withinDays calendar days after the day on which the last party signed; zero is that
    ///                   same day
    record OnSignature(int withinDays) implements Due {
      public OnSignature {
        InvalidTerm.unless(withinDays >= 0 && withinDays <= 365, "payment.days", withinDays);
      }
    }

    record OnDate(LocalDate date) implements Due {}

    /// @param session the n-th session, from 1
    /// @param days    calendar days before that session's date
    record BeforeSession(int session, int days) implements Due {
      public BeforeSession {
        InvalidTerm.unless(session >= 1, "payment.session", session);
        InvalidTerm.unless(days >= 0 && days <= 365, "payment.days", days);
      }
    }

    /// @param piece one of the [Deliverables]
    /// @param days  calendar days after the day on which it was accepted
    record OnAcceptance(String piece, int days) implements Due {
      public OnAcceptance {
        InvalidTerm.unless(!piece.isBlank(), "deliverables.name", 0);
        InvalidTerm.unless(days >= 0 && days <= 365, "payment.days", days);
      }
    }
  }

  public Instalments {
    parts = List.copyOf(parts);
    InvalidTerm.unless(!parts.isEmpty(), "instalments.empty", 0);
  }

  /// The pieces handed over on whose acceptance a part is paid.
  public List<String> pieces() {
    return parts.stream().map(Part::due).filter(Due.OnAcceptance.class::isInstance)
        .map(due -> ((Due.OnAcceptance) due).piece()).toList();
  }

  public Money total() {
    return parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
  }
}
