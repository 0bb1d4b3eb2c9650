package pacta.people;

import java.util.Optional;

/// Who acts in an engagement and signs its agreement: the two sides of the work, and whoever pays
/// for it where that is a third.
///
/// The work, its debts and its talk have two sides, each the other of the other: a [Role]. A payer
/// is on neither, so that nothing decided between the two can happen to be the payer's.
public enum Signatory {
  PROFESSIONAL, CLIENT, PAYER;

  /// The signatory who stands on that side.
  public static Signatory of(Role side) {
    return switch (side) {
      case PROFESSIONAL -> PROFESSIONAL;
      case CLIENT -> CLIENT;
    };
  }

  /// On which side of the work they stand; empty for who only pays.
  public Optional<Role> side() {
    return switch (this) {
      case PROFESSIONAL -> Optional.of(Role.PROFESSIONAL);
      case CLIENT -> Optional.of(Role.CLIENT);
      case PAYER -> Optional.empty();
    };
  }
}
