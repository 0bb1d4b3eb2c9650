package pacta.terms;

import java.util.List;

/// Point 2: what the service does not include. Saying it is what the agreement is for, so it is
/// never left out.
///
/// @param items at least one, in the professional's own words
public record NotIncluded(List<String> items) implements Clause {
  public NotIncluded {
    items = List.copyOf(items);
    InvalidTerm.unlessWritten(items);
    InvalidTerm.unless(!items.isEmpty(), "not-included.empty", 0);
  }

  @Override public Point point() {
    return Point.SCOPE;
  }
}
