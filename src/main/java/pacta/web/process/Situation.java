package pacta.web.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import pacta.engagement.Card;
import pacta.engagement.Refusal;
import pacta.engagement.Stage;
import pacta.engagement.Work;
import pacta.people.Signatory;
import pacta.terms.Procedure;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Seat;
import pacta.words.Formats;
import pacta.words.Refusals;

/// One engagement as its professional looks at it now, and how its moments are said: where the
/// client's clock shows another time, in both.
public record Situation(Page page, Seat seat) {
  public Card card() {
    return seat.card();
  }

  /// The client, as one speaks of them.
  public String client() {
    return card().firstName();
  }

  public Formats formats() {
    return page.formats();
  }

  public String path(String rest) {
    return seat.path(rest);
  }

  public boolean isTalking() {
    return seat.state().stage() instanceof Stage.Talking;
  }

  /// The first name of who acts here, and is not the professional.
  String name(Signatory who) {
    return who == Signatory.PAYER
        ? seat.state().cardOf(who).map(Card::firstName).orElse("—") : client();
  }

  /// Those others whose signature is missing, or is not, by their first names.
  String others(Stage.Awaiting awaiting, boolean missing) {
    return formats().list(awaiting.proposal().agreed().terms().signatories().stream()
        .filter(it -> it != Signatory.PROFESSIONAL && awaiting.missing().contains(it) == missing)
        .map(this::name).toList());
  }

  public Optional<Stage.Running> running() {
    return seat.state().stage() instanceof Stage.Running running
        ? Optional.of(running) : Optional.empty();
  }

  /// @throws NotFound while there is no signed agreement
  Stage.Running inForce() {
    return running().orElseThrow(NotFound::new);
  }

  /// @throws NotFound while there is no signed agreement
  public Work work() {
    return inForce().work();
  }

  /// As it is said today, to stand after a preposition: `mañana, martes, a las 10:00`, `el martes
  /// 10 a las 10:00`.
  public String moment(Instant when) {
    var here = page.at(when);
    var there = when.atZone(card().zone());
    if (!here.toLocalDateTime().equals(there.toLocalDateTime()))
      return say("process.moment", "moment", formats().inBothZones(here, card().zone()));
    var away = ChronoUnit.DAYS.between(today(), here.toLocalDate());
    return Math.abs(away) < 2 ? page.near(when)
        : say("process.moment", "moment", page.near(when));
  }

  /// `12 de enero`, with the year when it is another one.
  public String day(Instant when) {
    return day(page.at(when).toLocalDate());
  }

  public String day(LocalDate day) {
    return day.getYear() == today().getYear() ? formats().dayAndMonth(day) : formats().date(day);
  }

  LocalDate today() {
    return page.at(page.now()).toLocalDate();
  }

  String say(String key, Object... named) {
    return page.say(key, named);
  }

  String text(Refusal why) {
    return Refusals.text(why.reason().name(), why.slots(), page.language(), page.zone());
  }

  /// Where the sessions are held, to begin a sentence; empty when nothing is agreed.
  String place() {
    return work().terms().find(Procedure.class).map(Procedure::place).map(place -> switch (place) {
      case Procedure.Place.VideoCall() -> say("process.place.video");
      case Procedure.Place.Telephone() -> say("process.place.telephone");
      case Procedure.Place.InPerson(var address) ->
          say("process.place.person", "address", address);
    }).orElse("");
  }
}
