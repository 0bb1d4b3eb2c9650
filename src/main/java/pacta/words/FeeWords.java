package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.terms.BeforeEachSession;
import pacta.terms.EachMonth;
import pacta.terms.EqualParts;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.PackagePrice;
import pacta.terms.PaymentSchedule;
import pacta.terms.Price;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Tax;
import pacta.terms.Vat;

/// Point 4: what the work costs and when it is paid.
record FeeWords(Ground ground) {
  String price(Price clause) {
    return switch (clause) {
      case SessionPrice it -> session(it);
      case PackagePrice it -> whole(it);
      case ProjectPrice it -> project(it);
      case Retainer it -> retainer(it);
    };
  }

  String payment(PaymentSchedule clause) {
    return switch (clause) {
      case Instalments it -> instalments(it);
      case BeforeEachSession it -> beforeEach(it);
      case EqualParts it -> new PartWords(ground).equal(it);
      case EachMonth it -> new PartWords(ground).eachMonth(it);
    };
  }

  private String session(SessionPrice clause) {
    return ground.say("price.session", "price", ground.money(clause.price()),
        "vat", vat(clause.price(), clause.vat())) + " " + ground.say("price.rounding");
  }

  private String whole(PackagePrice clause) {
    return ground.say("price.package", "n", clause.sessions(),
        "price", ground.money(clause.price()), "vat", vat(clause.price(), clause.vat()),
        "each", each(clause)) + " " + ground.say("price.rounding");
  }

  /// What a session comes to; where cents are left over, which ones carry them.
  private String each(PackagePrice clause) {
    var first = clause.unitValue(1);
    var last = clause.unitValue(clause.sessions());
    if (clause.sessions() == 1) return "";
    if (first.equals(last)) return ground.say("price.each", "unit", ground.money(last));
    var dearer = IntStream.rangeClosed(1, clause.sessions())
        .filter(unit -> clause.unitValue(unit).equals(first)).count();
    return ground.say("price.each-uneven", "unit", ground.money(last),
        "first", ground.money(first), "n", dearer);
  }

  private String project(ProjectPrice clause) {
    return ground.say("price.project", "price", ground.money(clause.price()),
        "vat", vat(clause.price(), clause.vat())) + " " + ground.say("price.rounding");
  }

  private String retainer(Retainer clause) {
    return String.join(" ",
        ground.say("price.month", "price", ground.money(clause.fee()),
            "vat", vat(clause.fee(), clause.vat()), "time", ground.work(clause.minutes())),
        new MoneyWords(ground).hours(clause), ground.say("price.rounding"));
  }

  /// A sum that bears the tax of the prices: `60,00 €, más IVA (72,60 € en total)`.
  String taxed(Money sum) {
    return ground.draft().find(Price.class).map(Price::vat)
        .filter(Vat.Added.class::isInstance).map(added -> ground.say("sum.added",
            "sum", ground.money(sum),
            "total", ground.money(Tax.onTop(sum, added, Rounding.HALF_UP))))
        .orElseGet(() -> ground.money(sum));
  }

  private String vat(Money price, Vat vat) {
    return switch (vat) {
      case Vat.Included(var rate) ->
          ground.say("vat.included", "rate", ground.percent(rate));
      case Vat.Added(var rate) -> ground.say("vat.added",
          "rate", ground.percent(rate),
          "total", ground.money(Tax.onTop(price, vat, Rounding.HALF_UP)));
      case Vat.None() -> ground.say("vat.none");
    };
  }

  private String instalments(Instalments clause) {
    var parts = clause.parts().stream().map(part -> ground.say("payment.part",
        "amount", ground.money(part.amount()), "when", when(part.due()))).toList();
    var text = ground.say("payment.parts",
        "n", parts.size(), "parts", ground.formats().list(parts));
    var days = clause.parts().stream().anyMatch(part -> counted(part.due()))
        ? " " + ground.say("payment.days", "zone", ground.zone()) : "";
    return text + addedVat() + days;
  }

  /// `320 € el día de la última firma y 320 € el día de la sesión 5`.
  String inShort(Instalments clause) {
    return ground.formats().list(clause.parts().stream().map(part -> ground.say("payment.part",
        "amount", ground.formats().moneyShort(part.amount()), "when", when(part.due()))).toList());
  }

  private String addedVat() {
    return ground.draft().find(Price.class).map(Price::vat)
        .filter(Vat.Added.class::isInstance).map(Vat.Added.class::cast)
        .map(added -> " " + ground.say("payment.vat",
            "rate", ground.percent(added.rate()))).orElse("");
  }

  private static boolean counted(Due due) {
    return switch (due) {
      case Due.OnDate _ -> false;
      case Due.OnSignature(var days) -> days > 0;
      case Due.BeforeSession(var _, var days) -> days > 0;
      case Due.OnAcceptance(var _, var days) -> days > 0;
    };
  }

  private String when(Due due) {
    return switch (due) {
      case Due.OnDate(var date) -> ground.say("due.date", "date", ground.date(date));
      case Due.OnSignature(var days) -> ground.say("due.signature", "n", days);
      case Due.BeforeSession(var session, var days) ->
          ground.say("due.session", "session", session, "n", days);
      case Due.OnAcceptance(var piece, var days) -> ground.say("due.acceptance",
          "piece", ground.say("piece", "name", piece.strip()), "n", days);
    };
  }

  private String beforeEach(BeforeEachSession clause) {
    return ground.say("payment.before-each", "n", clause.days(), "zone", ground.zone()) + " "
        + ground.say("payment.unpaid." + clause.unpaid());
  }

  List<TableRow> rows(Instalments clause) {
    var rows = new ArrayList<TableRow>();
    for (var part : clause.parts())
      rows.add(new TableRow(ground.formats().number(rows.size() + 1),
          ground.formats().capital(when(part.due())), ground.money(part.amount()), false));
    rows.add(new TableRow(ground.say("payment.total"), "", ground.money(clause.total()), true));
    return rows;
  }
}
