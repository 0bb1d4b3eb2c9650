package pacta.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.people.Signatory;

/// Something to do because of an event, after it is safely kept.
///
/// @param position of the event in its journal
public record Errand(Kind kind, long position) {
  /// The closed list of errands.
  public enum Kind {
    INVITE_CLIENT, TELL_CLIENT_TO_SIGN, TELL_PROFESSIONAL_OF_QUESTION, TELL_CLIENT_OF_REPLY,
    TELL_OTHER_TO_COUNTERSIGN, REMIND_CLIENT_EARLY, REMIND_CLIENT_LATE,
    REMIND_PROFESSIONAL_LATE, TELL_PROFESSIONAL_OF_DECLINING, TELL_PROFESSIONAL_OF_ASKING_AGAIN,
    SEAL, SEND_COPY_TO_CLIENT, SEND_COPY_TO_PROFESSIONAL,
    TELL_CLIENT_OF_BOOKING, TELL_CLIENT_OF_CANCELLING, TELL_PROFESSIONAL_OF_CANCELLING,
    TELL_CLIENT_OF_NO_SHOW, TELL_CLIENT_OF_WAIVER, TELL_PROFESSIONAL_OF_DISPUTE,
    TELL_CLIENT_OF_UPHOLDING,
    TELL_CLIENT_OF_PAYMENT, TELL_CLIENT_OF_PAYMENT_TAKEN_BACK, CHECKPOINT, CLOSE_DAY,
    TELL_PAYER_TO_SIGN, REMIND_PAYER_EARLY, REMIND_PAYER_LATE, TELL_PAYER_OF_REPLY,
    SEND_COPY_TO_PAYER
  }

  /// The first thing that happens on a day asks for a checkpoint at that day's end, in UTC.
  ///
  /// @return when; empty when another event of that day has asked
  static Optional<Instant> closing(List<Event> before, Event next) {
    var day = day(next);
    return !before.isEmpty() && day(before.getLast()).equals(day) ? Optional.empty()
        : Optional.of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static LocalDate day(Event event) {
    return LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
  }

  /// What an event asks for, in order.
  ///
  /// @param state as it was right after the event
  static List<Kind> of(Event event, Engagement state) {
    return state.payer().isEmpty() ? ofTwo(event, state)
        : Stream.concat(ofTwo(event, state).stream(), ofPayer(event)).toList();
  }

  private static Stream<Kind> ofPayer(Event event) {
    if (event instanceof Event.Proposed) return Stream.of(Kind.TELL_PAYER_TO_SIGN,
        Kind.REMIND_PAYER_EARLY, Kind.REMIND_PAYER_LATE);
    return event instanceof Event.SealedDocuments ? Stream.of(Kind.SEND_COPY_TO_PAYER)
        : Stream.of();
  }

  /// A reply goes to whoever asked.
  private static Kind toldOf(Event.Replied replied, Engagement state) {
    return state.asked().stream().anyMatch(it -> it.number() == replied.question()
        && it.by() == Signatory.PAYER) ? Kind.TELL_PAYER_OF_REPLY : Kind.TELL_CLIENT_OF_REPLY;
  }

  private static List<Kind> ofTwo(Event event, Engagement state) {
    return switch (event) {
      case Event.Invited _ -> List.of(Kind.INVITE_CLIENT);
      case Event.Proposed _ -> List.of(Kind.TELL_CLIENT_TO_SIGN, Kind.REMIND_CLIENT_EARLY,
          Kind.REMIND_CLIENT_LATE, Kind.REMIND_PROFESSIONAL_LATE);
      case Event.Declined _ -> List.of(Kind.TELL_PROFESSIONAL_OF_DECLINING);
      case Event.AskedAgain _ -> List.of(Kind.TELL_PROFESSIONAL_OF_ASKING_AGAIN);
      case Event.Asked _ -> List.of(Kind.TELL_PROFESSIONAL_OF_QUESTION);
      case Event.Replied it -> List.of(toldOf(it, state));
      case Event.Signed _ -> List.of(Kind.TELL_OTHER_TO_COUNTERSIGN);
      case Event.CameIntoForce _ -> List.of(Kind.SEAL);
      case Event.SealedDocuments _ ->
          List.of(Kind.CHECKPOINT, Kind.SEND_COPY_TO_CLIENT, Kind.SEND_COPY_TO_PROFESSIONAL);
      case Event.SessionBooked _ -> List.of(Kind.TELL_CLIENT_OF_BOOKING);
      case Event.SessionCancelled _ -> List.of(
          Kind.TELL_CLIENT_OF_CANCELLING, Kind.TELL_PROFESSIONAL_OF_CANCELLING);
      case Event.ClientDidNotCome _ -> List.of(Kind.TELL_CLIENT_OF_NO_SHOW);
      case Event.Waived _ -> List.of(Kind.TELL_CLIENT_OF_WAIVER);
      case Event.Contested _ -> List.of(Kind.TELL_PROFESSIONAL_OF_DISPUTE);
      case Event.Upheld _ -> List.of(Kind.TELL_CLIENT_OF_UPHOLDING);
      // nobody is thanked for what somebody else paid
      case Event.PaymentRecorded _ -> state.payer().isEmpty()
          ? List.of(Kind.TELL_CLIENT_OF_PAYMENT) : List.of();
      case Event.PaymentTakenBack _ -> state.payer().isEmpty()
          ? List.of(Kind.TELL_CLIENT_OF_PAYMENT_TAKEN_BACK) : List.of();
      case Event.Opened _, Event.Conversed _, Event.DraftSaved _, Event.PayerNamed _,
          Event.TakenBack _,
          Event.SessionHeld _ -> List.of();
    };
  }
}
