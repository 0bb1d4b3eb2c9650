package pacta.words;

import java.util.Optional;
import pacta.terms.Derivation;
import pacta.terms.Incident;
import pacta.terms.Step;

/// That nothing is owed, and what there is to say of it.
record NothingWords(Telling telling, Derivation because) {
  String headline() {
    var step = because.steps().stream().map(this::ofStep).flatMap(Optional::stream).findFirst();
    return step.orElseGet(() -> telling.say(key()));
  }

  /// The fact that makes it free, where one does.
  private Optional<String> ofStep(Step step) {
    return switch (step) {
      case Step.WithinGrace _ -> Optional.of(telling.say("headline.grace"));
      case Step.Justified it -> Optional.of(
          telling.say("headline.justified", "why", telling.say("cause.because." + it.cause())));
      case Step.Given it -> Optional.of(
          telling.say("headline.given", "minutes", telling.ground().minutes(it.minutes())));
      case Step.Measured _, Step.Compared _, Step.Waited _, Step.Excused _, Step.Counted _,
          Step.Started _, Step.Multiplied _, Step.Prorated _, Step.Added _,
          Step.Timed _, Step.Stretched _, Step.Surcharged _, Step.Reduced _, Step.Accrued _,
          Step.Received _, Step.AtLeast _,
          Step.CameLate _, Step.RoundedUp _, Step.Allowed _, Step.InARow _, Step.Late _,
          Step.Used _, Step.Reached _, Step.Raised _, Step.Reviewed _, Step.DoneSoFar _,
          Step.Taxed _, Step.Untaxed _, Step.Capped _, Step.Rounded _,
          Step.TurnedOver _ -> Optional.empty();
    };
  }

  private String key() {
    return switch (telling.incident()) {
      case Incident.WorkBegins _ -> "headline.none.begins";
      case Incident.PaymentIsLate _, Incident.WorkIsHurried _ -> "headline.none.surcharge";
      case Incident.MaterialsAre _ -> "headline.none.materials";
      case Incident.RevisionIsAsked _ -> "headline.none.revision";
      case Incident.ChangeIsAsked _ -> "headline.none.change";
      case Incident.SessionsExpire _ -> "headline.none.expire";
      case Incident.MonthEnds _ -> "headline.none.month";
      case Incident.ProofIsDue it when it.shown() -> "headline.none.proof";
      case Incident.OfSession _, Incident.WorkEnds _, Incident.ClientWithdraws _,
          Incident.PauseIsAsked _, Incident.PieceIsDelivered _, Incident.PieceIsAnswered _,
          Incident.PriceIsReviewed _ -> "headline.free";
    };
  }
}
