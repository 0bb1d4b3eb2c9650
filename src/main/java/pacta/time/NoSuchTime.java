package pacta.time;

/// A local time was used that a clock change skips. Whoever takes times from people asks
/// [Gap#at] first.
public final class NoSuchTime extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private final transient Gap gap;

  public NoSuchTime(Gap gap) {
    super(gap.local() + " does not exist in " + gap.zone() + "; nearest: " + gap.before() + " and "
        + gap.after());
    this.gap = gap;
  }

  public Gap gap() {
    return gap;
  }
}
