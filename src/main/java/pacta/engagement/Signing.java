package pacta.engagement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.terms.Capacity;

/// How somebody signed.
///
/// @param name       as they typed it
/// @param drawing    the stroke as an SVG path, when they drew one; the typed name is as good
/// @param consents   what they ticked, each on its own
/// @param means      how it was known to be them
/// @param given      the words beside each tick; none from before they were kept
/// @param represents for whom, when not for themselves
public record Signing(Personal name, Optional<Personal> drawing, Set<Consent> consents,
    Means means, List<Given> given, Optional<Representation> represents) {
  /// What a signer says yes to.
  public enum Consent {
    /// Read the seven points and agrees to them.
    AGREES,
    /// Wants to sign electronically.
    ELECTRONICALLY,
    /// Knows that signing obliges to pay.
    OBLIGES_TO_PAY,
    /// Was told, before signing, what the law wants a consumer to know.
    INFORMED,
    /// Asks for the work to begin while a consumer may still withdraw.
    BEGINS_AT_ONCE,
    /// Knows what is owed for what was given by then, if they withdraw.
    OWES_WHAT_WAS_GIVEN;

    /// Those without which nobody in that place can sign.
    ///
    /// Source: arts. 97 and 98.2 of RDLeg 1/2007.
    public static Set<Consent> needed(Signatory by, Capacity client) {
      return by == Signatory.CLIENT && client == Capacity.CONSUMER
          ? EnumSet.of(AGREES, ELECTRONICALLY, OBLIGES_TO_PAY, INFORMED)
          : EnumSet.of(AGREES, ELECTRONICALLY);
    }
  }

  /// A consent as it was given: the words that stood beside the box.
  ///
  /// @param text  the digest of those words, which stays when they are forgotten
  public record Given(Consent consent, Language language, Digest text, Personal words) {
    public static Given of(Consent consent, Language language, Personal words) {
      return new Given(consent, language, Digest.of(words.text()), words);
    }
  }

  /// Somebody who signs for another, as they declare it themselves.
  ///
  /// @param party  in whose name
  /// @param office in what capacity, such as `administradora única`
  public record Representation(Personal party, Personal office) {}

  /// How a signer was identified.
  ///
  /// @param verified when the code was given back or the sign-in happened
  /// @param address  the network address, as the server saw it
  /// @param agent    the program they used, as it names itself
  /// @param mailbox  to which the code went, masked; empty when it went to none
  /// @param zone     in which the page told them times
  /// @param shown    when the server first showed them the page from which they signed
  public record Means(Channel channel, Instant verified, Personal address, Personal agent,
      Optional<Personal> mailbox, Optional<ZoneId> zone, Optional<Instant> shown) {
    /// With a link of their own and a code: sent by e-mail, or told by the other side where the
    /// server had nowhere to send it; or signed in.
    public enum Channel { MAILED_LINK_AND_CODE, LINK_AND_CODE_BY_HAND, SIGNED_IN }

    public Means(Channel channel, Instant verified, Personal address, Personal agent) {
      this(channel, verified, address, agent, Optional.empty(), Optional.empty(),
          Optional.empty());
    }
  }

  public Signing {
    consents = Set.copyOf(consents);
    given = List.copyOf(given);
  }

  /// For oneself, without the words of the consents.
  public Signing(Personal name, Optional<Personal> drawing, Set<Consent> consents, Means means) {
    this(name, drawing, consents, means, List.of(), Optional.empty());
  }

  /// Whether they were asked about that, whatever they answered.
  boolean wasAskedWhenToBegin() {
    return given.stream().anyMatch(it -> it.consent() == Consent.INFORMED);
  }
}
