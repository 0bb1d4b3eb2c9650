package pacta.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.terms.EachMonth;
import pacta.terms.EqualParts;
import pacta.terms.PackagePrice;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.ProjectPrice;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Tax;
import pacta.terms.Vat;
import pacta.time.Reckoning;

/// A price that is paid in equal parts, or month by month.
record PartWords(Ground ground) {
  String equal(EqualParts clause) {
    var spans = new SpanWords(ground);
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("parts", "n", clause.parts(), "first", ground.date(clause.first()),
        "every", spans.every(clause.every())));
    amounts(clause).ifPresent(amounts -> sentences.add(comesTo(amounts)));
    if (clause.parts() > 1) {
      if (SpanWords.runsByMonths(clause.every())) sentences.add(ground.say("parts.short-month"));
      sentences.add(ground.say("parts." + clause.remainder()));
    }
    sentences.add(spans.shift(clause.shift()));
    return String.join(" ", sentences);
  }

  /// What each part comes to, or the two amounts that there are.
  private String comesTo(List<Money> amounts) {
    var different = amounts.stream().distinct().map(ground::money).toList();
    return ground.say("parts.amounts", "n", amounts.size(), "taxed", taxed(),
        "amounts", ground.formats().list(different), "alike", different.size() == 1 ? "yes" : "no");
  }

  private String taxed() {
    return price().filter(price -> price.vat() instanceof Vat.Added).map(_ -> "added")
        .orElse("none");
  }

  String eachMonth(EachMonth clause) {
    var sentences = new ArrayList<>(List.of(ground.say("each-month", "n", clause.day(),
        "zone", ground.zone(), "short", clause.day() > 28 ? "yes" : "no")));
    ground.draft().find(Procedure.class).map(Procedure::starts).ifPresent(day -> sentences.add(
        ground.say("each-month.first", "month", ground.formats().month(YearMonth.from(day)),
            "day", ground.date(day), "waits", isDueBefore(day, clause) ? "yes" : "no")));
    sentences.add(new SpanWords(ground).shift(clause.shift()));
    return String.join(" ", sentences);
  }

  /// Whether the fee of the first month would be due before the work begins.
  private boolean isDueBefore(LocalDate first, EachMonth clause) {
    return ground.computable().filter(terms -> clause.due(YearMonth.from(first),
        terms.reckoning()).isBefore(first)).isPresent();
  }

  /// Each part with its day, tax and all; none while a day or an amount cannot be known.
  List<TableRow> rows(EqualParts clause) {
    var amounts = amounts(clause);
    if (amounts.isEmpty()) return List.of();
    var days = clause.days(reckoning());
    var rows = new ArrayList<TableRow>();
    for (var amount : amounts.get())
      rows.add(new TableRow(ground.formats().number(rows.size() + 1),
          ground.formats().capital(due(days.get(rows.size()))), ground.money(amount), false));
    rows.add(new TableRow(ground.say("payment.total"), "",
        ground.money(amounts.get().stream().reduce(Money::plus).orElseThrow()), true));
    return rows;
  }

  private String due(LocalDate day) {
    return ground.say("due.date", "date", ground.date(day));
  }

  /// As they become owed: the whole, with a tax that is added, split once.
  private Optional<List<Money>> amounts(EqualParts clause) {
    if (ground.computable().isEmpty()) return Optional.empty();
    return price().flatMap(price -> whole(price).map(whole ->
        clause.amounts(Tax.onTop(whole, price.vat(), Rounding.HALF_UP))));
  }

  private static Optional<Money> whole(Price price) {
    return switch (price) {
      case PackagePrice it -> Optional.of(it.price());
      case ProjectPrice it -> Optional.of(it.price());
      case SessionPrice _, Retainer _ -> Optional.empty();
    };
  }

  private Optional<Price> price() {
    return ground.draft().find(Price.class);
  }

  private Reckoning reckoning() {
    return new Reckoning(ground.draft().zone(),
        ground.draft().find(ReferenceCalendar.class).map(ReferenceCalendar::calendar));
  }
}
