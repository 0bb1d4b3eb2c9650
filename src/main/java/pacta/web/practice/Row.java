package pacta.web.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Card;
import pacta.money.Money;
import pacta.people.Signatory;
import pacta.views.Overview;
import pacta.views.Overview.Due;
import pacta.views.Overview.Phase;
import pacta.web.Bead;
import pacta.web.Icon;
import pacta.web.Page;
import pacta.web.Ring;

/// One engagement as the lists show it, in the words of the page.
public record Row(Page page, Overview it) {
  private static final int BEADS_MAX = 24;
  private static final int FEW = 2;

  /// Those of a practice; who has been forgotten is in no list.
  static List<Row> of(Page page, List<Overview> overviews) {
    return overviews.stream().filter(it -> it.card().value().isPresent())
        .map(it -> new Row(page, it)).toList();
  }

  private Card card() {
    return it.card().value().orElseThrow();
  }

  public String name() {
    return card().name();
  }

  public String first() {
    return card().firstName();
  }

  public String title() {
    return card().title();
  }

  public String path(String rest) {
    return "/engagements/" + it.engagement() + rest;
  }

  public boolean isRunning() {
    return it.phase() == Phase.RUNNING;
  }

  /// Who has confirmed the alliance; and once there is an agreement to write, who has signed it.
  public Ring ring() {
    return it.phase() == Phase.AGREEMENT ? Ring.NOBODY : signatures().ring();
  }

  private Signatures signatures() {
    return new Signatures(it.signedBy(), it.missing());
  }

  /// What the ring says.
  public String agreed() {
    return page.say("people.ring", "phase", it.phase().name(), "name", first(),
        "drafted", begun().drafted(), "who", isExpired() ? "late" : signatures().who());
  }

  public List<Bead> beads() {
    var beads = new ArrayList<Bead>();
    var all = it.unitsAgreed().orElse(it.unitsUsed() + it.booked());
    for (var i = 1; isRunning() && all <= BEADS_MAX && i <= all; i++)
      beads.add(new Bead(Integer.toString(i), i <= it.unitsUsed() ? "done"
          : i == it.unitsUsed() + 1 && it.booked() > 0 ? "next" : "", ""));
    return List.copyOf(beads);
  }

  public String beadsLabel() {
    return it.unitsAgreed().map(all -> page.say("people.sessions-of", "n", it.unitsUsed(),
        "all", all)).orElseGet(() -> page.say("people.sessions", "n", it.unitsUsed()));
  }

  /// Under the beads: the next session, or how far they have come.
  public String middle() {
    return switch (it.phase()) {
      case ALLIANCE -> page.say("people.questions", "n", it.answered(), "all", it.asked());
      case AGREEMENT, DECLINED -> page.say("people.agreement", "drafted", begun().drafted());
      case SIGNATURE -> isExpired() ? page.say("people.expired-on", "when", lastDay())
          : it.since().map(at -> page.say("people.sent", "when", day(at))).orElse("");
      case RUNNING -> it.next().map(at -> page.say("people.next", "n", ordinal(),
          "when", page.near(at))).orElseGet(this::beadsLabel);
      case FORGOTTEN -> "";
    };
  }

  public int ordinal() {
    return it.unitsUsed() + 1;
  }

  /// What is next, when somebody should know.
  public Optional<Chip> chip() {
    if (late() > 0) return chip("people.late", Icon.WARNING, "cost");
    if (it.disputes() > 0) return chip("people.dispute", Icon.CHAT, "wait");
    if (it.questions() > 0) return chip("people.question", Icon.CHAT, "wait");
    return switch (it.phase()) {
      case ALLIANCE -> chip("people.talking", Icon.CHAT, "");
      case AGREEMENT -> chip(begun().isDrafted() ? "people.draft" : "people.to-write",
          Icon.DOCUMENT, "");
      case DECLINED -> chip("people.declined", Icon.CLOSE, "wait");
      case SIGNATURE -> isExpired() ? chip("people.expired", Icon.CLOCK, "wait")
          : chip(signatures().isLast() ? "people.yours" : "people.theirs", Icon.QUILL, "wait");
      case RUNNING -> isBegun() ? chip("people.to-settle", Icon.CLOCK, "wait")
          : it.next().isEmpty() && left() != 0
              ? chip("people.no-date", Icon.CALENDAR, "") : Optional.empty();
      case FORGOTTEN -> Optional.empty();
    };
  }

  private Optional<Chip> chip(String key, Icon icon, String tone) {
    return Optional.of(new Chip(page.say(key, "n", key.equals("people.late") ? late() : days()),
        icon, tone));
  }

  /// Where no chip is: how many sessions remain, when they are few.
  public String remark() {
    return isRunning() && left() >= 0 && left() <= FEW
        ? page.say("people.left", "n", left()) : "";
  }

  /// Agreed sessions that were not given; below zero where there is no number.
  private int left() {
    return it.unitsAgreed().map(all -> all - it.unitsUsed()).orElse(-1);
  }

  /// Whole days since it was put up for signing.
  private long days() {
    return it.since().map(at -> ChronoUnit.DAYS.between(
        page.at(at).toLocalDate(), today())).orElse(0L);
  }

  /// By how many days the oldest part is late; zero when none is.
  public long late() {
    return it.due().map(due -> Math.max(0, ChronoUnit.DAYS.between(due.date(), today())))
        .orElse(0L);
  }

  /// What should have been paid by now.
  public Optional<Money> owed() {
    return it.unpaid().stream().filter(due -> !due.date().isAfter(today())).map(Due::amount)
        .reduce(Money::plus);
  }

  public Optional<Due> due() {
    return it.due();
  }

  public String amount() {
    return owing().amount();
  }

  /// `due` when it is late, `t-soft` when there is nothing to pay, or nothing.
  public String amountKind() {
    if (late() > 0) return "due";
    return it.balance().filter(balance -> !balance.isZero()).isPresent() ? "" : "t-soft";
  }

  /// Under the amount.
  public String when() {
    return owing().when();
  }

  private Owing owing() {
    return new Owing(page, it, owed().or(() -> it.due().map(Due::amount)));
  }

  // --- the next session ---

  public Optional<ZonedDateTime> next() {
    return it.next().map(page::at);
  }

  /// Its time has come, and nobody said what became of it.
  public boolean isBegun() {
    return it.next().filter(at -> !at.isAfter(page.now())).isPresent();
  }

  boolean isOn(LocalDate day) {
    return next().map(ZonedDateTime::toLocalDate).filter(day::equals).isPresent();
  }

  /// `hoy`, `mañana`, `mié 11`.
  public String dayShort() {
    var day = next().orElseThrow().toLocalDate();
    var away = ChronoUnit.DAYS.between(today(), day);
    if (away == 0) return page.say("people.today");
    return away == 1 ? page.say("people.tomorrow") : page.formats().dayShort(day);
  }

  public String hour() {
    return page.formats().time(next().orElseThrow().toLocalTime());
  }

  /// How the deadline to cancel it at no cost stands.
  public Chip deadline() {
    if (isBegun()) return new Chip(page.say("people.to-settle"), Icon.CLOCK, "wait");
    return Chip.deadline(page, it.freeUntil());
  }

  private LocalDate today() {
    return page.at(page.now()).toLocalDate();
  }

  private String day(Instant at) {
    return day(page.at(at).toLocalDate());
  }

  private String day(LocalDate day) {
    return day.getYear() == today().getYear() ? page.formats().dayAndMonth(day)
        : page.formats().date(day);
  }

  // --- what waits ---

  private Begun begun() {
    return new Begun(page, it, first());
  }

  public boolean waits() {
    return Arrays.stream(Signatory.values()).anyMatch(it::waitsFor);
  }

  /// It was put up for signing, and the time for that is over.
  public boolean isExpired() {
    return it.isExpired(page.now());
  }

  /// On which it could be signed.
  private String lastDay() {
    return it.expires().map(this::day).orElse("");
  }

  public boolean waitsForSignature() {
    return it.phase() == Phase.SIGNATURE && !signatures().isLast() && !isExpired();
  }

  public boolean waitsForOwnSignature() {
    return it.phase() == Phase.SIGNATURE && signatures().isLast() && !isExpired();
  }

  public boolean asks() {
    return it.questions() > 0;
  }

  public boolean disputes() {
    return it.disputes() > 0;
  }

  Phase phase() {
    return it.phase();
  }

  /// What it waits for, in a sentence.
  public String waiting() {
    return switch (it.phase()) {
      case ALLIANCE -> begun().alliance();
      case AGREEMENT -> begun().agreement();
      case DECLINED -> page.say("today.waits.declined");
      case SIGNATURE -> isExpired() ? page.say("today.waits.expired", "when", lastDay())
          : page.say("today.waits.signature", "when", it.since().map(this::day).orElse(""),
              "who", signatures().isLast() ? "you" : signatures().hasThird() ? "three" : "client");
      case RUNNING, FORGOTTEN -> "";
    };
  }

  /// Where to go on with it.
  public String waitingPath() {
    return path(switch (it.phase()) {
      case ALLIANCE -> "/alliance";
      case AGREEMENT -> "/agreement";
      case SIGNATURE -> waitsForOwnSignature() ? "#sign" : "";
      case DECLINED -> "";
      case RUNNING, FORGOTTEN -> "";
    });
  }

  public String waitingGo() {
    return page.say("today.waits.go", "phase", it.phase().name(),
        "drafted", begun().drafted(), "who", waitsForOwnSignature() ? "you" : "client");
  }
}
