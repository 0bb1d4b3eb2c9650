package pacta.terms;

import java.util.List;

/// Point 6: what the professional adds. An empty list says, on purpose, that there are no extras.
public record Extras(List<String> items) implements Clause {
  public Extras {
    items = List.copyOf(items);
    InvalidTerm.unlessWritten(items);
  }

  @Override public Point point() {
    return Point.EXTRAS;
  }
}
