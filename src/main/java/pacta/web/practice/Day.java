package pacta.web.practice;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.views.Act;
import pacta.views.Overview.Phase;
import pacta.web.Page;

/// What the day asks of a professional.
///
/// @param greeting the key of it
/// @param ownWay   whether the methodology was made one's own
/// @param mail     whether letters go anywhere from here
public record Day(Page page, String greeting, List<Row> rows, boolean ownWay, boolean mail) {
  private static final int CLAUSES = 3;
  private static final int NEXT = 6;

  /// One step of the path to the first signed agreement.
  ///
  /// @param go   the key of what its button says, or of how it was done
  /// @param kind `done`, `primary` for the one to do now, or nothing
  public record Step(String key, String href, String go, String kind) {}

  /// Until the first agreement is signed there is a path to it.
  public boolean isFirst() {
    return rows.stream().noneMatch(Row::isRunning);
  }

  public List<Step> steps() {
    var sent = rows.stream().anyMatch(it -> it.phase() == Phase.SIGNATURE);
    var talking = rows.stream().filter(it -> it.phase() != Phase.SIGNATURE).findFirst();
    // whoever has begun with somebody has a methodology: their own, or the one to begin with
    var begun = !ownWay && !rows.isEmpty();
    return List.of(begun ? new Step("methodology", "/methodology", "today.first.starter", "done")
            : step("methodology", "/methodology", "go", ownWay, rows.isEmpty()),
        step("client", "/engagements/new", "go", !rows.isEmpty(), ownWay),
        step("send", talking.map(it -> it.path("/agreement")).orElse("/engagements"),
            talking.isPresent() ? "write" : "go", sent, !rows.isEmpty()));
  }

  private static Step step(String key, String href, String go, boolean done, boolean now) {
    return done ? new Step(key, href, "today.first.done", "done")
        : new Step(key, href, "today.first." + key + "." + go, now ? "primary" : "");
  }

  public LocalDate today() {
    return page.at(page.now()).toLocalDate();
  }

  /// The day in one sentence.
  public Content first() {
    var count = sessions().stream().filter(it -> it.isOn(today())).count();
    return page.rich("today.sum.sessions", "n", count);
  }

  /// Who wants something, each a link to where it is said.
  public List<Content> clauses() {
    var clauses = new ArrayList<Content>();
    rows.stream().filter(Row::waitsForOwnSignature).forEach(it -> clauses.add(
        page.rich("today.sum.yours", "link", "#waits", "name", it.first())));
    rows.stream().filter(Row::disputes).forEach(it -> clauses.add(
        page.rich("today.sum.disputes", "link", "#asks", "name", it.first())));
    rows.stream().filter(Row::asks).forEach(it -> clauses.add(
        page.rich("today.sum.asks", "link", "#asks", "name", it.first())));
    heard().stream().filter(it -> it.act() instanceof Act.Cancelled).map(it -> it.row().first())
        .distinct().forEach(name -> clauses.add(
            page.rich("today.sum.cancelled", "link", "#asks", "name", name)));
    rows.stream().filter(it -> it.late() > 0).forEach(it -> clauses.add(
        page.rich("today.sum.late", "link", "#owed", "name", it.first(), "n", it.late())));
    rows.stream().filter(Row::waitsForSignature).forEach(it -> clauses.add(
        page.rich("today.sum.theirs", "link", "#waits", "name", it.first())));
    return clauses.stream().limit(CLAUSES).toList();
  }

  /// Between two clauses of the sentence: a comma, or the word before the last.
  public String joint(int index, int count) {
    if (index == 0) return "";
    return index == count - 1 ? page.say("today.sum.and") : ", ";
  }

  /// The next session of each engagement, the soonest first.
  public List<Row> sessions() {
    return rows.stream().filter(it -> it.next().isPresent())
        .sorted(Comparator.comparing(it -> it.next().orElseThrow())).toList();
  }

  public List<Row> soon() {
    return sessions().stream().limit(NEXT).toList();
  }

  /// Whether one of them is past its deadline, which wants a word of explanation.
  public boolean hasSafe() {
    return soon().stream().anyMatch(it -> it.deadline().isSafe());
  }

  public boolean isFree() {
    return sessions().stream().noneMatch(it -> it.isOn(today()) || it.isBegun());
  }

  /// Who should have paid by now, the oldest first.
  public List<Row> owing() {
    return rows.stream().filter(it -> it.owed().isPresent())
        .sorted(Comparator.comparing(it -> it.due().orElseThrow().date())).toList();
  }

  /// Of all of them, one sum for each currency.
  public List<Money> owed() {
    var sums = new LinkedHashMap<java.util.Currency, Money>();
    for (var row : owing()) row.owed().ifPresent(it -> sums.merge(it.currency(), it, Money::plus));
    return List.copyOf(sums.values());
  }

  public List<Row> waiting() {
    return rows.stream().filter(it -> switch (it.phase()) {
      case ALLIANCE, AGREEMENT, DECLINED, SIGNATURE -> true;
      case RUNNING, FORGOTTEN -> false;
    }).sorted(Comparator.comparing((Row it) -> !it.waitsForOwnSignature())
        .thenComparing(Row::phase, Comparator.reverseOrder())).toList();
  }

  /// What clients told or did, the latest first.
  public List<Heard> heard() {
    return rows.stream().flatMap(row -> row.it().acts().stream().map(act -> new Heard(row, act)))
        .filter(Heard::isNow)
        .sorted(Comparator.comparing((Heard it) -> it.act().at()).reversed()).toList();
  }

  /// When the next session is, said on a free day.
  public Optional<String> next() {
    return sessions().stream().findFirst().map(it -> page.say("today.free.next",
        "name", it.first(), "when", page.near(it.next().orElseThrow().toInstant())));
  }
}
