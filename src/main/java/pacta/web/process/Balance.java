package pacta.web.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pacta.engagement.Account;
import pacta.engagement.Entry;
import pacta.engagement.Stage;
import pacta.money.Money;
import pacta.terms.PackagePrice;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.views.Unpaid;
import pacta.web.SumLine;

/// The account of one engagement as a sum, and what of it is due.
public record Balance(Situation s, Stage.Running running) {
  private static final int WHOLE = 100;
  private static final Pattern FIGURES = Pattern.compile("[\\d.,\\s\u00a0]");

  /// When something is due, and how pressing that is.
  ///
  /// @param tone `cost` when it is late, `wait` when it is due today, or nothing
  public record Due(String text, String tone) {
    static Due of(Situation s, LocalDate date) {
      var late = ChronoUnit.DAYS.between(date, s.today());
      if (late > 0) return new Due(s.say("payments.late", "n", late, "day", s.day(date)), "cost");
      if (late == 0) return new Due(s.say("payments.due-today"), "wait");
      return new Due(s.say("payments.due", "day", s.day(date)), "");
    }

    Due with(String amount) {
      return new Due(text + " (" + amount + ")", tone);
    }
  }

  private Account account() {
    return running.work().account();
  }

  public String label() {
    return s.say(account().balance().isNegative() ? "payments.in-favour" : "payments.left",
        "client", s.client());
  }

  public String amount() {
    return s.page().money(abs(account().balance()));
  }

  public boolean isInFavour() {
    return account().balance().isNegative();
  }

  /// The sign of the currency, for a field.
  public String unit() {
    return FIGURES.matcher(s.formats().money(Money.zero(account().currency()))).replaceAll("");
  }

  private static Money abs(Money amount) {
    return amount.isNegative() ? amount.negated() : amount;
  }

  /// Of the part of the price that is to be paid first.
  public Optional<Due> due() {
    if (!account().balance().isPositive()) return Optional.empty();
    var parts = Unpaid.of(running);
    var first = parts.stream().flatMap(part -> part.date().stream())
        .min(Comparator.naturalOrder());
    if (first.isEmpty()) return Optional.of(new Due(s.say("payments.due-later"), ""));
    var sum = parts.stream().filter(part -> part.date().equals(first)).map(Unpaid::left)
        .reduce(Money::plus).orElseThrow();
    var due = Due.of(s, first.get());
    return Optional.of(sum.equals(account().balance()) ? due : due.with(s.page().money(sum)));
  }

  /// Agreed, what came on top, what was paid, what is left.
  public List<SumLine> lines() {
    var lines = new ArrayList<SumLine>();
    lines.add(SumLine.of(s.say("payments.agreed"), s.page().money(account().agreed()))
        .with(price()));
    if (touched()) lines.add(SumLine.of(s.say("payments.fees"), s.page().money(account().fees())));
    lines.add(SumLine.of(s.say("payments.paid"), s.page().money(account().paid().negated())));
    lines.add(SumLine.of(s.say(account().balance().isNegative()
        ? "payments.favour" : "payments.pending"), amount()).as("carry"));
    return List.copyOf(lines);
  }

  private boolean touched() {
    return account().entries().stream().anyMatch(entry -> switch (entry.kind()) {
      case FEE, CREDIT, WAIVER -> true;
      case INSTALMENT, SESSION, SESSION_TAKEN_BACK, PAYMENT, PAYMENT_TAKEN_BACK -> false;
    });
  }

  private String price() {
    return switch (running.work().terms().price()) {
      case PackagePrice it -> s.say("payments.price.whole", "n", it.sessions(),
          "each", s.page().money(it.unitValue(1)));
      case SessionPrice it -> s.say("payments.price.each", "n", sessionsOwed(),
          "each", s.page().money(it.price()));
      case ProjectPrice _ -> s.say("payments.price.project");
      case Retainer it -> s.say("payments.price.month", "each", s.page().money(it.fee()));
    };
  }

  private long sessionsOwed() {
    return account().entries().stream().filter(it -> it.kind() == Entry.Kind.SESSION).count()
        - account().entries().stream()
            .filter(it -> it.kind() == Entry.Kind.SESSION_TAKEN_BACK).count();
  }

  /// How much of what is owed has been paid, in hundredths; empty when nothing ever was owed.
  public Optional<Integer> paidPart() {
    var owed = account().balance().plus(account().paid());
    if (!owed.isPositive()) return Optional.empty();
    var part = account().paid().minorUnits() * WHOLE / owed.minorUnits();
    return Optional.of(Math.clamp(part, 0, WHOLE));
  }

  public String trackLabel() {
    return s.say("payments.track", "paid", s.page().money(account().paid()),
        "all", s.page().money(account().balance().plus(account().paid())));
  }
}
