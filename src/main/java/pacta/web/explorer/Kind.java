package pacta.web.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.terms.Incident;
import pacta.terms.Point;
import pacta.terms.Stories;
import pacta.terms.Story;

/// A kind of thing that may happen.
record Kind(Class<? extends Incident> of) {
  private static final List<Kind> ALL = kinds(Incident.class).map(Kind::new).toList();

  /// Every kind that there is.
  static List<Kind> all() {
    return ALL;
  }

  @SuppressWarnings("unchecked")
  private static Stream<Class<? extends Incident>> kinds(Class<?> of) {
    return Arrays.stream(of.getPermittedSubclasses()).flatMap(it ->
        it.isSealed() ? kinds(it) : Stream.of((Class<? extends Incident>) it));
  }

  static Kind of(Incident incident) {
    return new Kind(incident.getClass());
  }

  static Optional<Kind> named(String word) {
    return ALL.stream().filter(it -> it.word().equals(word)).findFirst();
  }

  /// In addresses: `client-cancels`.
  String word() {
    return key().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /// In texts: `ClientCancels`.
  String key() {
    return of.getSimpleName();
  }

  boolean ofSession() {
    return Incident.OfSession.class.isAssignableFrom(of);
  }

  /// As it would happen in that agreement, before anybody says how.
  Incident beginning(Stories stories) {
    return Arrays.stream(Story.values()).map(stories::incident).filter(of::isInstance)
        .findFirst().orElseThrow();
  }

  /// Where a rule about it would stand.
  static Point point(Incident incident) {
    return switch (incident) {
      case Incident.PaymentIsLate _, Incident.PriceIsReviewed _, Incident.ChangeIsAsked _,
          Incident.WorkIsHurried _, Incident.MonthEnds _, Incident.SessionIsUnpaid _ ->
          Point.FEES;
      case Incident.WorkBegins _, Incident.PieceIsAnswered _, Incident.RevisionIsAsked _,
          Incident.MaterialsAre _, Incident.SessionsExpire _ -> Point.PROCEDURE;
      case Incident.PieceIsDelivered _ -> Point.SCOPE;
      case Incident.ClientCancels _, Incident.ClientDoesNotCome _,
          Incident.ProfessionalCancelsSession _, Incident.ProfessionalSetsOut _,
          Incident.ProofIsDue _, Incident.ForceMajeure _, Incident.SessionIsMoved _,
          Incident.SomebodyIsLate _, Incident.SessionIsHeld _, Incident.WorkEnds _,
          Incident.ClientWithdraws _, Incident.PauseIsAsked _ -> Point.CHANGES;
    };
  }
}
