package pacta.views;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Account;
import pacta.engagement.Entry;
import pacta.engagement.Stage;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.ClauseId;
import pacta.terms.Derivation;
import pacta.words.Formats;
import pacta.words.Phrases;

/// The account between the two, line by line, in words.
///
/// @param balance what the client still owes; below zero when in their favour
public record Statement(List<Line> lines, Money balance) {
  /// @param charge  above zero when more is owed by it
  /// @param payment above zero when less is owed by it
  /// @param balance after this line
  /// @param due     by when, for parts of the price
  public record Line(LocalDate date, String concept, Optional<ClauseId> clause,
      Optional<Money> charge, Optional<Money> payment, Money balance, Optional<LocalDate> due) {}

  public static Statement of(Stage.Running running, Language language, ZoneId zone) {
    var account = running.work().account();
    var balance = Money.zero(account.currency());
    var lines = new ArrayList<Line>();
    for (var entry : account.entries()) {
      balance = balance.plus(entry.amount());
      lines.add(new Line(entry.at().atZone(zone).toLocalDate(),
          concept(running, account, entry, language), entry.because().map(Derivation::clause),
          Optional.of(entry.amount()).filter(Money::isPositive),
          Optional.of(entry.amount().negated()).filter(Money::isPositive), balance,
          running.work().dueDate(entry, running.since())));
    }
    return new Statement(List.copyOf(lines), balance);
  }

  private static String concept(Stage.Running running, Account account, Entry entry,
      Language language) {
    return Phrases.of(Statement.class, "statement", language).say("concept." + entry.kind(),
        "instalment", instalment(account, entry), "instalments", instalments(account),
        "session", session(running, entry, language), "became", became(running, entry));
  }

  private static long instalment(Account account, Entry entry) {
    return account.entries().stream().filter(e -> e.kind() == Entry.Kind.INSTALMENT)
        .filter(e -> e.number() <= entry.number()).count();
  }

  private static long instalments(Account account) {
    return account.entries().stream().filter(e -> e.kind() == Entry.Kind.INSTALMENT).count();
  }

  /// What became of the session, as a line of the account has to know it: one that was cancelled
  /// the day before is not one that was not held.
  private static String became(Stage.Running running, Entry entry) {
    return entry.session().flatMap(running.work()::find).map(it -> switch (it.outcome()) {
      case CANCELLED_BY_CLIENT, CANCELLED_BY_PROFESSIONAL -> "CANCELLED";
      case NOT_COME -> "NOT_COME";
      case AHEAD, HELD -> "none";
    }).orElse("none");
  }

  private static String session(Stage.Running running, Entry entry, Language language) {
    return entry.session().flatMap(running.work()::find)
        .map(a -> Formats.in(language).moment(a.session().start())).orElse("");
  }
}
