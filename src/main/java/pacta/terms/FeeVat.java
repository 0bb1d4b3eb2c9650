package pacta.terms;

/// How tax stands to a sum owed for a session that was not given. The professional decides it.
public enum FeeVat {
  /// As for the service itself.
  AS_SERVICE,
  /// It makes good a damage: no tax on it.
  AS_INDEMNITY
}
