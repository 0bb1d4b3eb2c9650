package pacta.engagement;

/// An event that cannot follow the ones before it: the journal is damaged, or a rule is.
public final class BrokenHistory extends IllegalStateException {
  private static final long serialVersionUID = 1;

  public BrokenHistory(Object state, Event event) {
    super(event.getClass().getSimpleName() + " cannot follow "
        + (state == null ? "nothing" : state.getClass().getSimpleName()));
  }
}
