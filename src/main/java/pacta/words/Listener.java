package pacta.words;

/// Whom a sentence speaks to: one of the two as "you", or both by their names.
public enum Listener { CLIENT, PROFESSIONAL, BOTH }
