package pacta.web.portal;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pacta.engagement.Appointment;
import pacta.engagement.Decider;
import pacta.money.Money;
import pacta.terms.Consequence;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Courtesy;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.Judge;
import pacta.terms.Verdict;
import pacta.web.NoticeScale;
import pacta.words.Explained;

/// What cancelling a session leads to at one moment, and the ways to settle it, each with its
/// price: shown before anybody confirms anything.
///
/// @param at the moment at which it is judged
public record Quote(Mine mine, Appointment appointment, Instant at) {
  /// What the client may choose.
  public enum Path {
    KEEP, PASS, CANCEL;

    /// As the form says it.
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Path> of(String value) {
      return List.of(values()).stream().filter(it -> it.value().equals(value)).findFirst();
    }
  }

  /// One way, as a card.
  ///
  /// @param button what the button then says
  public record Way(Path path, String title, String price, String text, String button) {}

  public Explained explained() {
    return mine.explained(judged(), incident(Settling.AS_AGREED));
  }

  public NoticeScale scale() {
    return mine.scale(appointment.session(), at, mine.page().say("portal.now"));
  }

  /// Cancelling costs nothing, not even the session.
  public boolean isFree() {
    return judged().main() instanceof Consequence.NoEffect;
  }

  /// Until when the price that is shown holds.
  public LocalTime holdsUntil() {
    return mine.page().at(at.plus(Decider.QUOTE_HOLDS)).toLocalTime();
  }

  /// Those that make sense now: a pass only where it spares something and there is one left.
  public List<Way> ways() {
    var ways = new ArrayList<Way>();
    var zero = mine.page().money(Money.zero(mine.terms().price().currency()));
    ways.add(way(Path.KEEP, zero, worded("keep.text")));
    if (passHelps()) ways.add(way(Path.PASS, zero, passText()));
    ways.add(cancel());
    return List.copyOf(ways);
  }

  /// What is chosen before anybody chooses: never the way that costs.
  public Path first() {
    if (passHelps()) return Path.PASS;
    return isFree() ? Path.CANCEL : Path.KEEP;
  }

  boolean passHelps() {
    return !isFree() && verdict(Settling.WITH_A_PASS) instanceof Verdict.Judged;
  }

  private Way cancel() {
    var price = explained().amount();
    return switch (judged().main()) {
      case Consequence.Charge _ -> new Way(Path.CANCEL, worded("cancel"), price,
          worded(passHelps() ? "cancel.keeps-pass" : "cancel.text"),
          mine.say("cancelling.cancel.pay", "amount", price));
      case UnitsUsed _ -> new Way(Path.CANCEL, worded("cancel"), price, worded("cancel.uses"),
          worded("cancel.use"));
      case Consequence.NoEffect _, Consequence.Credit _, Consequence.PassSpent _,
          Consequence.Right _, Consequence.StageChange _, Consequence.SessionMoved _,
          Consequence.Awaited _, Consequence.DatesMove _, Consequence.Standstill _,
          Consequence.PieceStands _, Consequence.UnitsLapse _, Consequence.UsableUntil _,
          Consequence.MinutesKept _, Consequence.PriceChange _ ->
          new Way(Path.CANCEL, worded("cancel"), price, worded("cancel.free"),
              worded("cancel.button"));
    };
  }

  private Way way(Path path, String price, String text) {
    return new Way(path, worded(path.value()), price, text, worded(path.value() + ".button"));
  }

  private String passText() {
    var left = mine.terms().find(Courtesy.class).map(Courtesy::passes).orElse(0)
        - mine.facts().passesUsed();
    return mine.page().say("cancelling.pass.text", "left", left);
  }

  private Verdict.Judged judged() {
    return (Verdict.Judged) verdict(Settling.AS_AGREED);
  }

  private Verdict verdict(Settling settling) {
    return Judge.judge(mine.terms(), mine.facts(), incident(settling));
  }

  private Incident incident(Settling settling) {
    return new Incident.ClientCancels(appointment.session(), at, settling);
  }

  private String worded(String key) {
    return mine.page().say("cancelling." + key, "pro", mine.pro());
  }
}
