package pacta.terms;

import java.time.Instant;
import pacta.people.Role;

/// Something that happened, or might, and that the agreement has an answer for.
public sealed interface Incident {
  /// When it was told, by the server's clock.
  Instant told();

  /// How the client chooses to settle what is late.
  enum Settling { AS_AGREED, WITH_A_PASS }

  record ClientCancels(Session session, Instant told, Settling settling) implements Incident {}

  record ClientDoesNotCome(Session session, Instant told, Settling settling) implements Incident {}

  record ProfessionalCancelsSession(Session session, Instant told) implements Incident {}

  /// The session was given.
  record SessionIsHeld(Session session, Instant told) implements Incident {}

  record WorkEnds(Role by, Instant told) implements Incident {}
}
