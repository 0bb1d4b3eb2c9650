package pacta.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.journal.Canonical;
import pacta.money.Money;
import pacta.terms.Example;
import pacta.terms.Judge;
import pacta.terms.Owed;
import pacta.terms.Scale;
import pacta.terms.Verdict;

/// What was decided in one engagement, decided again by today's rules from what was known then.
///
/// It changes nothing: a journal gives the same debts under any code, since its events carry them.
/// A difference says that the rules moved under agreements that were signed before.
///
/// @param judged      how many events held something decided
/// @param differences those that would come out otherwise, in their order
public record Replay(long judged, List<Difference> differences) {
  /// One event that would carry something else today.
  ///
  /// @param position of the event in its journal, from 1
  /// @param event    its kind
  /// @param decided  what it holds, as JSON
  /// @param now      what it would hold
  public record Difference(long position, String event, String decided, String now) {}

  private sealed interface Outcome {}

  private record Examples(List<Example> examples) implements Outcome {}

  private record Owing(List<Owed> owed) implements Outcome {}

  private record Booking(Optional<Instant> freeUntil, Optional<Owed> owed) implements Outcome {}

  private record Judgement(Verdict verdict) implements Outcome {}

  private record LetGo(Money amount, int unitsReturned) implements Outcome {}

  /// What an event holds, and what it would hold now.
  private record Pair(Outcome decided, Outcome now) {}

  public Replay {
    differences = List.copyOf(differences);
  }

  /// @throws BrokenHistory when an event cannot follow those before it
  public static Replay of(List<Event> events) {
    Optional<Engagement> state = Optional.empty();
    var judged = 0L;
    var differences = new ArrayList<Difference>();
    for (var i = 0; i < events.size(); i++) {
      var event = events.get(i);
      var pair = state.flatMap(before -> pair(before, event));
      if (pair.isPresent()) judged++;
      if (pair.isPresent() && !pair.get().decided().equals(pair.get().now()))
        differences.add(difference(i + 1L, event, pair.get()));
      state = Optional.of(Decider.evolve(state, event));
    }
    return new Replay(judged, differences);
  }

  private static Difference difference(long position, Event event, Pair pair) {
    return new Difference(position, event.getClass().getSimpleName(),
        Canonical.PLAIN.write(pair.decided()), Canonical.PLAIN.write(pair.now()));
  }

  /// Empty where nothing is decided by the terms, or where they were erased with a person.
  private static Optional<Pair> pair(Engagement before, Event event) {
    return switch (event) {
      case Event.Proposed e -> e.agreed().value().map(agreed -> new Pair(
          new Examples(agreed.examples()), new Examples(agreed.examples().stream()
              .map(it -> it.again(agreed.terms())).toList())));
      case Event.CameIntoForce e -> before.proposal().map(it -> new Pair(new Owing(e.owed()),
          new Owing(Owed.onSigning(it.agreed().terms(), e.version()))));
      case Event.SessionBooked e -> before.work().map(work -> booked(work, e));
      case Event.SessionCancelled _, Event.SessionHeld _, Event.ClientDidNotCome _ ->
          before.work().flatMap(work -> Told.of(event, work).map(told -> new Pair(
              new Judgement(told.verdict()),
              new Judgement(Judge.judge(work.terms(), work.facts(), told.incident())))));
      case Event.Waived e -> before.work().map(work -> new Pair(
          new LetGo(e.amount(), e.unitsReturned()), letGo(work, e.session())));
      case Event.Opened _, Event.Invited _, Event.Conversed _, Event.DraftSaved _,
          Event.PayerNamed _, Event.TakenBack _, Event.Declined _, Event.AskedAgain _,
          Event.Asked _,
          Event.Replied _, Event.Signed _, Event.SealedDocuments _, Event.Contested _,
          Event.Upheld _, Event.PaymentRecorded _, Event.PaymentTakenBack _ -> Optional.empty();
    };
  }

  private static Pair booked(Work work, Event.SessionBooked e) {
    var session = e.session();
    return new Pair(new Booking(e.freeUntil(), e.owed()), new Booking(
        Scale.of(work.terms(), work.facts(), session).freeUntil(),
        Owed.onBooking(work.terms(), work.version(), work.facts().history(), session,
            work.nextUnit())));
  }

  private static LetGo letGo(Work work, int session) {
    return new LetGo(work.account().feeOf(session).map(Entry::amount)
        .orElse(Money.zero(work.account().currency())),
        work.find(session).filter(Appointment::isForfeited).isPresent() ? 1 : 0);
  }
}
