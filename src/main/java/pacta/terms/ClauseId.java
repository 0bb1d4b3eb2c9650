package pacta.terms;

/// The number under which both parties can find a clause: 5.2 is the second clause of point 5.
public record ClauseId(int point, int number) implements Comparable<ClauseId> {
  /// Reads what [#toString()] writes.
  ///
  /// @throws IllegalArgumentException when the text is not two numbers with a point between
  public static ClauseId parse(String text) {
    if (!text.matches("[1-7]\\.\\d{1,3}"))
      throw new IllegalArgumentException("not a clause: " + text);
    var cut = text.indexOf('.');
    return new ClauseId(
        Integer.parseInt(text.substring(0, cut)), Integer.parseInt(text.substring(cut + 1)));
  }

  @Override public int compareTo(ClauseId other) {
    return point != other.point
        ? Integer.compare(point, other.point) : Integer.compare(number, other.number);
  }

  @Override public String toString() {
    return point + "." + number;
  }
}
