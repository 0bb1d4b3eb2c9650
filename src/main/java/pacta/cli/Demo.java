package pacta.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import pacta.access.Workspaces;
import pacta.desk.Doors;
import pacta.desk.Office;
import pacta.desk.Practice;
import pacta.desk.Starter;
import pacta.desk.TurnedClock;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.money.Money;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.WorkspaceId;
import pacta.post.LetterBox;
import pacta.store.Commands;
import pacta.store.Database;
import pacta.store.Methodologies;
import pacta.store.Vault;
import pacta.terms.Incident.Settling;
import pacta.terms.Point;

/// The sample practice of `pacta demo`: an invented coach and a handful of engagements in different
/// stages. Nobody is written to: its letters lie in the list of letters.
public final class Demo {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Duration DAY = Duration.ofDays(1);
  /// How long ago the practice began.
  private static final Duration BEFORE = DAY.multipliedBy(40);
  private static final Practice PRACTICE = new Practice(
      new WorkspaceId(Sample.named("practice")), new PersonId(Sample.named("professional")),
      "Marta Soler Vidal", "Coaching de liderazgo · Girona", "marta@example.com", "12345678Z",
      "Rambla de la Llibertat 20, 17004 Girona", Language.ES, MADRID);
  /// Under this name the mark is kept that the sample is whole.
  private static final EngagementId WHOLE = new EngagementId(Sample.named("whole"));

  private final Office office;
  private final TurnedClock clock;
  private final Practice practice;
  private final Instant now;

  private Demo(Office office, TurnedClock clock, Practice practice, Instant now) {
    this.office = office;
    this.clock = clock;
    this.practice = practice;
    this.now = now;
  }

  /// Whether the sample was begun here and broken off: its practice is there, the mark is not.
  static boolean isPartial(Database database, Workspaces workspaces) {
    return workspaces.openedAt(PRACTICE.id()).isPresent() && new Commands(database)
        .find(PRACTICE.id(), WHOLE, "sample").isEmpty();
  }

  /// Sets the practice up in an empty house, and does in it what would have been done by now; or
  /// completes it, as of the moment at which it was begun.
  ///
  /// @param address where this server is reached
  static WorkspaceId settle(Database database, Vault vault, Doors doors, URI address,
      Workspaces workspaces, Instant now) {
    var begun = workspaces.openedAt(PRACTICE.id()).map(it -> it.plus(BEFORE)).orElse(now);
    var clock = new TurnedClock(begun.minus(BEFORE));
    NewPractice.open(database, vault, PRACTICE, address, clock.instant());
    new Methodologies(database).keep(PRACTICE.id(), 0, Starter.PROCESS.in(Language.ES));
    var office = Office.open(database, vault, clock, _ -> Optional.of(PRACTICE), doors,
        new LetterBox(database, vault, Optional.empty(), _ -> { }), "demo");
    new Demo(office, clock, PRACTICE, begun).everybody();
    new Commands(database).record(PRACTICE.id(), WHOLE, "sample",
        new Commands.Seen("done", Optional.empty()), now);
    return PRACTICE.id();
  }

  private void everybody() {
    lucia();
    tom();
    pablo();
    nerea();
    carmen();
  }

  /// Running, with a session within a day and an instalment to be paid.
  private void lucia() {
    var next = soon();
    client("Lucía Ferrer Navas", "lucia@example.com", "Proceso de liderazgo", Language.ES)
        .talk(ago(36), Starter.PROCESS, List.of("Me han puesto al frente de un equipo.",
            "Que me digas lo que ves aunque no me guste."),
            List.of("Hablamos claro, aunque incomode.", "Lo que se dice aquí se queda aquí."), true)
        .draft(ago(34), Starter.PROCESS, day(-28),
            Optional.of(List.of("una sesión de seguimiento de 30 minutos a los tres meses")))
        .propose(ago(33)).signedByBoth(ago(32))
        .pro(ago(31), (at, by) -> new Command.RecordPayment(at, by, Money.parse("320.00 EUR"),
            day(-31), Command.Method.TRANSFER, Optional.empty()))
        .book(ago(31), at(day(-28))).book(ago(31), at(day(-14)))
        .pro(after(at(day(-28)), 70), (at, by) -> new Command.MarkHeld(at, by, 1))
        .cli(after(at(day(-14)), -14 * 60), cancelled("Se me ha complicado la tarde."))
        .pro(ago(13), (at, by) -> new Command.Waive(at, by, 2, new Personal(
            practice.professional(), "Era un día difícil. Esta vez invito yo.")))
        .book(ago(12), next).book(ago(12), at(next.toLocalDate().plusDays(14)));
  }

  /// The second session.
  private static BiFunction<Instant, Actor, Command> cancelled(String words) {
    return (at, by) -> new Command.Cancel(at, by, 2, Settling.AS_AGREED, Optional.empty(),
        Optional.of(new Personal(by.person(), words)));
  }

  /// Session by session, in English, with a late cancellation that he does not agree with.
  private void tom() {
    client("Tom Baker", "tom@example.com", "Career coaching", Language.EN)
        .talk(ago(30), Starter.SESSIONS, List.of("A new job in a new country."),
            List.of("We start on time and we finish on time."), true)
        .draft(ago(29), Starter.SESSIONS, day(-21), Optional.of(List.of()))
        .propose(ago(28)).signedByBoth(ago(27))
        .book(ago(26), at(day(-21))).book(ago(26), at(day(-7)))
        .pro(after(at(day(-21)), 70), (at, by) -> new Command.MarkHeld(at, by, 1))
        .pro(ago(20), (at, by) -> new Command.RecordPayment(at, by, Money.parse("80.00 EUR"),
            day(-20), Command.Method.CARD, Optional.empty()))
        .cli(after(at(day(-7)), -14 * 60), cancelled("Something has come up at work."))
        .cli(ago(6), (at, by) -> new Command.Contest(at, by, 2, new Personal(
            by.person(), "I rang you two days before, and we agreed to move it.")))
        .book(ago(5), at(day(9)));
  }

  /// The client has signed and asks something; the professional's half is missing.
  private void pablo() {
    client("Pablo Rey", "pablo@example.com", "Proceso de cambio", Language.ES)
        .talk(ago(9), Starter.PROCESS, List.of("Quiero cambiar de sector sin prisa."),
            List.of("Si una semana va mal, se viene igual."), true)
        .draft(ago(6), Starter.PROCESS, day(10), Optional.of(List.of("el cuaderno de trabajo")))
        .propose(ago(5)).ask(ago(4), Point.CHANGES, "¿Y si me pongo enfermo el mismo día?")
        .signedByClient(ago(1));
  }

  /// A draft that lacks its extras.
  private void nerea() {
    client("Nerea Vidal", "nerea@example.com", "Proceso de equipo", Language.ES)
        .talk(ago(4), Starter.PROCESS, List.of("Me cuesta delegar."),
            List.of("Cada sesión acaba con un compromiso."), true)
        .draft(ago(2), Starter.PROCESS, day(14), Optional.empty());
  }

  /// They are still talking.
  private void carmen() {
    client("Carmen Ojeda", "carmen@example.com", "Proceso de liderazgo", Language.ES)
        .talk(ago(1), Starter.PROCESS, List.of("Llevo dos meses diciendo que sí a todo.",
            "Que no me des recetas."), List.of("Marta me recuerda cada compromiso."), false);
  }

  private Sample client(String name, String email, String title, Language language) {
    return new Sample(office, clock, practice, new Card(name, email, language, MADRID, title));
  }

  private Instant ago(int days) {
    return now.minus(DAY.multipliedBy(days));
  }

  private LocalDate day(int ahead) {
    return now.atZone(MADRID).toLocalDate().plusDays(ahead);
  }

  private static LocalDateTime at(LocalDate day) {
    return day.atTime(10, 0);
  }

  private static Instant after(LocalDateTime start, int minutes) {
    return start.plusMinutes(minutes).atZone(MADRID).toInstant();
  }

  /// Within a day, and not within two hours: where cancelling costs a part.
  private LocalDateTime soon() {
    var here = now.atZone(MADRID).toLocalDateTime();
    return here.toLocalTime().isAfter(LocalTime.of(10, 0))
        ? at(here.toLocalDate().plusDays(1)) : here.toLocalDate().atTime(18, 0);
  }
}
