package pacta.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Appointment;
import pacta.engagement.Entry;
import pacta.money.Money;
import pacta.views.Statement;
import pacta.views.Unpaid;
import pacta.web.SumLine;

/// The client's account: each line with the clause it comes from, and what it comes to.
public record AccountView(Mine mine) {
  /// @param contested the client said that it is not right, and nothing has come of it yet
  /// @param session   the session whose page says more
  public record Line(Statement.Line said, boolean contested, Optional<Integer> session) {}

  /// A part of the price that is not wholly paid.
  public record Left(String what, String when, String amount) {}

  public List<Line> lines() {
    var said = statement().lines();
    var entries = mine.work().account().entries();
    var lines = new ArrayList<Line>();
    for (var i = 0; i < said.size(); i++) lines.add(line(said.get(i), entries.get(i)));
    return List.copyOf(lines);
  }

  private Line line(Statement.Line said, Entry entry) {
    var decided = entry.session().filter(_ -> entry.kind() == Entry.Kind.FEE)
        .flatMap(mine.work()::find);
    return new Line(said, decided.filter(Appointment::isDisputed).isPresent(),
        decided.map(it -> it.session().number()));
  }

  /// The sum, from what was agreed to what remains.
  public List<SumLine> sum() {
    var account = mine.work().account();
    var sum = new ArrayList<SumLine>();
    sum.add(SumLine.of(say("agreed"), money(account.agreed())));
    if (!account.fees().isZero()) sum.add(SumLine.of(say("fees"), money(account.fees())));
    sum.add(SumLine.of(say("paid"), money(account.paid().negated())));
    var balance = account.balance();
    sum.add(SumLine.of(say(balance.isNegative() ? "favour" : "left"),
        money(balance.isNegative() ? balance.negated() : balance)).as("result"));
    return List.copyOf(sum);
  }

  /// What is left to pay and by when, the soonest first.
  public List<Left> left() {
    var lines = statement().lines();
    return Unpaid.of(mine.running()).stream().map(it -> new Left(
        lines.get(it.entry().number() - 1).concept(),
        it.date().map(date -> mine.page().say("account.by",
                "day", mine.page().formats().date(date)))
            .orElseGet(() -> say("undated")), money(it.left()))).toList();
  }

  private Statement statement() {
    return Statement.of(mine.running(), mine.page().language(), mine.terms().zone());
  }

  private String money(Money amount) {
    return mine.page().money(amount);
  }

  private String say(String key) {
    return mine.page().say("account.line." + key);
  }
}
