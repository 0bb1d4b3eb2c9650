package pacta.terms;

/// In what capacity the client contracts, which decides which law protects them.
public enum Capacity { CONSUMER, BUSINESS }
