package pacta.terms;

/// A rate of interest that an authority publishes.
public enum PublicRate {
  /// The legal interest of money in Spain, by the year. Source: art. 1108 of the Civil Code; each
  /// year's budget act.
  LEGAL_INTEREST_ES,
  /// The main refinancing rate of the European Central Bank before each half-year, to which the
  /// law on late payment between businesses adds 8 points. Source: art. 7 of Ley 3/2004.
  ECB_MAIN_REFINANCING
}
