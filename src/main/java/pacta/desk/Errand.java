package pacta.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Event;

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
    TELL_CLIENT_OF_PAYMENT, CHECKPOINT, CLOSE_DAY
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
  static List<Kind> of(Event event) {
    return switch (event) {
      case Event.Invited _ -> List.of(Kind.INVITE_CLIENT);
      case Event.Proposed _ -> List.of(Kind.TELL_CLIENT_TO_SIGN, Kind.REMIND_CLIENT_EARLY,
          Kind.REMIND_CLIENT_LATE, Kind.REMIND_PROFESSIONAL_LATE);
      case Event.Declined _ -> List.of(Kind.TELL_PROFESSIONAL_OF_DECLINING);
      case Event.AskedAgain _ -> List.of(Kind.TELL_PROFESSIONAL_OF_ASKING_AGAIN);
      case Event.Asked _ -> List.of(Kind.TELL_PROFESSIONAL_OF_QUESTION);
      case Event.Replied _ -> List.of(Kind.TELL_CLIENT_OF_REPLY);
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
      case Event.PaymentRecorded _ -> List.of(Kind.TELL_CLIENT_OF_PAYMENT);
      case Event.Opened _, Event.Conversed _, Event.DraftSaved _, Event.TakenBack _,
          Event.SessionHeld _ -> List.of();
    };
  }
}
