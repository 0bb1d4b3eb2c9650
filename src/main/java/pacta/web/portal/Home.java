package pacta.web.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Appointment;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.terms.Courtesy;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Place;
import pacta.views.Statement;
import pacta.views.Unpaid;
import pacta.web.Bead;
import pacta.web.NoticeScale;
import pacta.web.Page;

/// A client's first page while the work goes on; of a payer's, what they may know of it.
public record Home(Mine mine) {
  /// More beads than this say nothing at a glance.
  private static final int BEADS_MAX = 24;

  /// What is to be paid next.
  public record Due(String what, String when, boolean soon, Money amount) {}

  private Page page() {
    return mine.page();
  }

  private Work work() {
    return mine.work();
  }

  /// Sessions to come that have not begun, the soonest first.
  public List<Coming> coming() {
    var coming = new ArrayList<Coming>();
    for (var one : work().ahead())
      if (one.session().start().instant().isAfter(page().now()))
        coming.add(new Coming(mine, one, mine.ordinal(one)));
    return List.copyOf(coming);
  }

  /// Begun, or past, and not noted yet by the professional.
  public List<String> unnoted() {
    return work().ahead().stream().map(it -> it.session().start().instant())
        .filter(it -> !it.isAfter(page().now())).map(mine::when).toList();
  }

  /// `60 minutos, por videollamada`.
  public String frame(Coming one) {
    var length = page().formats()
        .duration(Duration.ofMinutes(one.appointment().session().minutes()));
    return mine.terms().find(Procedure.class).map(it -> switch (it.place()) {
      case Place.VideoCall _ -> page().say("portal.place.video", "length", length);
      case Place.Telephone _ -> page().say("portal.place.telephone", "length", length);
      case Place.InPerson(var address) ->
          page().say("portal.place.person", "length", length, "address", address);
    }).orElse(length);
  }

  public Optional<Due> due() {
    if (!mine.pays()) return Optional.empty();
    var today = page().now().atZone(mine.terms().zone()).toLocalDate();
    return Unpaid.of(mine.running()).stream().filter(part -> part.date().isPresent()).findFirst()
        .map(part -> {
          var date = part.date().orElseThrow();
          return new Due(concept(part), when(date, today), !date.isAfter(today.plusDays(1)),
              part.left());
        });
  }

  /// A line of an account may tell who did not come: that is not for who pays. The lines of a
  /// statement are those of the account, in its order.
  private String concept(Unpaid part) {
    if (mine.isPayer()) return page().say("portal.paying.due");
    return Statement.of(mine.running(), page().language(), mine.terms().zone()).lines()
        .get(part.entry().number() - 1).concept();
  }

  private String when(LocalDate date, LocalDate today) {
    var away = date.toEpochDay() - today.toEpochDay();
    if (away == 0) return page().say("portal.due.today");
    if (away == 1) return page().say("portal.due.tomorrow",
        "day", page().formats().weekday(date.getDayOfWeek()));
    return page().say(away < 0 ? "portal.due.past" : "portal.due.on",
        "day", page().formats().day(date));
  }

  public boolean hasBeads() {
    return work().unitsAgreed().orElse(0) <= BEADS_MAX && !beads().isEmpty()
        && beads().size() <= BEADS_MAX;
  }

  /// One for each session that is used, booked or still free, in order of use.
  public List<Bead> beads() {
    var shown = work().appointments().stream().filter(it -> it.isAhead() || it.usesUnit())
        .sorted(Comparator.comparing(it -> it.session().start().instant())).toList();
    var next = coming().stream().findFirst().map(Coming::appointment);
    var beads = new ArrayList<Bead>();
    for (var one : shown)
      beads.add(bead(beads.size() + 1, one, next.filter(one::equals).isPresent()));
    while (beads.size() < work().unitsAgreed().orElse(0))
      beads.add(new Bead(String.valueOf(beads.size() + 1), "", page().say("portal.bead.free")));
    return List.copyOf(beads);
  }

  private Bead bead(int number, Appointment one, boolean next) {
    if (next) return bead(number, "next", "next");
    if (one.isAhead()) return bead(number, "", "booked");
    return one.outcome() == Appointment.Outcome.HELD
        ? bead(number, "done", "held") : bead(number, "late", "used");
  }

  private Bead bead(int number, String kind, String said) {
    return new Bead(String.valueOf(number), kind, page().say("portal.bead." + said));
  }

  public int used() {
    return work().unitsUsed();
  }

  public Optional<Integer> agreed() {
    return work().unitsAgreed();
  }

  /// Sessions agreed and not yet booked; empty when there is no fixed number.
  public Optional<Integer> free() {
    return work().unitsFree();
  }

  /// How many passes are left; empty when there were never any.
  public Optional<Integer> passes() {
    return mine.terms().find(Courtesy.class).map(it -> it.passes() - work().passesUsed());
  }

  public List<Decided> decided() {
    return work().appointments().stream().flatMap(it -> Decided.of(mine, it).stream())
        .sorted(Comparator.comparing((Decided it) -> it.event().at()).reversed()).toList();
  }

  /// When sessions to come begin, and those that were held did.
  public List<String> dates(boolean held) {
    return work().appointments().stream()
        .filter(it -> held ? it.outcome() == Appointment.Outcome.HELD : it.isAhead())
        .map(it -> mine.moment(it.session().start().instant())).toList();
  }

  public String account() {
    if (!mine.pays()) return page().say("portal.account.payer", "payer", mine.payer().get());
    var account = work().account();
    if (account.balance().isNegative())
      return page().say("portal.account.favour", "amount", page().money(
          account.balance().negated()));
    if (account.balance().isZero())
      return page().say("portal.account.even", "paid", page().money(account.paid()));
    return page().say("portal.account.left", "paid", page().money(account.paid()),
        "left", page().money(account.balance()));
  }

  /// A phrase of the alliance, to know it by; nothing when both said yes to none.
  public Optional<String> phrase() {
    var alliance = mine.seat().state().alliance();
    return alliance.isConfirmed()
        ? alliance.phrases().stream().findFirst().map(it -> it.text().text()) : Optional.empty();
  }
}
