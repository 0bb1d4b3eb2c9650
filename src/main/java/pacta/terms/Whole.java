package pacta.terms;

/// What the whole price of a session means when nothing of it is forgiven. Never both.
public enum Whole {
  /// The session counts as given: it is used up and nothing more is owed for it. Where sessions
  /// are not prepaid it is their price.
  USES_THE_SESSION,
  /// Its price is owed and the session is kept.
  COSTS_ITS_PRICE
}
