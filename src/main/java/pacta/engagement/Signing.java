package pacta.engagement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import pacta.people.Personal;

/// How somebody signed.
///
/// @param name     as they typed it
/// @param drawing  the stroke as an SVG path, when they drew one; it adds nothing to the typed name
/// @param consents what they ticked, each on its own
/// @param means    how it was known to be them
public record Signing(Personal name, Optional<Personal> drawing, Set<Consent> consents,
    Means means) {
  /// What a signer says yes to.
  public enum Consent {
    /// Read the seven points and agrees to them.
    AGREES,
    /// Wants to sign electronically.
    ELECTRONICALLY,
    /// Knows that signing obliges to pay.
    OBLIGES_TO_PAY
  }

  /// How a signer was identified.
  ///
  /// @param verified when the code was given back or the sign-in happened
  /// @param address  the network address, as the server saw it
  /// @param agent    the program they used, as it names itself
  public record Means(Channel channel, Instant verified, Personal address, Personal agent) {
    public enum Channel { MAILED_LINK_AND_CODE, SIGNED_IN }
  }

  public Signing {
    consents = Set.copyOf(consents);
  }
}
