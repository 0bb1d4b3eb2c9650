package pacta.terms;

import java.util.List;

/// Point 2: what the service includes.
///
/// @param items at least one, in the professional's own words
public record Included(List<String> items) implements Clause {
  public Included {
    items = List.copyOf(items);
    InvalidTerm.unlessWritten(items);
    InvalidTerm.unless(!items.isEmpty(), "included.empty", 0);
  }

  @Override public Point point() {
    return Point.SCOPE;
  }
}
