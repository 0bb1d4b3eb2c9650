package pacta.web;

/// There is no such thing, or not for this visitor: both get the same page.
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotFound() {
    super("not found", null, false, false);
  }
}
