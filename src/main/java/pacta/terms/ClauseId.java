package pacta.terms;

import java.util.regex.Pattern;

/// The number under which both parties can find a clause: 5.2 is the second clause of point 5.
public record ClauseId(int point, int number) implements Comparable<ClauseId> {
  private static final Pattern SHAPE = Pattern.compile("([1-7])\\.(\\d{1,3})");

  /// Reads what [#toString()] writes.
  ///
  /// @throws IllegalArgumentException when the text is not two numbers with a point between
  public static ClauseId parse(String text) {
    var found = SHAPE.matcher(text);
    if (!found.matches()) throw new IllegalArgumentException("not a clause: " + text);
    return new ClauseId(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  @Override public int compareTo(ClauseId other) {
    return point != other.point
        ? Integer.compare(point, other.point) : Integer.compare(number, other.number);
  }

  @Override public String toString() {
    return point + "." + number;
  }
}
