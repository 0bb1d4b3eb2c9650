package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.terms.Instalments.Due;
import pacta.terms.Procedure.Rhythm;
import pacta.time.Gap;
import pacta.time.WallTime;

/// How the work of an agreement goes while all goes well: its sessions on their days, and each part
/// of the price paid on its own.
///
/// @param signed   when the last party signs
/// @param sessions at least one, in order of time
public record Plan(Terms terms, Instant signed, List<Session> sessions) {
  /// What is planned where the agreement does not say how many.
  public static final int SESSIONS = 6;

  private static final int MOST = 24;
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final int AN_HOUR = 60;
  /// So that no time of grace after booking is running.
  private static final Duration LONG_BEFORE = Duration.ofDays(400);

  /// A part of the price and the day on which it is paid.
  public record Payment(Money amount, LocalDate on) {}

  public Plan {
    sessions = List.copyOf(sessions);
    if (sessions.isEmpty()) throw new IllegalArgumentException("no session");
  }

  /// With the sessions that the agreement plans.
  public static Plan of(Terms terms, Instant signed) {
    var procedure = terms.find(Procedure.class);
    var day = procedure.map(Procedure::starts).orElseGet(() -> terms.day(signed).plusWeeks(1));
    var first = LocalDateTime.of(day, procedure.flatMap(Procedure::usually).orElse(TEN));
    var rhythm = procedure.map(Procedure::rhythm).orElse(Rhythm.WEEKLY);
    var minutes = procedure.map(Procedure::minutes).orElse(AN_HOUR);
    return new Plan(terms, signed, IntStream.range(0, count(terms)).mapToObj(i ->
        session(i + 1, later(first, rhythm, i), minutes, terms)).toList());
  }

  private static int count(Terms terms) {
    var agreed = terms.find(PackagePrice.class).map(PackagePrice::sessions)
        .or(() -> terms.find(Procedure.class).flatMap(Procedure::sessions)).orElse(SESSIONS);
    return Math.clamp(agreed, 1, MOST);
  }

  private static LocalDateTime later(LocalDateTime first, Rhythm rhythm, int times) {
    return switch (rhythm) {
      case WEEKLY, AS_BOOKED -> first.plusWeeks(times);
      case FORTNIGHTLY -> first.plusWeeks(2L * times);
      case MONTHLY -> first.plusMonths(times);
    };
  }

  private static Session session(int number, LocalDateTime local, int minutes, Terms terms) {
    var start = wall(local, terms);
    return new Session(number, start, minutes, start.instant().minus(LONG_BEFORE));
  }

  /// That time of the agreement's clock; the one after it, where the clock leaves it out.
  static WallTime wall(LocalDateTime local, Terms terms) {
    var zone = terms.zone();
    return WallTime.of(Gap.at(local, zone).map(Gap::after).orElse(local), zone);
  }

  public LocalDate firstDay() {
    return dayOf(sessions.getFirst());
  }

  LocalDate dayOf(Session session) {
    return terms.day(session.start().instant());
  }

  /// What will have been so when that happens: the sessions before it given, and what was due paid.
  public Facts before(Incident incident) {
    return new Foreseen(this).before(incident);
  }

  /// Everything that is paid, in no order; where months are paid, those of half a year.
  public List<Payment> payments() {
    if (terms.find(PaymentSchedule.class).isEmpty()) return List.of();
    var schedule = terms.payment();
    return switch (schedule) {
      case Instalments _, EqualParts _ -> onSigning().toList();
      case BeforeEachSession _ -> Stream.concat(onSigning(), IntStream.range(0, sessions.size())
          .mapToObj(i -> Owed.onBooking(
              terms, Version.FIRST, History.NONE, sessions.get(i), i + 1))
          .flatMap(Optional::stream).map(this::payment)).toList();
      case EachMonth _ -> Stream.concat(onSigning(), IntStream.range(0, SESSIONS)
          .mapToObj(YearMonth.from(firstDay())::plusMonths)
          .map(month -> new Payment(monthly(), Owed.ofMonth(terms, month).orElseThrow())))
          .toList();
    };
  }

  /// The day of the first payment, where anything is paid.
  Optional<LocalDate> firstPaid() {
    return payments().stream().map(Payment::on).min(Comparator.naturalOrder());
  }

  /// What a month costs, tax and all.
  Money monthly() {
    return Tax.onTop(terms.price().unitValue(1), terms.price().vat(), Rounding.HALF_UP);
  }

  private Stream<Payment> onSigning() {
    return Owed.onSigning(terms, Version.FIRST).stream().map(this::payment);
  }

  private Payment payment(Owed owed) {
    return new Payment(owed.charge().amount(), switch (owed.due()) {
      case Due.OnSignature(var days) -> terms.day(signed).plusDays(days);
      case Due.OnDate(var date) -> date;
      case Due.BeforeSession(var number, var days) ->
          dayOf(sessions.get(Math.min(number, sessions.size()) - 1)).minusDays(days);
      case Due.OnAcceptance(var piece, var days) -> terms.find(Deliverables.class)
          .flatMap(it -> it.find(piece)).flatMap(Deliverables.Piece::due)
          .orElse(dayOf(sessions.getLast())).plusDays(days);
    });
  }
}
