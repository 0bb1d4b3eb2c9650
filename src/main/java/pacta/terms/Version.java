package pacta.terms;

/// Which signed text rules: 1 is the agreement, 2 and on are its amendments.
public record Version(int number) {
  public static final Version FIRST = new Version(1);

  public Version {
    if (number < 1) throw new IllegalArgumentException("version " + number);
  }
}
