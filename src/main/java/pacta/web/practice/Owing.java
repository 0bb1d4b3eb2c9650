package pacta.web.practice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import pacta.money.Money;
import pacta.views.Overview;
import pacta.views.Overview.Phase;
import pacta.web.Page;

/// What a row of the list says of money: the part that comes first, by when, and of how much.
///
/// @param first what should have been paid by now, or else the part that is due next
record Owing(Page page, Overview it, Optional<Money> first) {
  String amount() {
    var balance = it.balance();
    if (balance.isEmpty())
      return page.say(it.phase() == Phase.SIGNATURE ? "people.unsigned" : "people.no-agreement");
    if (balance.get().isZero()) return page.say("people.even");
    if (balance.get().isNegative()) return page.money(balance.get().negated());
    return page.money(first.orElse(balance.get()));
  }

  /// Under the amount. Where that is a part only, the whole stands with it: rows and their sum are
  /// read together.
  String when() {
    var balance = it.balance();
    if (balance.isEmpty() || balance.get().isZero()) return "";
    if (balance.get().isNegative()) return page.say("people.favour");
    var when = it.due().map(due -> dueText(due.date()))
        .orElseGet(() -> page.say("people.due-later"));
    return first.filter(part -> !part.equals(balance.get())).isEmpty() ? when
        : page.say("people.due-of", "when", when, "all", page.money(balance.get()));
  }

  private String dueText(LocalDate date) {
    var today = page.at(page.now()).toLocalDate();
    var away = ChronoUnit.DAYS.between(today, date);
    if (away == 0) return page.say("people.due-today");
    return page.say(away < 0 ? "people.due-since" : "people.due-on", "day",
        date.getYear() == today.getYear() ? page.formats().dayAndMonth(date)
            : page.formats().date(date));
  }
}
