package pacta.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.desk.SealDelay;
import pacta.document.Press;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.people.Signatory;
import pacta.store.Blobs;
import pacta.store.WorkQueue;
import pacta.terms.Judge;
import pacta.terms.Verdict;
import pacta.terms.WithdrawalRight;
import pacta.words.ConsumerNotice;

/// An agreement that who reads has signed: what it waits for, or what happens next.
///
/// @param pages of the paper in the language that rules
/// @param mails whether letters go out from this server
/// @param delay why there is no sealed copy yet; empty most of the time
public record Signed(Mine mine, int pages, boolean mails, Optional<SealDelay> delay) {
  static Signed of(Mine mine, Blobs blobs, boolean mails, WorkQueue queue) {
    var pages = Papers.find(mine, mine.terms().language(), blobs).map(Press::pages).orElse(0);
    var seat = mine.seat();
    return new Signed(mine, pages, mails,
        SealDelay.of(queue, seat.workspace(), seat.engagement(), seat.state()));
  }

  /// What the copy one can have is, and whether the sealed one is still to come.
  public String copy() {
    if (isSealed()) return "signing.next.sealed";
    if (!isRunning()) return "signing.next.printed";
    return delay.isEmpty() ? "signing.next.sealing" : "signing.next.delayed";
  }

  public boolean isRunning() {
    return mine.seat().state().stage() instanceof Stage.Running;
  }

  public boolean isSealed() {
    return mine.seat().state().stage() instanceof Stage.Running running
        && !running.sealed().isEmpty();
  }

  /// It was only just now.
  public boolean isFresh() {
    return last().plus(Duration.ofDays(1)).isAfter(mine.page().now());
  }

  /// When who reads signed.
  public Instant own() {
    return signatures().get(mine.me()).at();
  }

  /// When the last of them signed.
  public Instant last() {
    return signatures().values().stream().map(Stage.Signature::at)
        .max(Comparator.naturalOrder()).orElseThrow();
  }

  private Map<Signatory, Stage.Signature> signatures() {
    return switch (mine.seat().state().stage()) {
      case Stage.Awaiting awaiting -> awaiting.signatures();
      case Stage.Running running -> running.signatures();
      case Stage.Talking _, Stage.Forgotten _ -> Map.of();
    };
  }

  public Optional<Home.Due> due() {
    return isRunning() && mine.pays() ? new Home(mine).due() : Optional.empty();
  }

  public Optional<Coming> first() {
    return isRunning() && !mine.isPayer() ? new Home(mine).coming().stream().findFirst()
        : Optional.empty();
  }

  /// How a consumer may still think better of it, and what would come of it today.
  ///
  /// @param until the last day
  /// @param today what it would lead to for who asked to begin before the days were over; empty for
  ///              who did not, and gets back whatever was paid
  public record Withdrawable(String until, Optional<String> today, List<String> form) {}

  /// Empty for who is no consumer, and when the days are over.
  public Optional<Withdrawable> withdrawable() {
    if (mine.isPayer() || !(mine.seat().state().stage() instanceof Stage.Running running))
      return Optional.empty();
    var terms = mine.terms();
    var now = mine.page().now();
    var last = WithdrawalRight.lastDay(terms, terms.day(running.since()));
    if (terms.day(now).isAfter(last)) return Optional.empty();
    return ConsumerNotice.of(terms, mine.card().title(), mine.page().language(), Optional.empty())
        .map(notice -> new Withdrawable(mine.page().formats().date(last), today(running, now),
            notice.form()));
  }

  private Optional<String> today(Stage.Running running, Instant now) {
    var incident = running.withdrawal(now);
    if (!incident.informed()) return Optional.empty();
    return Judge.judge(mine.terms(), running.facts(), incident) instanceof Verdict.Judged judged
        ? Optional.of(mine.explained(judged, incident).brief()) : Optional.empty();
  }

  /// What people quote to find it.
  public String code() {
    return Quoted.code(mine.seat().engagement());
  }
}
