package pacta.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Entry;
import pacta.engagement.Entry.Kind;
import pacta.engagement.Stage;
import pacta.money.Money;

/// Something the client owes that is not wholly paid.
///
/// What was paid, credited or waived goes first to what is owed for incidents and to what was due
/// first; parts without a date yet come last.
///
/// @param date by which it is to be paid; empty while the session it waits for is not booked
/// @param left above zero
public record Unpaid(Entry entry, Optional<LocalDate> date, Money left) {
  public static List<Unpaid> of(Stage.Running running) {
    var work = running.work();
    var account = work.account();
    var owed = account.entries().stream()
        .filter(entry -> entry.amount().isPositive() && !entry.kind().isOfPaying())
        .filter(entry -> account.takenBackBy(entry.number()).isEmpty())
        .map(entry -> new Unpaid(entry, date(running, entry), entry.amount()))
        .sorted(Comparator.comparing(part -> part.date().orElse(LocalDate.MAX)))
        .toList();
    var paid = account.entries().stream()
        .filter(entry -> entry.kind().isOfPaying()
            || entry.kind() == Kind.CREDIT && entry.amount().isNegative())
        .map(Entry::amount).reduce(Money.zero(account.currency()), Money::plus).negated();
    return left(owed, paid);
  }

  private static Optional<LocalDate> date(Stage.Running running, Entry entry) {
    if (entry.kind() != Kind.INSTALMENT && entry.kind() != Kind.SESSION)
      return Optional.of(entry.at().atZone(running.work().terms().zone()).toLocalDate());
    return running.work().dueDate(entry, running.since());
  }

  private static List<Unpaid> left(List<Unpaid> owed, Money paid) {
    var unpaid = new ArrayList<Unpaid>();
    var rest = paid;
    for (var part : owed) {
      var covered = part.left().min(rest);
      rest = rest.minus(covered);
      var left = part.left().minus(covered);
      if (left.isPositive()) unpaid.add(new Unpaid(part.entry(), part.date(), left));
    }
    return List.copyOf(unpaid);
  }
}
