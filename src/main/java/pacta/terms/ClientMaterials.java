package pacta.terms;

import java.time.LocalDate;
import pacta.money.Money;

/// Point 3: what the client has to hand over so that the work can be done, and what delay costs.
///
/// @param due        the last day to hand them over
/// @param graceDays  calendar days of delay that change nothing
/// @param dormantDays calendar days of delay after which the work stands still
/// @param restart    owed to take up work that stood still; zero when nothing is
public record ClientMaterials(LocalDate due, int graceDays, int dormantDays, Money restart)
    implements Clause {
  public ClientMaterials {
    InvalidTerm.unless(graceDays >= 0 && graceDays <= 365, "materials.grace", graceDays);
    InvalidTerm.unless(dormantDays > graceDays && dormantDays <= 730, "materials.dormant",
        dormantDays);
    InvalidTerm.unless(!restart.isNegative(), "price.not-negative", restart);
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}
