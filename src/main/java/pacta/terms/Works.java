package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.terms.Consequence.PieceStands;
import pacta.terms.Consequence.PriceChange;
import pacta.terms.Incident.Kept;

/// The work while a course is followed: its pieces, months and dates, and what time alone brings.
final class Works {
  private final Following course;
  private final LocalDate signed;
  private final Map<String, Delivered> pieces = new LinkedHashMap<>();
  private final Map<YearMonth, Integer> worked = new HashMap<>();
  private final Map<YearMonth, Integer> small = new HashMap<>();
  private final Map<YearMonth, Boolean> approved = new HashMap<>();
  private final List<Rest> pauses = new ArrayList<>();
  private List<Kept> kept = List.of();
  private YearMonth nextMonth;
  private int months;
  private int stopped;
  private int moved;
  private boolean materials;
  private boolean extended;
  private boolean expired;
  private Optional<LocalDate> firstPaid = Optional.empty();

  private record Rest(LocalDate first, LocalDate until) {}

  /// When the sessions can no longer be used, counted from a day.
  private record Time(LocalDate anchor, Instant end) {}

  /// A piece that was handed over.
  static final class Delivered {
    private final LocalDate on;
    private int rounds;
    private boolean answered;

    Delivered(LocalDate on) {
      this.on = on;
    }

    LocalDate on() {
      return on;
    }

    int nextRound() {
      return ++rounds;
    }
  }

  Works(Following course, LocalDate signed) {
    this.course = course;
    this.signed = signed;
    nextMonth = YearMonth.from(terms().begunBy(signed));
  }

  private Terms terms() {
    return course.terms;
  }

  int months() {
    return months;
  }

  int moved() {
    return moved;
  }

  Optional<Delivered> find(String piece) {
    return Optional.ofNullable(pieces.get(piece));
  }

  /// What was never agreed is not handed over, whatever somebody calls it.
  void delivered(String piece, LocalDate on) {
    if (terms().find(Deliverables.class).filter(it -> it.find(piece).isEmpty()).isPresent())
      return;
    var before = find(piece);
    var now = new Delivered(on);
    before.ifPresent(it -> now.rounds = it.rounds);
    pieces.put(piece, now);
  }

  void stands(PieceStands it) {
    if (it.standing() == PieceStands.Standing.DELIVERED) return;
    find(it.piece()).ifPresent(piece -> piece.answered = true);
    if (it.standing() == PieceStands.Standing.ACCEPTED)
      course.ledger.accept(it.piece(), it.on());
  }

  void paid(Instant at) {
    if (firstPaid.isEmpty()) firstPaid = Optional.of(terms().day(at));
  }

  Optional<LocalDate> firstPaid() {
    return firstPaid;
  }

  void materialsArrived() {
    materials = true;
  }

  void extend() {
    extended = true;
  }

  void keep(List<Kept> minutes) {
    kept = minutes;
  }

  /// What is still to come moves. A pause also stops the time in which sessions can be used.
  void move(int days, Incident incident) {
    if (incident instanceof Incident.MaterialsAre it && it.there()) moved = Math.max(moved, days);
    if (!(incident instanceof Incident.PauseIsAsked it)) return;
    stopped += days;
    pauses.add(new Rest(it.first(), it.until()));
    course.ledger.move(it.first(), days, course.diary::dayOf);
  }

  void worked(Happening.Worked it) {
    var month = YearMonth.from(terms().day(it.at()));
    worked.merge(month, it.minutes(), Integer::sum);
    it.approved().filter(yes -> yes).ifPresent(_ -> approved.put(month, true));
  }

  Incident change(Happening.ChangeAsked it) {
    var month = YearMonth.from(terms().day(it.at()));
    var before = small.getOrDefault(month, 0);
    var free = terms().find(ChangeOrder.class).map(ChangeOrder::small).orElse(0);
    if (before + it.minutes() <= free) small.merge(month, it.minutes(), Integer::sum);
    return new Incident.ChangeIsAsked(it.minutes(), before, it.agreed(), it.at());
  }

  Incident review(Happening.Reviewed it) {
    var last = Prices.last(course.history());
    return new Incident.PriceIsReviewed(
        last.map(PriceChange::price).orElse(terms().price().unitValue(1)), it.asked(),
        it.index(), last.map(PriceChange::from).orElse(signed), it.from(), it.at());
  }

  /// What time brings by itself until a moment.
  void passUntil(Instant at) {
    monthsUntil(at);
    pieces.forEach((name, piece) -> silence(name, piece, at));
    unpaid(at);
    expiry(at);
  }

  private void monthsUntil(Instant at) {
    if (!(terms().price() instanceof Retainer)) return;
    while (!terms().endOf(nextMonth.atEndOfMonth()).isAfter(at)
        && !course.hasEnded(nextMonth.atDay(1).atStartOfDay(terms().zone()).toInstant())) {
      var month = nextMonth;
      nextMonth = nextMonth.plusMonths(1);
      months++;
      var end = terms().endOf(month.atEndOfMonth());
      course.judge(end, Optional.empty(), new Incident.MonthEnds(month,
          worked.getOrDefault(month, 0), kept, paused(month),
          approved.getOrDefault(month, false), end.minusSeconds(1)));
    }
  }

  private int paused(YearMonth month) {
    var days = 0L;
    for (var pause : pauses) {
      var from = pause.first.isBefore(month.atDay(1)) ? month.atDay(1) : pause.first;
      var next = month.plusMonths(1).atDay(1);
      var until = pause.until.isBefore(next) ? pause.until : next;
      days += Math.max(0, ChronoUnit.DAYS.between(from, until));
    }
    return (int) Math.min(days, month.lengthOfMonth());
  }

  private void silence(String name, Delivered piece, Instant at) {
    terms().find(Acceptance.class).filter(_ -> !piece.answered).ifPresent(clause -> {
      var end = terms().endOf(clause.within().from(piece.on, terms().reckoning()));
      if (!end.isAfter(at))
        course.judge(end, Optional.empty(), new Incident.PieceIsAnswered(
            name, piece.on, Optional.empty(), end));
    });
  }

  private void unpaid(Instant at) {
    if (!(terms().find(PaymentSchedule.class).orElse(null) instanceof BeforeEachSession it)
        || it.unpaid() != BeforeEachSession.Unpaid.RELEASED) return;
    for (var session : course.diary.ahead()) {
      var end = terms().endOf(terms().day(session.start().instant()).minusDays(it.days()));
      var open = course.ledger.openOf(session.number(), course.diary::dayOf);
      if (!end.isAfter(at) && open)
        course.judge(end, Optional.empty(), new Incident.SessionIsUnpaid(session, end));
    }
  }

  private void expiry(Instant at) {
    if (expired) return;
    terms().find(Expiry.class).flatMap(clause -> anchor(clause).map(anchor -> {
      var first = clause.after().from(anchor, terms().reckoning()).plusDays(stopped);
      var last = extended && clause.unused() instanceof Expiry.Unused.Extended(var more)
          ? more.from(first, terms().reckoning()) : first;
      return new Time(anchor, terms().endOf(last));
    })).filter(time -> !time.end.isAfter(at)).ifPresent(time -> {
      var before = extended;
      course.judge(time.end, Optional.empty(), new Incident.SessionsExpire(time.anchor, stopped,
          course.diary.units().free(), extended, time.end));
      expired = extended == before;
      if (!expired) expiry(at);
    });
  }

  private Optional<LocalDate> anchor(Expiry clause) {
    return switch (clause.anchor()) {
      case SIGNATURE -> Optional.of(signed);
      case FIRST_PAYMENT -> firstPaid;
      case FIRST_SESSION -> course.diary.dayOf(1);
    };
  }

  /// What goes on growing with time, as it stands at the moment that is looked from.
  void lookAt(Instant at) {
    var day = terms().day(at);
    terms().find(LatePayment.class).ifPresent(_ -> course.ledger.paying(course.diary::dayOf)
        .forEach(paying -> paying.sum().due().filter(due -> isLate(paying, due, day))
            .ifPresent(due -> course.judge(at, Optional.empty(), new Incident.PaymentIsLate(
                paying.sum().charge().amount(), due, paying.parts(), day, at)))));
    terms().find(ClientMaterials.class).filter(clause -> !materials && day.isAfter(clause.due()))
        .ifPresent(_ -> course.judge(at, Optional.empty(),
            new Incident.MaterialsAre(false, day, at)));
  }

  private static boolean isLate(Ledger.Paying paying, LocalDate due, LocalDate day) {
    var open = paying.sum().open().isPositive();
    return open ? day.isAfter(due)
        : paying.parts().stream().anyMatch(part -> part.on().isAfter(due));
  }
}
