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
  /// @param payment above zero when less is owed by it, below when a payment is taken back
  /// @param balance after this line
  /// @param due     by when, for parts of the price
  /// @param number  which of the payments written down it is, where it is one
  /// @param undone  when a payment was taken back, which counts no more
  /// @param why     a payment is taken back, in the professional's own words
  public record Line(LocalDate date, String concept, Optional<ClauseId> clause,
      Optional<Money> charge, Optional<Money> payment, Money balance, Optional<LocalDate> due,
      Optional<Integer> number, Optional<LocalDate> undone, Optional<String> why) {}

  public static Statement of(Stage.Running running, Language language, ZoneId zone) {
    var account = running.work().account();
    var balance = Money.zero(account.currency());
    var lines = new ArrayList<Line>();
    for (var entry : account.entries()) {
      balance = balance.plus(entry.amount());
      lines.add(new Line(entry.at().atZone(zone).toLocalDate(),
          concept(running, account, entry, language, zone), entry.because().map(Derivation::clause),
          Optional.of(entry.amount()).filter(it -> it.isPositive() && !paying(entry)),
          Optional.of(entry.amount().negated()).filter(it -> it.isPositive() || paying(entry)),
          balance, running.work().dueDate(entry, running.since()), number(account, entry),
          undone(account, entry, zone),
          entry.reason().map(it -> it.isErased() ? "—" : it.text())));
    }
    return new Statement(List.copyOf(lines), balance);
  }

  private static boolean paying(Entry entry) {
    return entry.kind().isOfPaying();
  }

  private static Optional<Integer> number(Account account, Entry entry) {
    return Optional.of(account.payments().indexOf(entry) + 1).filter(it -> it > 0);
  }

  private static Optional<LocalDate> undone(Account account, Entry entry, ZoneId zone) {
    return Optional.of(entry).filter(Statement::paying)
        .flatMap(it -> account.takenBackBy(it.number()))
        .map(it -> it.at().atZone(zone).toLocalDate());
  }

  private static String concept(Stage.Running running, Account account, Entry entry,
      Language language, ZoneId zone) {
    return Phrases.of(Statement.class, "statement", language).say("concept." + entry.kind(),
        "instalment", instalment(account, entry), "instalments", instalments(account),
        "session", session(running, entry, language), "became", became(running, entry),
        "day", against(account, entry, language, zone));
  }

  /// The day of the line that this one takes back.
  private static String against(Account account, Entry entry, Language language, ZoneId zone) {
    return entry.against().map(it -> Formats.in(language).dayAndMonth(
        account.entries().get(it - 1).at().atZone(zone).toLocalDate())).orElse("");
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
